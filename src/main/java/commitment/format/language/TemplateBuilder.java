package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.format.language.GameFile.DefinitionSyntax;
import commitment.format.language.GameFile.ExpectationSyntax;
import commitment.format.language.GameFile.OutcomeSyntax;
import commitment.format.language.TreeResolution.Signature;
import commitment.format.promise.BiasSyntax;
import commitment.format.promise.DiscountSyntax;
import commitment.format.promise.PlayerSyntax;
import commitment.game.Player;
import commitment.template.Definition;
import commitment.template.DeviceTemplate;
import commitment.template.ExpectationTemplate;
import commitment.template.GameTemplate;
import commitment.template.Identifier;
import commitment.template.NamedOutcome;
import commitment.template.NodeTemplate;
import commitment.template.Scenario;
import commitment.template.TimePreferenceTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the names of a file and makes a template of it. */
final class TemplateBuilder {
  /** The items that make the game itself; the others speak about it. */
  private static final Set<ItemWord> GAME_ITEMS =
      EnumSet.of(
          ItemWord.PLAYERS,
          ItemWord.PARAM,
          ItemWord.DISCOUNT,
          ItemWord.BIAS,
          ItemWord.OUTCOME,
          ItemWord.DEF,
          ItemWord.TREE);

  private static final String SMALLEST_GAME =
      """
      a small game is
            players Entrant, Incumbent
            tree:
              Entrant:
                Out: (0, 2)
                In: (1, 1)\
      """;

  private final GameFile file;
  private final Diagnostics diagnostics;
  private final Names names;
  private final PayoffResolution payoffs;
  private final Map<String, NamedOutcome> outcomes = new LinkedHashMap<>();
  private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
  private final StatementResolution statements;

  TemplateBuilder(GameFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.names = new Names(file, diagnostics);
    this.payoffs = new PayoffResolution(names, file.playersPlace());
    this.statements = new StatementResolution(names, payoffs, outcomes);
  }

