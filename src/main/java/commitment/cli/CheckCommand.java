package commitment.cli;

import commitment.credibility.Believers;
import commitment.credibility.BelievingCoalitions;
import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.credibility.TimeConsistencySearch;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.report.CheckJson;
import commitment.report.CheckText;
import commitment.report.NamedGame;
import commitment.report.TextStyle;
import commitment.report.UntestedPromise;
import commitment.report.Verification;
import commitment.report.WithoutDevices;
import commitment.solve.backward.Arithmetic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: does each promise pass the time-consistency test, and where does it fail? */
@Command(
    name = "check",
    header = {
      "Does each promise hold, and where does it fail?",
      "",
      "Examples:",
      "  solver check my.game",
      "  solver check my.game --scenario firm     with the parameter values of a scenario",
      "  solver check my.game --set s=9/2         with another value of a parameter",
      "  solver check games -q                    a whole folder, one line a file",
      "  solver check my.game --believers         who must believe it for it to do its work?",
      "  solver check tree.efg --promise \"Guarantor: Honor at G\"",
      ""
    },
    description = {
      "",
      "Exit code 0: every promise holds; 1: some promise does not; 2: wrong command line;"
          + " 3: wrong file; 4: outside what check can do; 5: a limit was reached."
    })
final class CheckCommand implements Callable<Integer> {
  /** For how many payoff vectors of a world to say where play ends. */
  static final int WITNESSES = 100;

  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--believers",
      description =
          "For each coalition of other players: what happens if just they believe the promise.")
  private boolean believers;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FileRun run = new FileRun(console, options, "check");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    PreparedGame.Result read =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    PreparedGame.Result inForce = read.then(plain -> plain.inForceWithThreats(input, budget));
    PreparedGame.Result result =
        inForce.then(game -> PreparedGame.Result.of(game.withTestedPromises()));
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideTesting);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().get();
    NamedGame named = prepared.named();
    PromiseTest test = prepared.test(WITNESSES, budget);
    Optional<Reply> unasked = believers ? prepared.outsideBelieving() : Optional.empty();
    if (unasked.isPresent()) {
      return unasked.get();
    }
    GameAssessment assessment = prepared.assess(test, budget);
    Map<String, Believers> who = believers ? believers(named, test, assessment, budget) : Map.of();
    ExitCode exit = exit(test, assessment);
    Set<Limit> limits = test.limits(assessment);
    Verification verification =
        verifying.of(() -> Verifications.of(named, test, assessment, who, budget));
    WithoutDevices without = withoutDevices(read.prepared().get(), budget);
    List<UntestedPromise> untested = inForce.prepared().get().untested();
    boolean whole = who.values().stream().allMatch(Believers::complete);
    return new Reply.Answer(
        named,
        exit.worse(whole ? ExitCode.OK : ExitCode.LIMIT)
            .worse(untested.isEmpty() ? ExitCode.OK : ExitCode.OUTSIDE_CLASS),
        assessment.isComplete() && whole && untested.isEmpty(),
        verification,
        prepared.warnings(),
        new CheckJson(named, assessment, without, who, untested),
        out ->
            out.append(
                CheckText.of(
                    named,
                    input.name(),
                    assessment,
                    without,
                    who,
                    untested,
                    limits,
                    verification,
                    style)),
        CheckText.oneLine(named, assessment, untested, style));
  }

  private static Map<String, Believers> believers(
      NamedGame named, PromiseTest test, GameAssessment assessment, Budget budget) {
    Map<String, Believers> found = new HashMap<>();
    for (PromiseTest.Part part : test.parts(assessment)) {
      found.putAll(
          part.test()
              .searched()
              .map(search -> believers(search, part.assessment()))
              .orElseGet(() -> byInduction(named, part.assessment(), budget)));
    }
    return found;
  }

  private static Map<String, Believers> byInduction(
      NamedGame named, GameAssessment assessment, Budget budget) {
    BelievingCoalitions coalitions =
        new BelievingCoalitions(named.game(), named.index(), WITNESSES, Arithmetic.FASTEST, budget);
    Map<String, Believers> believers = new HashMap<>();
    for (PromiseAssessment promise : assessment.promises()) {
      if (!PreparedGame.isBelievable(promise.promise())) {
        continue;
      }
      believers.put(promise.promise().name(), coalitions.of(assessment.nobodyBound(), promise));
    }
    return believers;
  }

  private static Map<String, Believers> believers(
      TimeConsistencySearch search, GameAssessment assessment) {
    Map<String, Believers> found = new HashMap<>();
    for (PromiseAssessment promise : assessment.promises()) {
      search
          .believers(promise.promise())
          .ifPresent(who -> found.put(promise.promise().name(), who));
    }
    return found;
  }

  /** The plain game is solved only where there is a device to compare with. */
  static WithoutDevices withoutDevices(PreparedGame plain, Budget budget) {
    Map<String, PromiseAssessment> assessments = new HashMap<>();
    NamedGame named = plain.named();
    if (plain.devices().isEmpty()) {
      return new WithoutDevices(named, List.of(), assessments);
    }
    PromiseTest test = plain.test(0, budget);
    for (Promise promise : plain.promises()) {
      if (plain.devices().stream().anyMatch(d -> d.promise().equals(promise.name()))) {
        assessments.put(promise.name(), test.assess(promise));
      }
    }
    return new WithoutDevices(named, plain.devices(), assessments);
  }

  private static ExitCode exit(PromiseTest test, GameAssessment assessment) {
    ExitCode exit = test.isLimited(assessment) ? ExitCode.LIMIT : ExitCode.OK;
    for (PromiseAssessment promise : assessment.promises()) {
      exit =
          exit.worse(
              promise.verdict() == Verdict.UNDECIDED
                  ? ExitCode.LIMIT
                  : promise.verdict() == Verdict.HOLDS ? ExitCode.OK : ExitCode.NO);
    }
    return exit;
  }
}
