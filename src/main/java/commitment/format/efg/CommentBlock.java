package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a comment that speak about the game, and where their characters stand in the file.
 *
 * <p>They begin after the last line that is just {@link #MARKER}. What stands before it, without
 * the empty line that sets it off, is the story. In the file a quote inside the comment is written
 * {@code \"}; {@link #text} has the plain quote, and offsets in it are those of the file less the
 * backslashes before.
 */
final class CommentBlock {
  /** The line that sets the block off from the story. */
  static final String MARKER =
      "=== What the commitment solver reads, in the words of .game files ===";

  private final SourceFile file;
  private final SourceFile text;
  private final int start;

  /** Offsets in the text of the quotes that have a backslash in the file; ascending. */
  private final int[] escaped;

  private CommentBlock(SourceFile file, int start, int end) {
    this.file = file;
    this.start = start;
    StringBuilder plain = new StringBuilder(end - start);
    int[] quotes = new int[16];
    int count = 0;
    String whole = file.text();
    for (int at = start; at < end; at++) {
      char c = whole.charAt(at);
      if (c == '\\' && at + 1 < end && whole.charAt(at + 1) == '"') {
        if (count == quotes.length) {
          quotes = Arrays.copyOf(quotes, count * 2);
        }
        quotes[count++] = plain.length();
        c = '"';
        at++;
      }
      plain.append(c);
    }
    this.text = new SourceFile(file.name(), plain.toString());
    this.escaped = Arrays.copyOf(quotes, count);
  }

  /** A comment: the story, and the block where there is one. */
  record Comment(String about, Optional<CommentBlock> block) {}

  /**
   * @param start the offset after the quote that opens the comment
   * @param end the offset of the quote that closes it
   */
  static Comment comment(SourceFile file, int start, int end) {
    String whole = file.text();
    int marker = -1;
    int behind = -1;
    int line = start;
    while (line <= end) {
      int lineEnd = line;
      while (lineEnd < end && !isLineEnd(whole.charAt(lineEnd))) {
        lineEnd++;
      }
      boolean last = lineEnd == end;
      boolean pair = !last && whole.startsWith("\r\n", lineEnd) && lineEnd + 2 <= end;
      int next = last ? end + 1 : lineEnd + (pair ? 2 : 1);
      if (isMarker(whole, line, lineEnd)) {
        marker = line;
        behind = Math.min(next, end);
      }
      line = next;
    }
    if (marker < 0) {
      return new Comment(plain(whole.substring(start, end)), Optional.empty());
    }
    String story = withoutEmptyLine(plain(whole.substring(start, marker)));
    return new Comment(story, Optional.of(new CommentBlock(file, behind, end)));
  }

  /** Whether a text would be taken for a story with a block. */
  static boolean hasMarker(String story) {
    return story.contains(MARKER) && story.lines().anyMatch(line -> line.strip().equals(MARKER));
  }

  private static boolean isMarker(String whole, int from, int to) {
    return to - from >= MARKER.length() && whole.substring(from, to).strip().equals(MARKER);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static String plain(String raw) {
    return raw.replace("\\\"", "\"");
  }

  /** Without the one line end, or two, that {@link EfgWriter} puts between story and marker. */
  private static String withoutEmptyLine(String story) {
    for (String ending : new String[] {"\n\n", "\r\n\r\n", "\r\n", "\n", "\r"}) {
      if (story.endsWith(ending)) {
        return story.substring(0, story.length() - ending.length());
      }
    }
    return story;
  }

  /** The lines of the block. */
  SourceFile text() {
    return text;
  }

  /** A problem of the block, placed in the file. */
  Diagnostic inFile(Diagnostic diagnostic) {
    Diagnostic placed =
        Diagnostic.of(diagnostic.code(), inFile(diagnostic.place()), diagnostic.message())
            .withHelp(diagnostic.help());
    for (Diagnostic.Label label : diagnostic.labels()) {
      placed = placed.withLabel(inFile(label.place()), label.text());
    }
    return placed;
  }

  private Place inFile(Place place) {
    if (place.file() != text) {
      return place;
    }
    return file.place(new Span(inFile(place.span().start()), inFile(place.span().end())));
  }

  private int inFile(int offset) {
    int found = Arrays.binarySearch(escaped, offset);
    int before = found >= 0 ? found : -found - 1;
    return start + offset + before;
  }
}
