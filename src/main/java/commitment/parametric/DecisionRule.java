package commitment.parametric;

import java.util.List;

/**
 * Which plays can follow a move in the pure subgame-perfect equilibria, from those that can follow
 * its actions: with i the player and V(a) the plays after action a,
 *
 * <pre>  V = ⋃_a { v ∈ V(a) : v_i ≥ max_{b≠a} min V(b)_i }</pre>
 *
 * because every other action can be followed by its worst continuation for i. At a promised
 * information set only the promised action counts; where it must be kept strictly, the inequality
 * is strict.
 */
final class DecisionRule {
  private final PlayTable plays;
  private int[] found = new int[16];

  DecisionRule(PlayTable plays) {
    this.plays = plays;
  }

  /**
   * @param children the plays after each action, by action
   * @param promised the promised action, or -1
   */
  PlaySet decide(
      List<PlaySet> children, int owner, int promised, Treatment treatment, Place place) {
    boolean bound = promised >= 0 && treatment != Treatment.IGNORED;
    if (bound && treatment == Treatment.BOUND) {
      return children.get(promised);
    }
    for (PlaySet child : children) {
      if (child.isEmpty()) {
        return PlaySet.EMPTY;
      }
    }
    int hardestAction = -1;
    int hardest = -1;
    int second = -1;
    for (int action = 0; action < children.size(); action++) {
      int worst = extreme(children.get(action), owner, -1, place);
      if (hardest < 0 || plays.compare(worst, hardest, owner, place) > 0) {
        second = hardest;
        hardest = worst;
        hardestAction = action;
      } else if (second < 0 || plays.compare(worst, second, owner, place) > 0) {
        second = worst;
      }
    }
    int least = bound && treatment == Treatment.KEPT_STRICTLY ? 1 : 0;
    int count = 0;
    for (int action = 0; action < children.size(); action++) {
      if (bound && action != promised) {
        continue;
      }
      int bar = action == hardestAction ? second : hardest;
      PlaySet child = children.get(action);
      for (int member = 0; member < child.size(); member++) {
        int play = child.get(member);
        if (bar < 0 || plays.compare(play, bar, owner, place) >= least) {
          add(play, count++);
        }
      }
    }
    return PlaySet.of(found, count);
  }

  private void add(int play, int count) {
    if (count == found.length) {
      found = java.util.Arrays.copyOf(found, count * 2);
    }
    found[count] = play;
  }

  /** The play of a set that is worst (-1) or best (1) for a player. */
  int extreme(PlaySet set, int player, int direction, Place place) {
    int extreme = set.get(0);
    for (int member = 1; member < set.size(); member++) {
      if (plays.compare(set.get(member), extreme, player, place) == direction) {
        extreme = set.get(member);
      }
    }
    return extreme;
  }
}
