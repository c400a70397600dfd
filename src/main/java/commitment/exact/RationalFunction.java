package commitment.exact;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quotient of polynomials in one unknown, in lowest terms and with 1 as the leading coefficient
 * of the denominator, so that equal functions have equal fields.
 */
public final class RationalFunction implements Quantity {
  public static final RationalFunction ZERO = of(Rational.ZERO);
  public static final RationalFunction ONE = of(Rational.ONE);

  /** The unknown itself. */
  public static final RationalFunction X = of(Polynomial.X);

  private final Polynomial numerator;
  private final Polynomial denominator;

  private RationalFunction(Polynomial numerator, Polynomial denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static RationalFunction of(Rational constant) {
    return of(Polynomial.of(constant));
  }

  public static RationalFunction of(Polynomial polynomial) {
    return new RationalFunction(polynomial, Polynomial.ONE);
  }

  /**
   * @throws ArithmeticException if the denominator is 0
   */
  public static RationalFunction of(Polynomial numerator, Polynomial denominator) {
    if (denominator.degree() < 0) {
      throw new ArithmeticException("division by the polynomial 0");
    }
    Polynomial common = denominator.isConstant() ? Polynomial.ONE : numerator.gcd(denominator);
    Polynomial above = common.isConstant() ? numerator : numerator.divide(common).quotient();
    Polynomial below = common.isConstant() ? denominator : denominator.divide(common).quotient();
    Rational scale = below.leading().reciprocal();
    return new RationalFunction(above.times(scale), below.times(scale));
  }

  public Polynomial numerator() {
    return numerator;
  }

  public Polynomial denominator() {
    return denominator;
  }

  public boolean isPolynomial() {
    return denominator.isConstant();
  }

  @Override
  public RationalFunction plus(Quantity quantity) {
    RationalFunction other = (RationalFunction) quantity;
    if (denominator.equals(other.denominator)) {
      Polynomial sum = numerator.plus(other.numerator);
      return isPolynomial() ? of(sum) : of(sum, denominator);
    }
    return of(
        numerator.times(other.denominator).plus(other.numerator.times(denominator)),
        denominator.times(other.denominator));
  }

  @Override
  public RationalFunction minus(Quantity other) {
    return plus(other.negate());
  }

  @Override
  public RationalFunction times(Quantity quantity) {
    RationalFunction other = (RationalFunction) quantity;
    Polynomial product = numerator.times(other.numerator);
    return isPolynomial() && other.isPolynomial()
        ? of(product)
        : of(product, denominator.times(other.denominator));
  }

  public RationalFunction times(Rational factor) {
    return new RationalFunction(numerator.times(factor), denominator).orZero();
  }

  private RationalFunction orZero() {
    return numerator.degree() < 0 ? ZERO : this;
  }

  @Override
  public RationalFunction negate() {
    return new RationalFunction(numerator.negate(), denominator);
  }

  @Override
  public RationalFunction reciprocal() {
    return of(denominator, numerator);
  }

  @Override
  public RationalFunction one() {
    return ONE;
  }

  @Override
  public Optional<Rational> constant() {
    return isPolynomial() && numerator.isConstant()
        ? Optional.of(numerator.coefficient(0))
        : Optional.empty();
  }

  /** The derivative. */
  public RationalFunction derivative() {
    return of(
        numerator.derivative().times(denominator).minus(numerator.times(denominator.derivative())),
        denominator.times(denominator));
  }

  /**
   * @throws ArithmeticException at a pole
   */
  public Rational value(Rational at) {
    return isPolynomial() ? numerator.value(at) : numerator.value(at).divide(denominator.value(at));
  }

  /** The sign at a number that is no pole. */
  public int signAt(Rational at) {
    return numerator.signAt(at) * (isPolynomial() ? 1 : denominator.signAt(at));
  }

  /** The sign at a number that is no pole. */
  public int signAt(AlgebraicNumber at) {
    return at.sign(numerator) * (isPolynomial() ? 1 : at.sign(denominator));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof RationalFunction other
        && numerator.equals(other.numerator)
        && denominator.equals(other.denominator);
  }

  @Override
  public int hashCode() {
    return numerator.hashCode() * 31 + denominator.hashCode();
  }

  /**
   * {@code 1 - 2*r} or {@code (1 - r)/(3 + r)}, the unknown called as said; a quotient with whole
   * coefficients without a common factor, the highest below positive.
   */
  public String toString(String unknown) {
    if (isPolynomial()) {
      return numerator.toString(unknown);
    }
    Polynomial whole = denominator.primitive();
    Rational scale = whole.leading();
    Polynomial scaled = numerator.times(scale);
    Rational content =
        scaled.degree() < 0 ? Rational.ONE : scaled.leading().divide(scaled.primitive().leading());
    Rational up = Rational.of(content.denominator(), BigInteger.ONE);
    String above = scaled.times(up).toString(unknown);
    return (above.contains(" ") ? "(" + above + ")" : above)
        + "/("
        + denominator.times(scale).times(up).toString(unknown)
        + ")";
  }

  @Override
  public String toString() {
    return toString("x");
  }
}
