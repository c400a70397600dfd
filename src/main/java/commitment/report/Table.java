package commitment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of cells printed in columns; the last cell of a row is not padded. */
final class Table {
  private static final Pattern CONTROL_SEQUENCE = Pattern.compile("\u001b\\[[0-9;]*m");

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String indent) {
    this.indent = indent;
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  void appendTo(StringBuilder out) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size() - 1; column++) {
        int width = width(row.get(column));
        if (column == widths.size()) {
          widths.add(width);
        } else {
          widths.set(column, Math.max(widths.get(column), width));
        }
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell);
        if (column < row.size() - 1) {
          line.append(" ".repeat(widths.get(column) - width(cell) + 2));
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** What the terminal shows: control sequences for color take no room. */
  private static int width(String cell) {
    String shown = CONTROL_SEQUENCE.matcher(cell).replaceAll("");
    return shown.codePointCount(0, shown.length());
  }
}
