package commitment.parametric;

import commitment.exact.Quantity;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import java.util.List;
import java.util.Map;

/**
 * A game whose payoffs and probabilities are quantities.
 *
 * @param game the game at a sample; its tree is the tree
 * @param payoffs by outcome
 * @param laws by chance event
 */
record FormalTree(
    Game game,
    TreeIndex index,
    List<Promise> promises,
    List<List<Quantity>> payoffs,
    Map<Integer, List<Quantity>> laws) {

  GameTree tree() {
    return game.tree();
  }

  /** The payoffs at a terminal node. */
  List<Quantity> payoffsAt(int node) {
    return payoffs.get(tree().outcome(node));
  }

  /** The probabilities at a chance node. */
  List<Quantity> law(int node) {
    List<Quantity> law = laws.get(tree().move(node));
    if (law == null) {
      throw new IllegalArgumentException("no chance event at node " + node);
    }
    return law;
  }
}
