package commitment.explain;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that are not too long. */
public final class BrokenLines {
  private BrokenLines() {}

  /**
   * Breaks at spaces, and in words that are longer than a line; further lines are indented by two.
   *
   * @param width the most characters of a line, at least 3
   */
  public static List<String> of(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder at = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (at.length() > 0 && length(at + " " + word) > width) {
        lines.add(at.toString());
        at = new StringBuilder("  ");
        at.append(word);
      } else {
        at.append(at.length() > 0 ? " " : "").append(word);
      }
      while (length(at.toString()) > width) {
        // A word that is longer than its column: after an underscore, if there is one.
        int cut = at.offsetByCodePoints(0, width);
        int underscore = at.lastIndexOf("_", cut - 1);
        cut = underscore > 2 ? underscore + 1 : cut;
        lines.add(at.substring(0, cut));
        at = new StringBuilder("  ").append(at.substring(cut));
      }
    }
    lines.add(at.toString());
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
