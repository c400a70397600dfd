package commitment.explain;

import commitment.exact.Rational;

/** How numbers are written for people: exactly, and where that is hard to read rounded as well. */
final class NumberWords {
  private static final int LONG = 7;
  private static final int HUGE = 40;

  private NumberWords() {}

  static String of(Rational value, boolean unicode) {
    String exact = value.toString();
    String about = unicode ? "≈ " : "about ";
    if (exact.length() > HUGE) {
      return about + value.toDecimalString(6);
    }
    return value.isInteger() || exact.length() <= LONG
        ? exact
        : exact + " (" + about + value.toDecimalString(4) + ")";
  }
}
