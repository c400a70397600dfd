package commitment.format.promise;

import java.util.List;

/** The text between triple quotes, without the indentation that it has only for the file's sake. */
public final class TextBlock {
  private TextBlock() {}

  /**
   * Takes the blanks that every line after the first has in common from those lines, and blanks and
   * empty lines from both ends.
   */
  public static String strip(String raw) {
    List<String> lines = raw.lines().toList();
    int common = Integer.MAX_VALUE;
    for (int index = 1; index < lines.size(); index++) {
      String line = lines.get(index);
      if (!line.isBlank()) {
        common = Math.min(common, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      String kept = index == 0 ? line.strip() : line.substring(Math.min(common, line.length()));
      out.append(kept.stripTrailing()).append('\n');
    }
    return out.toString().strip();
  }
}
