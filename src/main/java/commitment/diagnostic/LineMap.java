package commitment.diagnostic;

import java.util.Arrays;

/**
 * Where the lines of a text start; lines end with LF, CRLF or CR. Lines and columns count from 1.
 */
public final class LineMap {
  private final String text;
  private final int[] starts;

  private LineMap(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  public static LineMap of(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int offset = 0; offset < text.length(); offset++) {
      char c = text.charAt(offset);
      boolean pair = c == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = offset + 1;
      }
    }
    return new LineMap(text, Arrays.copyOf(starts, count));
  }

  public int line(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** Counted in characters as people count them (code points). */
  public int column(int offset) {
    return text.codePointCount(lineStart(line(offset)), offset) + 1;
  }

  public int lineStart(int line) {
    return starts[line - 1];
  }

  /** The offset after the last character of the line, its line end excluded. */
  public int lineEnd(int line) {
    int end = line < starts.length ? starts[line] : text.length();
    while (end > starts[line - 1]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }
}
