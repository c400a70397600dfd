package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.solve.stackelberg.FrontierPoint.Blend;
import commitment.solve.stackelberg.FrontierPoint.Combination;
import commitment.solve.stackelberg.FrontierPoint.Settled;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The strategies behind a point of a frontier. Its recipe says how likely play comes to each of the
 * nodes where it settles; the probability of an action on the way is what goes through it of what
 * comes to the node. Everywhere else the actions are given. Cost: linear in the recipe and the
 * tree.
 */
final class PointWeights {
  private PointWeights() {}

  /**
   * The profile of a point.
   *
   * @param elsewhere for each move the action where play does not come
   * @param shift how much more likely the better part of a limit is made
   */
  static BehaviorProfile profile(
      TreeIndex index, FrontierPoint point, int[] elsewhere, Rational shift) {
    GameTree tree = index.tree();
    Rational[] weight = new Rational[tree.nodeCount()];
    Arrays.fill(weight, Rational.ZERO);
    settled(point, shift).forEach((node, probability) -> weight[node] = probability);
    for (int node = weight.length - 1; node > 0; node--) {
      int parent = index.parent(node);
      weight[parent] = weight[parent].plus(weight[node]);
    }
    List<List<Rational>> probabilities =
        new ArrayList<>(Collections.nCopies(tree.moveCount(), List.of()));
    for (int node = 0; node < weight.length; node++) {
      if (tree.isTerminal(node) || tree.owner(tree.move(node)) == GameTree.CHANCE) {
        continue;
      }
      int move = tree.move(node);
      List<Rational> law = new ArrayList<>();
      Rational sum = Rational.ZERO;
      int child = node + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        law.add(weight[node].signum() == 0 ? Rational.ZERO : weight[child].divide(weight[node]));
        sum = sum.plus(law.get(action));
        child = index.end(child);
      }
      // Play comes here and settles, or does not come here at all: what is given.
      probabilities.set(
          move, sum.signum() == 0 ? BehaviorProfile.pure(law.size(), elsewhere[move]) : law);
    }
    return BehaviorProfile.of(tree, probabilities);
  }

  private static Map<Integer, Rational> settled(FrontierPoint point, Rational shift) {
    Map<Integer, Rational> settled = new HashMap<>();
    Map<FrontierPoint, Rational> open = new HashMap<>();
    // A point is made of points with smaller numbers: the greatest first, each is met once.
    PriorityQueue<FrontierPoint> queue =
        new PriorityQueue<>(Comparator.comparingInt(FrontierPoint::id).reversed());
    add(open, queue, point, Rational.ONE);
    while (!queue.isEmpty()) {
      FrontierPoint next = queue.poll();
      Rational weight = open.getOrDefault(next, Rational.ZERO);
      if (next.recipe() instanceof Settled at) {
        settled.merge(at.node(), weight, Rational::plus);
      } else if (next.recipe() instanceof Blend blend) {
        Rational second =
            blend.limit() ? blend.weight().plus(shift).min(Rational.ONE) : blend.weight();
        add(open, queue, blend.first(), weight.times(Rational.ONE.minus(second)));
        add(open, queue, blend.second(), weight.times(second));
      } else if (next.recipe() instanceof Combination combination) {
        for (int branch = 0; branch < combination.law().size(); branch++) {
          Rational probability = combination.law().get(branch);
          add(open, queue, combination.points().get(branch), weight.times(probability));
        }
      }
    }
    return settled;
  }

  private static void add(
      Map<FrontierPoint, Rational> open,
      PriorityQueue<FrontierPoint> queue,
      FrontierPoint point,
      Rational weight) {
    if (weight.signum() > 0 && open.merge(point, weight, Rational::plus).equals(weight)) {
      queue.add(point);
    }
  }
}
