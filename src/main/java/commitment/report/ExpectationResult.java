package commitment.report;

import commitment.game.Expectation;
import commitment.game.Verdict;

/**
 * An expectation and what was found.
 *
 * @param outcome whether it is met
 * @param found what the answer is, in words
 */
public record ExpectationResult(Expectation expectation, Outcome outcome, String found) {
  /** Unknown where a limit was reached, as with {@link Verdict#UNDECIDED}. */
  public enum Outcome {
    MET,
    NOT_MET,
    UNKNOWN,
    /** It is about a promise that no test is for. */
    NOT_TESTED
  }
}
