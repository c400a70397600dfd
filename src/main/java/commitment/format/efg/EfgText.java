package commitment.format.efg;

import commitment.format.promise.WrittenNames;
import java.util.Optional;

/**
 * Texts between quotes as both Gambit and {@link EfgReader} read them back.
 *
 * <p>The only escape is {@code \"}. A quote after a backslash never ends a text, and Gambit takes
 * one backslash as itself but doubles all but one of several. So no text can end in a backslash,
 * and none is the same for everybody that has a backslash before another or before a quote.
 */
final class EfgText {
  private EfgText() {}

  /** Why a text cannot be written so that the same is read, if it cannot. */
  static Optional<String> problem(String text) {
    if (!WrittenNames.isUnicode(text)) {
      return Optional.of("it holds half a character, which no file can");
    }
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
      if (at + 1 == text.length()) {
        return Optional.of("it ends in a backslash, which would swallow the closing quote");
      }
      char next = text.charAt(at + 1);
      if (next == '\\' || next == '"') {
        return Optional.of(
            next == '"'
                ? "it has a backslash before a quote, which Gambit reads as two"
                : "it has two backslashes together, which Gambit reads as three");
      }
    }
    return Optional.empty();
  }

  /** A text without its quotes. */
  static String escaped(String text) {
    return text.indexOf('"') < 0 ? text : text.replace("\"", "\\\"");
  }

  /** A text in quotes. */
  static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }
}
