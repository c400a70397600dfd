package commitment.explain;

import commitment.credibility.GameAssessment;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A solved game with its promises tested: what there is to explain.
 *
 * @param solved with nobody bound
 * @param equilibria how many there are in pure strategies, if known
 * @param remedies by promise what would help, the best first; may lack promises
 */
public record Explained(
    GameNames names,
    Solved solved,
    GameAssessment assessment,
    Optional<BigInteger> equilibria,
    Map<String, List<Remedy>> remedies) {
  public Explained {
    remedies = Map.copyOf(remedies);
  }

  /**
   * A change that may make a promise hold.
   *
   * @param change {@code a fine of more than 1 at each breach}
   * @param effect {@code the promise then holds, and Guarantor gains 1}
   */
  public record Remedy(Line change, Line effect) {}
}
