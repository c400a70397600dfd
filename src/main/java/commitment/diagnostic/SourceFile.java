package commitment.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A text that was read, under the name by which the user knows it (a path, {@code -}, an option).
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private @Nullable LineMap lines;

  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  /**
   * What the file at a path is called: its name without folder and ending.
   *
   * @param path with {@code /} or {@code \\} between folders
   */
  public static String stem(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  public String text() {
    return text;
  }

  public synchronized LineMap lines() {
    LineMap known = lines;
    if (known == null) {
      known = LineMap.of(text);
      lines = known;
    }
    return known;
  }

  public Place place(Span span) {
    return new Place(this, span);
  }
}
