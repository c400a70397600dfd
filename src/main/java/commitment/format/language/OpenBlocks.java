package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.format.promise.BlockParser;
import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.template.Expression;
import commitment.template.IndexedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stack of open blocks of a tree, and what all of them read alike. */
final class OpenBlocks {
  static final String NO_NODE_HELP =
      "write the payoffs, such as (0, 0), or who moves next, such as Incumbent:";

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final PayoffParser payoffs;
  private final TreeSyntax.Growing tree = new TreeSyntax.Growing();
  private final Deque<Block> open = new ArrayDeque<>();
  private boolean complete = true;

  OpenBlocks(Cursor cursor, ExpressionParser expressions, PayoffParser payoffs) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.payoffs = payoffs;
  }

  Cursor cursor() {
    return cursor;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  PayoffParser payoffs() {
    return payoffs;
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  Block innermost() {
    return open.element();
  }

  void push(Block block) {
    open.push(block);
  }

  void pop() {
    open.pop();
  }

  /** Whether nothing was reported about the tree so far. */
  boolean isComplete() {
    return complete;
  }

  void setIncomplete() {
    complete = false;
  }

  TreeSyntax finished() {
    return tree.finished(complete);
  }

  NodeSyntax node(int number) {
    return tree.node(number);
  }

  int add(NodeSyntax node, Scope scope) {
    return tree.add(node, scope);
  }

  /** The innermost block is complete: hands its node to the one around it. */
  void close(NodeSyntax node, Scope scope) {
    handOver(add(node, scope));
  }

  void handOver(int node) {
    open.pop();
    if (!open.isEmpty()) {
      innermost().receive(node);
    }
  }

  void report(DiagnosticCode code, Span span, String message, String help) {
    complete = false;
    cursor.diagnostics().add(Diagnostic.of(code, cursor.place(span), message).withHelp(help));
  }

  /** Opens the suite after a colon: the rest of the line, or an indented block. */
  void openSuite(Span opener, String ifEmpty, Scope scope) {
    if (!cursor.at(TokenKind.NEWLINE)) {
      open.push(new Suite(this, false, scope));
      return;
    }
    cursor.next();
    boolean indented = cursor.accept(TokenKind.INDENT);
    Suite suite = new Suite(this, indented, scope);
    open.push(suite);
    if (!indented) {
      report(DiagnosticCode.MISSING_NODE, opener, ifEmpty, NO_NODE_HELP);
      suite.failed();
    }
  }

  /**
   * Reads the end of a line that opens a block of lines, and opens it. A colon that is missing at
   * the end of the line is reported and taken as written.
   *
   * @param head the words that the line starts with
   * @param ifEmpty what is wrong if no lines follow
   * @return false if no lines follow, which is reported
   */
  boolean openLines(Block lines, Span head, String ifEmpty) throws SyntaxFailure {
    boolean colonMissing = cursor.at(TokenKind.NEWLINE);
    if (colonMissing) {
      missingColon();
    } else {
      cursor.expect(TokenKind.COLON, "':' at the end of the line");
      if (!cursor.at(TokenKind.NEWLINE)) {
        throw cursor.unexpected(
            "the end of the line after ':'",
            "what follows stands below it, one action a line, indented further");
      }
    }
    cursor.next();
    if (cursor.accept(TokenKind.INDENT)) {
      open.push(lines);
      return true;
    }
    if (!colonMissing) {
      report(
          DiagnosticCode.MISSING_BRANCHES,
          head,
          ifEmpty,
          "write its actions below it, one a line, indented further");
    }
    return false;
  }

  private void missingColon() {
    complete = false;
    cursor.diagnostics().add(BlockParser.missingColon(cursor));
  }

  /** An {@code else} or {@code then} whose block is not open; its head may have been unreadable. */
  SyntaxFailure stray() {
    Token word = cursor.peek();
    if (!complete) {
      return SyntaxFailure.reported();
    }
    String opener = word.text().equals("else") ? "if" : "repeat";
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNEXPECTED,
                cursor.place(word.span()),
                "there is no '" + opener + "' to which this '" + word.text() + "' belongs")
            .withHelp(
                "'"
                    + word.text()
                    + "' stands in the column of the line that has its '"
                    + opener
                    + "', after what belongs to that; an action of this name stands in quotes"));
  }

  boolean atStray() {
    return cursor.atWord("else") || cursor.atWord("then");
  }

  /** Whether the line at hand begins with a word, but further to the right than it should. */
  boolean atIndented(String word) {
    return cursor.at(TokenKind.INDENT)
        && cursor.peekSecond().kind() == TokenKind.RESERVED
        && cursor.peekSecond().text().equals(word);
  }

  /**
   * What to say of such a line.
   *
   * @param opener the word to which it belongs
   */
  SyntaxFailure indented(String opener, Span head) {
    Token word = cursor.peekSecond();
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.INCONSISTENT_INDENTATION,
                cursor.place(word.span()),
                "'" + word.text() + "' is indented further than the line of its '" + opener + "'")
            .withLabel(cursor.place(head), "here")
            .withHelp("'" + word.text() + "' stands in the column in which that line begins"));
  }

  SyntaxFailure tooFar() {
    Token token = cursor.peek();
    int start = cursor.file().lines().lineStart(cursor.file().lines().line(token.start()));
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.INCONSISTENT_INDENTATION,
                cursor.place(new Span(start, token.start())),
                "this line is indented further, but nothing above it opens a block")
            .withHelp("a line that opens a block ends with ':'"));
  }

  void endOfLine() throws SyntaxFailure {
    if (!cursor.accept(TokenKind.NEWLINE)
        && !cursor.at(TokenKind.DEDENT)
        && !cursor.at(TokenKind.END)) {
      throw cursor.unexpected("the end of the line", afterNode());
    }
  }

  /** What to write if something follows a node on its line, or null. */
  private @Nullable String afterNode() {
    if (cursor.at(TokenKind.COMMA)) {
      return "each action stands on a line of its own";
    }
    return cursor.atWord("if")
        ? "a condition stands in front: if c > 3: and what follows then; else: in the same column"
        : null;
  }

  /** {@code @Call[t]}. */
  Optional<IndexedName> reference() throws SyntaxFailure {
    if (!cursor.accept(TokenKind.AT)) {
      return Optional.empty();
    }
    int start = cursor.peek().start();
    IndexedName name = expressions.indexedName("the name of an information set after '@'");
    boolean severalWords =
        (cursor.at(TokenKind.NAME) || cursor.at(TokenKind.MINUS)) && !cursor.atWord("on");
    if (severalWords) {
      throw cursor.severalWords("':' after the information set", start);
    }
    return Optional.of(name);
  }

  /** {@code on t + 1}. */
  Optional<Expression> date() throws SyntaxFailure {
    return cursor.acceptWord("on") ? Optional.of(expressions.expression()) : Optional.empty();
  }

  /** {@code pays (1, -1) on 2}. */
  Optional<NodeSyntax.Flow> flow() throws SyntaxFailure {
    if (!cursor.acceptWord("pays")) {
      return Optional.empty();
    }
    PayoffSyntax payoff = payoffs.payoff();
    return Optional.of(new NodeSyntax.Flow(payoff, date()));
  }
}
