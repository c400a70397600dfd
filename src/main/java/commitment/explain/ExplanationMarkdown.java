package commitment.explain;

import java.util.List;
import java.util.stream.Collectors;

/** Sections as Markdown; what is best in a table is bold. */
public final class ExplanationMarkdown {
  private static final String SPECIAL = "\\`*_[]<>|#~";

  private final StringBuilder out = new StringBuilder();

  private ExplanationMarkdown() {}

  /**
   * Parts one after the other.
   *
   * @param level of the headings of main sections
   */
  public static String of(List<GameExplanation.Part> parts, int level) {
    ExplanationMarkdown markdown = new ExplanationMarkdown();
    for (GameExplanation.Part part : parts) {
      markdown.section(part.section(), level + part.level() - 1);
    }
    return markdown.out.toString();
  }

  /** Text with a backslash before everything that Markdown gives a meaning. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (SPECIAL.indexOf(text.charAt(at)) >= 0) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(at));
    }
    return escaped.toString();
  }

  private static String text(Line line) {
    // A name may have several lines, a cell or a heading has one.
    return escape(ExplanationText.line(line, true).replaceAll("\\R", " "));
  }

  private void section(Section section, int level) {
    out.append("#".repeat(level)).append(' ').append(text(section.heading())).append("\n\n");
    for (Block block : section.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        List<String> sentences =
            paragraph.sentences().stream()
                .filter(line -> !line.isEmpty())
                .map(ExplanationMarkdown::text)
                .toList();
        out.append(String.join(" ", sentences)).append("\n\n");
      } else if (block instanceof Block.Items items) {
        items.lines().forEach(line -> out.append("- ").append(text(line)).append('\n'));
        out.append('\n');
      } else if (block instanceof Block.Grid grid) {
        grid(grid);
      }
    }
  }

  private void grid(Block.Grid grid) {
    row(grid.header().stream().map(ExplanationMarkdown::text).toList());
    row(grid.header().stream().map(title -> "---").toList());
    for (int row = 0; row < grid.rows().size(); row++) {
      List<String> cells =
          grid.rows().get(row).stream().map(ExplanationMarkdown::text).collect(Collectors.toList());
      if (grid.marked().contains(row)) {
        cells.set(0, "**" + cells.get(0) + "**");
      }
      row(cells);
    }
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
