package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Suggestion;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.template.Environment;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.PromiseResolution;
import commitment.template.PromiseTemplate;
import commitment.template.PromiseTemplate.ClauseTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A promise on the command line: {@code Name = Incumbent: Fight at Reply; Fight at "B#2"}. The name
 * may be left out; what is not a plain name stands in quotes.
 */
public final class PromiseOption {
  private static final String DEFAULT_NAME = "Promise";
  private static final String FORM = "a promise is written \"Player: Action at InformationSet\"";

  private final Cursor cursor;
  private final ClauseParser clauses;
  private final ClauseNames clauseNames;
  private final Game game;

  private PromiseOption(Cursor cursor, Game game) {
    this.cursor = cursor;
    this.clauses = new ClauseParser(cursor, new ExpressionParser(cursor));
    this.clauseNames = new ClauseNames(name -> false, this::refuseName);
    this.game = game;
  }

  /**
   * @param option the text of the option, under the name by which messages call it
   * @param diagnostics is told what is wrong
   * @return empty if and only if an error was reported
   */
  public static Optional<Promise> parse(
      SourceFile option, Game game, InformationSetNames names, Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    Optional<Promise> promise = parseQuietly(option, game, names, found);
    diagnostics.addAll(found);
    return found.hasErrors() ? Optional.empty() : promise;
  }

  private static Optional<Promise> parseQuietly(
      SourceFile option, Game game, InformationSetNames names, Diagnostics found) {
    if (!Scanner.isText(option, found)) {
      return Optional.empty();
    }
    Scanner scanner = new Scanner(option, found);
    PromiseOption parser =
        new PromiseOption(new Cursor(option, found, () -> nextOnOneLine(scanner)), game);
    try {
      PromiseTemplate template = parser.promise();
      if (found.hasErrors()) {
        return Optional.empty();
      }
      PromiseResolution resolution =
          new PromiseResolution(
              option, game, names, informationSet -> Optional.empty(), found::add);
      return resolution.resolve(template, Environment.empty());
    } catch (SyntaxFailure failure) {
      failure.diagnostic().ifPresent(found::add);
      return Optional.empty();
    }
  }

  private static Token nextOnOneLine(Scanner scanner) {
    Token token = scanner.next();
    while (token.kind() == TokenKind.NEWLINE) {
      token = scanner.next();
    }
    return token;
  }

  private PromiseTemplate promise() throws SyntaxFailure {
    Token first = word("a player");
    String name = DEFAULT_NAME;
    Token player = first;
    if (cursor.accept(TokenKind.ASSIGN)) {
      name = first.text();
      player = word("a player");
    }
    List<Integer> promisors = new ArrayList<>();
    promisors.add(player(player));
    while (cursor.accept(TokenKind.COMMA)) {
      promisors.add(player(word("a player")));
    }
    if (!cursor.at(TokenKind.COLON)) {
      throw cursor.unexpected("':' after the player", FORM);
    }
    cursor.next();
    List<ClauseTemplate> list = new ArrayList<>();
    do {
      if (!list.isEmpty() && cursor.at(TokenKind.END)) {
        break;
      }
      list.add(clauseNames.resolve(clauses.reversed(FORM)));
    } while (cursor.accept(TokenKind.SEMICOLON));
    cursor.expect(TokenKind.END, "';' or the end");
    return new PromiseTemplate(
        Promise.Kind.PROMISE,
        new Identifier(name, first.span()),
        promisors.stream().distinct().toList(),
        "",
        list);
  }

  private Token word(String wanted) throws SyntaxFailure {
    Token token = cursor.peek();
    boolean word =
        token.kind() == TokenKind.NAME
            || token.kind() == TokenKind.STRING
            || token.kind() == TokenKind.RESERVED;
    if (!word) {
      throw cursor.unexpected(wanted, FORM);
    }
    return cursor.next();
  }

  private int player(Token token) throws SyntaxFailure {
    Optional<Player> player = game.findPlayer(token.text());
    if (player.isPresent()) {
      return player.get().index();
    }
    throw SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_PLAYER,
                cursor.place(token.span()),
                "there is no player '" + token.text() + "'")
            .withHelp(
                Suggestion.help(token.text(), game.playerNames(), "the game has no players")));
  }

  /** Parameters mean nothing here: the game is at its values already. */
  private void refuseName(Expression.Name name) {
    cursor
        .diagnostics()
        .add(
            Diagnostic.of(
                    DiagnosticCode.UNKNOWN_NAME,
                    cursor.place(name.span()),
                    "there is no number called '" + name.name() + "' here")
                .withHelp("write the index as a number"));
  }
}
