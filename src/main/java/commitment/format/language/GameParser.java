package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.format.language.GameFile.DefinitionSyntax;
import commitment.format.language.GameFile.Items;
import commitment.format.language.GameFile.OutcomeSyntax;
import commitment.format.promise.BlockParser;
import commitment.format.promise.ClauseParser;
import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.LayoutLexer;
import commitment.format.promise.PlayerSyntax;
import commitment.format.promise.PromiseParser;
import commitment.format.promise.Scanner;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenJoins;
import commitment.format.promise.TokenKind;
import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.template.GameTemplate;
import commitment.template.Identifier;
import commitment.template.Scenario;
import commitment.template.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code .game} file. Each statement is read by itself: one that cannot be read is reported
 * and skipped, with the block under it, so that one mistake gives one message.
 */
public final class GameParser {
  private static final int NODES_FOR_MORE_PROBLEMS = 100_000;
  private static final Pattern GAMBIT = Pattern.compile("\\s*+(EFG) +\\d");

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final BlockParser blocks;
  private final PromiseParser promises;
  private final PayoffParser payoffs;
  private final ParameterParser parameters;
  private final ExpectationParser expectations;
  private final Items items = new Items();

  private GameParser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
    this.blocks = new BlockParser(cursor);
    this.promises = new PromiseParser(cursor, expressions, false);
    this.payoffs = new PayoffParser(cursor, expressions);
    this.parameters = new ParameterParser(cursor, expressions);
    this.expectations =
        new ExpectationParser(cursor, expressions, new ClauseParser(cursor, expressions), payoffs);
  }

  /**
   * The game that a text describes, with free parameters.
   *
   * @param diagnostics is told what is wrong
   * @return empty if and only if an error was reported
   */
  public static Optional<GameTemplate> parse(SourceFile file, Diagnostics diagnostics) {
    return parse(file, diagnostics, null);
  }

  /**
   * @param joins gets to know which tokens are written close together, or null
   */
  static Optional<GameTemplate> parse(
      SourceFile file, Diagnostics diagnostics, @Nullable TokenJoins joins) {
    Diagnostics found = new Diagnostics();
    Optional<GameTemplate> template = Optional.empty();
    if (isGambit(file, found)) {
      diagnostics.addAll(found);
      return Optional.empty();
    }
    if (Scanner.isText(file, found)) {
      Cursor cursor = new Cursor(file, found, new LayoutLexer(file, found, ItemWord::startsAt));
      GameParser parser = new GameParser(cursor);
      if (joins != null) {
        cursor.note(joins);
      }
      parser.items();
      if (joins != null) {
        parser.items.players.forEach(player -> joins.player(player.name().text()));
      }
      template = new TemplateBuilder(parser.items.in(file), found).build();
    }
    template.ifPresent(game -> game.checkScenarios(found));
    if (found.hasErrors()) {
      template.ifPresent(game -> addProblemsOfTheGame(game, found));
      template = Optional.empty();
    }
    diagnostics.addAll(found);
    return template;
  }

  /** Whether the file is one of Gambit's under another name, which is reported. */
  private static boolean isGambit(SourceFile file, Diagnostics found) {
    Matcher header = GAMBIT.matcher(file.text());
    boolean gambit = header.lookingAt();
    if (gambit) {
      found.add(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_ITEM,
                  file.place(new Span(header.start(1), header.end(1))),
                  "this is a Gambit file, not one of the .game language")
              .withHelp("give it the ending .efg; on standard input --format efg says what it is"));
    }
    return gambit;
  }

  /**
   * Where only something said about the game is wrong, the game is looked at too, so that one run
   * shows the mistakes of both kinds.
   */
  private static void addProblemsOfTheGame(GameTemplate game, Diagnostics found) {
    Diagnostics more = new Diagnostics();
    Budget budget = Budget.of(NODES_FOR_MORE_PROBLEMS, Budget.DEFAULT_VECTORS, null);
    game.instantiate(Settings.none(), more, budget);
    more.sorted().stream()
        .filter(diagnostic -> diagnostic.code() != DiagnosticCode.TOO_LARGE)
        .forEach(found::add);
  }

  private void items() {
    boolean broken = false;
    while (!cursor.at(TokenKind.END)) {
      if (cursor.accept(TokenKind.DEDENT)) {
        continue;
      }
      Token word = cursor.peek();
      Optional<ItemWord> item = ItemWord.of(word.text());
      int unclosedStrings = cursor.unclosedStrings();
      try {
        if (word.kind() == TokenKind.INDENT && broken) {
          throw SyntaxFailure.reported();
        }
        if (word.kind() == TokenKind.INDENT || item.isEmpty()) {
          throw unknownItem(word);
        }
        item(item.get());
        if (cursor.unclosedStrings() > unclosedStrings) {
          items.broken.add(item.get());
        }
        broken = items.broken.contains(item.get());
      } catch (SyntaxFailure failure) {
        cursor.recover(failure);
        item.ifPresent(items.broken::add);
        broken = true;
      }
    }
  }

  private SyntaxFailure unknownItem(Token word) {
    Optional<String> near = Suggestion.nearest(word.text(), ItemWord.words());
    near.flatMap(ItemWord::of).ifPresent(items.broken::add);
    items.unknownItems = true;
    if (word.kind() == TokenKind.BAD || cursor.peekSecond().kind() == TokenKind.BAD) {
      return SyntaxFailure.reported();
    }
    if (word.kind() == TokenKind.INDENT) {
      return SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.INCONSISTENT_INDENTATION,
                  cursor.place(word.span()),
                  "this line is indented, but nothing above it opens a block")
              .withHelp("items of the file start at column 1"));
    }
    String written = word.text().isEmpty() ? word.kind().shown() : "'" + word.text() + "'";
    String help =
        cursor.peekSecond().kind() == TokenKind.ASSIGN
            ? "a number with a name is written: param " + word.text() + " = …"
            : near.map(name -> "did you mean '" + name + "'?")
                .orElse("a file consists of " + Suggestion.sentence(ItemWord.words()));
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_ITEM,
                cursor.place(word.span()),
                written + " starts no item of a game")
            .withHelp(help));
  }

  private void item(ItemWord item) throws SyntaxFailure {
    Token word = cursor.next();
    cursor.form(item.form());
    switch (item) {
      case GAME ->
          items.title = promises.text(word, items.title, "the title of the game in quotes");
      case ABOUT -> items.about = promises.text(word, items.about, "the story in quotes");
      case SOURCE -> items.source = promises.text(word, items.source, "the citation in quotes");
      case PLAYERS -> players(word);
      case PARAM -> parameters();
      case OUTCOME -> outcome();
      case TREE -> tree(word);
      case PROMISE -> promise(word, Promise.Kind.PROMISE);
      case THREAT -> promise(word, Promise.Kind.THREAT);
      case SCENARIO -> scenario();
      case EXPECT -> {
        items.expectations.add(expectations.expectation(word));
        promises.endOfLine();
      }
      case DISCOUNT -> items.discounts.add(promises.discount());
      case BIAS -> items.biases.add(promises.bias());
      case DEF -> definition(word);
      case DEVICE -> {
        items.devices.add(new DeviceParser(cursor, expressions, payoffs).device());
        promises.endOfLine();
      }
    }
  }

  private void players(Token word) throws SyntaxFailure {
    List<PlayerSyntax> players = promises.players();
    if (items.playersPlace.isPresent()) {
      promises.second(word, items.playersPlace.get());
      return;
    }
    items.playersPlace = Optional.of(word.span());
    items.players.addAll(players);
  }

  private void parameters() throws SyntaxFailure {
    do {
      items.parameters.add(parameters.definition());
    } while (cursor.accept(TokenKind.COMMA));
    promises.endOfList();
  }

  private void outcome() throws SyntaxFailure {
    Identifier name = cursor.expectName("the name of an outcome");
    cursor.expect(TokenKind.ASSIGN, "'=' and the payoffs of " + name.text());
    items.outcomes.add(new OutcomeSyntax(name, payoffs.payoff()));
    promises.endOfLine();
  }

  private void tree(Token word) throws SyntaxFailure {
    blocks.colon("':' after 'tree'");
    TreeSyntax tree = new TreeParser(cursor, expressions, payoffs).suite(word, Scope.EMPTY);
    if (!tree.complete()) {
      items.broken.add(ItemWord.TREE);
    }
    if (items.treePlace.isPresent()) {
      promises.second(word, items.treePlace.get());
      return;
    }
    items.treePlace = Optional.of(word.span());
    items.tree = Optional.of(tree);
  }

  private void definition(Token word) throws SyntaxFailure {
    Identifier name = cursor.expectName("the name of the def");
    cursor.join();
    cursor.expect(TokenKind.OPEN, "'(' and the arguments of " + name.text());
    List<Identifier> arguments = new ArrayList<>();
    if (!cursor.at(TokenKind.CLOSE)) {
      do {
        arguments.add(expressions.valueName("the name of an argument"));
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.CLOSE, "',' or ')'");
    cursor.expect(TokenKind.COLON, "':' after the arguments");
    TreeSyntax body =
        new TreeParser(cursor, expressions, payoffs).suite(word, Scope.EMPTY.withAll(arguments));
    if (!body.complete()) {
      items.broken.add(ItemWord.DEF);
    }
    items.definitions.add(new DefinitionSyntax(name, arguments, body));
  }

  private void promise(Token word, Promise.Kind kind) throws SyntaxFailure {
    promises
        .promise(kind)
        .ifPresentOrElse(
            items.promises::add, () -> items.broken.add(ItemWord.of(word.text()).orElseThrow()));
  }

  private void scenario() throws SyntaxFailure {
    Identifier name = cursor.expectName("the name of the scenario");
    String description = cursor.at(TokenKind.STRING) ? cursor.next().text() : "";
    blocks.open("values of parameters: NAME = VALUE");
    List<Scenario.Assignment> assignments = new ArrayList<>();
    boolean complete =
        blocks.lines(
            () -> {
              assignments.add(parameters.assignment());
              promises.endOfLine();
            });
    if (complete) {
      items.scenarios.add(
          new Scenario(name.text(), description, assignments, cursor.place(name.span())));
    } else {
      items.broken.add(ItemWord.SCENARIO);
    }
  }
}
