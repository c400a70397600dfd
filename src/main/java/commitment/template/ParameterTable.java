package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Interval;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The parameters and scenarios of a file, and the values they give.
 *
 * <p>Values are computed in the order of the file, each from the override if there is one, else
 * from the scenario, else from the default; so what depends on a replaced value follows it.
 */
final class ParameterTable {
  private final List<Parameter> parameters;
  private final List<Scenario> scenarios;

  ParameterTable(List<Parameter> parameters, List<Scenario> scenarios) {
    this.parameters = List.copyOf(parameters);
    this.scenarios = List.copyOf(scenarios);
  }

  List<Parameter> parameters() {
    return parameters;
  }

  List<Scenario> scenarios() {
    return scenarios;
  }

  /** The value of every parameter, in the order of the file. */
  Map<String, Rational> values(Settings settings) throws EvaluationFailure {
    Map<String, Rational> values = new LinkedHashMap<>();
    fill(values, new LinkedHashMap<>(), settings, null);
    return Collections.unmodifiableMap(values);
  }

  /**
   * Computes the values, and how those depend on free parameters that do.
   *
   * @param settings have values for the free parameters
   * @param dependence null where no parameter is free
   */
  void fill(
      Map<String, Rational> values,
      Map<String, Quantity> quantities,
      Settings settings,
      @Nullable Dependence dependence)
      throws EvaluationFailure {
    Scenario scenario = settings.scenario().flatMap(this::scenario).orElse(null);
    Environment environment = Environment.of(values, quantities, dependence);
    for (Parameter parameter : parameters) {
      String name = parameter.name();
      Expression expression = expression(parameter, scenario);
      Rational override = settings.overrides().get(name);
      Amount amount = override == null ? environment.amount(expression) : Amount.of(override);
      if (dependence != null && dependence.free().quantities().containsKey(name)) {
        amount = new Amount(amount.value(), dependence.free().quantities().get(name));
      }
      if (parameter.range().isPresent()) {
        checkRange(parameter, parameter.range().get(), amount, environment, expression.span());
      }
      values.put(name, amount.value());
      if (amount.quantity() != null) {
        quantities.put(name, amount.quantity());
      }
    }
  }

  private static Expression expression(Parameter parameter, @Nullable Scenario scenario) {
    return scenario == null
        ? parameter.defaultValue()
        : scenario.valueOf(parameter.name()).orElse(parameter.defaultValue());
  }

  Interval range(Parameter.Range range, Environment environment) throws EvaluationFailure {
    Rational from = range.from().value(environment);
    Rational to = range.to().value(environment);
    if (from.compareTo(to) > 0) {
      throw new EvaluationFailure(
          DiagnosticCode.EMPTY_RANGE,
          range.span(),
          "the range " + from + ".." + to + " is empty",
          "the smaller number stands first");
    }
    return new Interval(from, to);
  }

  private void checkRange(
      Parameter parameter, Parameter.Range range, Amount amount, Environment environment, Span span)
      throws EvaluationFailure {
    Rational value = amount.value();
    environment.noteOrder(amount, environment.amount(range.from()));
    environment.noteOrder(amount, environment.amount(range.to()));
    Interval interval = range(range, environment);
    if (value.compareTo(interval.min()) < 0 || value.compareTo(interval.max()) > 0) {
      throw new EvaluationFailure(
          DiagnosticCode.OUTSIDE_RANGE,
          span,
          parameter.name()
              + " = "
              + Expression.shown(value)
              + " lies outside its range "
              + interval.min()
              + ".."
              + interval.max(),
          "change the value, or the range that stands after 'in'");
    }
    if (range.step().isEmpty()) {
      return;
    }
    Rational step = range.step().get().value(environment);
    if (step.signum() <= 0) {
      throw new EvaluationFailure(
          DiagnosticCode.EMPTY_RANGE,
          range.step().get().span(),
          "the step is " + Expression.shown(step) + ", but it must be positive",
          "write for instance step 1, or leave the step out");
    }
    Rational steps = value.minus(interval.min()).divide(step);
    if (!steps.isInteger()) {
      Rational below = interval.min().plus(steps.floor().times(step));
      throw new EvaluationFailure(
          DiagnosticCode.OUTSIDE_RANGE,
          span,
          parameter.name()
              + " = "
              + Expression.shown(value)
              + " is not on the grid "
              + interval.min()
              + ", "
              + interval.min().plus(step)
              + " … "
              + interval.max(),
          "the nearest values are " + below + " and " + below.plus(step));
    }
  }

