package commitment.strategy;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.List;

/**
 * A behavior profile that is known up to intervals: for every action of every information set one
 * that its probability lies in. For equilibria whose probabilities are irrational.
 */
public final class EnclosedProfile {
  /** By move; empty at chance events. */
  private final List<List<Interval>> probabilities;

  private EnclosedProfile(List<List<Interval>> probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * @param probabilities for each move of a player an interval in [0, 1] for each of its actions,
   *     such that numbers with sum 1 can be chosen from them; what stands at chance events is
   *     ignored
   */
  public static EnclosedProfile of(GameTree tree, List<List<Interval>> probabilities) {
    List<List<Interval>> checked = new ArrayList<>(probabilities.size());
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        checked.add(List.of());
        continue;
      }
      List<Interval> mixture = List.copyOf(probabilities.get(move));
      Interval sum = mixture.stream().reduce(Interval.of(Rational.ZERO), Interval::plus);
      if (mixture.size() != tree.actionCount(move)
          || !sum.contains(Rational.ONE)
          || mixture.stream()
              .anyMatch(p -> p.min().signum() < 0 || p.max().compareTo(Rational.ONE) > 0)) {
        throw new IllegalArgumentException("probabilities " + mixture + " at move " + move);
      }
      checked.add(mixture);
    }
    return new EnclosedProfile(checked);
  }

  /** Nothing but one profile. */
  public static EnclosedProfile of(GameTree tree, BehaviorProfile profile) {
    List<List<Interval>> points = new ArrayList<>(tree.moveCount());
    for (int move = 0; move < tree.moveCount(); move++) {
      points.add(profile.at(move).stream().map(Interval::of).toList());
    }
    return of(tree, points);
  }

  /** The intervals at the information set of a player, in the order of its actions. */
  public List<Interval> at(int move) {
    return probabilities.get(move);
  }

  /** The same at any move; chance is known exactly. */
  public List<Interval> law(GameTree tree, int move) {
    return tree.owner(move) == GameTree.CHANCE
        ? tree.law(move).stream().map(Interval::of).toList()
        : probabilities.get(move);
  }

  public boolean contains(BehaviorProfile profile) {
    for (int move = 0; move < probabilities.size(); move++) {
      for (int action = 0; action < probabilities.get(move).size(); action++) {
        if (!probabilities.get(move).get(action).contains(profile.probability(move, action))) {
          return false;
        }
      }
    }
    return true;
  }
}
