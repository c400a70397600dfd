package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What a way of playing a block gives from its root on: the payoffs at the ends, weighted by how
 * likely play comes there. {@link BlockPlay} tells the same of every node.
 *
 * <p>Cost: a scan of the nodes and ends that play comes to.
 */
final class RootValue {
  private record Reached(int node, Rational probability) {}

  private RootValue() {}

  /**
   * @param play the probabilities at each information set of the block that play comes to
   * @param atEnd the payoffs at the end of the block with this place among them
   */
  static List<Rational> of(
      Block block, Map<Integer, List<Rational>> play, IntFunction<List<Rational>> atEnd) {
    List<Rational> sum = List.of();
    Deque<Reached> open = new ArrayDeque<>();
    open.push(new Reached(block.root(), Rational.ONE));
    while (!open.isEmpty()) {
      Reached here = open.pop();
      int end = Collections.binarySearch(block.ends(), here.node());
      if (end >= 0) {
        sum = WeightedSum.plus(sum, atEnd.apply(end), here.probability());
        continue;
      }
      int child = here.node() + 1;
      for (Rational probability : block.law(here.node(), play)) {
        if (probability.signum() > 0) {
          open.push(new Reached(child, here.probability().times(probability)));
        }
        child = block.index().end(child);
      }
    }
    return sum;
  }
}
