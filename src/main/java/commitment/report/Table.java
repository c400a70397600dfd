package commitment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of cells printed in columns; the last cell of a row is not padded. */
final class Table {
  private static final Pattern AFTER_COMMA = Pattern.compile("(?<=,) ");

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String indent) {
    this.indent = indent;
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  void appendTo(StringBuilder out) {
    List<Integer> widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = padded(row, widths).append(row.get(row.size() - 1));
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /**
   * The same with the last cells broken into lines where the rows would be longer.
   *
   * @param width of the whole; where the last column would have less than a fifth of it the last
   *     cell stands below the others
   */
  void appendTo(StringBuilder out, int width) {
    List<Integer> widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = padded(row, widths);
      int start = TextLines.width(line.toString());
      if (start > width - width / 5 && row.size() > 1) {
        for (String part : TextLines.of(line.toString().strip(), width - indent.length())) {
          out.append(indent).append(part).append('\n');
        }
        start = indent.length() + 4;
        line = new StringBuilder(" ".repeat(start));
      }
      for (String part : broken(row.get(row.size() - 1), width - start)) {
        out.append(line.append(part).toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(start));
      }
    }
  }

  /** At commas, and at other spaces where one of the parts is too long by itself. */
  private static List<String> broken(String cell, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : AFTER_COMMA.split(cell, -1)) {
      if (line.isEmpty()) {
        line = part;
      } else if (TextLines.width(line + " " + part) <= width) {
        line += " " + part;
      } else {
        lines.add(line);
        line = "  " + part;
      }
    }
    lines.add(line);
    return lines.stream().flatMap(part -> TextLines.of(part, width).stream()).toList();
  }

  /** How wide the longest row is. */
  int width() {
    List<Integer> widths = widths();
    int most = 0;
    for (List<String> row : rows) {
      most = Math.max(most, TextLines.width(padded(row, widths) + row.get(row.size() - 1)));
    }
    return most;
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size() - 1; column++) {
        int width = TextLines.width(row.get(column));
        if (column == widths.size()) {
          widths.add(width);
        } else {
          widths.set(column, Math.max(widths.get(column), width));
        }
      }
    }
    return widths;
  }

  /** All cells of a row but the last. */
  private StringBuilder padded(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < row.size() - 1; column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths.get(column) - TextLines.width(cell) + 2));
    }
    return line;
  }
}
