package commitment.solve.backward;

/**
 * For the actions of one player at one node: the worst that can follow each, and so what an action
 * must give at least to be chosen.
 */
final class Punishments {
  private final PayoffVectors vectors;
  private final int owner;

  /** The action with the highest worst continuation, and that continuation. */
  private final int hardestAction;

  private final int hardest;

  /** The highest worst continuation of all other actions; -1 if there is no other. */
  private final int secondHardest;

  private Punishments(
      PayoffVectors vectors, int owner, int hardestAction, int hardest, int secondHardest) {
    this.vectors = vectors;
    this.owner = owner;
    this.hardestAction = hardestAction;
    this.hardest = hardest;
    this.secondHardest = secondHardest;
  }

  /** For children whose sets are exact and not empty. */
  static Punishments of(SetInduction induction, int owner, int[] children, int count) {
    PayoffVectors vectors = induction.vectors;
    int hardestAction = -1;
    int hardest = -1;
    int second = -1;
    for (int action = 0; action < count; action++) {
      int worst = induction.sets.extreme(children[action], owner, true);
      if (hardest < 0 || vectors.compare(worst, hardest, owner) > 0) {
        second = hardest;
        hardest = worst;
        hardestAction = action;
      } else if (second < 0 || vectors.compare(worst, second, owner) > 0) {
        second = worst;
      }
    }
    return new Punishments(vectors, owner, hardestAction, hardest, second);
  }

  /** The vector that an action must not be below, or -1 if there is no other action. */
  int bar(int action) {
    return action == hardestAction ? secondHardest : hardest;
  }

  /** Whether an action can be chosen if this vector follows it. */
  boolean allow(int action, int vector) {
    int bar = bar(action);
    return bar < 0 || vectors.compare(vector, bar, owner) >= 0;
  }
}
