package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Span;
import commitment.format.language.GameFile.ExpectationSyntax;
import commitment.format.language.GameFile.OutcomeSyntax;
import commitment.format.language.GameFile.PlayerSyntax;
import commitment.format.language.GameFile.PromiseSyntax;
import commitment.game.Player;
import commitment.template.ExpectationTemplate;
import commitment.template.ExpectationTemplate.Bounds;
import commitment.template.ExpectationTemplate.ClaimTemplate;
import commitment.template.Expression;
import commitment.template.GameTemplate;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.NamedOutcome;
import commitment.template.NodeTemplate;
import commitment.template.Parameter;
import commitment.template.PayoffTemplate;
import commitment.template.PromiseTemplate;
import commitment.template.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Resolves the names of a file and makes a template of it. */
final class TemplateBuilder {
  private static final List<ItemWord> PROMISES = List.of(ItemWord.PROMISE, ItemWord.THREAT);

  private static final String SMALLEST_GAME =
      """
      a small game is
            players Entrant, Incumbent
            tree:
              Entrant:
                Out: (0, 2)
                In: (1, 1)""";

  private final GameFile file;
  private final Diagnostics diagnostics;
  private final Names names;
  private final PayoffResolution payoffs;
  private final Map<String, NamedOutcome> outcomes = new LinkedHashMap<>();
  private final Map<String, PromiseTemplate> promises = new LinkedHashMap<>();
  private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

  TemplateBuilder(GameFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.names = new Names(file, diagnostics);
    this.payoffs = new PayoffResolution(names, file.playersPlace());
  }

  /** Empty if something is wrong, which is reported. */
  Optional<GameTemplate> build() {
    parameters();
    scenarios();
    outcomes();
    Optional<NodeTemplate> tree = tree();
    promises();
    List<ExpectationTemplate> expectations = expectations();
    if (tree.isEmpty() || names.hasErrors() || diagnostics.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new GameTemplate(
            new GameTemplate.Parts(
                file.file(),
                file.title().map(Identifier::text).orElse(file.file().name()),
                file.about().map(Identifier::text).orElse(""),
                file.source().map(Identifier::text).orElse(""),
                players(),
                file.parameters(),
                file.scenarios(),
                tree.get(),
                List.copyOf(promises.values()),
                expectations)));
  }

  private List<Player> players() {
    List<Player> players = new ArrayList<>();
    for (PlayerSyntax player : file.players()) {
      String name = player.name().text();
      players.add(new Player(players.size(), name, player.title().orElse(name)));
    }
    return players;
  }

  private void parameters() {
    Set<String> earlier = new HashSet<>();
    for (Parameter parameter : file.parameters()) {
      checkEarlier(parameter.defaultValue(), parameter.name(), earlier);
      parameter
          .range()
          .ifPresent(
              range -> {
                checkEarlier(range.from(), parameter.name(), earlier);
                checkEarlier(range.to(), parameter.name(), earlier);
                range.step().ifPresent(step -> checkEarlier(step, parameter.name(), earlier));
              });
      parameter
          .distribution()
          .ifPresent(
              distribution ->
                  distribution
                      .arguments()
                      .forEach(argument -> checkEarlier(argument, parameter.name(), earlier)));
      earlier.add(parameter.name());
    }
  }

  /** Checks that an expression uses only parameters that are defined before a given one. */
  private void checkEarlier(Expression expression, String parameter, Set<String> earlier) {
    names.check(expression);
    expression.forEachName(
        name -> {
          if (!names.isParameter(name.name()) || earlier.contains(name.name())) {
            return;
          }
          boolean itself = name.name().equals(parameter);
          Diagnostic diagnostic =
              Diagnostic.of(
                  DiagnosticCode.LATER_PARAMETER,
                  names.place(name.span()),
                  itself
                      ? "'" + parameter + "' uses itself"
                      : "'" + parameter + "' uses '" + name.name() + "', which is defined later");
          names.report(
              diagnostic
                  .withLabel(
                      parameterPlace(itself ? parameter : name.name()),
                      itself ? "its definition" : "'" + name.name() + "' is defined here")
                  .withHelp(
                      itself
                          ? "a value is computed from parameters that are defined before it"
                          : "define '" + name.name() + "' before '" + parameter + "'"));
        });
  }

  private commitment.diagnostic.Place parameterPlace(String name) {
    return file.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow()
        .place();
  }

  private void scenarios() {
    Map<String, Identifier> defined = new HashMap<>();
    for (Scenario scenario : file.scenarios()) {
      if (names.define(
          defined, new Identifier(scenario.name(), scenario.place().span()), "scenario")) {
        scenarios.put(scenario.name(), scenario);
      }
      Map<String, Identifier> assigned = new HashMap<>();
      for (Scenario.Assignment assignment : scenario.assignments()) {
        String name = assignment.parameter().text();
        names.define(assigned, assignment.parameter(), "value in this scenario for a parameter");
        names.find(
            assignment.parameter(),
            parametersByName(),
            List.of(ItemWord.PARAM),
            DiagnosticCode.UNKNOWN_PARAMETER,
            "parameter");
        checkEarlier(assignment.value(), name, parametersBefore(name));
      }
    }
  }

  private Map<String, Parameter> parametersByName() {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    file.parameters().forEach(parameter -> byName.put(parameter.name(), parameter));
    return byName;
  }

  private Set<String> parametersBefore(String name) {
    Set<String> before = new LinkedHashSet<>();
    for (Parameter parameter : file.parameters()) {
      if (parameter.name().equals(name)) {
        break;
      }
      before.add(parameter.name());
    }
    return before;
  }

