package commitment.cli;

import commitment.limit.Budget;
import commitment.report.ExpectationResult;
import commitment.report.ExpectationResult.Outcome;
import commitment.report.NamedGame;
import commitment.report.TestJson;
import commitment.report.TestText;
import commitment.report.TextStyle;
import commitment.report.UntestedPromise;
import commitment.report.Verification;
import commitment.template.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code test}: are the expectations that a file states about itself met? */
@Command(
    name = "test",
    header = {
      "Run the expect lines of game files.",
      "",
      "Examples:",
      "  solver test my.game",
      "  solver test games                        the whole library",
      "  solver test my.game --scenario firm      only what is expected \"in firm\"",
      ""
    },
    description = {
      "",
      "Exit code 0: all are met; 1: some are not; 2: wrong command line; 3: wrong file;"
          + " 4: outside what test can do; 5: a limit was reached before the answer was known."
    })
final class TestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FileRun run = new FileRun(console, options, "test");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    Set<Settings> runs = new LinkedHashSet<>();
    // First the file as it is (or as the options set it), then each scenario that has expectations.
    runs.add(options.settings());
    if (options.scenario().isEmpty()) {
      input
          .template()
          .ifPresent(
              template ->
                  template.expectedSettings().stream()
                      .map(meant -> new Settings(meant.scenario(), options.overrides()))
                      .forEach(runs::add));
    }
    List<ExpectationResult> results = new ArrayList<>();
    PreparedGame first = null;
    for (Settings settings : runs) {
      PreparedGame.Result result =
          PreparedGame.of(input, settings, options.promises(), budget)
              .then(plain -> plain.inForce(input, budget));
      if (result.instead().isPresent()) {
        return result.instead().get();
      }
      PreparedGame prepared = result.prepared().get();
      first = first == null ? prepared : first;
      if (prepared.expectations().isEmpty()) {
        continue;
      }
      List<UntestedPromise> untested = prepared.untested();
      prepared = prepared.withTestedPromises();
      Optional<Reply> outside = prepared.outsideTesting();
      if (outside.isPresent()) {
        return outside.get();
      }
      ExpectationCheck check =
          new ExpectationCheck(
              prepared,
              untested,
              name -> ParameterRanges.thresholds(input, settings, options.promises(), name, budget),
              budget);
      prepared.expectations().forEach(expectation -> results.add(check.check(expectation)));
    }
    if (first == null) {
      throw new IllegalStateException("no settings to test");
    }
    NamedGame named = first.named();
    boolean complete =
        results.stream()
            .allMatch(r -> r.outcome() == Outcome.MET || r.outcome() == Outcome.NOT_MET);
    return new Reply.Answer(
        named,
        exit(results),
        complete,
        Verification.notRun("expectations are held against answers as check and solve give them"),
        first.warnings(),
        new TestJson(results),
        out -> out.append(TestText.of(named, input.name(), results, style)),
        TestText.oneLine(results));
  }

  private static ExitCode exit(List<ExpectationResult> results) {
    ExitCode exit = ExitCode.OK;
    for (ExpectationResult result : results) {
      exit =
          exit.worse(
              switch (result.outcome()) {
                case MET -> ExitCode.OK;
                case NOT_MET -> ExitCode.NO;
                case UNKNOWN -> ExitCode.LIMIT;
                case NOT_TESTED -> ExitCode.OUTSIDE_CLASS;
              });
    }
    return exit;
  }
}
