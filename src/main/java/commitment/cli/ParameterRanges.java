package commitment.cli;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.format.promise.PromiseOption;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.parametric.FormalGames;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.PointwiseCheck;
import commitment.parametric.ThresholdSearch;
import commitment.report.Verification;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Parameter;
import commitment.template.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a file that have ranges, for the commands that go through them. */
final class ParameterRanges {
  /** How many nodes may be solved again to check intervals, all values together. */
  private static final long CHECKED_NODES = 200_000;

  private final GameInput input;
  private final GameTemplate template;
  private final Settings settings;
  private final List<String> promiseOptions;
  private final Budget budget;

  /**
   * @param input with a template
   * @param promiseOptions texts of --promise
   */
  ParameterRanges(GameInput input, Settings settings, List<String> promiseOptions, Budget budget) {
    this.input = input;
    this.template = input.template().orElseThrow();
    this.settings = settings;
    this.promiseOptions = promiseOptions;
    this.budget = budget;
  }

  /** The parameters asked for, or else all that have a range, in the order of the file. */
  List<String> asked(List<String> names) {
    List<String> ranged =
        template.parameters().stream()
            .filter(parameter -> parameter.range().isPresent())
            .map(Parameter::name)
            .toList();
    for (String name : names) {
      if (!ranged.contains(name)) {
        boolean known = template.parameters().stream().anyMatch(p -> p.name().equals(name));
        throw new UsageProblem(
            input.name()
                + ": "
                + (known
                    ? "the parameter '"
                        + name
                        + "' has no range; write 'param "
                        + name
                        + " = … in 0..10'"
                    : "there is no parameter '"
                        + name
                        + "'; "
                        + Suggestion.help(name, ranged, "the file has no parameters with ranges")));
      }
    }
    return names.isEmpty() ? ranged : names.stream().distinct().toList();
  }

  FormalGames games() {
    return new FormalGames(template, settings, this::promises, budget);
  }

  ThresholdSearch thresholds() {
    return new ThresholdSearch(games(), budget);
  }

  /** What becomes of a game over the ranges of {@linkplain #asked some} parameters. */
  List<ParameterThresholds> thresholds(List<String> names, PreparedGame prepared) {
    return thresholds(thresholds(), names, prepared);
  }

  /** The same over all ranges, without answer where there are no exact intervals. */
  List<ParameterThresholds> exactThresholds(PreparedGame prepared) {
    return thresholds(ThresholdSearch.exact(games(), budget), List.of(), prepared);
  }

  private List<ParameterThresholds> thresholds(
      ThresholdSearch search, List<String> names, PreparedGame prepared) {
    List<ParameterThresholds> answers = new ArrayList<>();
    for (String name : asked(names)) {
      answers.add(search.of(name, prepared.named().parameters().getOrDefault(name, Rational.ZERO)));
    }
    return answers;
  }

  /** What becomes of a game over the range of a parameter; empty if it has none. */
  static Optional<ParameterThresholds> thresholds(
      GameInput input,
      Settings settings,
      List<String> promiseOptions,
      String parameter,
      Budget budget) {
    if (input.template().flatMap(t -> t.range(parameter, settings)).isEmpty()) {
      return Optional.empty();
    }
    ParameterRanges ranges = new ParameterRanges(input, settings, promiseOptions, budget);
    return Optional.of(ranges.thresholds().of(parameter, Rational.ZERO));
  }

  /** The promises of the file and of the command line; nothing where one has no meaning. */
  Optional<List<Promise>> promises(GameInstance instance) {
    List<Promise> all = new ArrayList<>(instance.promises());
    Game game = instance.game();
    for (String text : promiseOptions) {
      Optional<Promise> promise =
          PromiseOption.parse(
              new SourceFile("--promise", text),
              game,
              InformationSetNames.of(game),
              new Diagnostics());
      if (promise.isEmpty()) {
        return Optional.empty();
      }
      all.add(PreparedGame.unique(promise.get(), all));
    }
    return Optional.of(all);
  }

  /** Solves single values again; an answer that this refutes is a fault of the program. */
  Verification verification(List<ParameterThresholds> answers, PreparedGame prepared) {
    long left = CHECKED_NODES / prepared.named().game().tree().nodeCount();
    if (left < 1) {
      return Verification.notRun("a game of this size is not solved again value by value");
    }
    int values = 0;
    boolean complete = true;
    for (ParameterThresholds answer : answers) {
      PointwiseCheck check =
          new PointwiseCheck(value -> instance(settings.with(answer.parameter(), value)), budget);
      PointwiseCheck.Result result =
          check.check(answer, (int) Math.min(left - values, Integer.MAX_VALUE));
      if (result.refutation().isPresent()) {
        throw new IllegalStateException(
            "the check refutes the answer: " + result.refutation().get());
      }
      values += result.values();
      complete &= result.complete();
    }
    if (values == 0) {
      return nothingSolved("value");
    }
    String what = values + (values == 1 ? " value" : " values") + " solved one by one agree";
    return complete ? Verification.confirmed(what) : Verification.notRun("only " + what);
  }

  private Verification nothingSolved(String what) {
    return Verification.notRun(
        budget.isExhausted()
            ? "a limit was reached before a single " + what + " was solved again"
            : "at no single " + what + " are all equilibria known, so there is nothing to compare");
  }

  /** Solves a point inside of regions again, as many as there is time for. */
  Verification verification(ParameterMap map, PreparedGame prepared) {
    long left = CHECKED_NODES / prepared.named().game().tree().nodeCount();
    PointwiseCheck.Result result =
        PointwiseCheck.check(
            map,
            (x, y) -> instance(settings.with(map.x().parameter(), x).with(map.y().parameter(), y)),
            (int) Math.min(left, Integer.MAX_VALUE),
            budget);
    if (result.refutation().isPresent()) {
      throw new IllegalStateException("the check refutes the answer: " + result.refutation().get());
    }
    int points = result.values();
    if (points == 0) {
      return nothingSolved("point");
    }
    String what =
        points == 1
            ? "1 point in a region solved by itself agrees"
            : points + " points, one in each region, solved one by one agree";
    return result.complete() ? Verification.confirmed(what) : Verification.notRun("only " + what);
  }

  /**
   * The reply for a game without a parameter that has a range, if it is one.
   *
   * @param named parameters that were named; whether these have ranges is asked later
   */
  static Optional<Reply> withoutRanges(GameInput input, PreparedGame prepared, List<String> named) {
    Optional<String> why = Optional.empty();
    if (input.template().isEmpty()) {
      why =
          Optional.of(
              "an .efg file has numbers, no parameters; write the game as a .game file with"
                  + " 'param s = 3 in 0..12'");
    } else if (named.isEmpty()
        && input.template().get().parameters().stream().allMatch(p -> p.range().isEmpty())) {
      why = Optional.of("no parameter has a range; write 'param s = 3 in 0..12'");
    }
    return why.map(message -> new Reply.OutsideClass(message, prepared.warnings()));
  }

  private Optional<PointwiseCheck.Instance> instance(Settings there) {
    PreparedGame.Result result =
        PreparedGame.of(input, there, promiseOptions, budget)
            .then(plain -> plain.inForce(input, budget));
    return result
        .prepared()
        .map(game -> new PointwiseCheck.Instance(game.named().game(), game.promises()));
  }
}
