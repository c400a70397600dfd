package commitment.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms.
 *
 * <p>A number whose numerator and denominator fit in a {@code long} is kept as such a pair; an
 * operation that would overflow continues with big integers, and a big result that fits again goes
 * back to the pair. The representation is therefore canonical: equal numbers have equal fields.
 * Nothing is ever rounded.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(0, 1, null);
  public static final Rational ONE = new Rational(1, 1, null);

  private static final BigInteger MIN_LONG = BigInteger.valueOf(-Long.MAX_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  /** In lowest terms, never {@link Long#MIN_VALUE}; meaningless when {@link #big} is set. */
  private final long numerator;

  /** Positive; 0 when {@link #big} is set. */
  private final long denominator;

  private final @Nullable BigFraction big;

  private Rational(long numerator, long denominator, @Nullable BigFraction big) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = big;
  }

  public static Rational of(long value) {
    if (value == 0) {
      return ZERO;
    }
    if (value == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(value), BigInteger.ONE);
    }
    return value == 1 ? ONE : new Rational(value, 1, null);
  }

  /**
   * The quotient {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if {@code denominator} is 0
   */
  public static Rational of(long numerator, long denominator) {
    if (denominator == 0) {
      throw new ArithmeticException("division by zero: " + numerator + "/0");
    }
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long sign = denominator < 0 ? -1 : 1;
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
    return small(sign * numerator / divisor, sign * denominator / divisor);
  }

  /**
   * The quotient {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if {@code denominator} is 0
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero: " + numerator + "/0");
    }
    return of(new BigFraction(numerator, denominator));
  }

  private static Rational of(BigFraction value) {
    BigInteger numerator = value.getNumerator();
    BigInteger denominator = value.getDenominator();
    boolean fits =
        denominator.compareTo(MAX_LONG) <= 0
            && numerator.compareTo(MAX_LONG) <= 0
            && numerator.compareTo(MIN_LONG) >= 0;
    return fits
        ? small(numerator.longValueExact(), denominator.longValueExact())
        : new Rational(0, 0, value);
  }

  private static Rational small(long numerator, long denominator) {
    if (numerator == 0) {
      return ZERO;
    }
    return new Rational(numerator, denominator, null);
  }

  /**
   * Reads {@code 7}, {@code -3/2}, {@code 0.25} or {@code .5}; no exponent and no white space.
   *
   * @return empty if the text is not such a number, or divides by zero
   */
  public static Optional<Rational> parse(String text) {
    int slash = text.indexOf('/');
    Optional<Rational> numerator = parseDecimal(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0 || numerator.isEmpty()) {
      return numerator;
    }
    String below = text.substring(slash + 1);
    if (below.isEmpty() || !Character.isDigit(below.charAt(0))) {
      return Optional.empty();
    }
    Optional<Rational> denominator = parseDecimal(below);
    if (denominator.isEmpty() || denominator.get().signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(numerator.get().divide(denominator.get()));
  }

  private static Optional<Rational> parseDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = -1;
    int digits = 0;
    for (int index = start; index < text.length(); index++) {
      char c = text.charAt(index);
      if (c == '.' && point < 0) {
        point = index;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return Optional.empty();
      }
    }
    if (digits == 0) {
      return Optional.empty();
    }
    if (point < 0 && digits <= 18) {
      return Optional.of(of(Long.parseLong(text)));
    }
    BigDecimal decimal = new BigDecimal(text);
    return Optional.of(
        of(decimal.unscaledValue(), BigInteger.ONE).times(powerOfTen(-decimal.scale())));
  }

  /** Ten to the given whole power, which may be negative. */
  public static Rational powerOfTen(int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent >= 0 ? of(power, BigInteger.ONE) : of(BigInteger.ONE, power);
  }

  public Rational plus(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (denominator == 1 && other.denominator == 1) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return of(sum);
        }
      } else {
        try {
          long common = gcd(denominator, other.denominator);
          long left = Math.multiplyExact(numerator, other.denominator / common);
          long right = Math.multiplyExact(other.numerator, denominator / common);
          return of(
              Math.addExact(left, right),
              Math.multiplyExact(denominator / common, other.denominator));
        } catch (ArithmeticException overflow) {
          // The exact sum does not fit in longs on the way: continue with big integers.
        }
      }
    }
    return of(toBig().add(other.toBig()));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (isSmall() && other.isSmall()) {
      try {
        long left = gcd(Math.abs(numerator), other.denominator);
        long right = gcd(Math.abs(other.numerator), denominator);
        return of(
            Math.multiplyExact(numerator / left, other.numerator / right),
            Math.multiplyExact(denominator / right, other.denominator / left));
      } catch (ArithmeticException overflow) {
        // As in plus.
      }
    }
    return of(toBig().multiply(other.toBig()));
  }

  /**
   * @throws ArithmeticException if {@code other} is 0
   */
  public Rational divide(Rational other) {
    return times(other.reciprocal());
  }

  /**
   * @throws ArithmeticException if this number is 0
   */
  public Rational reciprocal() {
    if (signum() == 0) {
      throw new ArithmeticException("division by zero: 1/0");
    }
    return isSmall() ? of(denominator, numerator) : of(toBig().reciprocal());
  }

  public Rational negate() {
    return isSmall() ? small(-numerator, denominator) : of(toBig().negate());
  }

  /**
   * This number to a whole power; 0 to the power 0 is 1.
   *
   * @throws ArithmeticException if this number is 0 and the exponent negative
   */
  public Rational power(int exponent) {
    if (exponent == 0) {
      return ONE;
    }
    Rational base = exponent < 0 ? reciprocal() : this;
    int positive = Math.abs(exponent);
    return of(base.numerator().pow(positive), base.denominator().pow(positive));
  }

  /** The greatest whole number that is not above this one. */
  public Rational floor() {
    BigInteger[] parts = numerator().divideAndRemainder(denominator());
    boolean below = parts[1].signum() < 0;
    return of(below ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /** The least whole number that is not below this one. */
  public Rational ceil() {
    return negate().floor().negate();
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public int signum() {
    BigFraction value = big;
    return value == null ? Long.signum(numerator) : value.getNumerator().signum();
  }

  public boolean isInteger() {
    BigFraction value = big;
    return value == null ? denominator == 1 : value.getDenominator().equals(BigInteger.ONE);
  }

  /** Whether numerator and denominator both fit in a {@code long}. */
  public boolean isSmall() {
    return big == null;
  }

  /**
   * @throws ArithmeticException if this number is not {@linkplain #isSmall small}
   */
  public long numeratorAsLong() {
    return isSmall() ? numerator : numerator().longValueExact();
  }

  /**
   * @throws ArithmeticException if this number is not {@linkplain #isSmall small}
   */
  public long denominatorAsLong() {
    return isSmall() ? denominator : denominator().longValueExact();
  }

  public BigInteger numerator() {
    BigFraction value = big;
    return value == null ? BigInteger.valueOf(numerator) : value.getNumerator();
  }

  /** Always positive. */
  public BigInteger denominator() {
    BigFraction value = big;
    return value == null ? BigInteger.valueOf(denominator) : value.getDenominator();
  }

  private BigFraction toBig() {
    BigFraction value = big;
    return value == null
        ? new BigFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
        : value;
  }

  /** The greatest common divisor of two numbers that are not negative; gcd(0, x) is x. */
  static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  @Override
  public int compareTo(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      long leftHigh = Math.multiplyHigh(numerator, other.denominator);
      long rightHigh = Math.multiplyHigh(other.numerator, denominator);
      return leftHigh != rightHigh
          ? Long.compare(leftHigh, rightHigh)
          : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }
    return toBig().compareTo(other.toBig());
  }

  @Override
  public boolean equals(@Nullable Object object) {
    if (!(object instanceof Rational other)) {
      return false;
    }
    return numerator == other.numerator
        && denominator == other.denominator
        && (big == null ? other.big == null : big.equals(other.big));
  }

  @Override
  public int hashCode() {
    BigFraction value = big;
    return value == null ? Long.hashCode(numerator * 31 + denominator) : value.hashCode();
  }

  /** {@code 7} or {@code -3/2}: the form that every output uses for exact numbers. */
  @Override
  public String toString() {
    if (isSmall()) {
      return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }

  /**
   * A decimal rounded half-even to the given number of significant digits, for people to read; very
   * large and very small ones with a power of ten ({@code 1E-41}).
   */
  public String toDecimalString(int significantDigits) {
    BigDecimal rounded =
        new BigDecimal(numerator())
            .divide(
                new BigDecimal(denominator()),
                new MathContext(significantDigits, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    int magnitude = rounded.precision() - rounded.scale();
    return magnitude > 12 || magnitude < -6 ? rounded.toString() : rounded.toPlainString();
  }
}
