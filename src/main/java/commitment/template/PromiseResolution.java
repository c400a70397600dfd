package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Suggestion;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.template.PromiseTemplate.ClauseTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Matches the clauses of a promise with the information sets and actions of a game: the same for
 * promises of a file and of the command line.
 */
public final class PromiseResolution {
  private static final int SUGGESTED = 200;

  private final SourceFile file;
  private final Game game;
  private final SetReferences references;
  private final IntFunction<Optional<Place>> places;
  private final Consumer<Diagnostic> report;

  /**
   * @param file where the promises stand
   * @param places where the game's moves stand, as far as it is known
   * @param report is told what is wrong
   */
  public PromiseResolution(
      SourceFile file,
      Game game,
      InformationSetNames names,
      IntFunction<Optional<Place>> places,
      Consumer<Diagnostic> report) {
    this.file = file;
    this.game = game;
    this.references = new SetReferences(game, names);
    this.places = places;
    this.report = report;
  }

  /** The promise at parameter values; empty if something is wrong, which is reported. */
  public Optional<Promise> resolve(PromiseTemplate promise, Environment environment) {
    Map<Integer, ClauseTemplate> used = new HashMap<>();
    List<Promise.Clause> clauses = new ArrayList<>();
    boolean right = true;
    for (ClauseTemplate clause : promise.clauses()) {
      try {
        for (int informationSet : sets(clause, promise, environment)) {
          OptionalInt action = action(clause, informationSet, environment);
          right &= action.isPresent() && isOnlyClause(used, informationSet, clause);
          if (action.isPresent()) {
            clauses.add(new Promise.Clause(informationSet, action.getAsInt()));
          } else {
            break;
          }
        }
      } catch (EvaluationFailure failure) {
        report.accept(failure.in(file));
        right = false;
      }
    }
    right &= used.size() == clauses.size() && !clauses.isEmpty();
    return right
        ? Optional.of(
            new Promise(
                promise.kind(),
                promise.name().text(),
                promise.promisor(),
                promise.words(),
                clauses))
        : Optional.empty();
  }

  private List<Integer> sets(
      ClauseTemplate clause, PromiseTemplate promise, Environment environment)
      throws EvaluationFailure {
    IndexedName reference = clause.informationSet();
    List<Integer> found = find(reference, environment, OptionalInt.of(promise.promisor()));
    for (int informationSet : found) {
      if (game.tree().owner(informationSet) != promise.promisor()) {
        throw foreign(reference, informationSet, promise);
      }
    }
    return found;
  }

  private EvaluationFailure foreign(
      IndexedName reference, int informationSet, PromiseTemplate promise) {
    String owner = game.player(game.tree().owner(informationSet)).name();
    String promisor = game.player(promise.promisor()).name();
    List<String> own = references.suggestions(OptionalInt.of(promise.promisor()), SUGGESTED);
    return new EvaluationFailure(
            DiagnosticCode.FOREIGN_INFORMATION_SET,
            reference.span(),
            promisor
                + " cannot promise what happens at "
                + reference.base()
                + ": "
                + owner
                + " moves there",
            own.isEmpty()
                ? promisor + " never moves in this game"
                : promisor + " moves at " + Suggestion.listed(own))
        .withLabel(places.apply(informationSet), owner + " moves here");
  }

  /**
   * The information sets that a reference means.
   *
   * @param speaker the player whose moves are spoken of, if it is known
   * @throws EvaluationFailure if there are none
   */
  List<Integer> find(IndexedName reference, Environment environment, OptionalInt speaker)
      throws EvaluationFailure {
    List<Integer> found = references.find(reference, environment, speaker);
    if (!found.isEmpty()) {
      return found;
    }
    String name = reference.name(environment);
    Optional<Integer> withAction = references.withAction(name, speaker);
    String help =
        withAction.isPresent()
            ? "'" + name + "' is an action at " + references.written(withAction.get())
            : suggestion(name, speaker);
    throw new EvaluationFailure(
        DiagnosticCode.UNKNOWN_INFORMATION_SET,
        reference.span(),
        "there is no information set '" + name + "'",
        help);
  }

  /** An information set as one would write it. */
  String written(int informationSet) {
    return references.written(informationSet);
  }

  private String suggestion(String name, OptionalInt speaker) {
    List<String> written = references.suggestions(speaker, SUGGESTED);
    String ifNone =
        speaker.isPresent()
            ? game.player(speaker.getAsInt()).name() + " never moves in this game"
            : "nobody moves in this game";
    return Suggestion.nearest(name, written)
        .filter(near -> near.startsWith("\""))
        .map(near -> "did you mean " + near + "?")
        .orElseGet(() -> Suggestion.help(name, written, ifNone));
  }

  private OptionalInt action(ClauseTemplate clause, int informationSet, Environment environment)
      throws EvaluationFailure {
    List<String> actions = game.tree().actions(informationSet);
    String name = clause.action().name(environment);
    int action = actions.indexOf(name);
    if (action >= 0) {
      return OptionalInt.of(action);
    }
    throw new EvaluationFailure(
            DiagnosticCode.UNKNOWN_ACTION,
            clause.action().span(),
            "'" + name + "' is not an action at " + references.plain(informationSet),
            Suggestion.help(name, actions, "the move has no actions"))
        .withLabel(places.apply(informationSet), TreeInstantiation.actionsInWords(actions));
  }

  private boolean isOnlyClause(
      Map<Integer, ClauseTemplate> used, int informationSet, ClauseTemplate clause) {
    ClauseTemplate other = used.putIfAbsent(informationSet, clause);
    if (other == null) {
      return true;
    }
    report.accept(
        Diagnostic.of(
                DiagnosticCode.TWO_CLAUSES,
                file.place(clause.informationSet().span()),
                "a second clause about " + references.plain(informationSet))
            .withLabel(file.place(other.informationSet().span()), "the first one")
            .withHelp("one promise says one thing about each information set"));
    return false;
  }
}
