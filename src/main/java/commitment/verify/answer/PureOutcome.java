package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.strategy.OutcomeProbability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Can a distribution over ends come from a pure profile of a game of perfect information? It can if
 * at each node of a player on the way play goes on in one way only, and at each of chance in all
 * ways with their probabilities.
 */
final class PureOutcome {
  private PureOutcome() {}

  /** The actions that players take on the way, by information set, if there is no problem. */
  static Map<Integer, Integer> actions(TreeIndex index, List<OutcomeProbability> ends) {
    Map<Integer, Integer> actions = new HashMap<>();
    for (OutcomeProbability end : ends) {
      for (int node = end.node(); node > 0; node = index.parent(node)) {
        int move = index.tree().move(index.parent(node));
        if (index.tree().owner(move) != GameTree.CHANCE) {
          actions.put(move, index.actionTo(node));
        }
      }
    }
    return actions;
  }

  /** What is wrong with it, if it cannot. */
  static Optional<String> problem(TreeIndex index, List<OutcomeProbability> ends) {
    GameTree tree = index.tree();
    Map<Integer, Rational> reach = new HashMap<>();
    for (OutcomeProbability end : ends) {
      for (int node = end.node(); node >= 0; node = index.parent(node)) {
        reach.merge(node, end.probability(), Rational::plus);
      }
    }
    for (Map.Entry<Integer, Rational> entry : reach.entrySet()) {
      int node = entry.getKey();
      if (tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      int child = node + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        Rational share = reach.getOrDefault(child, Rational.ZERO).divide(entry.getValue());
        boolean possible =
            tree.owner(move) == GameTree.CHANCE
                ? share.equals(tree.probability(move, action))
                : share.signum() == 0 || share.equals(Rational.ONE);
        if (!possible) {
          return Optional.of(
              tree.owner(move) == GameTree.CHANCE
                  ? "chance takes "
                      + tree.actions(move).get(action)
                      + " with probability "
                      + tree.probability(move, action)
                  : "players take one action for certain");
        }
        child = index.end(child);
      }
    }
    return Optional.empty();
  }
}