  /** The parameters that are random, in the order of the file. */
  List<Parameter> random(Settings settings) {
    Scenario scenario = settings.scenario().flatMap(this::scenario).orElse(null);
    return parameters.stream()
        .filter(parameter -> parameter.distribution().isPresent())
        .filter(parameter -> !settings.overrides().containsKey(parameter.name()))
        .filter(parameter -> scenario == null || scenario.valueOf(parameter.name()).isEmpty())
        .toList();
  }

  /** What is believed about a parameter that has a distribution, at the values of the settings. */
  RandomParameter law(Parameter parameter, Settings settings) throws EvaluationFailure {
    Environment environment = Environment.of(values(settings));
    Optional<Interval> range =
        parameter.range().isEmpty()
            ? Optional.empty()
            : Optional.of(range(parameter.range().get(), environment));
    Optional<Expression> step = parameter.range().flatMap(Parameter.Range::step);
    Parameter.Distribution written = parameter.distribution().orElseThrow();
    RandomParameter random =
        RandomParameters.of(
            parameter,
            written,
            environment,
            range,
            step.isEmpty() ? Optional.empty() : Optional.of(step.get().value(environment)));
    RandomParameters.requireOverlap(random, written.span());
    return random;
  }

  private Optional<EvaluationFailure> failureOfLaw(Parameter parameter, Settings settings) {
    try {
      law(parameter, settings);
      return Optional.empty();
    } catch (EvaluationFailure failure) {
      return Optional.of(failure);
    }
  }

  Optional<Scenario> scenario(String name) {
    return scenarios.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
  }

  /**
   * What is wrong with distributions, and with the values of scenarios, where the values of the
   * file alone are right.
   */
  List<Diagnostic> problemsOfScenarios(SourceFile file) {
    if (failure(Settings.none()).isPresent()) {
      return List.of();
    }
    List<Diagnostic> problems = new ArrayList<>();
    for (Parameter parameter : random(Settings.none())) {
      failureOfLaw(parameter, Settings.none()).ifPresent(found -> problems.add(found.in(file)));
    }
    for (Scenario scenario : scenarios) {
      Settings settings = Settings.of(scenario.name());
      Optional<EvaluationFailure> failure = failure(settings);
      if (failure.isEmpty() && problems.isEmpty()) {
        failure =
            random(settings).stream()
                .flatMap(parameter -> failureOfLaw(parameter, settings).stream())
                .findFirst();
      }
      failure
          .map(found -> found.in(file).withLabel(scenario.place(), "in this scenario"))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<EvaluationFailure> failure(Settings settings) {
    try {
      values(settings);
      return Optional.empty();
    } catch (EvaluationFailure failure) {
      return Optional.of(failure);
    }
  }

  /** What is wrong with settings as such, in a sentence for the command line. */
  Optional<String> problemWith(Settings settings) {
    if (settings.scenario().isPresent() && scenario(settings.scenario().get()).isEmpty()) {
      String name = settings.scenario().get();
      return Optional.of(
          "there is no scenario '"
              + name
              + "'; "
              + Suggestion.help(
                  name,
                  scenarios.stream().map(Scenario::name).toList(),
                  "the file defines no scenarios"));
    }
    List<String> names = parameters.stream().map(Parameter::name).toList();
    for (String name : settings.overrides().keySet()) {
      if (!names.contains(name)) {
        return Optional.of(
            "there is no parameter '"
                + name
                + "'; "
                + Suggestion.help(name, names, "the file has no parameters"));
      }
    }
    if (settings.overrides().isEmpty()) {
      return Optional.empty();
    }
    if (failure(new Settings(settings.scenario(), Map.of())).isPresent()) {
      return Optional.empty();
    }
    return failure(settings).map(failure -> "with " + overrides(settings) + ": " + words(failure));
  }

  private static String overrides(Settings settings) {
    StringJoiner joined = new StringJoiner(", ");
    settings
        .overrides()
        .forEach((name, value) -> joined.add(name + " = " + Expression.shown(value)));
    return joined.toString();
  }

  private static String words(EvaluationFailure failure) {
    return failure.message() + (failure.help() == null ? "" : "; " + failure.help());
  }
}
