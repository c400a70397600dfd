package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.RobustnessRadius;
import commitment.credibility.TimeConsistencyTest;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.Tornado;
import commitment.report.NamedGame;
import commitment.report.TextStyle;
import commitment.report.TornadoAnswer;
import commitment.report.TornadoJson;
import commitment.report.TornadoText;
import commitment.report.Verification;
import commitment.solve.backward.Arithmetic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tornado}: which parameter can switch a verdict, and at what value. */
@Command(
    name = "tornado",
    header = {
      "Which parameter can switch the verdict, and at what value?",
      "",
      "Examples:",
      "  solver tornado my.game                   a bar for each parameter, the strongest first",
      "  solver tornado my.game -o tornado.svg    as a picture",
      "  solver tornado my.game --param s --param c --json",
      ""
    },
    description = {
      "",
      "One parameter at a time over the range that the file gives it, the others kept; and how"
          + " wrong all",
      "payoffs together may be before a verdict can change.",
      "",
      "Exit code 0: done; 2: wrong command line; 3: wrong file; 4: outside what tornado can do;"
          + " 5: a limit was reached."
    })
final class TornadoCommand implements Callable<Integer> {
  private static final List<String> ENDINGS = List.of("svg");

  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(
      names = "--param",
      paramLabel = "NAME",
      description = "A parameter that has a range. Repeatable; without it every one.")
  private List<String> parameters = new ArrayList<>();

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  TornadoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OutputEndings.requireOneGame(options, ENDINGS, files, console);
    FileRun run = new FileRun(console, options, "tornado");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    PreparedGame.Result read =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    PreparedGame.Result result = read.then(plain -> plain.inForce(input, budget));
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideRanges);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().get();
    Optional<Reply> without = ParameterRanges.withoutRanges(input, prepared, parameters);
    if (without.isPresent()) {
      return without.get();
    }
    NamedGame named = prepared.named();
    ParameterRanges ranges =
        new ParameterRanges(input, options.settings(), options.promises(), budget);
    List<ParameterThresholds> answers = ranges.thresholds(parameters, prepared);
    Verification verification = verifying.of(() -> ranges.verification(answers, prepared));
    TornadoAnswer answer =
        answer(Tornado.of(answers, named.game().players().size()), prepared, budget);
    boolean svg = OutputEndings.of(options, ENDINGS).equals("svg");
    boolean complete = answer.tornado().isComplete();
    return new Reply.Answer(
        named,
        complete ? ExitCode.OK : ExitCode.LIMIT,
        complete && answers.stream().allMatch(ParameterThresholds::isWhole),
        verification,
        prepared.warnings(),
        new TornadoJson(named, answer),
        out ->
            out.append(
                svg
                    ? TornadoText.svg(named, answer)
                    : TornadoText.of(named, input.name(), answer, verification, style)),
        TornadoText.oneLine(answer, style));
  }

  private static TornadoAnswer answer(Tornado tornado, PreparedGame prepared, Budget budget) {
    NamedGame named = prepared.named();
    if (!named.game().tree().isPerfectInformation()) {
      return new TornadoAnswer(tornado, Map.of(), Map.of());
    }
    GameAssessment assessment =
        new TimeConsistencyTest(named.game(), named.index(), 0, Arithmetic.FASTEST, budget)
            .assess(prepared.promises());
    Map<String, Optional<RobustnessRadius>> robustness = new LinkedHashMap<>();
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (PromiseAssessment promise : assessment.promises()) {
      robustness.put(
          promise.promise().name(),
          RobustnessRadius.of(named.game(), named.index(), promise, budget));
      verdicts.put(promise.promise().name(), promise.verdict());
    }
    return new TornadoAnswer(tornado, robustness, verdicts);
  }
}