  /**
   * Resolves everything; what is wrong is reported.
   *
   * @return a template if the game itself is right, even where something said about it is not
   */
  Optional<GameTemplate> build() {
    parameters();
    List<TimePreferenceTemplate> preferences = timePreferences();
    outcomes();
    Map<String, Signature> signatures = signatures();
    TreeResolution trees = new TreeResolution(names, payoffs, outcomes, signatures);
    List<Definition> definitions = definitions(trees, signatures);
    Optional<NodeTemplate> tree = tree(trees);
    boolean gameIsRight =
        !names.hasErrors()
            && !file.players().isEmpty()
            && file.broken().stream().noneMatch(GAME_ITEMS::contains);
    file.promises().forEach(statements::add);
    List<DeviceTemplate> devices =
        file.devices().stream().flatMap(device -> statements.device(device).stream()).toList();
    List<ExpectationTemplate> expectations = expectations();
    payoffs.reportWrongCounts();
    if (tree.isEmpty() || !gameIsRight) {
      return Optional.empty();
    }
    return Optional.of(
        new GameTemplate(
            new GameTemplate.Parts(
                file.file(),
                file.title().map(Identifier::text).orElse(SourceFile.stem(file.file().name())),
                file.about().map(Identifier::text).orElse(""),
                file.source().map(Identifier::text).orElse(""),
                players(),
                file.parameters(),
                List.copyOf(scenarios.values()),
                preferences,
                definitions,
                tree.get(),
                statements.promises(),
                devices,
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
    ParameterResolution resolution = new ParameterResolution(file.parameters(), names);
    file.parameters().forEach(resolution::check);
    Map<String, Identifier> defined = new HashMap<>();
    for (Scenario scenario : file.scenarios()) {
      Identifier name = new Identifier(scenario.name(), scenario.place().span());
      if (names.define(defined, name, "scenario")) {
        scenarios.put(scenario.name(), scenario);
      }
      resolution.check(scenario);
    }
  }

  private List<TimePreferenceTemplate> timePreferences() {
    Map<String, Identifier> discounted = new HashMap<>();
    Map<String, DiscountSyntax> discounts = new HashMap<>();
    for (DiscountSyntax discount : file.discounts()) {
      names.player(discount.player());
      names.check(discount.factor());
      if (names.once(discounted, discount.player(), "discount factor for")) {
        discounts.put(discount.player().text(), discount);
      }
    }
    Map<String, Identifier> biased = new HashMap<>();
    Map<String, BiasSyntax> biases = new HashMap<>();
    for (BiasSyntax bias : file.biases()) {
      names.player(bias.player());
      names.check(bias.bias());
      bias.believed().ifPresent(names::check);
      if (names.once(biased, bias.player(), "bias for")) {
        biases.put(bias.player().text(), bias);
      }
    }
    return names.playerNames().stream()
        .map(
            player ->
                new TimePreferenceTemplate(
                    Optional.ofNullable(discounts.get(player)).map(DiscountSyntax::factor),
                    Optional.ofNullable(biases.get(player)).map(BiasSyntax::bias),
                    Optional.ofNullable(biases.get(player)).flatMap(BiasSyntax::believed)))
        .toList();
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

  private Map<String, Signature> signatures() {
    Map<String, Signature> signatures = new LinkedHashMap<>();
    Map<String, Identifier> defined = new HashMap<>();
    for (DefinitionSyntax definition : file.definitions()) {
      Identifier name = definition.name();
      if (names.define(defined, name, "def")) {
        int arguments = definition.arguments().size();
        signatures.put(name.text(), new Signature(signatures.size(), name, arguments));
      }
      Scope scope = Scope.EMPTY;
      for (Identifier argument : definition.arguments()) {
        names.checkLocal(argument, "an argument", scope);
        scope = scope.with(argument);
      }
    }
    return signatures;
  }

  private List<Definition> definitions(TreeResolution trees, Map<String, Signature> signatures) {
    List<Definition> definitions = new ArrayList<>();
    for (DefinitionSyntax definition : file.definitions()) {
      NodeTemplate body = trees.resolve(definition.body());
      Signature signature = signatures.get(definition.name().text());
      if (signature != null && signature.index() == definitions.size()) {
        definitions.add(
            new Definition(
                definition.name(),
                definition.arguments().stream().map(Identifier::text).toList(),
                body));
      }
    }
    return definitions;
  }

  private Optional<NodeTemplate> tree(TreeResolution trees) {
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
    if (file.players().isEmpty()
        && !file.broken().contains(ItemWord.PLAYERS)
        && !file.unknownItems()) {
      missingPlayers(file.tree().get());
    }
    return Optional.of(trees.resolve(file.tree().get()));
  }

  private void missingPlayers(TreeSyntax tree) {
    Map<String, Identifier> movers = new LinkedHashMap<>();
    for (NodeSyntax node : tree.nodes()) {
      if (node instanceof NodeSyntax.Move move) {
        movers.put(move.player().text(), move.player());
      }
    }
    List<Identifier> inOrder = new ArrayList<>(movers.values());
    inOrder.sort(Comparator.comparingInt(name -> name.span().start()));
    List<String> listed = inOrder.stream().map(Identifier::text).toList();
    names.report(
        Diagnostic.of(
                DiagnosticCode.MISSING_PLAYERS,
                names.place(inOrder.isEmpty() ? tree.root().span() : inOrder.get(0).span()),
                "this file does not say who its players are")
            .withHelp(
                "add a line: players "
                    + (listed.isEmpty() ? "NAME, NAME" : String.join(", ", listed))));
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
      statements
          .claim(expectation.claim())
          .ifPresent(
              claim ->
                  templates.add(
                      new ExpectationTemplate(scenario, claim, names.place(expectation.span()))));
    }
    return templates;
  }
}
