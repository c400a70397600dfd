package commitment.exact;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real root of a polynomial with rational coefficients: a rational number, or the only root of a
 * square-free polynomial in an open interval with rational ends, at which it has opposite signs.
 *
 * <p>Comparisons and signs are decided exactly: equality by a greatest common divisor, everything
 * else by halving the interval until it is decided. A number with an interval is irrational: {@link
 * RealRoots} finds the rational ones.
 */
public final class AlgebraicNumber implements Comparable<AlgebraicNumber> {
  /** After so many halvings it is asked whether a sign is 0. */
  private static final int NEAR = 8;

  private final @Nullable Rational rational;
  private final Polynomial polynomial;
  private final Interval isolating;

  /** Ever narrower parts of {@link #isolating}: what was learned about the number so far. */
  private Rational low;

  private Rational high;

  private AlgebraicNumber(@Nullable Rational rational, Polynomial polynomial, Interval isolating) {
    this.rational = rational;
    this.polynomial = polynomial;
    this.isolating = isolating;
    low = isolating.min();
    high = isolating.max();
  }

  public static AlgebraicNumber of(Rational value) {
    return new AlgebraicNumber(
        value, Polynomial.of(value.negate(), Rational.ONE), Interval.of(value));
  }

  /**
   * @param polynomial square-free, with exactly one root inside the interval, an irrational one
   */
  static AlgebraicNumber irrational(Polynomial polynomial, Interval isolating) {
    return new AlgebraicNumber(null, polynomial, isolating);
  }

  public boolean isRational() {
    return rational != null;
  }

  /** The value, if it is rational. */
  public Optional<Rational> rational() {
    return Optional.ofNullable(rational);
  }

  /** A polynomial of which the number is a root, with whole coefficients if it is irrational. */
  public Polynomial polynomial() {
    return polynomial;
  }

  /** An interval in which the polynomial has no other root. */
  public Interval isolating() {
    return isolating;
  }

  /** A rational number below this one, or equal to it where it is rational. */
  public Rational below() {
    return low;
  }

  /** A rational number above this one, or equal to it where it is rational. */
  public Rational above() {
    return high;
  }

  private void halve() {
    Rational middle = low.plus(high).divide(Rational.of(2));
    if (polynomial.signAt(middle) == polynomial.signAt(low)) {
      low = middle;
    } else {
      high = middle;
    }
  }

  /** An interval around the number that is no wider. */
  public Interval within(Rational width) {
    while (high.minus(low).compareTo(width) > 0) {
      halve();
    }
    return new Interval(low, high);
  }

  /** The sign of a polynomial at this number. */
  public int sign(Polynomial other) {
    if (rational != null) {
      return other.signAt(rational);
    }
    if (other.isConstant()) {
      return other.leading().signum();
    }
    boolean isRoot = polynomial.isMultipleOf(other);
    for (int halvings = 0; !isRoot; halvings++) {
      int sign = other.signOn(new Interval(low, high));
      if (sign != 0) {
        return sign;
      }
      // What has come so near to 0 may be 0; if it is not, narrowing shows it some time.
      isRoot = halvings == NEAR && isRootOf(other);
      halve();
    }
    return 0;
  }

  private boolean isRootOf(Polynomial other) {
    Polynomial common = polynomial.gcd(other);
    return common.degree() > 0 && common.signAt(low) != common.signAt(high);
  }

  public int compareTo(Rational other) {
    if (rational != null) {
      return rational.compareTo(other);
    }
    while (low.compareTo(other) < 0 && other.compareTo(high) < 0) {
      halve();
    }
    return low.compareTo(other) >= 0 ? 1 : -1;
  }

  @Override
  public int compareTo(AlgebraicNumber other) {
    if (this == other) {
      return 0;
    }
    if (other.rational != null) {
      return compareTo(other.rational);
    }
    if (rational != null) {
      return -other.compareTo(rational);
    }
    boolean apart = high.compareTo(other.low) <= 0 || other.high.compareTo(low) <= 0;
    if (!apart && other.sign(polynomial) == 0 && sameRoot(other)) {
      return 0;
    }
    while (high.compareTo(other.low) > 0 && other.high.compareTo(low) > 0) {
      halve();
      other.halve();
    }
    return high.compareTo(other.low) <= 0 ? -1 : 1;
  }

  /** Whether the other number, a root of the polynomial, lies where this one is the only root. */
  private boolean sameRoot(AlgebraicNumber other) {
    return other.compareTo(isolating.min()) > 0 && other.compareTo(isolating.max()) < 0;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof AlgebraicNumber other && compareTo(other) == 0;
  }

  @Override
  public int hashCode() {
    // Equal numbers may be given by different polynomials: only the whole part can count.
    if (rational != null) {
      return rational.floor().hashCode();
    }
    Rational floor = low.floor();
    while (compareTo(floor.plus(Rational.ONE)) > 0) {
      floor = floor.plus(Rational.ONE);
    }
    return floor.hashCode();
  }

  /** A rational number strictly between two numbers, as simple as can be found quickly. */
  public static Rational between(AlgebraicNumber low, AlgebraicNumber high) {
    while (low.high.compareTo(high.low) >= 0) {
      if (low.compareTo(high) >= 0) {
        throw new IllegalArgumentException("no number between " + low + " and " + high);
      }
      if (low.rational == null) {
        low.halve();
      }
      if (high.rational == null) {
        high.halve();
      }
    }
    return simplest(low.high, high.low);
  }

  /** A number with a small power of two as its denominator, strictly between two others. */
  private static Rational simplest(Rational from, Rational to) {
    Rational middle = from.plus(to).divide(Rational.of(2));
    // Dyadic steps from whole numbers up: quick, and simple enough to read.
    BigInteger scale = BigInteger.ONE;
    while (true) {
      Rational unit = Rational.of(scale, BigInteger.ONE);
      Rational candidate = middle.times(unit).floor().divide(unit);
      if (candidate.compareTo(from) > 0) {
        return candidate;
      }
      candidate = candidate.plus(unit.reciprocal());
      if (candidate.compareTo(to) < 0) {
        return candidate;
      }
      scale = scale.shiftLeft(1);
    }
  }

  /** A decimal for people to read, right to the given number of digits after the point. */
  public Rational approximation(int digits) {
    Rational width = Rational.powerOfTen(-digits - 1);
    Interval around = within(width);
    Rational unit = Rational.powerOfTen(digits);
    Rational half = Rational.of(1, 2);
    return around
        .min()
        .plus(around.max())
        .divide(Rational.of(2))
        .times(unit)
        .plus(half)
        .floor()
        .divide(unit);
  }

  @Override
  public String toString() {
    return rational != null
        ? rational.toString()
        : "the root of " + polynomial + " between " + isolating.min() + " and " + isolating.max();
  }
}
