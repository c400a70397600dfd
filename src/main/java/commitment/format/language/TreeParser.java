package commitment.format.language;

import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;

/**
 * Reads the suite of a {@code tree} or a {@code def}.
 *
 * <p>Blocks that are open are kept on a stack, so files may be nested as deep as they like. Each
 * block reads its own lines; a block inside it is pushed, and hands its node back when it ends.
 */
final class TreeParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final PayoffParser payoffs;

  TreeParser(Cursor cursor, ExpressionParser expressions, PayoffParser payoffs) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.payoffs = payoffs;
  }

  /**
   * Reads what follows the colon; what cannot be read is reported and skipped.
   *
   * @param opener what has the suite, for a message
   * @param scope the names that it may use
   */
  TreeSyntax suite(Token opener, Scope scope) {
    OpenBlocks blocks = new OpenBlocks(cursor, expressions, payoffs);
    blocks.openSuite(opener.span(), "the " + opener.text() + " is empty", scope);
    while (!blocks.isEmpty()) {
      Block block = blocks.innermost();
      try {
        block.read();
      } catch (SyntaxFailure failure) {
        cursor.recover(failure);
        blocks.setIncomplete();
        block.failed();
      }
    }
    return blocks.finished();
  }
}
