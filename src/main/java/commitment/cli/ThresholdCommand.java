package commitment.cli;

import commitment.limit.Budget;
import commitment.parametric.ParameterThresholds;
import commitment.report.TextStyle;
import commitment.report.ThresholdJson;
import commitment.report.ThresholdText;
import commitment.report.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threshold}: exact intervals of a parameter for each verdict and outcome. */
@Command(
    name = "threshold",
    header = {
      "From which value of a parameter on does a promise hold, exactly?",
      "",
      "Examples:",
      "  solver threshold my.game                 every parameter that has a range, one at a time",
      "  solver threshold my.game --param s       one parameter; repeatable",
      "  solver threshold my.game --param s --worth   and what binding oneself is worth",
      "  solver threshold my.game --param s --set c=5 --json",
      ""
    },
    description = {
      "",
      "A parameter has a range where the file says 'param s = 3 in 0..12'; the others keep their"
          + " values.",
      "",
      "Exit code 0: done; 2: wrong command line; 3: wrong file; 4: outside what threshold can do;"
          + " 5: a limit was reached."
    })
final class ThresholdCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(
      names = "--param",
      paramLabel = "NAME",
      description = "A parameter that has a range. Repeatable; without it every one.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--worth",
      description = "Also what each promise is worth as a commitment, against nobody being bound.")
  private boolean worth;

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  ThresholdCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FileRun run = new FileRun(console, options, "threshold");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    PreparedGame.Result result =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideRanges);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().get();
    Optional<Reply> without = ParameterRanges.withoutRanges(input, prepared, parameters);
    if (without.isPresent()) {
      return without.get();
    }
    ParameterRanges ranges =
        new ParameterRanges(input, options.settings(), options.promises(), budget);
    List<ParameterThresholds> answers = ranges.thresholds(parameters, prepared);
    Verification verification = verifying.of(() -> ranges.verification(answers, prepared));
    boolean complete = answers.stream().allMatch(ParameterThresholds::complete);
    boolean whole = answers.stream().allMatch(ParameterThresholds::isWhole);
    return new Reply.Answer(
        prepared.named(),
        complete ? ExitCode.OK : ExitCode.LIMIT,
        whole,
        verification,
        prepared.warnings(),
        new ThresholdJson(answers, prepared.named().game().tree().isPerfectInformation()),
        out ->
            out.append(
                ThresholdText.of(
                    prepared.named(), input.name(), answers, worth, verification, style)),
        ThresholdText.oneLine(answers, style));
  }
}
