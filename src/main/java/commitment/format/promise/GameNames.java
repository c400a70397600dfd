package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Suggestion;
import commitment.game.Game;
import commitment.game.Player;
import commitment.template.Expression;
import commitment.template.Formula;
import commitment.template.Identifier;
import commitment.template.PromiseTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the names in a text mean that speaks about a finished game: its players, and the parameters
 * that it was made from, if they are known.
 */
public final class GameNames {
  private final SourceFile file;
  private final Game game;
  private final Consumer<Diagnostic> report;
  private final Set<String> parameters;
  private final ClauseNames clauses;
  private int errors;

  /**
   * @param file where the names stand
   * @param report is told what is wrong
   */
  public GameNames(SourceFile file, Game game, Consumer<Diagnostic> report) {
    this(file, game, Set.of(), report);
  }

  /**
   * @param parameters the names of numbers that the text may use
   */
  public GameNames(
      SourceFile file, Game game, Set<String> parameters, Consumer<Diagnostic> report) {
    this.file = file;
    this.game = game;
    this.parameters = parameters;
    this.report = report;
    this.clauses = new ClauseNames(parameters::contains, this::unknownNumber);
  }

  /** The index of a player; empty if there is none of that name, which is reported. */
  public OptionalInt player(Identifier name) {
    Optional<Player> player = game.findPlayer(name.text());
    if (player.isPresent()) {
      return OptionalInt.of(player.get().index());
    }
    report(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_PLAYER,
                file.place(name.span()),
                "there is no player '" + name.text() + "'")
            .withHelp(Suggestion.help(name.text(), game.playerNames(), "the game has no players")));
    return OptionalInt.empty();
  }

  /** A promise with its names resolved; empty if one is unknown, which is reported. */
  public Optional<PromiseTemplate> promise(PromiseSyntax syntax) {
    int before = errors;
    List<Integer> promisors = new ArrayList<>();
    for (Identifier name : syntax.players()) {
      OptionalInt player = player(name);
      if (player.isPresent()) {
        if (promisors.contains(player.getAsInt())) {
          report(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_NAME,
                      file.place(name.span()),
                      "a second mention of '" + name.text() + "'")
                  .withHelp("leave one of them out"));
        }
        promisors.add(player.getAsInt());
      }
    }
    List<PromiseTemplate.ClauseTemplate> list =
        syntax.clauses().stream().map(clauses::resolve).toList();
    return errors == before
        ? Optional.of(
            new PromiseTemplate(syntax.kind(), syntax.name(), promisors, syntax.words(), list))
        : Optional.empty();
  }

  /** Whether a formula uses no names; those that it uses are reported. */
  public boolean isWithoutNames(Formula formula) {
    int before = errors;
    formula.forEachName(name -> refuse(name, "write it as a number"));
    return errors == before;
  }

  private void unknownNumber(Expression.Name name) {
    refuse(
        name,
        Suggestion.nearest(name.name(), parameters)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("write it as a number"));
  }

  private void refuse(Expression.Name name, String help) {
    report(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_NAME,
                file.place(name.span()),
                "there is no number called '" + name.name() + "' here")
            .withHelp(help));
  }

  private void report(Diagnostic diagnostic) {
    errors++;
    report.accept(diagnostic);
  }
}
