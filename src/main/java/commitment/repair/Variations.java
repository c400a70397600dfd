package commitment.repair;

import commitment.diagnostic.Diagnostics;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Parameter;
import commitment.template.Settings;
import commitment.template.TemplateNames;
import java.util.List;
import java.util.Optional;

/** The same file at other values of a parameter. */
public final class Variations {
  private final Optional<GameTemplate> template;
  private final Settings settings;
  private final Budget budget;

  private Variations(Optional<GameTemplate> template, Settings settings, Budget budget) {
    this.template = template;
    this.settings = settings;
    this.budget = budget;
  }

  /** Those of a file with parameters. */
  public static Variations of(GameTemplate template, Settings settings, Budget budget) {
    return new Variations(Optional.of(template), settings, budget);
  }

  /** A game without parameters has none. */
  public static Variations none() {
    return new Variations(Optional.empty(), Settings.none(), Budget.unlimitedTime());
  }

  Optional<GameTemplate> template() {
    return template;
  }

  Settings settings() {
    return settings;
  }

  /** The parameters that have a range, in the order of the file. */
  List<Parameter> parameters() {
    return template.stream()
        .flatMap(file -> file.parameters().stream())
        .filter(parameter -> parameter.range().isPresent())
        .toList();
  }

  Optional<Interval> range(String parameter) {
    return template.flatMap(file -> file.range(parameter, settings));
  }

  /** By how much a parameter goes from one value to the next, where it takes steps. */
  Optional<Rational> step(Parameter parameter) {
    return template.flatMap(file -> file.step(parameter.name(), settings));
  }

  /** The game at another value; empty where the file has none there. */
  Optional<GameInstance> at(String parameter, Rational value) {
    Settings changed = settings.with(parameter, value);
    return template
        .filter(file -> file.problemWith(changed).isEmpty())
        .flatMap(file -> file.instantiate(changed, new Diagnostics(), budget));
  }

  /** What kind of change another value of a parameter is. */
  Change.Kind kind(String parameter) {
    if (template.isEmpty()) {
      return Change.Kind.PARAMETER;
    }
    TemplateNames names = template.get().names();
    return names.inRounds().contains(parameter)
        ? Change.Kind.TRANCHES
        : names.inDates().contains(parameter) ? Change.Kind.DATE : Change.Kind.PARAMETER;
  }
}
