package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.exact.Rational;

/**
 * How much may be computed with long numbers in one run. A discount factor to the power of ten
 * thousand dates is exact in ten thousand digits; a tree full of such numbers would take hours, so
 * the work that each means (its digits, and the square of them for fractions in lowest terms) is
 * taken from an allowance, which lasts for some seconds.
 */
final class DigitAllowance {
  private static final long ALLOWANCE = 100_000_000;

  private long spent;

  /** Takes the work that a number means from the allowance. */
  void charge(Rational value, Span span) throws EvaluationFailure {
    if (value.isSmall()) {
      return;
    }
    long digits =
        Math.max(value.numerator().bitLength(), value.denominator().bitLength()) * 3L / 10;
    spent += digits + digits * digits / 100;
    if (spent > ALLOWANCE) {
      throw new EvaluationFailure(
          DiagnosticCode.TOO_LARGE,
          span,
          "the exact numbers up to here have too many digits to compute with; this one has "
              + digits,
          "let numbers grow over fewer rounds or dates, or choose factors with fewer digits");
    }
  }
}
