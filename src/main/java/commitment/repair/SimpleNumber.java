package commitment.repair;

import commitment.exact.Rational;

/** Numbers that people would choose. */
final class SimpleNumber {
  private SimpleNumber() {}

  /** The next whole number above. */
  static Rational above(Rational bound) {
    return bound.floor().plus(Rational.ONE);
  }

  /**
   * The number strictly between with the smallest denominator, and of those the one nearest to 0.
   *
   * @param low below {@code high}
   */
  static Rational between(Rational low, Rational high) {
    if (low.compareTo(high) >= 0) {
      throw new IllegalArgumentException(low + " is not below " + high);
    }
    if (low.signum() < 0 && high.signum() > 0) {
      return Rational.ZERO;
    }
    return low.signum() < 0
        ? betweenPositive(high.negate(), low.negate()).negate()
        : betweenPositive(low, high);
  }

  /**
   * Walks down the tree of Stern and Brocot: with n the whole part of the lower end, the answer is
   * n + 1 if that lies between, else n + 1/x with x the answer for the reciprocals of what is left.
   */
  private static Rational betweenPositive(Rational low, Rational high) {
    Rational whole = low.floor();
    if (whole.plus(Rational.ONE).compareTo(high) < 0) {
      return whole.plus(Rational.ONE);
    }
    Rational left = low.minus(whole);
    Rational right = high.minus(whole);
    Rational inverse =
        left.signum() == 0
            ? above(right.reciprocal())
            : betweenPositive(right.reciprocal(), left.reciprocal());
    return whole.plus(inverse.reciprocal());
  }
}
