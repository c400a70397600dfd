package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.strategy.EnclosedProfile;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Intervals that contain what a player expects at each node, whatever profile out of an enclosure
 * is played: at each node the least and the greatest mean of the children's ends over all
 * probabilities of the enclosure with sum 1. Sound, and exact where the enclosure is one profile.
 * Cost: one scan of the tree, and the sorting of the actions at each node.
 */
public final class EnclosedValues {
  private final Interval[] values;

  private EnclosedValues(Interval[] values) {
    this.values = values;
  }

  public static EnclosedValues of(Game game, TreeIndex index, EnclosedProfile profile, int player) {
    GameTree tree = game.tree();
    Interval[] values = new Interval[tree.nodeCount()];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        values[node] = Interval.of(game.payoffs().payoff(tree.outcome(node), player));
        continue;
      }
      List<Interval> law = profile.law(tree, tree.move(node));
      Interval[] children = new Interval[law.size()];
      int child = node + 1;
      for (int action = 0; action < children.length; action++) {
        children[action] = values[child];
        child = index.end(child);
      }
      List<Interval> after = List.of(children);
      values[node] =
          new Interval(
              mean(law, after, Interval::min, Comparator.naturalOrder()),
              mean(law, after, Interval::max, Comparator.reverseOrder()));
    }
    return new EnclosedValues(values);
  }

  /** Each action gets its least probability, and what is left goes to the first ones in order. */
  private static Rational mean(
      List<Interval> law,
      List<Interval> after,
      Function<Interval, Rational> end,
      Comparator<Rational> order) {
    Rational left = Rational.ONE;
    Rational sum = Rational.ZERO;
    for (int action = 0; action < law.size(); action++) {
      left = left.minus(law.get(action).min());
      sum = sum.plus(law.get(action).min().times(end.apply(after.get(action))));
    }
    List<Integer> sorted =
        IntStream.range(0, law.size())
            .boxed()
            .sorted(Comparator.comparing(action -> end.apply(after.get(action)), order))
            .toList();
    for (int action : sorted) {
      Rational more = left.min(law.get(action).max().minus(law.get(action).min()));
      sum = sum.plus(more.times(end.apply(after.get(action))));
      left = left.minus(more);
    }
    return sum;
  }

  public Interval at(int node) {
    return values[node];
  }
}
