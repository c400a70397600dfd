package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Tokens with layout: a line that is indented further than the one before is preceded by an {@link
 * TokenKind#INDENT}, one that goes back by a {@link TokenKind#DEDENT} for each block it ends, and
 * lines are ended by {@link TokenKind#NEWLINE}. Inside brackets line ends mean nothing, but at the
 * first line that starts an item at column 1 open brackets end, and are reported.
 *
 * <p>Tokens are made as they are asked for; what is kept is the stack of open blocks and brackets.
 */
public final class LayoutLexer implements TokenSource {
  /** Which lines start an item, so that a bracket left open before them ends. */
  @FunctionalInterface
  public interface ItemStart {
    /** Whether the line that begins at an offset of the text does. */
    boolean startsAt(String text, int offset);
  }

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Scanner scanner;
  private final ItemStart items;
  private final Deque<Token> ready = new ArrayDeque<>();
  private final Deque<Token> brackets = new ArrayDeque<>();

  /** Columns of the open blocks, from 0, the outermost first. */
  private int[] columns = new int[16];

  private int blocks = 1;
  private boolean atLineStart = true;
  private boolean lineHasTokens;
  private boolean tabsReported;

  /** Since the last line at column 1: what follows a misplaced line is often misplaced with it. */
  private boolean misplacedReported;

  private int unclosedBrackets;

  public LayoutLexer(SourceFile file, Diagnostics diagnostics, ItemStart items) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.items = items;
    this.scanner = new Scanner(file, diagnostics);
  }

  @Override
  public void skipQuietly() {
    if (!atLineStart) {
      scanner.skipQuietly();
    }
  }

  @Override
  public int unclosedBrackets() {
    return unclosedBrackets;
  }

  @Override
  public Token next() {
    while (ready.isEmpty()) {
      if (atLineStart) {
        atLineStart = false;
        startLine();
      } else {
        read();
      }
    }
    return ready.remove();
  }

  private void read() {
    Token token = scanner.next();
    switch (token.kind()) {
      case NEWLINE -> endLine(token);
      case END -> end(token);
      default -> {
        lineHasTokens = true;
        ready.add(token);
        switch (token.kind()) {
          case OPEN, OPEN_INDEX -> brackets.push(token);
          case CLOSE, CLOSE_INDEX -> brackets.poll();
          default -> {}
        }
      }
    }
  }

  private void endLine(Token newline) {
    if (!brackets.isEmpty()) {
      if (!items.startsAt(file.text(), scanner.offset())) {
        return;
      }
      reportOpenBrackets(newline.start());
    }
    if (lineHasTokens) {
      ready.add(newline);
    }
    lineHasTokens = false;
    atLineStart = true;
  }

  private void end(Token end) {
    if (!brackets.isEmpty()) {
      reportOpenBrackets(end.start());
    }
    if (lineHasTokens) {
      lineHasTokens = false;
      ready.add(new Token(TokenKind.NEWLINE, "", end.start(), end.start()));
    }
    closeBlocks(0, end.start());
    ready.add(end);
  }

  private void reportOpenBrackets(int offset) {
    Token open = brackets.getLast();
    boolean round = open.kind() == TokenKind.OPEN;
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNCLOSED_BRACKET,
                file.place(open.span()),
                "this " + (round ? "'('" : "'['") + " is not closed")
            .withHelp("write " + (round ? "')'" : "']'") + " after what belongs to it"));
    unclosedBrackets++;
    brackets.clear();
    ready.add(new Token(TokenKind.BAD, "", offset, offset));
  }

  /** Looks at the blanks in front of a line, if the line says anything. */
  private void startLine() {
    int start = scanner.offset();
    scanner.skipBlanks();
    int end = scanner.offset();
    String text = file.text();
    if (end == text.length() || "#\r\n".indexOf(text.charAt(end)) >= 0) {
      return;
    }
    int tab = text.substring(start, end).indexOf('\t');
    if (tab >= 0 && !tabsReported) {
      tabsReported = true;
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.TAB_INDENTATION,
                  file.place(new Span(start, end)),
                  "a tab in the indentation")
              .withHelp(
                  "indent with spaces: write two spaces for each tab, here and in the lines below"));
    }
    misplacedReported &= end > start;
    int column = tab < 0 ? end - start : columnWithTabs(text, start, end);
    if (column > columns[blocks - 1]) {
      if (blocks == columns.length) {
        columns = Arrays.copyOf(columns, blocks * 2);
      }
      columns[blocks++] = column;
      ready.add(new Token(TokenKind.INDENT, "", end, end));
    } else if (column < columns[blocks - 1]) {
      List<String> fitting = new ArrayList<>();
      for (int block = Math.max(0, blocks - 5); block < blocks; block++) {
        fitting.add(String.valueOf(columns[block] + 1));
      }
      closeBlocks(column, end);
      if (column != columns[blocks - 1]) {
        misplaced(column, new Span(start, end), end, fitting);
      }
    }
  }

  private static int columnWithTabs(String text, int start, int end) {
    int column = 0;
    for (int offset = start; offset < end; offset++) {
      column = text.charAt(offset) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
  }

  /** Ends the blocks that are indented further than a column. */
  private void closeBlocks(int column, int offset) {
    while (columns[blocks - 1] > column) {
      blocks--;
      ready.add(new Token(TokenKind.DEDENT, "", offset, offset));
    }
  }

  private void misplaced(int column, Span blanks, int offset, List<String> fitting) {
    if (!tabsReported && !misplacedReported) {
      misplacedReported = true;
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.INCONSISTENT_INDENTATION,
                  file.place(blanks),
                  "this line starts at column " + (column + 1) + ", where no block is open")
              .withHelp("the blocks around it start at columns " + Suggestion.sentence(fitting)));
    }
    ready.add(new Token(TokenKind.BAD, "", offset, offset));
  }
}
