package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.GameTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
        sum = plus(sum, atEnd.apply(end), here.probability());
        continue;
      }
      int child = here.node() + 1;
      for (Rational probability : law(block.tree(), here.node(), play)) {
        if (probability.signum() > 0) {
          open.push(new Reached(child, here.probability().times(probability)));
        }
        child = block.index().end(child);
      }
    }
    return sum;
  }

  private static List<Rational> law(GameTree tree, int node, Map<Integer, List<Rational>> play) {
    int move = tree.move(node);
    if (tree.owner(move) == GameTree.CHANCE) {
      return tree.law(move);
    }
    List<Rational> mixture = play.get(move);
    if (mixture == null) {
      throw new IllegalArgumentException("no probabilities for move " + move);
    }
    return mixture;
  }

  private static List<Rational> plus(List<Rational> sum, List<Rational> there, Rational weight) {
    if (sum.isEmpty() && weight.equals(Rational.ONE)) {
      return there;
    }
    List<Rational> total = new ArrayList<>(there.size());
    for (int player = 0; player < there.size(); player++) {
      Rational part = there.get(player).times(weight);
      total.add(sum.isEmpty() ? part : sum.get(player).plus(part));
    }
    return total;
  }
}
