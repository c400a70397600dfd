package commitment.template;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Interval;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.Expectation;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A game file with free parameters, every name in it resolved. Immutable.
 *
 * <p>What can only be known at parameter values (probabilities, actions and information sets with
 * indices, and so the clauses of promises) is checked by {@link #instantiate}.
 */
public final class GameTemplate {
  /**
   * What a file consists of.
   *
   * @param title what the game is called; the file's name where it says nothing
   * @param about the story, or empty
   * @param source the citation, or empty
   */
  public record Parts(
      SourceFile file,
      String title,
      String about,
      String source,
      List<Player> players,
      List<Parameter> parameters,
      List<Scenario> scenarios,
      List<TimePreferenceTemplate> timePreferences,
      List<Definition> definitions,
      NodeTemplate tree,
      List<PromiseTemplate> promises,
      List<DeviceTemplate> devices,
      List<ExpectationTemplate> expectations) {
    public Parts {
      players = List.copyOf(players);
      timePreferences = List.copyOf(timePreferences);
      definitions = List.copyOf(definitions);
      devices = List.copyOf(devices);
      promises = List.copyOf(promises);
      expectations = List.copyOf(expectations);
    }
  }

  private final Parts parts;
  private final ParameterTable table;

  public GameTemplate(Parts parts) {
    this.parts = parts;
    this.table = new ParameterTable(parts.parameters(), parts.scenarios());
  }

  public SourceFile file() {
    return parts.file();
  }

  public String title() {
    return parts.title();
  }

  /** The story; empty where the file tells none. */
  public String about() {
    return parts.about();
  }

  /** The citation; empty where the file gives none. */
  public String source() {
    return parts.source();
  }

  public List<Player> players() {
    return parts.players();
  }

  /** In the order of the file. */
  public List<Parameter> parameters() {
    return table.parameters();
  }

  public List<Scenario> scenarios() {
    return table.scenarios();
  }

  public List<PromiseTemplate> promises() {
    return parts.promises();
  }

  public List<ExpectationTemplate> expectations() {
    return parts.expectations();
  }

  /** What the names in the tree are used for. */
  public TemplateNames names() {
    return TemplateNames.of(parts.tree(), parts.definitions());
  }

  /** The settings under which the expectations of the file are meant, in the order of the file. */
  public List<Settings> expectedSettings() {
    return parts.expectations().stream()
        .map(ExpectationTemplate::scenario)
        .distinct()
        .map(scenario -> new Settings(scenario, Map.of()))
        .toList();
  }

  /**
   * What is wrong with settings as such, in a sentence with advice: a scenario or parameter that
   * does not exist, a value outside its range. A problem of the file itself is not reported here.
   */
  public Optional<String> problemWith(Settings settings) {
    return table.problemWith(settings);
  }

  /** Reports what is wrong with distributions and with the values of scenarios. */
  public void checkScenarios(Diagnostics diagnostics) {
    table.problemsOfScenarios(parts.file()).forEach(diagnostics::add);
  }

  /**
   * The range of a parameter under settings without problem; empty if it has none or it cannot be
   * computed.
   */
  public Optional<Interval> range(String parameter, Settings settings) {
    Optional<Parameter.Range> range =
        table.parameters().stream()
            .filter(candidate -> candidate.name().equals(parameter))
            .findFirst()
            .flatMap(Parameter::range);
    if (range.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(table.range(range.get(), Environment.of(table.values(settings))));
    } catch (EvaluationFailure failure) {
      return Optional.empty();
    }
  }

  /** The distance of the values of a parameter that has only some; see {@link #range}. */
  public Optional<Rational> step(String parameter, Settings settings) {
    Optional<Expression> step =
        table.parameters().stream()
            .filter(candidate -> candidate.name().equals(parameter))
            .findFirst()
            .flatMap(Parameter::range)
            .flatMap(Parameter.Range::step);
    try {
      return step.isEmpty()
          ? Optional.empty()
          : Optional.of(step.get().value(Environment.of(table.values(settings))));
    } catch (EvaluationFailure failure) {
      return Optional.empty();
    }
  }

  /** The names of the parameters that have a distribution and no other value in the settings. */
  public List<String> randomParameters(Settings settings) {
    return table.random(settings).stream().map(Parameter::name).toList();
  }

  /**
   * What is believed about a parameter, at the values of the settings for those before it; empty if
   * it has no distribution, or none at these values.
   */
  public Optional<RandomParameter> law(String parameter, Settings settings) {
    Optional<Parameter> found =
        table.parameters().stream()
            .filter(candidate -> candidate.name().equals(parameter))
            .filter(candidate -> candidate.distribution().isPresent())
            .findFirst();
    try {
      return found.isEmpty() ? Optional.empty() : Optional.of(table.law(found.get(), settings));
    } catch (EvaluationFailure failure) {
      return Optional.empty();
    }
  }

  /**
   * The game at parameter values.
   *
   * @param diagnostics is told what is wrong with the file at these values
   * @param budget bounds the nodes of the game
   * @return empty if and only if an error was reported
   * @throws IllegalArgumentException if there is a {@link #problemWith} the settings
   */
  public Optional<GameInstance> instantiate(
      Settings settings, Diagnostics diagnostics, Budget budget) {
    Optional<String> problem = problemWith(settings);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get());
    }
    return unfold(settings, diagnostics, budget, null).map(Unfolded::instance);
  }

  /**
   * The game near a sample of some parameters that are left free.
   *
   * @param settings give the free parameters their sample values
   * @param diagnostics is told what is wrong with the file at the sample
   */
  public FormalGame instantiateFormally(
      Settings settings, FreeParameters free, Diagnostics diagnostics, Budget budget) {
    Dependence dependence = new Dependence(free);
    Optional<Unfolded> unfolded = unfold(settings, diagnostics, budget, dependence);
    return new FormalGame(
        unfolded.map(Unfolded::instance),
        unfolded.map(game -> game.payoffs(dependence)).orElse(List.of()),
        unfolded.map(game -> game.laws(dependence)).orElse(Map.of()),
        unfolded.map(game -> game.devices(dependence)).orElse(List.of()),
        List.copyOf(dependence.signs()),
        dependence.obstacle());
  }

  /** A game, with how its numbers depend on free parameters if there are any. */
  private record Unfolded(
      GameInstance instance, TreeInstantiation tree, List<List<Amount>> deviceAmounts) {
    List<List<Quantity>> payoffs(Dependence dependence) {
      return tree.payoffs().stream().map(row -> quantities(row, dependence)).toList();
    }

    Map<Integer, List<Quantity>> laws(Dependence dependence) {
      Map<Integer, List<Quantity>> laws = new HashMap<>();
      tree.laws().forEach((move, law) -> laws.put(move, quantities(law, dependence)));
      return laws;
    }

    List<List<Quantity>> devices(Dependence dependence) {
      return deviceAmounts.stream().map(row -> quantities(row, dependence)).toList();
    }

    private static List<Quantity> quantities(List<Amount> amounts, Dependence dependence) {
      List<Quantity> quantities = new ArrayList<>();
      for (Amount amount : amounts) {
        Quantity quantity = amount.quantity();
        quantities.add(quantity == null ? dependence.constant(amount.value()) : quantity);
      }
      return quantities;
    }
  }

  private Optional<Unfolded> unfold(
      Settings settings, Diagnostics diagnostics, Budget budget, @Nullable Dependence dependence) {
    Faults faults = new Faults(parts.file(), diagnostics);
    Map<String, Rational> values = new LinkedHashMap<>();
    Map<String, Quantity> quantities = new LinkedHashMap<>();
    List<TimePreference> preferences = new ArrayList<>();
    List<Amount> discounts = new ArrayList<>();
    Environment environment = Environment.of(values, quantities, dependence);
    try {
      table.fill(values, quantities, settings, dependence);
      for (TimePreferenceTemplate preference : parts.timePreferences()) {
        discounts.add(preference.discountFactor(environment));
        preference.requireConstantBias(environment);
        preferences.add(preference.value(environment));
      }
    } catch (EvaluationFailure failure) {
      faults.add(failure);
      return Optional.empty();
    }
    GameBuilder builder =
        new GameBuilder(parts.title(), parts.players()).about(parts.about()).source(parts.source());
    boolean wholeDates = parts.timePreferences().stream().anyMatch(TimePreferenceTemplate::isSaid);
    TreeInstantiation tree =
        new TreeInstantiation(
            parts.players(),
            builder,
            new CashFlows(discounts, wholeDates),
            parts.definitions(),
            faults,
            budget,
            dependence != null);
    tree.unfold(parts.tree(), environment);
    if (faults.hasErrors()) {
      return Optional.empty();
    }
    Game game = builder.build();
    tree.checkNames(game);
    Statements statements =
        statements(settings, game, tree, environment, faults, dependence == null);
    if (faults.hasErrors()) {
      return Optional.empty();
    }
    GameInstance instance =
        new GameInstance(
            game,
            values,
            statements.promises(),
            statements.expectations(),
            statements.devices(),
            preferences);
    return Optional.of(new Unfolded(instance, tree, statements.deviceAmounts()));
  }

  /** What the file says about its game. */
  private record Statements(
      List<Promise> promises,
      List<Expectation> expectations,
      List<Device> devices,
      List<List<Amount>> deviceAmounts) {}

  private Statements statements(
      Settings settings,
      Game game,
      TreeInstantiation tree,
      Environment environment,
      Faults faults,
      boolean withExpectations) {
    if (parts.promises().isEmpty() && parts.expectations().isEmpty()) {
      return new Statements(List.of(), List.of(), List.of(), List.of());
    }
    PromiseResolution resolution =
        new PromiseResolution(
            parts.file(),
            game,
            InformationSetNames.of(game),
            move -> Optional.of(faults.place(tree.place(move))),
            faults::add);
    Map<String, Promise> promises = resolution.resolveAll(parts.promises(), environment);
    int players = parts.players().size();
    DeviceInstantiation devices =
        new DeviceInstantiation(players, environment, faults, withExpectations);
    List<List<Amount>> deviceAmounts = new ArrayList<>();
    for (DeviceTemplate device : withExpectations ? List.<DeviceTemplate>of() : parts.devices()) {
      deviceAmounts.add(devices.amounts(device));
    }
    return new Statements(
        List.copyOf(promises.values()),
        withExpectations
            ? expectations(settings, promises, environment, resolution, faults)
            : List.of(),
        parts.devices().stream().flatMap(device -> devices.instantiate(device).stream()).toList(),
        deviceAmounts);
  }

  /**
   * Those that are meant for the settings. At other values than those of the file what one speaks
   * of need not be there: it then has no meaning, but nothing is wrong with the file.
   */
  private List<Expectation> expectations(
      Settings settings,
      Map<String, Promise> promises,
      Environment environment,
      PromiseResolution resolution,
      Faults faults) {
    boolean lenient = !settings.overrides().isEmpty();
    List<Expectation> expectations = new ArrayList<>();
    for (ExpectationTemplate template : parts.expectations()) {
      if (!template.scenario().equals(settings.scenario())) {
        continue;
      }
      Diagnostics found = new Diagnostics();
      Faults told = lenient ? new Faults(parts.file(), found) : faults;
      Optional<Expectation> expectation =
          new ExpectationInstantiation(
                  resolution.reportingTo(told::add),
                  promises,
                  parts.players().size(),
                  environment,
                  told)
              .instantiate(template);
      if (lenient && expectation.isEmpty()) {
        expectation = Optional.of(template.withoutMeaning(found));
      }
      expectation.ifPresent(expectations::add);
    }
    return expectations;
  }
}
