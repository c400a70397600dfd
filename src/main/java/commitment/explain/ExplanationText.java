package commitment.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sections as plain text; what is best in a table has a star before it. */
public final class ExplanationText {
  private static final int WIDTH = 96;

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
    out.append(indent).append(bold.apply(line(section.heading(), unicode))).append('\n');
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
    for (String word : text.split(" ")) {
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
    int columns = grid.header().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        String cell = row.get(column);
        widths[column] = Math.max(widths[column], cell.codePointCount(0, cell.length()));
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder at = new StringBuilder(indent);
      at.append(row > 0 && grid.marked().contains(row - 1) ? "* " : "  ");
      for (int column = 0; column < columns; column++) {
        String cell = rows.get(row).get(column);
        at.append(cell)
            .append(" ".repeat(widths[column] - cell.codePointCount(0, cell.length()) + 2));
      }
      out.append(at.toString().stripTrailing()).append('\n');
      if (row == 0) {
        int total = -2;
        for (int width : widths) {
          total += width + 2;
        }
        out.append(indent).append("  ").append("-".repeat(Math.max(total, 0))).append('\n');
      }
    }
  }
}
