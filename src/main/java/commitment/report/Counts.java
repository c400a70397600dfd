package commitment.report;

import java.math.BigInteger;

/** Counts as people read them. */
final class Counts {
  private static final int DIGITS = 30;

  private Counts() {}

  /** All digits, or for a number that nobody would read out its length. */
  static String text(BigInteger count) {
    if (count.bitLength() < 4 * DIGITS) {
      String digits = count.toString();
      if (digits.length() <= DIGITS) {
        return digits;
      }
    }
    String digits = count.toString();
    return digits.substring(0, 6)
        + "... (a number of "
        + digits.length()
        + " digits; --json prints it whole)";
  }
}
