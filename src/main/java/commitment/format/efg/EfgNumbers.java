package commitment.format.efg;

import commitment.diagnostic.DiagnosticCode;
import commitment.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers at the cursor: exact values, and the whole numbers that identify players,
 * information sets and outcomes.
 *
 * <p>Plain integers, the bulk of every big file, are read from the characters; anything else goes
 * through {@link NumberText}. Numbers that do not fit in {@code long}s draw on an allowance for the
 * whole file, with a term that grows like the cost of reducing them, so that no file of a few
 * megabytes asks for gigabytes or hours.
 */
final class EfgNumbers {
  /** What {@link #id} answers where there is no usable number. */
  static final long NO_ID = Long.MIN_VALUE;

  private static final long ALLOWANCE = 100_000_000;
  private static final int READABLE_BITS = 160;

  private final EfgCursor cursor;
  private final Problems problems;
  private boolean decimal;
  private long spent;

  EfgNumbers(EfgCursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /**
   * Steps over a word that should be a number.
   *
   * @return null if it is none, which is reported
   */
  @Nullable Rational number() {
    long integer = cursor.integer();
    if (integer != EfgCursor.NO_INTEGER) {
      decimal = true;
      return Rational.of(integer);
    }
    int from = cursor.at();
    int to = wordEnd();
    String word = cursor.text(from, to);
    cursor.moveTo(to);
    NumberText text = NumberText.of(word);
    if (text instanceof NumberText.Value read) {
      decimal = read.isDecimal();
      cursor.moveTo(from + read.length());
      Doubt doubt = read.doubt();
      if (doubt != null) {
        report(doubt, from, to, word, read);
      }
      return bounded(read.value());
    }
    if (text instanceof NumberText.Wrong wrong) {
      report(wrong, from, to, word);
    }
    return null;
  }

  /** Whether the last number was written without a slash. */
  boolean lastWasDecimal() {
    return decimal;
  }

  /**
   * Steps over a word that should be a whole number.
   *
   * @param what what it is the number of, for messages
   * @return {@link #NO_ID} if it is none, which is reported
   */
  long id(String what) {
    int from = cursor.at();
    long integer = cursor.integer();
    int to = integer == EfgCursor.NO_INTEGER ? wordEnd() : cursor.at();
    if (integer == EfgCursor.NO_INTEGER) {
      integer = wholePart(what, from, to);
    }
    if (integer != NO_ID && integer != (int) integer) {
      problems.add(
          DiagnosticCode.EFG_NUMBER,
          from,
          to,
          "the number of " + what + " is too large: " + Problems.clipped(cursor.text(from, to)),
          "number them from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
      return NO_ID;
    }
    return integer;
  }

  /** What Gambit makes of {@code 1.7} or {@code 1/2} as an identifying number: 1. */
  private long wholePart(String what, int from, int to) {
    String word = cursor.text(from, to);
    cursor.moveTo(to);
    NumberText text = NumberText.of(word);
    if (text instanceof NumberText.Wrong wrong) {
      report(wrong, from, to, word);
      return NO_ID;
    }
    int digits = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
    int end = digits;
    while (end < word.length() && EfgCursor.isDigit(word.charAt(end))) {
      end++;
    }
    if (end == digits || !(text instanceof NumberText.Value read)) {
      problems.add(
          DiagnosticCode.EFG_NUMBER,
          from,
          to,
          Problems.quoted(word) + " is not a whole number, as the number of " + what + " must be",
          "write for instance 1");
      return NO_ID;
    }
    cursor.moveTo(from + read.length());
    long whole =
        end - digits > 18
            ? Long.MAX_VALUE
            : Long.parseLong(word.substring(word.startsWith("+") ? 1 : 0, end));
    if (end < read.length() && whole != Long.MAX_VALUE) {
      problems.doubt(
          Doubt.ODD_NUMBER,
          from,
          to,
          String.format(
              "%s as the number of %s is read as %s, as Gambit does",
              Problems.quoted(word), what, whole),
          "number them by whole numbers");
    }
    return whole;
  }

  /** The end of the word, or of what is left of it when the letter of the next node ends it. */
  private int wordEnd() {
    int from = cursor.at();
    int to = cursor.wordEnd();
    if (to - from < 2 || !EfgCursor.isDigit(cursor.text(to - 2, to - 1).charAt(0))) {
      return to;
    }
    cursor.moveTo(to - 1);
    boolean node = cursor.isNode();
    cursor.moveTo(from);
    if (node) {
      problems.doubt(
          Doubt.NODE_TOUCHES_NUMBER,
          from,
          to,
          "a number and the letter of the next node stand together in "
              + Problems.quoted(cursor.text(from, to)),
          "put a space between them");
    }
    return node ? to - 1 : to;
  }

  private void report(NumberText.Wrong wrong, int from, int to, String word) {
    problems.add(
        DiagnosticCode.EFG_NUMBER,
        from,
        to,
        Problems.quoted(word) + " is not a number: " + wrong.why(),
        wrong.help());
  }

  private void report(Doubt doubt, int from, int to, String word, NumberText.Value read) {
    String as = Problems.quoted(word) + " is read as ";
    String value = exact(read.value());
    switch (doubt) {
      case NO_DIGITS -> {
        String message = as + value + ", as Gambit does";
        problems.doubt(doubt, from, to, message, "write the digits that are missing");
      }
      case NUMBERS_TOUCH -> {
        String first = word.substring(0, read.length());
        String message = as + first + " and another number, as Gambit does";
        problems.doubt(doubt, from, to, message, "put a space or a comma between two numbers");
      }
      case PLUS_SIGN -> {
        String message = as + value + "; Gambit does not read plus signs";
        problems.doubt(doubt, from, to, message, "leave the plus sign out");
      }
      case EXPONENT_AFTER_POINT -> {
        String message = as + value + "; Gambit reads no exponent where a point comes first";
        problems.doubt(doubt, from, to, message, "put a 0 before the point");
      }
      case DECIMAL_NUMERATOR -> {
        String message = as + value + "; Gambit reads no fraction of a decimal";
        problems.doubt(doubt, from, to, message, "write the fraction in whole numbers");
      }
      default -> throw new IllegalArgumentException("not about numbers: " + doubt);
    }
  }

  /** The value, after its size was taken from the allowance. */
  Rational bounded(Rational value) {
    if (!value.isSmall()) {
      long digits =
          Math.max(value.numerator().bitLength(), value.denominator().bitLength()) * 3L / 10;
      spent += digits + digits * digits / 1000;
      if (spent > ALLOWANCE && !problems.isStopped()) {
        problems.stop();
        problems.add(
            DiagnosticCode.TOO_LARGE,
            cursor.at(),
            cursor.at(),
            "up to here the exact numbers of this file have taken "
                + ALLOWANCE
                + " digits of work, the limit",
            "choose units in which numbers have fewer digits, or probabilities with small"
                + " common denominators");
      }
    }
    return value;
  }

  /** The number exactly, or how long one is that people cannot read. */
  static String exact(Rational value) {
    int bits = value.numerator().bitLength() + value.denominator().bitLength();
    return bits <= READABLE_BITS
        ? value.toString()
        : "a number of about " + bits * 3L / 10 + " digits";
  }

  /** The number exactly, and where that is a fraction also about how much it is. */
  static String described(Rational value) {
    if (value.isInteger() || value.numerator().bitLength() > 4 * READABLE_BITS) {
      return exact(value);
    }
    String about = value.toDecimalString(12);
    if (about.length() > 40) {
      return exact(value);
    }
    boolean same = Rational.parse(about).filter(value::equals).isPresent();
    return exact(value) + (same ? " = " + about : " (about " + about + ")");
  }
}
