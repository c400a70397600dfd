package commitment.parametric;

import commitment.exact.Rational;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * The Clopper–Pearson confidence interval of a probability, from how often something obtained in
 * independent draws.
 *
 * <p>Its ends are the probabilities at which so many successes or more, or so many or fewer, have
 * half of the allowed chance of error: quantiles of beta laws. It covers the probability at least
 * as often as its level says, however small the probability is. (C. J. Clopper, E. S. Pearson, The
 * use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26
 * (1934) 404–413, doi:10.1093/biomet/26.4.404.) The quantiles are computed in floating point and
 * taken 10^-9 further out.
 */
public record Coverage(Rational low, Rational high) {
  private static final double SLACK = 1e-9;

  /** The chance that an interval covers the probability is at least this one. */
  public static final Rational LEVEL = Rational.of(19, 20);

  /** What the ends are trusted to. */
  public static final Rational ERROR = Rational.powerOfTen(-9);

  static Coverage of(int successes, int draws) {
    double half = 0.025;
    double low =
        successes == 0
            ? 0
            : new BetaDistribution(successes, draws - successes + 1.0)
                .inverseCumulativeProbability(half);
    double high =
        successes == draws
            ? 1
            : new BetaDistribution(successes + 1.0, draws - successes)
                .inverseCumulativeProbability(1 - half);
    return new Coverage(rounded(Math.max(0, low - SLACK)), rounded(Math.min(1, high + SLACK)));
  }

  /** Twelve digits after the point: far fewer than what the slack leaves room for. */
  private static Rational rounded(double value) {
    Rational scale = Rational.powerOfTen(12);
    return Distribution.exactly(value).times(scale).plus(Rational.of(1, 2)).floor().divide(scale);
  }
}
