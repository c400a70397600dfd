package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import java.util.Optional;

/**
 * A number that is known up to an error; exact where the error is 0.
 *
 * @param error the number lies between {@code value - error} and {@code value + error}
 */
public record Estimate(Rational value, Rational error) {
  private static final int DIGITS = 12;

  static Estimate exact(Rational value) {
    return new Estimate(value, Rational.ZERO);
  }

  Estimate plus(Estimate other) {
    return new Estimate(value.plus(other.value), error.plus(other.error));
  }

  Estimate minus(Estimate other) {
    return new Estimate(value.minus(other.value), error.plus(other.error));
  }

  /**
   * The quotient, with |n/d - N/D| at most (e + |n/d| f)/(|d| - f) where n and d are right to
   * within e and f.
   *
   * @return empty where the divisor may be 0
   */
  Optional<Estimate> divide(Estimate divisor) {
    Rational room = divisor.value.abs().minus(divisor.error);
    if (room.signum() <= 0) {
      return Optional.empty();
    }
    Rational quotient = value.divide(divisor.value);
    Rational away = error.plus(quotient.abs().times(divisor.error)).divide(room);
    return Optional.of(new Estimate(quotient, away));
  }

  public boolean isExact() {
    return error.signum() == 0;
  }

  /**
   * The value of a function at a number; the error is certified by the sign of the function less
   * its bounds, which is decided exactly.
   *
   * @return empty at a pole
   */
  static Optional<Estimate> of(RationalFunction function, AlgebraicNumber at) {
    if (function.constant().isPresent()) {
      return function.constant().map(Estimate::exact);
    }
    if (at.sign(function.denominator()) == 0) {
      return Optional.empty();
    }
    if (at.rational().isPresent()) {
      return Optional.of(exact(function.value(at.rational().get())));
    }
    Rational near = at.approximation(2 * DIGITS);
    while (function.denominator().signAt(near) == 0) {
      near = near.plus(Rational.powerOfTen(-2 * DIGITS));
    }
    Rational scale = Rational.powerOfTen(DIGITS);
    Rational value =
        function.value(near).times(scale).plus(Rational.of(1, 2)).floor().divide(scale);
    if (sign(function, value, at) == 0) {
      return Optional.of(exact(value));
    }
    Rational error = scale.reciprocal();
    while (sign(function, value.minus(error), at) < 0
        || sign(function, value.plus(error), at) > 0) {
      error = error.times(Rational.of(2));
    }
    return Optional.of(new Estimate(value, error));
  }

  private static int sign(RationalFunction function, Rational less, AlgebraicNumber at) {
    return function.minus(RationalFunction.of(less)).signAt(at);
  }
}
