package commitment.report;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;

/**
 * How text is dressed for a terminal: colors and symbols only where it can show them. Nothing
 * depends on color alone.
 */
public record TextStyle(boolean color, boolean unicode) {
  private static final int LONG_NUMBER = 7;
  private static final int HUGE_NUMBER = 40;

  public static final TextStyle PLAIN = new TextStyle(false, false);

  public String bold(String text) {
    return sgr("1", text);
  }

  public String dim(String text) {
    return sgr("2", text);
  }

  public String red(String text) {
    return sgr("1;31", text);
  }

  public String yellow(String text) {
    return sgr("1;33", text);
  }

  private String sgr(String code, String text) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** {@code HOLDS}, {@code KNIFE-EDGE}, … */
  public String verdict(Verdict verdict) {
    String word = verdict.name().replace('_', '-');
    return switch (verdict) {
      case HOLDS -> sgr("1;32", word);
      case FAILS -> red(word);
      case CONTINGENT, KNIFE_EDGE, UNDECIDED -> yellow(word);
    };
  }

  public String arrow() {
    return unicode ? " → " : " > ";
  }

  public String ellipsis() {
    return unicode ? "…" : "...";
  }

  /** The exact number; where that is hard to read with a rounded decimal behind it. */
  public String number(Rational value) {
    String exact = value.toString();
    if (exact.length() > HUGE_NUMBER) {
      return (unicode ? "≈ " : "about ") + value.toDecimalString(6);
    }
    if (value.isInteger() || exact.length() <= LONG_NUMBER) {
      return exact;
    }
    return exact + " (" + (unicode ? "≈ " : "about ") + value.toDecimalString(4) + ")";
  }

  /** One number, or {@code between a and b}. */
  public String range(Interval interval) {
    return interval.isPoint()
        ? number(interval.min())
        : "between " + number(interval.min()) + " and " + number(interval.max());
  }
}
