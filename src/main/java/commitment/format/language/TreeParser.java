package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.NotYet;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads the suite of a {@code tree}.
 *
 * <p>Blocks that are open are kept on a stack, so files may be nested as deep as they like. Each
 * block reads its own lines; a block inside it is pushed, and hands its node back when it ends.
 */
final class TreeParser {
  private static final String NO_NODE_HELP =
      "write the payoffs, such as (0, 0), or who moves next, such as Incumbent:";

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final PayoffParser payoffs;
  private final List<NodeSyntax> nodes = new ArrayList<>();
  private final Deque<Block> open = new ArrayDeque<>();
  private boolean broken;

  TreeParser(Cursor cursor, ExpressionParser expressions, PayoffParser payoffs) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.payoffs = payoffs;
  }

  /**
   * Reads what follows the colon of {@code tree:}.
   *
   * @param opener what has the suite, for a message
   */
  TreeSyntax suite(Token opener) {
    openSuite(opener.span(), "the tree is empty");
    while (!open.isEmpty()) {
      Block block = open.peek();
      try {
        block.read();
      } catch (SyntaxFailure failure) {
        cursor.recover(failure);
        broken = true;
        block.failed();
      }
    }
    return new TreeSyntax(nodes, !broken);
  }

  /** A block that is open. */
  private abstract static sealed class Block {
    /** Reads the next piece: opens a block inside this one, or closes this one. */
    abstract void read() throws SyntaxFailure;

    /** Takes the node of the block that was opened inside. */
    abstract void receive(int node);

    /** The last piece could not be read and was skipped. */
    void failed() {}
  }

  private void close(NodeSyntax node) {
    nodes.add(node);
    handOver(nodes.size() - 1);
  }

  private void handOver(int node) {
    open.pop();
    if (!open.isEmpty()) {
      open.peek().receive(node);
    }
  }

  private void report(DiagnosticCode code, Span span, String message, String help) {
    broken = true;
    cursor.diagnostics().add(Diagnostic.of(code, cursor.place(span), message).withHelp(help));
  }

  /** Opens the suite after a colon: the rest of the line, or an indented block. */
  private void openSuite(Span opener, String ifEmpty) {
    if (!cursor.at(TokenKind.NEWLINE)) {
      open.push(new Suite(false));
      return;
    }
    cursor.next();
    boolean indented = cursor.accept(TokenKind.INDENT);
    Suite suite = new Suite(indented);
    open.push(suite);
    if (!indented) {
      report(DiagnosticCode.MISSING_NODE, opener, ifEmpty, NO_NODE_HELP);
      suite.failed();
    }
  }

  /** A place for one node. */
  private final class Suite extends Block {
    private static final int NONE = -1;

    private final boolean indented;
    private int node = NONE;

    Suite(boolean indented) {
      this.indented = indented;
    }

    @Override
    void read() throws SyntaxFailure {
      if (node == NONE) {
        node();
      } else if (!indented || cursor.accept(TokenKind.DEDENT) || cursor.at(TokenKind.END)) {
        handOver(node);
      } else {
        surplus();
      }
    }

    private void surplus() throws SyntaxFailure {
      if (nodes.get(node) instanceof NodeSyntax.Broken || cursor.at(TokenKind.BAD)) {
        throw SyntaxFailure.reported();
      }
      if (cursor.at(TokenKind.INDENT)) {
        throw tooFar();
      }
      throw SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.UNEXPECTED,
                  cursor.place(cursor.peek().span()),
                  "a second node where there is place for one")
              .withLabel(cursor.place(nodes.get(node).span()), "the first one")
              .withHelp("if this is an action, indent it like the other actions"));
    }

    @Override
    void receive(int received) {
      node = received;
    }

    @Override
    void failed() {
      if (node == NONE) {
        nodes.add(new NodeSyntax.Broken(cursor.peek().span()));
        node = nodes.size() - 1;
      }
    }

    private void simple(NodeSyntax read) throws SyntaxFailure {
      nodes.add(read);
      endOfLine("the end of the line");
      node = nodes.size() - 1;
    }

    private void node() throws SyntaxFailure {
      Token token = cursor.peek();
      switch (token.kind()) {
        case OPEN -> {
          PayoffSyntax payoff = payoffs.payoff();
          refuseDate();
          simple(new NodeSyntax.Leaf(payoff, payoff.span()));
        }
        case NAME -> nameOrMove();
        case RESERVED -> reserved(token);
        case NUMBER, MINUS -> throw bare(token);
        case INDENT -> throw tooFar();
        default -> throw cursor.unexpected("payoffs, a named outcome or a move", NO_NODE_HELP);
      }
    }

    private void reserved(Token word) throws SyntaxFailure {
      switch (word.text()) {
        case "chance" -> chance();
        case "simultaneous", "repeat", "next", "if" -> throw notYet(word);
        default -> throw cursor.unexpected("payoffs, a named outcome or a move", NO_NODE_HELP);
      }
    }

    private void nameOrMove() throws SyntaxFailure {
      Token name = cursor.peek();
      Token second = cursor.peekSecond();
      if (second.kind() == TokenKind.OPEN) {
        throw notYet(name, "calling a def");
      }
      if (second.isWord("on")) {
        cursor.next();
        refuseDate();
      }
      cursor.next();
      Identifier identifier = new Identifier(name.text(), name.span());
      if (second.kind() == TokenKind.COLON || second.kind() == TokenKind.AT) {
        Optional<IndexedName> set = reference();
        refuseDate();
        openMove(new Move(identifier, set), name.span());
        return;
      }
      if (second.kind() == TokenKind.NEWLINE) {
        if (cursor.peekSecond().kind() == TokenKind.INDENT) {
          openMove(new Move(identifier, Optional.empty()), name.span());
        } else {
          simple(new NodeSyntax.OutcomeName(identifier));
        }
        return;
      }
      throw cursor.unexpected("':' after the player, or the end of the line after a named outcome");
    }

    private void chance() throws SyntaxFailure {
      Token word = cursor.next();
      Optional<IndexedName> name = reference();
      refuseDate();
      openMove(new Chance(name, word.span()), word.span());
    }

    private SyntaxFailure bare(Token first) {
      int start = first.start();
      int end = cursor.file().lines().lineEnd(cursor.file().lines().line(start));
      String line = cursor.file().text().substring(start, end);
      int comment = line.indexOf('#');
      String rest = (comment < 0 ? line : line.substring(0, comment)).strip();
      boolean fits = rest.length() < 60 && rest.indexOf('(') < 0;
      return SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.UNEXPECTED,
                  cursor.place(new Span(start, fits ? start + rest.length() : first.end())),
                  "payoffs stand in brackets")
              .withHelp("write " + (fits ? "(" + rest + ")" : "the payoffs as (0, 0)")));
    }
  }

  private Optional<IndexedName> reference() throws SyntaxFailure {
    return cursor.accept(TokenKind.AT)
        ? Optional.of(expressions.indexedName("the name of an information set after '@'"))
        : Optional.empty();
  }

  private void openMove(Block move, Span head) throws SyntaxFailure {
    boolean colonMissing = cursor.at(TokenKind.NEWLINE);
    if (colonMissing) {
      missingColon();
      cursor.next();
    } else {
      cursor.expect(TokenKind.COLON, "':' after the move");
      if (!cursor.at(TokenKind.NEWLINE)) {
        throw cursor.unexpected(
            "the end of the line after the move",
            "its actions stand below it, one a line, indented further");
      }
      cursor.next();
    }
    open.push(move);
    if (cursor.accept(TokenKind.INDENT)) {
      return;
    }
    if (!colonMissing) {
      report(
          DiagnosticCode.MISSING_BRANCHES,
          head,
          "this move has no actions",
          "write its actions below it, one a line, indented further");
    }
    close(new NodeSyntax.Broken(head));
  }

  /** Reported, and then read as if it were there. */
  private void missingColon() {
    Span span = new Span(cursor.previousEnd(), cursor.previousEnd());
    report(
        DiagnosticCode.UNEXPECTED,
        span,
        "a colon is missing at the end of the line",
        "a line that opens a block ends with ':'");
  }

  private SyntaxFailure tooFar() {
    Token token = cursor.peek();
    int start = cursor.file().lines().lineStart(cursor.file().lines().line(token.start()));
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.INCONSISTENT_INDENTATION,
                cursor.place(new Span(start, token.start())),
                "this line is indented further, but nothing above it opens a block")
            .withHelp("a line that opens a block ends with ':'"));
  }

  private void endOfLine(String wanted) throws SyntaxFailure {
    if (!cursor.accept(TokenKind.NEWLINE)
        && !cursor.at(TokenKind.DEDENT)
        && !cursor.at(TokenKind.END)) {
      throw cursor.unexpected(wanted);
    }
  }

  private void refuseDate() throws SyntaxFailure {
    if (cursor.atWord("on")) {
      throw notYet(cursor.peek(), "dates");
    }
  }

  private SyntaxFailure notYet(Token word) {
    return notYet(word, "'" + word.text() + "'");
  }

  private SyntaxFailure notYet(Token at, String feature) {
    return SyntaxFailure.of(NotYet.of(cursor, at.span(), feature));
  }

  /** The lines of a move. */
  private abstract sealed class Branches extends Block {
    @Override
    void read() throws SyntaxFailure {
      if (cursor.accept(TokenKind.DEDENT) || cursor.at(TokenKind.END)) {
        close(complete());
      } else if (cursor.at(TokenKind.INDENT)) {
        throw tooFar();
      } else {
        branch();
      }
    }

    abstract NodeSyntax complete();

    abstract void branch() throws SyntaxFailure;

    IndexedName label() throws SyntaxFailure {
      IndexedName label = expressions.indexedName("the name of an action");
      if (cursor.atWord("pays")) {
        throw notYet(cursor.peek(), "'pays'");
      }
      return label;
    }

    void openBranch(IndexedName label) throws SyntaxFailure {
      if (cursor.at(TokenKind.COLON)) {
        cursor.next();
      } else if (cursor.at(TokenKind.OPEN)) {
        report(
            DiagnosticCode.UNEXPECTED,
            new Span(label.span().end(), label.span().end()),
            "a colon is missing after the action '" + label.base() + "'",
            "write " + label.base() + ": and then the payoffs");
      } else {
        throw cursor.unexpected("':' after the action '" + label.base() + "'");
      }
      openSuite(label.span(), "the action '" + label.base() + "' leads nowhere");
    }
  }

  /** The actions of a player. */
  private final class Move extends Branches {
    private final Identifier player;
    private final Optional<IndexedName> informationSet;
    private final List<NodeSyntax.Branch> branches = new ArrayList<>();
    private IndexedName label;

    Move(Identifier player, Optional<IndexedName> informationSet) {
      this.player = player;
      this.informationSet = informationSet;
      this.label = new IndexedName("", false, List.of(), player.span());
    }

    @Override
    void branch() throws SyntaxFailure {
      if (cursor.atWord("for")) {
        throw notYet(cursor.peek());
      }
      if (cursor.atWord("with") && cursor.peekSecond().kind() != TokenKind.COLON) {
        throw cursor.unexpected(
            "the name of an action", "'with' gives the probability of a branch of chance");
      }
      label = label();
      openBranch(label);
    }

    @Override
    void receive(int node) {
      branches.add(new NodeSyntax.Branch(label, node));
    }

    @Override
    NodeSyntax complete() {
      return new NodeSyntax.Move(player, informationSet, branches, player.span());
    }
  }

  /** The branches of a chance move. */
  private final class Chance extends Branches {
    private final Optional<IndexedName> name;
    private final Span span;
    private final List<NodeSyntax.ChanceBranch> branches = new ArrayList<>();
    private Expression probability;
    private IndexedName label;

    Chance(Optional<IndexedName> name, Span span) {
      this.name = name;
      this.span = span;
      this.probability = new Expression.Literal(commitment.exact.Rational.ZERO, span);
      this.label = new IndexedName("", false, List.of(), span);
    }

    @Override
    void branch() throws SyntaxFailure {
      if (!cursor.atWord("with")) {
        throw cursor.unexpected(
            "'with' and a probability", "a branch of chance is written: with 1/2 Left: …");
      }
      cursor.next();
      probability = expressions.expression();
      label = label();
      openBranch(label);
    }

    @Override
    void receive(int node) {
      branches.add(new NodeSyntax.ChanceBranch(probability, label, node));
    }

    @Override
    NodeSyntax complete() {
      return new NodeSyntax.Chance(name, branches, span);
    }
  }
}
