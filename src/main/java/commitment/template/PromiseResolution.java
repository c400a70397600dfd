package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.template.PromiseTemplate.Actions;
import commitment.template.PromiseTemplate.After;
import commitment.template.PromiseTemplate.ClauseTemplate;
import commitment.template.PromiseTemplate.MixedActions;
import commitment.template.PromiseTemplate.Part;
import commitment.template.PromiseTemplate.PermittedTemplate;
import commitment.template.SetReferences.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    this(file, game, new SetReferences(game, names), places, report);
  }

  private PromiseResolution(
      SourceFile file,
      Game game,
      SetReferences references,
      IntFunction<Optional<Place>> places,
      Consumer<Diagnostic> report) {
    this.file = file;
    this.game = game;
    this.references = references;
    this.places = places;
    this.report = report;
  }

  /** The same, telling somebody else what is wrong. */
  PromiseResolution reportingTo(Consumer<Diagnostic> other) {
    return new PromiseResolution(file, game, references, places, other);
  }

  /**
   * The promises in which nothing is wrong, by name and in the given order. What is wrong is
   * reported, and where a promise is to be kept at a set that no play can reach.
   */
  public Map<String, Promise> resolveAll(List<PromiseTemplate> templates, Environment environment) {
    Map<String, Promise> promises = new LinkedHashMap<>();
    for (PromiseTemplate template : templates) {
      resolve(template, environment).ifPresent(promise -> promises.put(promise.name(), promise));
    }
    if (!promises.isEmpty()) {
      warnOfUncallable(templates, promises);
    }
    return promises;
  }

  private void warnOfUncallable(List<PromiseTemplate> templates, Map<String, Promise> promises) {
    boolean[] callable = CallableSets.of(game.tree());
    for (PromiseTemplate template : templates) {
      Promise promise = promises.get(template.name().text());
      if (promise == null) {
        continue;
      }
      for (Promise.Clause clause : promise.clauses()) {
        if (!callable[clause.informationSet()]) {
          report.accept(
              Diagnostic.of(
                      DiagnosticCode.UNREACHABLE_CLAUSE,
                      file.place(template.name().span()),
                      "only chance branches of probability 0 lead to "
                          + written(clause.informationSet())
                          + ", where "
                          + promise.name()
                          + " is to be kept")
                  .withHelp(
                      "it is tested all the same; give the branch a positive probability if it can"
                          + " happen"));
        }
      }
    }
  }

  /** The promise at parameter values; empty if something is wrong, which is reported. */
  public Optional<Promise> resolve(PromiseTemplate promise, Environment environment) {
    Map<Integer, ClauseTemplate> used = new HashMap<>();
    List<Promise.Clause> clauses = new ArrayList<>();
    boolean right = true;
    for (ClauseTemplate clause : promise.clauses()) {
      try {
        for (Match match : sets(clause, promise, environment)) {
          Promise.Permitted permitted = permitted(clause.permitted(), match);
          checkOnlyClause(used, match.informationSet(), clause);
          clauses.add(new Promise.Clause(match.informationSet(), permitted));
        }
      } catch (EvaluationFailure failure) {
        report.accept(failure.in(file));
        right = false;
      }
    }
    return right
        ? Optional.of(
            new Promise(
                promise.kind(),
                promise.name().text(),
                promise.promisors(),
                promise.words(),
                clauses))
        : Optional.empty();
  }

  /** The sets that a clause means: at least one, all of the promisors. */
  private List<Match> sets(ClauseTemplate clause, PromiseTemplate promise, Environment environment)
      throws EvaluationFailure {
    SetPattern pattern = clause.informationSets();
    List<Match> found = find(pattern, environment, promise.promisors());
    if (clause.condition().isPresent()) {
      List<Match> kept = new ArrayList<>();
      for (Match match : found) {
        if (clause.condition().get().holds(match.environment())) {
          kept.add(match);
        }
      }
      found = kept;
    }
    if (clause.after().isPresent()) {
      found = after(found, clause.after().get());
    }
    if (found.isEmpty()) {
      throw new EvaluationFailure(
          DiagnosticCode.UNKNOWN_INFORMATION_SET,
          pattern.span(),
          "no information set " + written(pattern) + " fulfils the condition of this clause",
          "the clause would promise nothing; widen the condition or leave the clause out");
    }
    for (Match match : found) {
      if (!promise.promisors().contains(game.tree().owner(match.informationSet()))) {
        throw foreign(pattern, match.informationSet(), promise, found);
      }
    }
    return found;
  }

  private String written(SetPattern pattern) {
    return pattern.quoted() && pattern.indices().isEmpty()
        ? pattern.base()
        : file.text().substring(pattern.span().start(), pattern.span().end());
  }

  private EvaluationFailure foreign(
      SetPattern pattern, int informationSet, PromiseTemplate promise, List<Match> found) {
    String owner = game.player(game.tree().owner(informationSet)).name();
    String promisors =
        Suggestion.sentence(
            promise.promisors().stream().map(player -> game.player(player).name()).toList());
    List<String> own = references.suggestions(promise.promisors(), SUGGESTED);
    boolean someOwn =
        found.stream()
            .anyMatch(
                match -> promise.promisors().contains(game.tree().owner(match.informationSet())));
    return new EvaluationFailure(
            DiagnosticCode.FOREIGN_INFORMATION_SET,
            pattern.span(),
            promisors
                + " cannot promise what happens at "
                + references.plain(informationSet)
                + ": "
                + owner
                + " moves there",
            own.isEmpty()
                ? promisors + " never moves in this game"
                : promisors
                    + " moves at "
                    + Suggestion.listed(own)
                    + (someOwn
                        ? "; narrow the pattern, as in at "
                            + pattern.base()
                            + "[t] if t % 2 == 0, or give the moves of the players different names"
                        : ""))
        .withLabel(places.apply(informationSet), owner + " moves here");
  }

  /** The information sets that a reference without wildcards means; at least one. */
  public List<Integer> find(IndexedName reference, Environment environment, List<Integer> speakers)
      throws EvaluationFailure {
    return find(SetPattern.of(reference), environment, speakers).stream()
        .map(Match::informationSet)
        .toList();
  }

  /**
   * The information sets that a pattern means.
   *
   * @param speakers the players whose moves are spoken of; empty for anybody's
   * @throws EvaluationFailure if there are none
   */
  private List<Match> find(SetPattern pattern, Environment environment, List<Integer> speakers)
      throws EvaluationFailure {
    List<Match> found = references.find(pattern, environment, speakers);
    if (!found.isEmpty()) {
      return found;
    }
    Optional<IndexedName> exact = pattern.asName();
    String name = exact.isPresent() ? exact.get().name(environment) : written(pattern);
    Optional<Integer> withAction = references.withAction(name, speakers);
    throw new EvaluationFailure(
        DiagnosticCode.UNKNOWN_INFORMATION_SET,
        pattern.span(),
        "there is no information set '" + name + "'",
        withAction.isPresent()
            ? "'" + name + "' is an action at " + references.written(withAction.get())
            : suggestion(name, speakers));
  }

  private String suggestion(String name, List<Integer> speakers) {
    List<String> written = references.suggestions(speakers, SUGGESTED);
    String ifNone =
        speakers.isEmpty()
            ? "nobody moves in this game"
            : game.player(speakers.get(0)).name() + " never moves in this game";
    return Suggestion.nearest(name, written)
        .filter(near -> near.startsWith("\""))
        .map(near -> "did you mean " + near + "?")
        .orElseGet(() -> Suggestion.help(name, written, ifNone));
  }

  /** An information set as one would write it. */
  String written(int informationSet) {
    return references.written(informationSet);
  }

  /** Keeps the sets that are reached after an action only; one that is reached both ways fails. */
  private List<Match> after(List<Match> candidates, After after) throws EvaluationFailure {
    ReachedAfter reached = new ReachedAfter(game.tree());
    Map<List<String>, Integer> conditions = new HashMap<>();
    boolean known = false;
    for (Match match : candidates) {
      String action = after.action().name(match.environment());
      List<String> key = new ArrayList<>(List.of(action));
      for (SetPattern.Index index : after.informationSets().indices()) {
        key.add(valueIfBound(index, match.environment()));
      }
      Integer condition = conditions.get(key);
      if (condition == null) {
        condition = reached.addCondition();
        conditions.put(key, condition);
        known |= addActions(reached, condition, action, after, match.environment());
      }
      reached.ask(match.informationSet(), condition);
    }
    if (!known && !candidates.isEmpty()) {
      throw neverTaken(after, candidates.get(0).environment());
    }
    reached.scan();
    List<Match> kept = new ArrayList<>();
    for (Match match : candidates) {
      if (reached.isReachedBothWays(match.informationSet())) {
        throw notMeasurable(match.informationSet(), after, reached);
      }
      if (reached.isReachedAfter(match.informationSet())) {
        kept.add(match);
      }
    }
    return kept;
  }

  private static String valueIfBound(SetPattern.Index index, Environment environment)
      throws EvaluationFailure {
    if (index instanceof SetPattern.Value value) {
      return value.expression().value(environment).toString();
    }
    if (index instanceof SetPattern.Binding binding) {
      Rational bound = environment.find(binding.name().text());
      return bound == null ? "*" : bound.toString();
    }
    return "*";
  }

  private boolean addActions(
      ReachedAfter reached, int condition, String action, After after, Environment environment)
      throws EvaluationFailure {
    boolean found = false;
    for (Match place : references.find(after.informationSets(), environment, List.of())) {
      int index = game.tree().actions(place.informationSet()).indexOf(action);
      if (index >= 0) {
        reached.addAction(condition, place.informationSet(), index);
        found = true;
      }
    }
    return found;
  }

  /** The action after which a clause holds does not exist: at no such set, or there is none. */
  private EvaluationFailure neverTaken(After after, Environment environment)
      throws EvaluationFailure {
    int first = find(after.informationSets(), environment, List.of()).get(0).informationSet();
    return unknownAction(after.action(), after.action().name(environment), first);
  }

  private EvaluationFailure notMeasurable(int informationSet, After after, ReachedAfter reached) {
    TreeIndex index = TreeIndex.of(game.tree());
    String player = game.player(game.tree().owner(informationSet)).name();
    String name = references.plain(informationSet);
    String first = history(index.path(reached.nodeAfter(informationSet)));
    String second = history(index.path(reached.nodeOtherwise(informationSet)));
    return new EvaluationFailure(
            DiagnosticCode.NOT_MEASURABLE,
            after.action().span().to(after.informationSets().span()),
            player
                + " does not know at "
                + name
                + " whether this has happened: the play may be "
                + first
                + " or "
                + second,
            "promise the same in both cases, or let "
                + player
                + " see the difference: give the two moves different names after '@'")
        .withLabel(places.apply(informationSet), "both plays come to this information set");
  }

  /** The way to a node as automatic names write it; a long one without its beginning. */
  private static String history(List<String> actions) {
    int left = Math.max(0, actions.size() - 8);
    String shown = String.join("/", actions.subList(left, actions.size()));
    return left > 0 ? "…/" + shown : shown;
  }

  private Promise.Permitted permitted(PermittedTemplate template, Match match)
      throws EvaluationFailure {
    int informationSet = match.informationSet();
    Environment environment = match.environment();
    if (template instanceof MixedActions mixture) {
      return mixture(mixture, informationSet, environment);
    }
    TreeSet<Integer> actions = new TreeSet<>();
    for (IndexedName name : ((Actions) template).actions()) {
      addOnce(actions, name, informationSet, environment);
    }
    return actions.size() == 1
        ? new Promise.Pure(actions.first())
        : new Promise.Menu(List.copyOf(actions));
  }

  private Promise.Mixture mixture(MixedActions mixture, int informationSet, Environment environment)
      throws EvaluationFailure {
    int count = game.tree().actionCount(informationSet);
    List<Rational> probabilities = new ArrayList<>(Collections.nCopies(count, Rational.ZERO));
    TreeSet<Integer> actions = new TreeSet<>();
    ProbabilityLaw law = new ProbabilityLaw();
    for (Part part : mixture.parts()) {
      int action = addOnce(actions, part.action(), informationSet, environment);
      String label = game.tree().actions(informationSet).get(action);
      probabilities.set(action, law.add(label, part.probability(), environment));
    }
    law.check(mixture.span(), "the probabilities of this mixture", environment);
    return new Promise.Mixture(probabilities);
  }

  private int addOnce(
      Set<Integer> actions, IndexedName name, int informationSet, Environment environment)
      throws EvaluationFailure {
    String label = name.name(environment);
    int action = game.tree().actions(informationSet).indexOf(label);
    if (action < 0) {
      throw unknownAction(name, label, informationSet);
    }
    if (!actions.add(action)) {
      throw new EvaluationFailure(
          DiagnosticCode.DUPLICATE_ACTION,
          name.span(),
          "'" + label + "' stands twice in this clause",
          "name each action once");
    }
    return action;
  }

  private EvaluationFailure unknownAction(IndexedName name, String label, int informationSet) {
    List<String> actions = game.tree().actions(informationSet);
    Span span = name.span();
    return new EvaluationFailure(
            DiagnosticCode.UNKNOWN_ACTION,
            span,
            "'" + label + "' is not an action at " + references.plain(informationSet),
            Suggestion.help(label, actions, "the move has no actions"))
        .withLabel(places.apply(informationSet), TreeInstantiation.actionsInWords(actions));
  }

  private void checkOnlyClause(
      Map<Integer, ClauseTemplate> used, int informationSet, ClauseTemplate clause)
      throws EvaluationFailure {
    ClauseTemplate other = used.putIfAbsent(informationSet, clause);
    if (other != null) {
      throw new EvaluationFailure(
              DiagnosticCode.TWO_CLAUSES,
              clause.informationSets().span(),
              "a second clause about " + references.plain(informationSet),
              "one promise says one thing about each information set")
          .withLabel(Optional.of(file.place(other.informationSets().span())), "the first one");
    }
  }
}
