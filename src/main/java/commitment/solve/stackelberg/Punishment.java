package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.Optional;

/**
 * The least m(h) that commitments below a node h can leave the follower, and the most w(h) that the
 * leader is sure of when they do: at a leaf their payoffs; where he moves the least m of a child,
 * of these the greatest w; where she moves the greatest m, of these the least w; at a chance move
 * the means. Mixing helps with neither. Cost: one scan of the tree.
 */
final class Punishment {
  private final TreeIndex index;
  private final Rational[] least;
  private final Rational[] worst;
  private final int[] action;

  private Punishment(TreeIndex index, Rational[] least, Rational[] worst, int[] action) {
    this.index = index;
    this.least = least;
    this.worst = worst;
    this.action = action;
  }

  static Punishment of(Game game, TreeIndex index, int leader, int follower) {
    GameTree tree = game.tree();
    Rational[] least = new Rational[tree.nodeCount()];
    Rational[] worst = new Rational[tree.nodeCount()];
    int[] action = new int[tree.moveCount()];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      int move = tree.move(node);
      if (move < 0) {
        least[node] = game.payoffs().payoff(~move, follower);
        worst[node] = game.payoffs().payoff(~move, leader);
        continue;
      }
      int owner = tree.owner(move);
      int chosen = node + 1;
      Rational meanLeast = Rational.ZERO;
      Rational meanWorst = Rational.ZERO;
      int child = node + 1;
      for (int place = 0; place < tree.actionCount(move); place++) {
        if (owner == GameTree.CHANCE) {
          meanLeast = meanLeast.plus(tree.probability(move, place).times(least[child]));
          meanWorst = meanWorst.plus(tree.probability(move, place).times(worst[child]));
        } else if (isBetter(least, worst, child, chosen, owner == leader)) {
          chosen = child;
          action[move] = place;
        }
        child = index.end(child);
      }
      least[node] = owner == GameTree.CHANCE ? meanLeast : least[chosen];
      worst[node] = owner == GameTree.CHANCE ? meanWorst : worst[chosen];
    }
    return new Punishment(index, least, worst, action);
  }

  private static boolean isBetter(
      Rational[] least, Rational[] worst, int child, int than, boolean own) {
    int order = least[child].compareTo(least[than]);
    int byWorst = worst[child].compareTo(worst[than]);
    return own
        ? order < 0 || (order == 0 && byWorst > 0)
        : order > 0 || (order == 0 && byWorst < 0);
  }

  Rational least(int node) {
    return least[node];
  }

  Rational worst(int node) {
    return worst[node];
  }

  int action(int move) {
    return action[move];
  }

  /** By move: how he punishes, and how she replies. */
  int[] actions() {
    return action.clone();
  }

  /** The greatest m of the children of a node but one; empty if there is no other. */
  Optional<Rational> greatestBut(int node, int except) {
    Optional<Rational> greatest = Optional.empty();
    int child = node + 1;
    for (int place = 0; place < index.tree().childCount(node); place++) {
      if (place != except) {
        Rational there = least[child];
        greatest = Optional.of(greatest.map(there::max).orElse(there));
      }
      child = index.end(child);
    }
    return greatest;
  }
}
