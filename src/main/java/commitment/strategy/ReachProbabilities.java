package commitment.strategy;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import java.util.function.IntPredicate;

/**
 * How likely play comes to each node of a game under a behavior profile: the product of the
 * probabilities on the way, those of chance among them. Exact. Cost: one scan of the tree, one
 * multiplication a node.
 */
public final class ReachProbabilities {
  private final Rational[] reach;

  private ReachProbabilities(Rational[] reach) {
    this.reach = reach;
  }

  /** Counted from the root of the game. */
  public static ReachProbabilities of(TreeIndex index, BehaviorProfile profile) {
    return of(index, profile, node -> false);
  }

  /**
   * Counted anew, from 1, at the root of every subgame: how likely play comes to a node if it has
   * come to the smallest subgame that the node lies in.
   */
  public static ReachProbabilities inSmallestSubgames(Subgames subgames, BehaviorProfile profile) {
    return of(subgames.index(), profile, subgames::startsAt);
  }

  private static ReachProbabilities of(
      TreeIndex index, BehaviorProfile profile, IntPredicate startsAnew) {
    GameTree tree = index.tree();
    Rational[] reach = new Rational[tree.nodeCount()];
    reach[0] = Rational.ONE;
    for (int node = 0; node < reach.length; node++) {
      if (startsAnew.test(node)) {
        reach[node] = Rational.ONE;
      }
      if (tree.isTerminal(node)) {
        continue;
      }
      int child = node + 1;
      for (Rational probability : profile.law(tree, tree.move(node))) {
        reach[child] = reach[node].times(probability);
        child = index.end(child);
      }
    }
    return new ReachProbabilities(reach);
  }

  public Rational at(int node) {
    return reach[node];
  }

  /** How likely play comes to a move: to one of its nodes, if it passes it at most once. */
  public Rational atMove(InformationSetNodes nodes, int move) {
    Rational sum = Rational.ZERO;
    for (int place = 0; place < nodes.count(move); place++) {
      sum = sum.plus(reach[nodes.node(move, place)]);
    }
    return sum;
  }
}
