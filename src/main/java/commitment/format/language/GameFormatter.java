package commitment.format.language;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.format.promise.LayoutLexer;
import commitment.format.promise.Token;
import commitment.format.promise.TokenJoins;
import commitment.format.promise.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes a {@code .game} file in canonical form: two blanks for each block, one blank between
 * tokens where one belongs ({@link TokenSpacing}), at most one empty line in a row and none after a
 * line that opens a block, line ends as LF. Tokens, their order and the author's line breaks stay,
 * and so do comments: one on a line of its own is indented like the block it belongs to.
 *
 * <p>With {@code T} the tokens of a text and {@code f} this form, {@code T(f(x)) = T(x)} and {@code
 * f(f(x)) = f(x)}. The cost is linear in the text.
 */
public final class GameFormatter {
  private static final String BLOCK = "  ";

  /** Further than a block, so that the rest of a line is not taken for one. */
  private static final int CONTINUATION_BLOCKS = 2;

  private final SourceFile file;
  private final String text;
  private final TokenJoins joins;
  private final StringBuilder out = new StringBuilder();
  private final List<Token> line = new ArrayList<>();

  /** Columns of the open blocks in the text, the outermost first. */
  private int[] columns = new int[16];

  private int depth;

  /** The depth of the line that was written last. */
  private int depthBefore;

  private int previousEnd;
  private boolean opened = true;

  private GameFormatter(SourceFile file, TokenJoins joins) {
    this.file = file;
    this.text = file.text();
    this.joins = joins;
    this.previousEnd = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * The canonical form of a text.
   *
   * @param diagnostics is told what is wrong with the game
   * @return empty if and only if an error was reported: what cannot be read is not rewritten
   */
  public static Optional<String> format(SourceFile file, Diagnostics diagnostics) {
    TokenJoins joins = new TokenJoins();
    if (GameParser.parse(file, diagnostics, joins).isEmpty()) {
      return Optional.empty();
    }
    String formatted = new GameFormatter(file, joins).format();
    requireSameTokens(file, formatted);
    return Optional.of(formatted);
  }

  /** A form that says something else would be worse than none. */
  private static void requireSameTokens(SourceFile file, String formatted) {
    LayoutLexer before = new LayoutLexer(file, new Diagnostics(), ItemWord::startsAt);
    LayoutLexer after =
        new LayoutLexer(
            new SourceFile(file.name(), formatted), new Diagnostics(), ItemWord::startsAt);
    Token left;
    do {
      left = before.next();
      Token right = after.next();
      if (left.kind() != right.kind() || !left.text().equals(right.text())) {
        throw new IllegalStateException(
            "formatting " + file.name() + " turns " + left + " into " + right);
      }
    } while (left.kind() != TokenKind.END);
  }

  private String format() {
    LayoutLexer lexer = new LayoutLexer(file, new Diagnostics(), ItemWord::startsAt);
    while (true) {
      Token token = lexer.next();
      switch (token.kind()) {
        case INDENT -> indent(token);
        case DEDENT -> depth--;
        case NEWLINE -> endLine(token);
        case END -> {
          betweenLines(text.length());
          return out.toString();
        }
        default -> {
          if (line.isEmpty()) {
            betweenLines(token.start());
            depthBefore = depth;
            opened = false;
            indentation(depth);
          }
          line.add(token);
        }
      }
    }
  }

  private void indent(Token first) {
    if (++depth == columns.length) {
      columns = Arrays.copyOf(columns, depth * 2);
    }
    columns[depth] = column(first.start());
    opened = true;
  }

  private int column(int offset) {
    int start = offset;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return offset - start;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Writes the line that is complete, and the comment at its end. */
  private void endLine(Token newline) {
    TokenSpacing spacing = new TokenSpacing(line, joins);
    write(line.get(0));
    for (int place = 1; place < line.size(); place++) {
      boolean blank = spacing.before(place);
      Token token = line.get(place);
      boolean broken = writeComments(token.start());
      if (broken) {
        indentation(depth + CONTINUATION_BLOCKS);
      } else if (blank) {
        out.append(' ');
      }
      write(token);
    }
    line.clear();
    if (!writeComments(newline.start())) {
      out.append('\n');
    }
    previousEnd = newline.end();
  }

  private void write(Token token) {
    String written = text.substring(token.start(), token.end());
    boolean lines = token.kind() == TokenKind.STRING && written.startsWith("\"\"\"");
    out.append(lines ? withoutBlanksAtLineEnds(written) : written);
    previousEnd = token.end();
  }

  private static String withoutBlanksAtLineEnds(String block) {
    return block.replaceAll("[ \\t\\f\\u00A0]*(\\r\\n|\\r|\\n)", "\n");
  }

  /**
   * Writes the comments between the last token and an offset, inside a line that goes on there or
   * ends there.
   *
   * @return whether the text begins a new line there
   */
  private boolean writeComments(int end) {
    boolean broken = false;
    int at = previousEnd;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') {
        int commentEnd = commentEnd(at);
        if (broken) {
          indentation(depth + CONTINUATION_BLOCKS);
        } else {
          out.append("  ");
        }
        out.append(text.substring(at, commentEnd).stripTrailing()).append('\n');
        broken = true;
        at = commentEnd;
      } else {
        if (isLineEnd(c) && !broken) {
          out.append('\n');
          broken = true;
        }
        at++;
      }
    }
    return broken;
  }

  private int commentEnd(int start) {
    int end = start;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Writes the comments that have lines of their own, and keeps an empty line where one was. */
  private void betweenLines(int end) {
    boolean empty = false;
    int lineStart = previousEnd;
    for (int at = previousEnd; at < end; at++) {
      char c = text.charAt(at);
      if (c == '#') {
        separate(empty);
        indentation(depthOfComment(at - lineStart));
        int commentEnd = commentEnd(at);
        out.append(text.substring(at, commentEnd).stripTrailing()).append('\n');
        opened = false;
        empty = false;
        at = Math.min(end, endOfLineAt(commentEnd)) - 1;
        lineStart = at + 1;
      } else if (isLineEnd(c)) {
        empty = true;
        at = endOfLineAt(at) - 1;
        lineStart = at + 1;
      }
    }
    if (end < text.length()) {
      separate(empty);
    }
    previousEnd = end;
  }

  private int endOfLineAt(int offset) {
    if (offset >= text.length()) {
      return offset;
    }
    return text.startsWith("\r\n", offset) ? offset + 2 : offset + 1;
  }

  private void separate(boolean empty) {
    if (empty && !opened) {
      out.append('\n');
    }
  }

  /** A comment in front of a line that ends blocks belongs to the one it is indented like. */
  private int depthOfComment(int column) {
    int deepest = Math.max(depth, depthBefore);
    while (deepest > depth && columns[deepest] > column) {
      deepest--;
    }
    return deepest;
  }

  private void indentation(int blocks) {
    out.append(BLOCK.repeat(blocks));
  }
}
