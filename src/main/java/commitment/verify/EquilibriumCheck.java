package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.strategy.PureProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Is a pure profile a subgame-perfect equilibrium of a game of perfect information?
 *
 * <p>A profile σ is one if in every subgame no player can gain by another plan. By the one-shot
 * deviation principle it is enough to look at each node h of each player i and at each action a
 * there: in a finite game σ is subgame perfect iff
 *
 * <pre>  u_i(σ | ha) ≤ u_i(σ | h)   for all h, i and a.</pre>
 *
 * <p>Subgame perfection: Selten 1975, doi:10.1007/BF01766400; the principle in general: Hendon,
 * Jacobsen and Sloth 1996, doi:10.1006/game.1996.0018. Method: the values u(σ | h) by one scan of
 * the nodes from the last to the first, with a stack. Cost: linear in the tree.
 */
public final class EquilibriumCheck {
  private EquilibriumCheck() {}

  /**
   * A place where the profile is not optimal.
   *
   * @param node where its player can do better
   * @param better the action that is best for him if the profile is played afterwards
   * @param gain what he gains by it, positive
   */
  public record Violation(int node, int better, Rational gain) {}

  /**
   * Empty if the profile is a subgame-perfect equilibrium, else the first violation in tree order.
   *
   * @throws IllegalArgumentException if the game has not perfect information, or the profile names
   *     an action that is not there
   */
  public static Optional<Violation> firstViolation(Game game, PureProfile profile) {
    return firstViolation(game, profile, GameTree.CHANCE);
  }

  /**
   * The same where one player is bound to his part of the profile.
   *
   * @param bound the player who is not looked at
   */
  static Optional<Violation> firstViolation(Game game, PureProfile profile, int bound) {
    GameTree tree = game.tree();
    if (!tree.isPerfectInformation()) {
      throw new IllegalArgumentException("game " + game.title() + " has imperfect information");
    }
    Optional<Violation> first = Optional.empty();
    // The values of the nodes whose parent is still to come; the next sibling lies on top.
    Deque<List<Rational>> values = new ArrayDeque<>();
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        values.push(game.payoffVector(tree.outcome(node)));
        continue;
      }
      int move = tree.move(node);
      List<List<Rational>> children = new ArrayList<>();
      for (int action = 0; action < tree.actionCount(move); action++) {
        children.add(values.pop());
      }
      if (tree.owner(move) == GameTree.CHANCE) {
        values.push(mean(children, tree.law(move)));
        continue;
      }
      int chosen = profile.action(move);
      if (chosen < 0 || chosen >= children.size()) {
        throw new IllegalArgumentException(
            "action " + chosen + " of " + tree.actions(move) + " at node " + node);
      }
      int best = best(children, tree.owner(move));
      Rational gain =
          children
              .get(best)
              .get(tree.owner(move))
              .minus(children.get(chosen).get(tree.owner(move)));
      if (gain.signum() > 0 && tree.owner(move) != bound) {
        first = Optional.of(new Violation(node, best, gain));
      }
      values.push(children.get(chosen));
    }
    return first;
  }

  private static int best(List<List<Rational>> children, int player) {
    int best = 0;
    for (int action = 1; action < children.size(); action++) {
      if (children.get(action).get(player).compareTo(children.get(best).get(player)) > 0) {
        best = action;
      }
    }
    return best;
  }

  private static List<Rational> mean(List<List<Rational>> children, List<Rational> law) {
    List<Rational> mean = new ArrayList<>();
    for (int player = 0; player < children.get(0).size(); player++) {
      Rational sum = Rational.ZERO;
      for (int branch = 0; branch < law.size(); branch++) {
        sum = sum.plus(children.get(branch).get(player).times(law.get(branch)));
      }
      mean.add(sum);
    }
    return mean;
  }
}
