package commitment.format.promise;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.template.Environment;
import commitment.template.Identifier;
import commitment.template.PromiseResolution;
import commitment.template.PromiseTemplate;
import commitment.template.PromiseTemplate.ClauseTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private PromiseOption(Cursor cursor) {
    this.cursor = cursor;
    this.clauses = new ClauseParser(cursor, new ExpressionParser(cursor));
  }

  /**
   * @param option the text of the option, under the name by which messages call it
   * @param diagnostics is told what is wrong
   * @return empty if and only if an error was reported
   */
  public static Optional<Promise> parse(
      SourceFile option, Game game, InformationSetNames names, Diagnostics diagnostics) {
    return parse(option, game, names, Map.of(), diagnostics);
  }

  /**
   * @param parameters the numbers with names that the promise may use
   */
  public static Optional<Promise> parse(
      SourceFile option,
      Game game,
      InformationSetNames names,
      Map<String, Rational> parameters,
      Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    Optional<Promise> promise = parseQuietly(option, game, names, parameters, found);
    diagnostics.addAll(found);
    return found.hasErrors() ? Optional.empty() : promise;
  }

  private static Optional<Promise> parseQuietly(
      SourceFile option,
      Game game,
      InformationSetNames names,
      Map<String, Rational> parameters,
      Diagnostics found) {
    if (!Scanner.isText(option, found)) {
      return Optional.empty();
    }
    Scanner scanner = new Scanner(option, found);
    PromiseOption parser =
        new PromiseOption(new Cursor(option, found, () -> nextOnOneLine(scanner)));
    try {
      Optional<PromiseTemplate> template =
          new GameNames(option, game, parameters.keySet(), found::add).promise(parser.promise());
      if (template.isEmpty() || found.hasErrors()) {
        return Optional.empty();
      }
      PromiseResolution resolution =
          new PromiseResolution(
              option, game, names, informationSet -> Optional.empty(), found::add);
      return resolution.resolve(template.get(), Environment.of(parameters));
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

  private PromiseSyntax promise() throws SyntaxFailure {
    cursor.form(FORM);
    Token first = word("a player");
    String name = DEFAULT_NAME;
    Token player = first;
    if (cursor.accept(TokenKind.ASSIGN)) {
      name = first.text();
      player = word("a player");
    }
    List<Identifier> promisors = new ArrayList<>();
    promisors.add(new Identifier(player.text(), player.span()));
    while (cursor.accept(TokenKind.COMMA)) {
      Token next = word("a player");
      promisors.add(new Identifier(next.text(), next.span()));
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
      list.add(clauses.reversed(FORM));
    } while (cursor.accept(TokenKind.SEMICOLON));
    cursor.expect(TokenKind.END, "';' or the end");
    return new PromiseSyntax(
        Promise.Kind.PROMISE, new Identifier(name, first.span()), promisors, "", list);
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
}