  private void outcomes() {
    Map<String, Identifier> defined = new HashMap<>();
    for (OutcomeSyntax outcome : file.outcomes()) {
      NamedOutcome resolved = new NamedOutcome(outcome.name(), payoffs.resolve(outcome.payoff()));
      if (names.define(defined, outcome.name(), "outcome")) {
        outcomes.put(outcome.name().text(), resolved);
      }
    }
  }

  private Optional<NodeTemplate> tree() {
    if (file.tree().isEmpty()) {
      if (!diagnostics.hasErrors()) {
        int end = file.file().text().length();
        names.report(
            Diagnostic.of(
                    DiagnosticCode.MISSING_TREE,
                    names.place(new Span(end, end)),
                    file.players().isEmpty()
                        ? "this file describes no game"
                        : "this file has no tree")
                .withHelp(SMALLEST_GAME));
      }
      return Optional.empty();
    }
    if (file.players().isEmpty() && !file.broken().contains(ItemWord.PLAYERS)) {
      missingPlayers(file.tree().get());
    }
    return Optional.of(new TreeResolution(names, payoffs, outcomes).resolve(file.tree().get()));
  }

  private void missingPlayers(TreeSyntax tree) {
    Map<String, Identifier> movers = new LinkedHashMap<>();
    List<NodeSyntax> nodes = tree.nodes();
    for (NodeSyntax node : nodes) {
      if (node instanceof NodeSyntax.Move move) {
        movers.put(move.player().text(), move.player());
      }
    }
    List<Identifier> inOrder = new ArrayList<>(movers.values());
    inOrder.sort(java.util.Comparator.comparingInt(name -> name.span().start()));
    List<String> listed = inOrder.stream().map(Identifier::text).toList();
    Span place = inOrder.isEmpty() ? nodes.get(nodes.size() - 1).span() : inOrder.get(0).span();
    names.report(
        Diagnostic.of(
                DiagnosticCode.MISSING_PLAYERS,
                names.place(place),
                "this file does not say who its players are")
            .withHelp(
                "add a line: players "
                    + (listed.isEmpty() ? "NAME, NAME" : String.join(", ", listed))));
  }

  private void promises() {
    Map<String, Identifier> defined = new HashMap<>();
    for (PromiseSyntax promise : file.promises()) {
      OptionalInt promisor = names.player(promise.players().get(0));
      promise
          .clauses()
          .forEach(
              clause -> {
                clause.informationSet().indices().forEach(names::check);
                clause.action().indices().forEach(names::check);
              });
      if (names.define(defined, promise.name(), "promise")) {
        promises.put(
            promise.name().text(),
            new PromiseTemplate(
                promise.kind(),
                promise.name(),
                promisor.orElse(0),
                promise.words(),
                promise.clauses()));
      }
    }
  }

  private List<ExpectationTemplate> expectations() {
    List<ExpectationTemplate> templates = new ArrayList<>();
    for (ExpectationSyntax expectation : file.expectations()) {
      Optional<String> scenario = expectation.scenario().map(Identifier::text);
      expectation
          .scenario()
          .ifPresent(
              name ->
                  names.find(
                      name,
                      scenarios,
                      List.of(ItemWord.SCENARIO),
                      DiagnosticCode.UNKNOWN_SCENARIO,
                      "scenario"));
      claim(expectation.claim())
          .ifPresent(
              claim ->
                  templates.add(
                      new ExpectationTemplate(scenario, claim, names.place(expectation.span()))));
    }
    return templates;
  }

  private Optional<ClaimTemplate> claim(ClaimSyntax syntax) {
    if (syntax instanceof ClaimSyntax.VerdictIs claim) {
      claim.informationSet().map(IndexedName::indices).ifPresent(this::checkAll);
      return promise(claim.promise())
          .map(
              promise ->
                  new ExpectationTemplate.VerdictClaim(
                      promise, claim.verdict(), claim.informationSet()));
    }
    if (syntax instanceof ClaimSyntax.ValueIs claim) {
      check(claim.bounds());
      OptionalInt player = names.player(claim.player());
      return Optional.of(new ExpectationTemplate.ValueClaim(player.orElse(0), claim.bounds()));
    }
    if (syntax instanceof ClaimSyntax.CountIs claim) {
      names.check(claim.count());
      return Optional.of(new ExpectationTemplate.CountClaim(claim.count()));
    }
    if (syntax instanceof ClaimSyntax.PayoffsAre claim) {
      List<PayoffTemplate> resolved = claim.payoffs().stream().map(payoffs::resolve).toList();
      return Optional.of(new ExpectationTemplate.PayoffsClaim(resolved));
    }
    if (syntax instanceof ClaimSyntax.TemptationIs claim) {
      checkAll(claim.informationSet().indices());
      check(claim.bounds());
      return promise(claim.promise())
          .map(
              promise ->
                  new ExpectationTemplate.TemptationClaim(
                      promise, claim.informationSet(), claim.bounds()));
    }
    if (syntax instanceof ClaimSyntax.FineIs claim) {
      names.check(claim.fine());
      return promise(claim.promise())
          .map(promise -> new ExpectationTemplate.FineClaim(promise, claim.fine()));
    }
    Identifier outcome = ((ClaimSyntax.OutcomeReached) syntax).outcome();
    names.find(
        outcome, outcomes, List.of(ItemWord.OUTCOME), DiagnosticCode.UNKNOWN_OUTCOME, "outcome");
    return Optional.of(new ExpectationTemplate.OutcomeClaim(outcome.text()));
  }

  private Optional<PromiseTemplate> promise(Identifier name) {
    return names.find(name, promises, PROMISES, DiagnosticCode.UNKNOWN_PROMISE, "promise");
  }

  private void checkAll(List<Expression> expressions) {
    expressions.forEach(names::check);
  }

  private void check(Bounds bounds) {
    names.check(bounds.from());
    bounds.to().ifPresent(names::check);
  }
}
