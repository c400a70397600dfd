package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.format.promise.Cursor;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.template.Condition;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.NodeTemplate.Assigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place for one node: the rest of a line after a colon, or an indented block. */
final class Suite extends Block {
  private static final int NONE = -1;
  private static final String NODE = "payoffs, a named outcome or a move";
  private static final String MOVE_FORM =
      "a move is written PLAYER @SET: and its actions stand below it";

  private final OpenBlocks blocks;
  private final Cursor cursor;
  private final boolean indented;
  private final Scope scope;
  private int node = NONE;

  Suite(OpenBlocks blocks, boolean indented, Scope scope) {
    this.blocks = blocks;
    this.cursor = blocks.cursor();
    this.indented = indented;
    this.scope = scope;
  }

  @Override
  void read() throws SyntaxFailure {
    if (node == NONE) {
      node();
    } else if (!indented || cursor.accept(TokenKind.DEDENT) || cursor.at(TokenKind.END)) {
      blocks.handOver(node);
    } else {
      throw surplus();
    }
  }

  private SyntaxFailure surplus() {
    if (blocks.node(node) instanceof NodeSyntax.Broken || cursor.at(TokenKind.BAD)) {
      return SyntaxFailure.reported();
    }
    if (cursor.at(TokenKind.INDENT)) {
      return blocks.tooFar();
    }
    if (blocks.atStray()) {
      return blocks.stray();
    }
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNEXPECTED,
                cursor.place(cursor.peek().span()),
                "a second node where there is place for one")
            .withLabel(cursor.place(blocks.node(node).span()), "the first one")
            .withHelp("if this is an action, indent it like the other actions"));
  }

  @Override
  void receive(int received) {
    node = received;
  }

  @Override
  void failed() {
    if (node == NONE) {
      node = blocks.add(new NodeSyntax.Broken(cursor.peek().span()), scope);
    }
  }

  private void simple(NodeSyntax read) throws SyntaxFailure {
    blocks.endOfLine();
    node = blocks.add(read, scope);
  }

  private void node() throws SyntaxFailure {
    Token token = cursor.peek();
    switch (token.kind()) {
      case OPEN -> {
        cursor.form("payoffs are written (0, 2), with a date (0, 2) on 3");
        PayoffSyntax payoff = blocks.payoffs().payoff();
        simple(new NodeSyntax.Leaf(payoff, blocks.date(), payoff.span()));
      }
      case NAME -> named(token);
      case RESERVED -> {
        switch (token.text()) {
          case "chance" -> chance();
          case "simultaneous" -> simultaneous();
          case "repeat" -> repeat();
          case "next" -> next();
          case "if" -> choice();
          default -> throw cursor.unexpected(NODE, OpenBlocks.NO_NODE_HELP);
        }
      }
      case NUMBER, MINUS -> throw bare(token);
      case INDENT -> throw blocks.tooFar();
      default -> throw cursor.unexpected(NODE, OpenBlocks.NO_NODE_HELP);
    }
  }

  /** A move, a named outcome or a call. */
  private void named(Token name) throws SyntaxFailure {
    Identifier identifier = new Identifier(name.text(), name.span());
    cursor.form(MOVE_FORM);
    cursor.next();
    if (cursor.at(TokenKind.OPEN)) {
      call(identifier);
      return;
    }
    boolean outcome =
        cursor.at(TokenKind.DEDENT)
            || cursor.at(TokenKind.END)
            || (cursor.at(TokenKind.NEWLINE) && cursor.peekSecond().kind() != TokenKind.INDENT);
    if (outcome) {
      simple(new NodeSyntax.OutcomeName(identifier));
      return;
    }
    Optional<IndexedName> informationSet = blocks.reference();
    Optional<Expression> date = blocks.date();
    boolean block =
        cursor.at(TokenKind.COLON)
            || (cursor.at(TokenKind.NEWLINE) && cursor.peekSecond().kind() == TokenKind.INDENT);
    if (cursor.at(TokenKind.NUMBER) || cursor.at(TokenKind.MINUS)) {
      throw bare(name);
    }
    if (!block) {
      throw cursor.unexpected(
          "':' after a move, or the end of the line after a named outcome", moveHelp(name));
    }
    openMove(new BranchLines.OfPlayer(blocks, scope, identifier, informationSet, date), name);
  }

  private @Nullable String moveHelp(Token mover) {
    return cursor.at(TokenKind.NAME) && cursor.peekSecond().kind() == TokenKind.COLON
        ? "an information set stands after @: " + mover.text() + " @" + cursor.peek().text() + ":"
        : null;
  }

  private void openMove(Block lines, Token head) throws SyntaxFailure {
    if (!blocks.openLines(lines, head.span(), "this move has no actions")) {
      node = blocks.add(new NodeSyntax.Broken(head.span()), scope);
    }
  }

  private void chance() throws SyntaxFailure {
    Token word = cursor.next();
    cursor.form("write: chance: and below it, indented, its branches: with 1/2 Left: …");
    Optional<IndexedName> name = blocks.reference();
    Optional<Expression> date = blocks.date();
    openMove(new BranchLines.OfChance(blocks, scope, name, date, word.span()), word);
  }

  private void simultaneous() throws SyntaxFailure {
    Token word = cursor.next();
    cursor.form(
        "write: simultaneous PLAYER, PLAYER @SET: and below it a line for each combination");
    List<Identifier> players = new ArrayList<>();
    do {
      players.add(cursor.expectName("the name of a player"));
    } while (cursor.accept(TokenKind.COMMA));
    Optional<IndexedName> informationSet = blocks.reference();
    Optional<Expression> date = blocks.date();
    openMove(
        new BranchLines.Joint(blocks, scope, players, informationSet, date, word.span()), word);
  }

  private void repeat() throws SyntaxFailure {
    Token word = cursor.next();
    cursor.form("write: repeat t = 0..3: and, in the same column, then:");
    Identifier index = blocks.expressions().valueName("the name of the index");
    cursor.expect(TokenKind.ASSIGN, "'=' and the range of " + index.text());
    Expression from = blocks.expressions().expression();
    cursor.expect(TokenKind.RANGE, "'..' and the end of the range");
    Expression to = blocks.expressions().expression();
    List<Assigned> accumulators = cursor.acceptWord("with") ? assigned() : List.of();
    cursor.expect(TokenKind.COLON, "':' after the range");
    blocks.push(
        new RepeatBlock(
            blocks, scope, new RepeatBlock.Head(index, from, to, accumulators, word.span())));
  }

  private List<Assigned> assigned() throws SyntaxFailure {
    List<Assigned> list = new ArrayList<>();
    do {
      Identifier name = blocks.expressions().valueName("a name and its value");
      cursor.expect(TokenKind.ASSIGN, "'=' and the value of " + name.text());
      list.add(new Assigned(name, blocks.expressions().expression()));
    } while (cursor.accept(TokenKind.COMMA));
    return list;
  }

  private void next() throws SyntaxFailure {
    Token word = cursor.next();
    cursor.form("write: next, or next(x = 1)");
    scope.rounds().ifPresent(Scope.Rounds::next);
    if (scope.rounds().isEmpty()) {
      blocks.report(
          DiagnosticCode.MISPLACED_NEXT,
          word.span(),
          "there is no repeat around this 'next'",
          "'next' goes to the following round of the repeat around it");
    }
    List<Assigned> updates = List.of();
    if (cursor.at(TokenKind.OPEN)) {
      cursor.join();
      cursor.next();
      updates = assigned();
      cursor.expect(TokenKind.CLOSE, "',' or ')'");
    }
    simple(new NodeSyntax.Next(updates, word.span()));
  }

  private void choice() throws SyntaxFailure {
    Token word = cursor.next();
    cursor.form("write: if c > 3: and, in the same column, else:");
    Condition condition = blocks.expressions().condition();
    cursor.expect(TokenKind.COLON, "':' after the condition");
    blocks.push(new ChoiceBlock(blocks, scope, condition, word.span()));
  }

  private void call(Identifier def) throws SyntaxFailure {
    cursor.form(
        def.text().equals("pays")
            ? "'pays' stands in front of the colon: ACTION pays (1, 0): …"
            : "a def is called with its arguments: " + def.text() + "(1, 2); " + MOVE_FORM);
    cursor.join();
    cursor.next();
    List<Expression> arguments = new ArrayList<>();
    if (!cursor.at(TokenKind.CLOSE)) {
      do {
        arguments.add(blocks.expressions().expression());
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.CLOSE, "',' or ')'");
    simple(new NodeSyntax.Call(def, arguments));
  }

  /** Payoffs without their brackets. */
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
