package commitment.credibility;

import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.solve.backward.World;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time-consistency test of one promise, the others of its file not assumed.
 *
 * @param undecidedReason why the verdict is {@link Verdict#UNDECIDED}, if it is
 * @param equilibria the number of pure subgame-perfect equilibria, if known
 * @param keeping how many of them keep the promise, if known
 * @param clauses one for each promised information set, in the order of the promise
 * @param firstFailures the information sets nearest the root at which the test fails
 * @param harm for each player but the promisor
 * @param promiseBound the world in which the promise binds and everybody knows it
 * @param believedNotBound all others believe it, the promisor does as he likes
 * @param isComplete whether everything in the assessment is known, none of it only bounded
 * @param robustness the verdict stays as long as every payoff is wrong by less than this; empty
 *     where a tie decides
 */
public record PromiseAssessment(
    Promise promise,
    Verdict verdict,
    Optional<String> undecidedReason,
    Optional<BigInteger> equilibria,
    Optional<BigInteger> keeping,
    List<ClauseAssessment> clauses,
    List<Integer> firstFailures,
    MinimalFine minimalFine,
    Map<Integer, Harm> harm,
    World promiseBound,
    World believedNotBound,
    boolean isComplete,
    Optional<Rational> robustness) {
  public PromiseAssessment {
    clauses = List.copyOf(clauses);
    firstFailures = List.copyOf(firstFailures);
    harm = Map.copyOf(harm);
  }

  /** The same with what is known of the fine now. */
  public PromiseAssessment withMinimalFine(MinimalFine fine) {
    return new PromiseAssessment(
        promise,
        verdict,
        undecidedReason,
        equilibria,
        keeping,
        clauses,
        firstFailures,
        fine,
        harm,
        promiseBound,
        believedNotBound,
        isComplete,
        robustness);
  }
}
