package commitment.draw;

import commitment.exact.Interval;
import commitment.exact.Rational;

/** Numbers on a drawing: exact where that is short, else rounded and marked as such. */
final class NumberText {
  private static final int LONG = 9;
  private static final int DIGITS = 4;

  private NumberText() {}

  static String of(Rational value) {
    String exact = value.toString();
    String text = exact.length() <= LONG ? exact : "\u2248" + value.toDecimalString(DIGITS);
    return text.replace('-', '\u2212');
  }

  static String of(Interval range) {
    return range.isPoint() ? of(range.min()) : of(range.min()) + " to " + of(range.max());
  }
}
