package commitment.cli;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.parametric.MapSearch;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterMap.Axis;
import commitment.report.MapJson;
import commitment.report.MapText;
import commitment.report.TextStyle;
import commitment.report.Verification;
import commitment.template.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code map}: the regions of the plane of two parameters. */
@Command(
    name = "map",
    header = {
      "Where in the plane of two parameters does what happen?",
      "",
      "Examples:",
      "  solver map my.game --x s --y c                a map of letters, with a legend",
      "  solver map my.game --x s --y c -o map.svg     a picture; map.csv: a table of the regions",
      "  solver map my.game --x s --y c --json         exact vertices, and what holds on the"
          + " borders",
      ""
    },
    description = {
      "",
      "Both parameters need a range in the file (param s = 3 in 0..12) and no step.",
      "",
      "Exit code 0: done; 2: wrong command line; 3: wrong file; 4: outside what map can do;"
          + " 5: a limit was reached."
    })
final class MapCommand implements Callable<Integer> {
  private static final List<String> ENDINGS = List.of("svg", "csv");

  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(names = "--x", paramLabel = "NAME", description = "The parameter that goes across.")
  private @Nullable String x;

  @Option(names = "--y", paramLabel = "NAME", description = "The parameter that goes up.")
  private @Nullable String y;

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  MapCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (x == null || y == null || x.equals(y)) {
      throw new UsageProblem("map needs two different parameters: --x NAME --y NAME");
    }
    OutputEndings.requireOneGame(options, ENDINGS, files, console);
    String across = x;
    String up = y;
    FileRun run = new FileRun(console, options, "map");
    return run.run(files, (input, budget) -> reply(input, across, up, budget, run.style()));
  }

  private Reply reply(GameInput input, String across, String up, Budget budget, TextStyle style) {
    PreparedGame.Result result =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideRanges);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().get();
    Optional<Reply> without = ParameterRanges.withoutRanges(input, prepared, List.of(across, up));
    if (without.isPresent()) {
      return without.get();
    }
    ParameterRanges ranges =
        new ParameterRanges(input, options.settings(), options.promises(), budget);
    ranges.asked(List.of(across, up));
    ParameterMap map =
        new MapSearch(ranges.games(), budget)
            .of(axis(input, across, prepared), axis(input, up, prepared));
    Verification verification = verifying.of(() -> ranges.verification(map, prepared));
    return new Reply.Answer(
        prepared.named(),
        map.complete() ? ExitCode.OK : ExitCode.LIMIT,
        map.isWhole(),
        verification,
        prepared.warnings(),
        new MapJson(map),
        out -> out.append(text(prepared, input, map, verification, style)),
        MapText.oneLine(map));
  }

  private String text(
      PreparedGame prepared,
      GameInput input,
      ParameterMap map,
      Verification verification,
      TextStyle style) {
    return switch (OutputEndings.of(options, ENDINGS)) {
      case "svg" -> MapText.svg(prepared.named(), map);
      case "csv" -> MapText.csv(map);
      default -> MapText.of(prepared.named(), input.name(), map, verification, style);
    };
  }

  private Axis axis(GameInput input, String name, PreparedGame prepared) {
    Parameter parameter =
        input.template().orElseThrow().parameters().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow();
    Interval range =
        input
            .template()
            .orElseThrow()
            .range(name, options.settings())
            .filter(interval -> !interval.isPoint())
            .orElseThrow(
                () -> new UsageProblem(input.name() + ": the range of " + name + " is a point"));
    if (parameter.range().flatMap(Parameter.Range::step).isPresent()) {
      throw new UsageProblem(
          input.name()
              + ": the parameter '"
              + name
              + "' has a step; map needs one that takes all values (threshold goes through steps)");
    }
    return new Axis(
        name,
        parameter.description(),
        range,
        prepared.named().parameters().getOrDefault(name, Rational.ZERO));
  }
}
