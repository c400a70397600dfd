package commitment.format.promise;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;

/**
 * How the language writes a name, so that reading gives the same name: bare where it is one, else
 * in quotes. No string of one line can hold a carriage return.
 */
public final class NameText {
  private NameText() {}

  /** Whether a text can stand in quotes on one line. */
  public static boolean isQuotable(String text) {
    return text.indexOf('\r') < 0;
  }

  /** The name of a player or promise. */
  public static String name(String name) {
    return isName(name) ? name : quoted(name);
  }

  /** An action or information set: {@code Reply}, {@code offer[1/2]}, {@code "give in"}. */
  public static String label(String label) {
    int bracket = label.indexOf('[');
    boolean bare =
        bracket < 0
            ? isName(label)
            : isName(label.substring(0, bracket)) && areIndices(label.substring(bracket));
    return bare ? label : quoted(label);
  }

  /**
   * A text in quotes.
   *
   * @throws IllegalArgumentException if it is not {@linkplain #isQuotable quotable}
   */
  public static String quoted(String text) {
    if (!isQuotable(text)) {
      throw new IllegalArgumentException("a carriage return in " + text);
    }
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped + '"';
  }

  private static boolean isName(String text) {
    Token token = new Scanner(new SourceFile("", text), new Diagnostics()).next();
    return token.kind() == TokenKind.NAME && token.start() == 0 && token.end() == text.length();
  }

  /** Whether a text in brackets consists of numbers as names with indices carry them. */
  private static boolean areIndices(String text) {
    if (!text.endsWith("]")) {
      return false;
    }
    for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
      boolean number =
          Rational.parse(part).filter(value -> value.toString().equals(part)).isPresent();
      if (!number) {
        return false;
      }
    }
    return true;
  }
}
