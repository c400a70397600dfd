package commitment.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Sections as plain text; what is best in a table has a star before it. */
public final class ExplanationText {
  private static final int WIDTH = 80;

  /** Between columns. */
  private static final int GAP = 2;

  /** Columns do not give way below this. */
  private static final int NARROW = 16;

  private final boolean unicode;
  private final UnaryOperator<String> bold;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(boolean unicode, UnaryOperator<String> bold) {
    this.unicode = unicode;
    this.bold = bold;
  }

  /**
   * Parts one after the other, a blank line after each.
   *
   * @param unicode whether the terminal shows more than ASCII
   * @param bold how headings are dressed
   */
  public static String of(
      List<GameExplanation.Part> parts, boolean unicode, UnaryOperator<String> bold) {
    ExplanationText text = new ExplanationText(unicode, bold);
    for (GameExplanation.Part part : parts) {
      text.section(part.section(), part.level() == 1 ? "" : "  ");
    }
    return text.out.toString();
  }

  /** A line by itself. */
  public static String line(Line line, boolean unicode) {
    StringBuilder out = new StringBuilder();
    for (int place = 0; place < line.pieces().size(); place++) {
      out.append(line.isSpacedBefore(place) ? " " : "");
      out.append(piece(line.pieces().get(place), unicode));
    }
    return out.toString();
  }

  private static String piece(Piece piece, boolean unicode) {
    if (piece instanceof Piece.Words words) {
      return words.text();
    } else if (piece instanceof Piece.Quote quote) {
      return quote.text();
    } else if (piece instanceof Piece.Amount amount) {
      return NumberWords.of(amount.value(), unicode);
    } else if (piece instanceof Piece.Count count) {
      return count.digits();
    } else if (piece instanceof Piece.Name name) {
      return name.text();
    } else if (piece instanceof Piece.Route route) {
      return String.join(unicode ? " → " : " > ", route.actions());
    }
    return "step " + ((Piece.StepLink) piece).step();
  }

  private void section(Section section, String indent) {
    int start = out.length();
    wrap(line(section.heading(), unicode), "", "  ");
    List<String> heading = out.substring(start).lines().toList();
    out.setLength(start);
    heading.forEach(line -> out.append(indent).append(bold.apply(line)).append('\n'));
    for (Block block : section.blocks()) {
      block(block, indent + "  ");
    }
    out.append('\n');
  }

  private void block(Block block, String indent) {
    if (block instanceof Block.Paragraph paragraph) {
      List<String> sentences = new ArrayList<>();
      for (Line sentence : paragraph.sentences()) {
        if (!sentence.isEmpty()) {
          sentences.add(line(sentence, unicode));
        }
      }
      wrap(String.join(" ", sentences), indent, indent);
    } else if (block instanceof Block.Items items) {
      for (Line item : items.lines()) {
        wrap(line(item, unicode), indent + "- ", indent + "  ");
      }
    } else if (block instanceof Block.Grid grid) {
      grid(grid, indent);
    }
  }

  private void wrap(String text, String first, String further) {
    StringBuilder at = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && at.length() + 1 + word.length() > WIDTH) {
        out.append(at).append('\n');
        at = new StringBuilder(further);
        empty = true;
      }
      at.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.append(at).append('\n');
  }

  private void grid(Block.Grid grid, String indent) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(grid.header().stream().map(cell -> line(cell, unicode)).toList());
    for (List<Line> row : grid.rows()) {
      rows.add(row.stream().map(cell -> line(cell, unicode)).toList());
    }
    int room = WIDTH - indent.length() - 2;
    int[] widths = widths(rows, room);
    if (total(widths) > room) {
      list(rows, grid.marked(), indent);
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      boolean marked = row > 0 && grid.marked().contains(row - 1);
      cells(rows.get(row), widths, indent + (marked ? "* " : "  "), indent + "  ");
      if (row == 0) {
        out.append(indent).append("  ").append("-".repeat(total(widths))).append('\n');
      }
    }
  }

  /**
   * A table for which there is no room: below the first cell of each row the others with titles.
   */
  private void list(List<List<String>> rows, Set<Integer> marked, String indent) {
    List<String> header = rows.get(0);
    for (int row = 1; row < rows.size(); row++) {
      String sign = marked.contains(row - 1) ? "* " : "  ";
      String start = rows.get(row).get(0);
      wrap(start.isEmpty() ? header.get(0) : start, indent + sign, indent + "    ");
      for (int column = 1; column < header.size(); column++) {
        String cell = rows.get(row).get(column);
        if (!cell.isEmpty()) {
          wrap(header.get(column) + ": " + cell, indent + "    ", indent + "      ");
        }
      }
    }
  }

  private static int total(int[] widths) {
    int total = -GAP;
    for (int width : widths) {
      total += width + GAP;
    }
    return Math.max(total, 0);
  }

  /** The widest columns give way where a row would be too long. */
  private static int[] widths(List<List<String>> rows, int room) {
    int[] widths = new int[rows.get(0).size()];
    int total = -GAP;
    for (int column = 0; column < widths.length; column++) {
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], length(row.get(column)));
      }
      total += widths[column] + GAP;
    }
    while (total > room) {
      int widest = 0;
      for (int column = 1; column < widths.length; column++) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      if (widths[widest] <= NARROW) {
        break;
      }
      int less = Math.min(total - room, widths[widest] - NARROW);
      widths[widest] -= less;
      total -= less;
    }
    return widths;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A row, its cells broken into lines where they are wider than their columns. */
  private void cells(List<String> row, int[] widths, String first, String further) {
    List<List<String>> broken = new ArrayList<>();
    int lines = 1;
    for (int column = 0; column < widths.length; column++) {
      List<String> cell = BrokenLines.of(row.get(column), widths[column]);
      broken.add(cell);
      lines = Math.max(lines, cell.size());
    }
    for (int number = 0; number < lines; number++) {
      StringBuilder at = new StringBuilder(number == 0 ? first : further);
      for (int column = 0; column < widths.length; column++) {
        List<String> cell = broken.get(column);
        String text = number < cell.size() ? cell.get(number) : "";
        at.append(text).append(" ".repeat(Math.max(0, widths[column] - length(text)) + GAP));
      }
      out.append(at.toString().stripTrailing()).append('\n');
    }
  }
}
