package commitment.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A polynomial in one unknown with rational coefficients. Immutable, exact. */
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(List.of());
  public static final Polynomial ONE = new Polynomial(List.of(Rational.ONE));

  /** The unknown itself. */
  public static final Polynomial X = new Polynomial(List.of(Rational.ZERO, Rational.ONE));

  /** Up to this degree fractions are as quick as anything. */
  private static final int LOW_DEGREE = 4;

  /** Lowest first, the last one not 0. */
  private final List<Rational> coefficients;

  private Polynomial(List<Rational> coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * @param coefficients lowest first
   */
  public static Polynomial of(List<Rational> coefficients) {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).signum() == 0) {
      size--;
    }
    return size == 0 ? ZERO : new Polynomial(List.copyOf(coefficients.subList(0, size)));
  }

  public static Polynomial of(Rational... coefficients) {
    return of(Arrays.asList(coefficients));
  }

  /** Lowest first, without zeros at the end. */
  public List<Rational> coefficients() {
    return coefficients;
  }

  /** -1 for the polynomial 0. */
  public int degree() {
    return coefficients.size() - 1;
  }

  public boolean isConstant() {
    return degree() <= 0;
  }

  public Rational coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : Rational.ZERO;
  }

  /** The coefficient of the highest power; 0 for the polynomial 0. */
  public Rational leading() {
    return coefficients.isEmpty() ? Rational.ZERO : coefficients.get(degree());
  }

  public Polynomial plus(Polynomial other) {
    if (other.coefficients.isEmpty()) {
      return this;
    }
    List<Rational> sum = new ArrayList<>();
    for (int power = 0; power <= Math.max(degree(), other.degree()); power++) {
      sum.add(coefficient(power).plus(other.coefficient(power)));
    }
    return of(sum);
  }

  public Polynomial minus(Polynomial other) {
    return plus(other.negate());
  }

  public Polynomial negate() {
    return times(Rational.of(-1));
  }

  public Polynomial times(Rational factor) {
    if (factor.equals(Rational.ONE)) {
      return this;
    }
    return of(coefficients.stream().map(factor::times).toList());
  }

  public Polynomial times(Polynomial other) {
    if (degree() <= 0) {
      return other.times(coefficient(0));
    }
    if (other.degree() <= 0) {
      return times(other.coefficient(0));
    }
    Rational[] product = new Rational[coefficients.size() + other.coefficients.size() - 1];
    Arrays.fill(product, Rational.ZERO);
    for (int left = 0; left < coefficients.size(); left++) {
      for (int right = 0; right < other.coefficients.size(); right++) {
        product[left + right] =
            product[left + right].plus(coefficient(left).times(other.coefficient(right)));
      }
    }
    return of(product);
  }

  /** Quotient and remainder of a division. */
  public record Division(Polynomial quotient, Polynomial remainder) {}

  /**
   * @throws ArithmeticException if the divisor is 0
   */
  public Division divide(Polynomial divisor) {
    if (divisor.coefficients.isEmpty()) {
      throw new ArithmeticException("division by the polynomial 0");
    }
    List<Rational> rest = new ArrayList<>(coefficients);
    int steps = degree() - divisor.degree();
    Rational[] quotient = new Rational[Math.max(0, steps + 1)];
    for (int step = steps; step >= 0; step--) {
      Rational factor = rest.get(step + divisor.degree()).divide(divisor.leading());
      quotient[step] = factor;
      for (int power = 0; power <= divisor.degree() && factor.signum() != 0; power++) {
        rest.set(
            step + power, rest.get(step + power).minus(factor.times(divisor.coefficient(power))));
      }
    }
    return new Division(of(quotient), of(rest));
  }

  /** The greatest common divisor, with leading coefficient 1; 0 only if both are 0. */
  public Polynomial gcd(Polynomial other) {
    Polynomial left = primitive();
    Polynomial right = other.primitive();
    while (right.degree() >= 0) {
      Polynomial rest = left.primitiveRemainder(right);
      left = right;
      right = rest;
    }
    return left.monic();
  }

  /**
   * The {@linkplain #primitive primitive} multiple of the remainder of a division, by a positive
   * factor. In whole numbers throughout, which is much quicker than fractions in lowest terms.
   *
   * @param divisor not 0; both with whole coefficients
   */
  Polynomial primitiveRemainder(Polynomial divisor) {
    BigInteger[] rest = whole();
    BigInteger[] below = divisor.whole();
    int last = below.length - 1;
    BigInteger factor = below[last].abs();
    for (int top = rest.length - 1; top >= last; top--) {
      BigInteger times = below[last].signum() < 0 ? rest[top].negate() : rest[top];
      for (int power = 0; power < top; power++) {
        rest[power] = rest[power].multiply(factor);
        int there = power - (top - last);
        if (there >= 0) {
          rest[power] = rest[power].subtract(times.multiply(below[there]));
        }
      }
      rest[top] = BigInteger.ZERO;
    }
    List<Rational> remainder = new ArrayList<>();
    for (BigInteger coefficient : rest) {
      remainder.add(Rational.of(coefficient, BigInteger.ONE));
    }
    return of(remainder).primitive();
  }

  private BigInteger[] whole() {
    BigInteger[] whole = new BigInteger[coefficients.size()];
    for (int power = 0; power < whole.length; power++) {
      whole[power] = coefficients.get(power).numerator();
    }
    return whole;
  }

  private Polynomial monic() {
    return coefficients.isEmpty() ? this : times(leading().reciprocal());
  }

  public Polynomial derivative() {
    List<Rational> derived = new ArrayList<>();
    for (int power = 1; power <= degree(); power++) {
      derived.add(coefficient(power).times(Rational.of(power)));
    }
    return of(derived);
  }

  /**
   * The positive multiple of this polynomial with whole coefficients that have no common factor.
   */
  public Polynomial primitive() {
    if (coefficients.isEmpty()) {
      return this;
    }
    BigInteger below = BigInteger.ONE;
    BigInteger above = BigInteger.ZERO;
    for (Rational coefficient : coefficients) {
      BigInteger denominator = coefficient.denominator();
      below = below.multiply(denominator.divide(below.gcd(denominator)));
    }
    for (Rational coefficient : coefficients) {
      BigInteger whole = coefficient.numerator().multiply(below.divide(coefficient.denominator()));
      above = above.gcd(whole);
    }
    return times(Rational.of(below, above));
  }

  public Rational value(Rational at) {
    Rational value = Rational.ZERO;
    for (int power = degree(); power >= 0; power--) {
      value = value.times(at).plus(coefficient(power));
    }
    return value;
  }

  public int signAt(Rational at) {
    if (degree() <= LOW_DEGREE || !coefficients.stream().allMatch(Rational::isInteger)) {
      return value(at).signum();
    }
    // The sign of q^n P(p/q), without any fraction.
    BigInteger above = at.numerator();
    BigInteger below = at.denominator();
    BigInteger value = leading().numerator();
    BigInteger scale = BigInteger.ONE;
    for (int power = degree() - 1; power >= 0; power--) {
      scale = scale.multiply(below);
      value = value.multiply(above).add(coefficient(power).numerator().multiply(scale));
    }
    return value.signum();
  }

  /**
   * The sign that the polynomial has everywhere in an interval, if Horner's rule with intervals
   * shows it; 0 if it does not, which says nothing.
   */
  int signOn(Interval where) {
    // The values of q^n P at a/q and b/q, for P with whole coefficients.
    BigInteger below = where.min().denominator().multiply(where.max().denominator());
    BigInteger low = where.min().numerator().multiply(where.max().denominator());
    BigInteger high = where.max().numerator().multiply(where.min().denominator());
    BigInteger[] whole = primitive().whole();
    BigInteger scale = BigInteger.ONE;
    BigInteger min = BigInteger.ZERO;
    BigInteger max = BigInteger.ZERO;
    for (int power = whole.length - 1; power >= 0; power--) {
      BigInteger coefficient = whole[power].multiply(scale);
      BigInteger least = (min.signum() < 0 ? high : low).multiply(min);
      BigInteger most = (max.signum() < 0 ? low : high).multiply(max);
      if (low.signum() < 0) {
        BigInteger crossing = max.multiply(low).min(min.multiply(high));
        least = min.multiply(low).min(max.multiply(high)).min(crossing);
        most = min.multiply(low).max(max.multiply(high)).max(max.multiply(low));
        most = most.max(min.multiply(high));
      }
      min = least.add(coefficient);
      max = most.add(coefficient);
      scale = scale.multiply(below);
    }
    return min.signum() > 0 ? 1 : max.signum() < 0 ? -1 : 0;
  }

  /** Whether one is a multiple of the other by a number that is not 0. */
  boolean isMultipleOf(Polynomial other) {
    return degree() == other.degree() && times(other.leading()).equals(other.times(leading()));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Polynomial other && coefficients.equals(other.coefficients);
  }

  @Override
  public int hashCode() {
    return coefficients.hashCode();
  }

  /** {@code 3 - 2x + x^2}, the unknown called as said. */
  public String toString(String unknown) {
    StringBuilder out = new StringBuilder();
    for (int power = 0; power <= degree(); power++) {
      Rational coefficient = coefficient(power);
      if (coefficient.signum() == 0) {
        continue;
      }
      if (out.length() > 0) {
        out.append(coefficient.signum() < 0 ? " - " : " + ");
        coefficient = coefficient.abs();
      }
      out.append(term(coefficient, power, unknown));
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  private static String term(Rational coefficient, int power, String unknown) {
    if (power == 0) {
      return coefficient.toString();
    }
    String powered = power == 1 ? unknown : unknown + "^" + power;
    if (coefficient.abs().equals(Rational.ONE)) {
      return coefficient.signum() < 0 ? "-" + powered : powered;
    }
    return coefficient + "*" + powered;
  }

  @Override
  public String toString() {
    return toString("x");
  }
}
