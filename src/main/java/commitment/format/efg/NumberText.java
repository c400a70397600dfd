package commitment.format.efg;

import commitment.exact.Rational;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number as an {@code .efg} file writes it: {@code 7}, {@code -3/2}, {@code 0.25}, {@code .5},
 * {@code 5.}, {@code 1e-3}. The value is exact.
 *
 * <pre>
 *   number = [ sign ] digits [ "." digits ] [ ( "e" | "E" ) [ sign ] digits ]
 *          | [ sign ] digits [ "." digits ] "/" digits
 * </pre>
 *
 * Each {@code digits} before an exponent may be missing, as in Gambit, where that counts as 0.
 * Numbers are bounded, so that a few characters cannot ask for gigabytes.
 */
sealed interface NumberText {
  /** The largest exponent, and the most digits, of one number. */
  int LARGEST = 10_000;

  /** Numbers written together are taken apart in words up to this length. */
  int LONGEST_PAIR = 80;

  /**
   * A number.
   *
   * @param length how many characters of the word it takes; what follows is another number
   * @param isDecimal whether it is written without a slash
   * @param doubt why it may not be what was meant, or null
   */
  record Value(Rational value, int length, boolean isDecimal, @Nullable Doubt doubt)
      implements NumberText {}

  /** Not a number: why, and what to write instead. */
  record Wrong(String why, String help) implements NumberText {}

  static NumberText of(String word) {
    return new Scan(word).read();
  }

  /** A walk over one word. */
  final class Scan {
    private final String word;
    private int at;
    private @Nullable Doubt doubt;

    private Scan(String word) {
      this.word = word;
    }

    private NumberText read() {
      boolean negative = next('-');
      if (!negative && next('+')) {
        doubt = Doubt.PLUS_SIGN;
      }
      String whole = digits();
      boolean point = next('.');
      String fraction = point ? digits() : "";
      boolean pointFirst = point && whole.isEmpty();
      int length = whole.length() + fraction.length();
      int exponent = 0;
      BigInteger below = BigInteger.ONE;
      boolean slash = next('/');
      if (length > LARGEST) {
        return tooLong(length);
      }
      if (slash) {
        if (point) {
          doubt = Doubt.DECIMAL_NUMERATOR;
        }
        String denominator = digits();
        if (denominator.length() > LARGEST) {
          return tooLong(denominator.length());
        }
        if (denominator.isEmpty()) {
          return missingDenominator();
        }
        below = new BigInteger(denominator);
        if (below.signum() == 0) {
          return new Wrong("it divides by zero", "write a denominator that is not 0");
        }
      } else if (next('e') || next('E')) {
        boolean down = next('-');
        if (!down && next('+')) {
          doubt = Doubt.PLUS_SIGN;
        }
        String digits = digits();
        if (digits.isEmpty() && !down) {
          return new Wrong(
              "its exponent has no digits", "write for instance 1e3, or the number in full");
        }
        doubt =
            digits.isEmpty() ? Doubt.NO_DIGITS : pointFirst ? Doubt.EXPONENT_AFTER_POINT : doubt;
        exponent = exponent(digits);
        if (exponent > LARGEST) {
          return new Wrong(
              "its exponent is beyond " + LARGEST, "choose units in which the numbers are smaller");
        }
        exponent = down ? -exponent : exponent;
      }
      if (at < word.length() && !beginsAnother()) {
        return leftOver(length > 0);
      }
      if (length == 0) {
        boolean knownToGambit = at == word.length() && (negative || word.equals("."));
        if (!knownToGambit) {
          return lacksDigits(at < word.length() ? word.charAt(at) : ' ');
        }
        doubt = Doubt.NO_DIGITS;
      } else if (at < word.length()) {
        doubt = Doubt.NUMBERS_TOUCH;
      }
      return new Value(
          value(negative, whole + fraction, fraction.length(), below, exponent), at, !slash, doubt);
    }

    private static Rational value(
        boolean negative, String digits, int places, BigInteger below, int exponent) {
      BigInteger above = digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
      Rational number = Rational.of(negative ? above.negate() : above, below);
      return exponent == places ? number : number.times(Rational.powerOfTen(exponent - places));
    }

    /** At most one more than the bound. */
    private static int exponent(String digits) {
      int value = 0;
      for (int index = 0; index < digits.length() && value <= LARGEST; index++) {
        value = value * 10 + (digits.charAt(index) - '0');
      }
      return value;
    }

    private boolean next(char c) {
      if (at < word.length() && word.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private String digits() {
      int start = at;
      while (at < word.length() && EfgCursor.isDigit(word.charAt(at))) {
        at++;
      }
      return word.substring(start, at);
    }

    /** Whether what follows is another number, as in {@code 1-1}, which Gambit reads as two. */
    private boolean beginsAnother() {
      if (word.length() > LONGEST_PAIR) {
        return false;
      }
      int index = at;
      if (word.charAt(index) == '-') {
        index++;
      }
      if (index < word.length() && word.charAt(index) == '.') {
        index++;
      }
      return index < word.length() && EfgCursor.isDigit(word.charAt(index));
    }

    private Wrong tooLong(int length) {
      return new Wrong(
          "it has " + length + " digits, and " + LARGEST + " are the most", "write fewer digits");
    }

    private Wrong missingDenominator() {
      if (at == word.length()) {
        return new Wrong("nothing follows its slash", "write a fraction without spaces, as in 1/2");
      }
      boolean sign = word.charAt(at) == '-' || word.charAt(at) == '+';
      return new Wrong(
          "its denominator is not written in digits",
          sign ? "put the sign in front, as in -1/2" : "write a fraction of digits, as in 1/2");
    }

    private static Wrong lacksDigits(char instead) {
      return switch (instead) {
        case '-', '+' -> new Wrong("it has two signs", "write one minus sign at most");
        case '\u2212', '\u2013', '\u2014' ->
            new Wrong("it begins with a dash", "write a plain hyphen, as in -1");
        default -> new Wrong("it does not begin with digits", "write for instance 3, 1/2 or 0.5");
      };
    }

    private Wrong leftOver(boolean begun) {
      char c = word.charAt(at);
      if (Problems.hasOddSpace(word)) {
        return new Wrong("a special space stands in it", Problems.ODD_SPACE);
      }
      if (!begun) {
        return lacksDigits(c);
      }
      return switch (c) {
        case '/' ->
            new Wrong("a fraction has one slash", "write the fraction out, as in 1/6 for 1/2/3");
        case '_', '\'' ->
            new Wrong(
                "'" + c + "' cannot stand between digits", "write the digits together, as in 1000");
        case '%' -> new Wrong("it ends in '%'", "write 0.5 or 1/2 for 50%");
        case ';', ':' ->
            new Wrong(
                "'" + c + "' does not separate numbers", "separate them by a comma or a space");
        default ->
            new Wrong(
                Problems.quoted(word.substring(at)) + " is no part of one",
                "write for instance 3, -1/2, 0.5 or 1e-3");
      };
    }
  }
}
