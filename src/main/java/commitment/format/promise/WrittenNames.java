package commitment.format.promise;

import commitment.exact.Rational;
import java.util.Optional;
import java.util.Set;

/** How names and texts stand in a file: as plain names where they are some, else in quotes. */
public final class WrittenNames {
  private WrittenNames() {}

  /** Whether a text is a name that means nothing else in the language. */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && !(text.charAt(0) >= '0' && text.charAt(0) <= '9')
        && text.codePoints().allMatch(Scanner::isNamePart)
        && !ReservedWords.contains(text)
        && !ReservedWords.isOperator(text);
  }

  /** {@code Honor}, {@code offer[1/2]}, {@code "stand aside"}. */
  public static String label(String text) {
    int bracket = text.indexOf('[');
    boolean plain =
        bracket < 0
            ? isName(text)
            : isName(text.substring(0, bracket)) && isIndexList(text.substring(bracket));
    return plain ? text : quoted(text);
  }

  /** The name of a player or promise, where a text may stand for it. */
  public static String name(String text) {
    return isName(text) ? text : quoted(text);
  }

  /** Whether a text can stand in quotes on one line. */
  public static boolean isQuotable(String text) {
    return text.indexOf('\r') < 0;
  }

  /** Whether {@code [2,1/4]} is read as the numbers that it spells. */
  private static boolean isIndexList(String brackets) {
    if (!brackets.endsWith("]")) {
      return false;
    }
    for (String index : brackets.substring(1, brackets.length() - 1).split(",", -1)) {
      Optional<Rational> number = Rational.parse(index);
      if (number.isEmpty() || !number.get().toString().equals(index)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A text in quotes, on one line.
   *
   * @throws IllegalArgumentException if it is not {@linkplain #isQuotable quotable}
   */
  public static String quoted(String text) {
    if (!isQuotable(text)) {
      throw new IllegalArgumentException("a carriage return in " + text);
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Whether a text, in quotes, is read as it is. */
  public static boolean isReadable(String text) {
    return isQuotable(text)
        && text.chars().allMatch(c -> Scanner.isTextCharacter((char) c))
        && isUnicode(text);
  }

  /** Whether every surrogate has its other half, so that a file can hold the text. */
  public static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /**
   * A name made from a text: what a name cannot have becomes {@code _}.
   *
   * @param taken the names that are given already; gets the new one
   */
  public static String made(String text, Set<String> taken) {
    StringBuilder out = new StringBuilder();
    text.strip().codePoints().forEach(c -> out.appendCodePoint(Scanner.isNamePart(c) ? c : '_'));
    if (out.isEmpty() || (out.charAt(0) >= '0' && out.charAt(0) <= '9')) {
      out.insert(0, '_');
    }
    String base = out.toString();
    if (!isName(base)) {
      base += "_";
    }
    String name = base;
    for (int number = 2; !taken.add(name); number++) {
      name = base + "_" + number;
    }
    return name;
  }
}
