package commitment.format.promise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write who come from another language or from a blackboard, and what is written here
 * instead. Asked only where something is wrong already, so that a guess costs nothing.
 */
final class Habit {
  private static final Pattern PERCENTAGE =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)%(?=[\\s,):;]|$)");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}_ '’.&!?-]+");

  private Habit() {}

  /**
   * What to write instead of the text at an offset, if it is recognized.
   *
   * @param at where the first token stands that is wrong
   */
  static Optional<String> instead(String text, int at) {
    Optional<String> percentage = percentage(text, at);
    if (percentage.isPresent()) {
      return percentage;
    }
    if (text.startsWith("//", at) || text.startsWith("/*", at) || text.startsWith("--", at)) {
      return Optional.of("a comment begins with #");
    }
    if (text.startsWith("->", at) || text.startsWith("=>", at)) {
      return Optional.of("a colon stands between an action and what follows it");
    }
    if (text.startsWith("**", Math.max(0, at - 1))) {
      return Optional.of("a power is written ^");
    }
    if (text.startsWith("==", at) || text.startsWith(":=", at)) {
      return Optional.of("write a single =");
    }
    if (text.startsWith(";", at) && rest(text, at + 1).isEmpty()) {
      return Optional.of("leave it out: a line ends without a sign");
    }
    return Optional.empty();
  }

  /** The last one on the line before an offset; the remainder of nothing is what was read there. */
  private static Optional<String> percentage(String text, int at) {
    Matcher matcher = PERCENTAGE.matcher(text).region(lineStart(text, at), lineEnd(text, at));
    String number = null;
    while (matcher.find() && matcher.start() < at) {
      number = matcher.group(1);
    }
    return Optional.ofNullable(number).map(n -> "% is a remainder; write " + n + "/100");
  }

  /**
   * A name of several words that should stand in quotes: what is written from an offset up to a
   * colon on the same line.
   */
  static Optional<String> phrase(String text, int from) {
    int end = from;
    while (end < text.length() && ":\"#@([{\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String phrase = text.substring(from, end).strip();
    boolean fits =
        end < text.length()
            && text.charAt(end) == ':'
            && phrase.length() < 80
            && WORDS.matcher(phrase).matches();
    return fits ? Optional.of("write it in quotes: \"" + phrase + "\"") : Optional.empty();
  }

  /** What stands on the line from an offset, without its comment. */
  static String rest(String text, int from) {
    int end = lineEnd(text, from);
    int comment = text.indexOf('#', from);
    return text.substring(from, comment >= 0 && comment < end ? comment : end).strip();
  }

  private static int lineStart(String text, int at) {
    int start = at;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int lineEnd(String text, int at) {
    int end = Math.min(at, text.length());
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
