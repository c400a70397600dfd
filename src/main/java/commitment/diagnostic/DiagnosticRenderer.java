package commitment.diagnostic;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Writes a diagnostic for people: the place, the message, the source line with the span underlined,
 * second places, help.
 */
public final class DiagnosticRenderer {
  /** Source lines longer than this are shown around the span only. */
  private static final int WIDTH = 100;

  private final UnaryOperator<String> strong;

  private DiagnosticRenderer(UnaryOperator<String> strong) {
    this.strong = strong;
  }

  public static DiagnosticRenderer plain() {
    return new DiagnosticRenderer(UnaryOperator.identity());
  }

  /**
   * @param strong how the first line's {@code error[CODE]} is made to stand out
   */
  public static DiagnosticRenderer styled(UnaryOperator<String> strong) {
    return new DiagnosticRenderer(strong);
  }

  /** Several lines, each ended by a line feed. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    out.append(diagnostic.place())
        .append(": ")
        .append(strong.apply(diagnostic.severity() + "[" + diagnostic.code().code() + "]"))
        .append(": ")
        .append(diagnostic.message())
        .append('\n');
    appendExcerpt(out, diagnostic.place(), '^', "");
    for (Diagnostic.Label label : diagnostic.labels()) {
      if (label.place().file() != diagnostic.place().file()) {
        out.append("  ").append(label.place()).append(":\n");
      }
      appendExcerpt(out, label.place(), '-', label.text());
    }
    if (diagnostic.help() != null) {
      out.append("  help: ").append(diagnostic.help()).append('\n');
    }
    return out.toString();
  }

  private static void appendExcerpt(StringBuilder out, Place place, char mark, String text) {
    LineMap lines = place.file().lines();
    int line = place.line();
    int lineStart = lines.lineStart(line);
    int lineEnd = lines.lineEnd(line);
    int from = Math.min(place.span().start(), lineEnd);
    int to = Math.max(from, Math.min(place.span().end(), lineEnd));
    int shownFrom = lineStart;
    int shownTo = lineEnd;
    if (lineEnd - lineStart > WIDTH) {
      shownFrom = Math.max(lineStart, from - WIDTH / 2);
      shownTo = Math.min(lineEnd, shownFrom + WIDTH);
      to = Math.min(to, shownTo);
    }
    String before = shownFrom > lineStart ? "…" : "";
    String after = shownTo < lineEnd ? "…" : "";
    String source = place.file().text();
    out.append(String.format(Locale.ROOT, "%5d | ", line))
        .append(before)
        .append(printable(source.substring(shownFrom, shownTo)))
        .append(after)
        .append('\n');
    int indent = before.length() + source.codePointCount(shownFrom, from);
    int length = Math.max(1, source.codePointCount(from, to));
    out.append("      | ")
        .append(" ".repeat(indent))
        .append(String.valueOf(mark).repeat(length))
        .append(text.isEmpty() ? "" : " " + text)
        .append('\n');
  }

  /** One column a character: control characters, tabs among them, become visible stand-ins. */
  private static String printable(String line) {
    StringBuilder out = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append('→');
              } else {
                out.appendCodePoint(Character.isISOControl(c) ? '·' : c);
              }
            });
    return out.toString();
  }
}
