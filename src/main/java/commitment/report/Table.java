package commitment.report;

import commitment.explain.BrokenLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows of cells printed in columns; the last cell of a row is not padded. */
final class Table {
  private static final Pattern CONTROL_SEQUENCE = Pattern.compile("\u001b\\[[0-9;]*m");

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
   * @param width of the whole; the last column does not give way below a fifth of it
   */
  void appendTo(StringBuilder out, int width) {
    List<Integer> widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = padded(row, widths);
      int start = width(line.toString());
      String last = row.get(row.size() - 1);
      for (String part : broken(last, Math.max(width / 5, width - start))) {
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
      } else if (width(line + " " + part) <= width) {
        line += " " + part;
      } else {
        lines.add(line);
        line = "  " + part;
      }
    }
    lines.add(line);
    return lines.stream()
        .flatMap(l -> width(l) <= width ? Stream.of(l) : BrokenLines.of(l, width).stream())
        .toList();
  }

  /** How wide the longest row is. */
  int width() {
    List<Integer> widths = widths();
    int most = 0;
    for (List<String> row : rows) {
      most = Math.max(most, width(padded(row, widths) + row.get(row.size() - 1)));
    }
    return most;
  }

  private List<Integer> widths() {
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
    return widths;
  }

  /** All cells of a row but the last. */
  private StringBuilder padded(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < row.size() - 1; column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths.get(column) - width(cell) + 2));
    }
    return line;
  }

  /** What the terminal shows: control sequences for color take no room. */
  private static int width(String cell) {
    String shown = CONTROL_SEQUENCE.matcher(cell).replaceAll("");
    return shown.codePointCount(0, shown.length());
  }
}
