package commitment.format.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** The words that begin the items of a file. */
enum ItemWord {
  GAME("game \"TITLE\""),
  ABOUT("about \"STORY\""),
  SOURCE("source \"CITATION\""),
  PLAYERS("players NAME, NAME \"LONG NAME\", …"),
  PARAM("param NAME = 4 in 0..10 \"WHAT IT IS\""),
  DISCOUNT("discount PLAYER by 9/10"),
  BIAS("bias PLAYER by 7/10 believed 1"),
  OUTCOME("outcome NAME = (0, 2)"),
  DEF("def NAME(x, y): and below it, indented, a tree"),
  TREE("tree: and below it, indented, the first move"),
  PROMISE("promise NAME by PLAYER: and below it, indented, what is promised: at SET: ACTION"),
  THREAT("threat NAME by PLAYER: and below it, indented, what is threatened: at SET: ACTION"),
  DEVICE("device fine 2 on PROMISE; the other devices are bond, damages, veto and revocation"),
  SCENARIO("scenario NAME: and below it, indented, NAME = VALUE"),
  EXPECT("expect PROMISE fails at SET, expect value PLAYER = 1, expect spe count = 1, …");

  private final String example;

  ItemWord(String example) {
    this.example = example;
  }

  /** How an item is written that defines something of a name. */
  String example(String name) {
    return example.replaceFirst("NAME", Matcher.quoteReplacement(name));
  }

  /** How the item is written, as advice. */
  String form() {
    return "write: " + example;
  }

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
