package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.Comparator;

/**
 * A Nash equilibrium of a {@link BimatrixGame} that is no convex combination of others of the same
 * maximal Nash subset, with what each player gets.
 */
public record ExtremeEquilibrium(
    MixedStrategy row, MixedStrategy column, Rational rowPayoff, Rational columnPayoff) {
  public static final Comparator<ExtremeEquilibrium> ORDER =
      Comparator.comparing(ExtremeEquilibrium::row, MixedStrategy.ORDER)
          .thenComparing(ExtremeEquilibrium::column, MixedStrategy.ORDER);
}
