package commitment.linear;

import commitment.exact.Rational;
import java.math.BigInteger;

/** A vector of rationals over one positive denominator. */
final class ExactVector {
  private final BigInteger[] numerators;
  private final BigInteger denominator;

  ExactVector(BigInteger[] numerators, BigInteger denominator) {
    this.numerators = numerators;
    this.denominator = denominator;
  }

  int size() {
    return numerators.length;
  }

  BigInteger numerator(int index) {
    return numerators[index];
  }

  BigInteger denominator() {
    return denominator;
  }

  int signum(int index) {
    return numerators[index].signum();
  }

  Rational get(int index) {
    return Rational.of(numerators[index], denominator);
  }
}
