package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A game in which a promise of two clauses is kept in some equilibrium iff some of the given
 * numbers sum to the target: that is why the general question is hard.
 *
 * <p>Chance leads to one of n subtrees; in subtree j player 0, indifferent, gives player 1 either 0
 * or a_j. Before that player 1 may Stop and have target/n; then, going In or Out, he may have it
 * once more. The promise is to Stop at the first set and to go In at the second.
 */
public final class SubsetSumGadget {
  /** The information set of the promise at which player 1 may Stop. */
  public static final int FIRST = 0;

  private SubsetSumGadget() {}

  public static Game game(List<Rational> numbers, Rational target) {
    Rational share = Rational.of(1, numbers.size());
    PlainNode out = PlainNode.leaf(List.of(Rational.ZERO, target.times(share)));
    List<PlainNode> subtrees = new ArrayList<>();
    for (Rational number : numbers) {
      PlainNode give = PlainNode.leaf(List.of(Rational.ZERO, number));
      subtrees.add(PlainNode.decision(0, PlainNode.leaf(0, 0), give));
    }
    PlainNode chance = PlainNode.chance(Collections.nCopies(numbers.size(), share), subtrees);
    return PlainNode.decision(1, out, PlainNode.decision(1, out, chance)).toGame(2);
  }

  public static Promise promise() {
    return new Promise(
        Promise.Kind.PROMISE, "Pledge", 1, "", List.of(new Clause(1, 1), new Clause(FIRST, 0)));
  }
}
