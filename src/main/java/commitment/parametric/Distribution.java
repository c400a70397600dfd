package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Polynomial;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.template.RandomParameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.special.Beta;

/**
 * The law of a random parameter: its distribution function, and draws.
 *
 * <p>The distribution functions of the uniform and the triangular law are rational where they are
 * asked for at rational numbers, and given exactly; those of the normal and the beta law come from
 * Commons Math and carry an error. The normal one is asked for at (x - mean) / deviation, computed
 * exactly. Draws are doubles, taken for the rational numbers that they are.
 */
final class Distribution {
  /** What the distribution functions of Commons Math are trusted to. */
  private static final Rational NORMAL_ERROR = Rational.powerOfTen(-12);

  private static final Rational BETA_ERROR = Rational.powerOfTen(-9);

  /** Beyond so many deviations the normal law has less than 10^-300 left. */
  private static final Rational FAR = Rational.of(40);

  private static final int DIGITS = 25;

  private final RandomParameter parameter;
  private final Rational first;
  private final Rational last;

  Distribution(RandomParameter parameter) {
    this.parameter = parameter;
    first = parameter.arguments().get(0);
    last = parameter.arguments().get(parameter.arguments().size() - 1);
  }

  /** Where all but a part of less than 10^-300 of it lies. */
  Interval support() {
    return parameter
        .support()
        .orElseGet(() -> new Interval(first.minus(FAR.times(last)), first.plus(FAR.times(last))));
  }

  /** The probability of less than x, nothing left out outside a range. */
  Estimate below(AlgebraicNumber x) {
    return switch (parameter.law()) {
      case NORMAL -> normal(x.approximation(DIGITS).minus(first).divide(last));
      case UNIFORM -> uniform(x);
      case TRIANGULAR -> triangular(x);
      case BETA -> beta(x.approximation(DIGITS));
    };
  }

  private static Estimate normal(Rational z) {
    double probability =
        new NormalDistribution(0, 1).cumulativeProbability(toDouble(z.max(FAR.negate()).min(FAR)));
    return new Estimate(exactly(probability), NORMAL_ERROR);
  }

  private Estimate beta(Rational x) {
    Interval range = support();
    Rational part = x.minus(range.min()).divide(range.max().minus(range.min()));
    if (part.signum() <= 0 || part.compareTo(Rational.ONE) >= 0) {
      return Estimate.exact(part.signum() <= 0 ? Rational.ZERO : Rational.ONE);
    }
    double probability = Beta.regularizedBeta(toDouble(part), toDouble(first), toDouble(last));
    return new Estimate(exactly(probability), BETA_ERROR);
  }

  private Estimate uniform(AlgebraicNumber x) {
    return x.compareTo(first) <= 0
        ? Estimate.exact(Rational.ZERO)
        : x.compareTo(last) >= 0
            ? Estimate.exact(Rational.ONE)
            : at(x, List.of(first.negate(), Rational.ONE), last.minus(first));
  }

  private Estimate triangular(AlgebraicNumber x) {
    Rational mode = parameter.arguments().get(1);
    Rational width = last.minus(first);
    Rational two = Rational.of(2);
    if (x.compareTo(first) <= 0 || x.compareTo(last) >= 0) {
      return Estimate.exact(x.compareTo(first) <= 0 ? Rational.ZERO : Rational.ONE);
    }
    if (x.compareTo(mode) <= 0) {
      // (x - low)^2 / (width (mode - low))
      return at(
          x,
          List.of(first.times(first), first.times(two).negate(), Rational.ONE),
          width.times(mode.minus(first)));
    }
    // 1 - (high - x)^2 / (width (high - mode))
    Rational scale = width.times(last.minus(mode));
    return at(
        x, List.of(scale.minus(last.times(last)), last.times(two), Rational.ONE.negate()), scale);
  }

  private static Estimate at(AlgebraicNumber x, List<Rational> coefficients, Rational divisor) {
    RationalFunction function =
        RationalFunction.of(Polynomial.of(coefficients), Polynomial.of(List.of(divisor)));
    return Estimate.of(function, x)
        .orElseThrow(() -> new IllegalStateException("a polynomial has no pole"));
  }

  /** One draw, nothing left out outside a range; empty where it is no number. */
  Rational draw(RandomGenerator generator) {
    return switch (parameter.law()) {
      case NORMAL -> first.plus(last.times(exactly(generator.nextGaussian())));
      case UNIFORM -> first.plus(last.minus(first).times(exactly(generator.nextDouble())));
      case TRIANGULAR -> triangular(generator.nextDouble());
      case BETA -> {
        Interval range = support();
        double part = new BetaDistribution(generator, toDouble(first), toDouble(last)).sample();
        yield range.min().plus(range.max().minus(range.min()).times(exactly(part)));
      }
    };
  }

  private Rational triangular(double uniform) {
    Rational mode = parameter.arguments().get(1);
    Rational width = last.minus(first);
    double before = toDouble(mode.minus(first).divide(width));
    double part =
        uniform < before
            ? Math.sqrt(uniform * before)
            : 1 - Math.sqrt((1 - uniform) * (1 - before));
    return first.plus(width.times(exactly(part)));
  }

  static Rational exactly(double value) {
    BigDecimal exact = new BigDecimal(value);
    return exact.scale() <= 0
        ? Rational.of(exact.toBigIntegerExact(), BigInteger.ONE)
        : Rational.of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
  }

  static double toDouble(Rational value) {
    return Double.parseDouble(value.toDecimalString(DIGITS));
  }
}
