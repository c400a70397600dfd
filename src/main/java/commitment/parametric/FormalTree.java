package commitment.parametric;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import java.util.HashMap;
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

  /** The game at a value of the one parameter. */
  Game at(Rational value) {
    Map<Integer, List<Rational>> numbers = new HashMap<>();
    laws.forEach((move, law) -> numbers.put(move, at(law, value)));
    return game.withLaws(numbers)
        .withPayoffs(payoffs.stream().map(vector -> at(vector, value)).toList());
  }

  private static List<Rational> at(List<Quantity> quantities, Rational value) {
    return quantities.stream().map(quantity -> ((RationalFunction) quantity).value(value)).toList();
  }
}
