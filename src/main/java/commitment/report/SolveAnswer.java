package commitment.report;

import commitment.limit.Budget;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The pure subgame-perfect equilibria of a game.
 *
 * @param payoffs the solution by backward induction
 * @param count how many there are, if known
 * @param most how many to list
 * @param budget when its time is up no further equilibria are listed
 */
public record SolveAnswer(
    SubgamePerfectPayoffs payoffs, Optional<BigInteger> count, int most, Budget budget) {
  /** Whether the payoffs, the count and the listing (up to its limit) are all of them. */
  public boolean isComplete() {
    return payoffs.isExact() && count.isPresent();
  }
}
