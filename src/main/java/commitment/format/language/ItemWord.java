package commitment.format.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that begin the items of a file. */
enum ItemWord {
  GAME,
  ABOUT,
  SOURCE,
  PLAYERS,
  PARAM,
  DISCOUNT,
  BIAS,
  OUTCOME,
  DEF,
  TREE,
  PROMISE,
  THREAT,
  DEVICE,
  SCENARIO,
  EXPECT;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ItemWord> of(String text) {
    return Arrays.stream(values()).filter(item -> item.word().equals(text)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ItemWord::word).toList();
  }

  /**
   * Whether the line at an offset looks like the start of an item: its word, and then a name, a
   * string or (for {@code tree}) a colon.
   */
  static boolean startsAt(String text, int offset) {
    int end = offset;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    Optional<ItemWord> item = of(text.substring(offset, end));
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (item.isEmpty() || next == text.length()) {
      return false;
    }
    char c = text.charAt(next);
    return c == '"' || (next > end && Character.isLetter(c)) || (item.get() == TREE && c == ':');
  }
}
