package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.game.Promise;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.PromiseTemplate.ClauseTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the items that both formats know: promises and threats, and what a file says about its
 * players.
 */
public final class PromiseParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final ClauseParser clauses;
  private final BlockParser blocks;
  private final boolean quotedNames;

  /**
   * @param quotedNames whether names of players and promises may stand in quotes, as they must
   *     where they are not names of the language
   */
  public PromiseParser(Cursor cursor, ExpressionParser expressions, boolean quotedNames) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.clauses = new ClauseParser(cursor, expressions);
    this.blocks = new BlockParser(cursor);
    this.quotedNames = quotedNames;
  }

  /** A name of a player or promise. */
  public Identifier name(String wanted) throws SyntaxFailure {
    if (!quotedNames) {
      return cursor.expectName(wanted);
    }
    Token token = expressions.nameOrString(wanted);
    return new Identifier(token.text(), token.span());
  }

  /** {@code Entrant, Incumbent "The incumbent"}, with the end of the line. */
  public List<PlayerSyntax> players() throws SyntaxFailure {
    List<PlayerSyntax> players = new ArrayList<>();
    cursor.form("write: players NAME, NAME \"LONG NAME\", …");
    do {
      Identifier name = name("the name of a player");
      players.add(new PlayerSyntax(name, string()));
    } while (cursor.accept(TokenKind.COMMA));
    endOfList();
    return players;
  }

  private Optional<String> string() {
    return cursor.at(TokenKind.STRING) ? Optional.of(cursor.next().text()) : Optional.empty();
  }

  public void endOfLine() throws SyntaxFailure {
    cursor.expect(TokenKind.NEWLINE, "the end of the line");
  }

  /** The end of a line on which more could follow after a comma. */
  public void endOfList() throws SyntaxFailure {
    cursor.expect(TokenKind.NEWLINE, "',' or the end of the line");
  }

  /**
   * What follows a word of which a file has only one: a text, with the end of the line.
   *
   * @param before the text that the file has given already; a second one is reported
   */
  public Optional<Identifier> text(Token word, Optional<Identifier> before, String wanted)
      throws SyntaxFailure {
    cursor.form("write: " + word.text() + " \"…\"");
    if (cursor.at(TokenKind.NAME) || cursor.at(TokenKind.RESERVED) || cursor.at(TokenKind.NUMBER)) {
      String rest = Habit.rest(cursor.file().text(), cursor.peek().start());
      throw cursor.unexpected(
          wanted, rest.indexOf('"') < 0 ? "write: " + word.text() + " \"" + rest + "\"" : null);
    }
    Token text = cursor.expect(TokenKind.STRING, wanted);
    endOfLine();
    if (before.isPresent()) {
      second(word, before.get().span());
      return before;
    }
    return Optional.of(new Identifier(text.text(), text.span()));
  }

  /** Reports a second item of which a file has only one. */
  public void second(Token word, Span first) {
    cursor
        .diagnostics()
        .add(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_ITEM,
                    cursor.place(word.span()),
                    "a second '" + word.text() + "'")
                .withLabel(cursor.place(first), "the first one")
                .withHelp("a file has only one; remove one of them"));
  }

  /**
   * What follows the word {@code promise} or {@code threat}: {@code Price_war by Incumbent "we will
   * fight":} and the clauses below it.
   *
   * @return empty if a clause could not be read, which is reported
   */
  public Optional<PromiseSyntax> promise(Promise.Kind kind) throws SyntaxFailure {
    cursor.form(form(kind, "NAME"));
    Identifier name = name("the name of the " + kind.word());
    if (!cursor.atWord("by")) {
      throw cursor.unexpected(
          "'by' and a player after '" + name.text() + "'", form(kind, name.text()));
    }
    cursor.next();
    List<Identifier> players = new ArrayList<>();
    do {
      players.add(name("the name of a player"));
    } while (cursor.accept(TokenKind.COMMA));
    String words = string().orElse("");
    blocks.open("what is promised: at SET: ACTION");
    List<ClauseTemplate> list = new ArrayList<>();
    boolean complete =
        blocks.lines(
            () -> {
              list.add(clauses.clause());
              endOfLine();
            });
    return complete
        ? Optional.of(new PromiseSyntax(kind, name, players, words, list))
        : Optional.empty();
  }

  private static String form(Promise.Kind kind, String name) {
    return "write: "
        + kind.word()
        + " "
        + name
        + " by PLAYER: and below it, indented, what is promised: at SET: ACTION";
  }

  /** What follows the word {@code discount}: {@code G by 9/10}, with the end of the line. */
  public DiscountSyntax discount() throws SyntaxFailure {
    cursor.form("write: discount PLAYER by 9/10");
    Identifier player = name("the name of a player");
    cursor.expectWord("by", "'by' and the discount factor of " + player.text());
    DiscountSyntax discount = new DiscountSyntax(player, expressions.expression());
    endOfLine();
    return discount;
  }

  /** What follows the word {@code bias}: {@code G by 7/10 believed 1}, with the end of the line. */
  public BiasSyntax bias() throws SyntaxFailure {
    cursor.form("write: bias PLAYER by 7/10 believed 1");
    Identifier player = name("the name of a player");
    cursor.expectWord("by", "'by' and the bias of " + player.text());
    Expression bias = expressions.expression();
    Optional<Expression> believed =
        cursor.acceptWord("believed") ? Optional.of(expressions.expression()) : Optional.empty();
    endOfLine();
    return new BiasSyntax(player, bias, believed);
  }
}
