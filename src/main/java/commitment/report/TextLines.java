package commitment.report;

import commitment.explain.BrokenLines;
import java.util.List;
import java.util.regex.Pattern;

/** Text in lines that fit a page. */
final class TextLines {
  /** The most characters of a line. */
  static final int WIDTH = 100;

  private static final Pattern CONTROL_SEQUENCE = Pattern.compile("\u001b\\[[0-9;]*m");

  private TextLines() {}

  /** Breaks a sentence at spaces where it is too long; further lines are indented by two. */
  static List<String> of(String text, int width) {
    return width(text) <= width ? List.of(text) : BrokenLines.of(text, width);
  }

  /** Writes a sentence, in as many lines as it takes, each behind an indent. */
  static void append(StringBuilder out, String indent, String sentence) {
    for (String line : of(sentence, WIDTH - indent.length())) {
      out.append(indent).append(line).append('\n');
    }
  }

  /** What the terminal shows: control sequences for color take no room. */
  static int width(String text) {
    String shown = CONTROL_SEQUENCE.matcher(text).replaceAll("");
    return shown.codePointCount(0, shown.length());
  }
}
