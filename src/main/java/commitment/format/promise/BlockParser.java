package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;

/** Reads the block of lines under a line that ends with a colon. */
public final class BlockParser {
  private final Cursor cursor;

  public BlockParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A line of a block. */
  @FunctionalInterface
  public interface Line {
    void read() throws SyntaxFailure;
  }

  /**
   * Reads the colon and goes to the first line below it.
   *
   * @param content what a message says should stand there
   */
  public void open(String content) throws SyntaxFailure {
    colon("':' and a new line");
    if (!cursor.at(TokenKind.NEWLINE) || cursor.peekSecond().kind() != TokenKind.INDENT) {
      throw cursor.unexpected("an indented block", "write below it, indented, " + content);
    }
    cursor.next();
    cursor.next();
  }

  /** One that is missing between the line and its block is reported, and taken as written. */
  public void colon(String wanted) throws SyntaxFailure {
    if (cursor.at(TokenKind.NEWLINE) && cursor.peekSecond().kind() == TokenKind.INDENT) {
      cursor.diagnostics().add(missingColon(cursor));
    } else {
      cursor.expect(TokenKind.COLON, wanted);
    }
  }

  /** The complaint about a colon that is missing at the end of a line that opens a block. */
  public static Diagnostic missingColon(Cursor cursor) {
    Span end = new Span(cursor.previousEnd(), cursor.previousEnd());
    return Diagnostic.of(
            DiagnosticCode.UNEXPECTED,
            cursor.place(end),
            "a colon is missing at the end of the line")
        .withHelp("a line that opens a block ends with ':'");
  }

  /**
   * Reads the lines of a block and its end.
   *
   * @return whether all of them could be read
   */
  public boolean lines(Line line) {
    boolean complete = true;
    while (!cursor.accept(TokenKind.DEDENT) && !cursor.at(TokenKind.END)) {
      try {
        if (cursor.at(TokenKind.INDENT)) {
          throw SyntaxFailure.of(
              Diagnostic.of(
                      DiagnosticCode.INCONSISTENT_INDENTATION,
                      cursor.place(cursor.peek().span()),
                      "this line is indented further than the one above it")
                  .withHelp("the lines of this block start at the same column"));
        }
        line.read();
      } catch (SyntaxFailure failure) {
        cursor.recover(failure);
        complete = false;
      }
    }
    return complete;
  }
}
