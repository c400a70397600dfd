package commitment.cli;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.parametric.ExactShares;
import commitment.parametric.MonteCarlo;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.Simulation;
import commitment.parametric.Simulation.Draws;
import commitment.report.SimulationJson;
import commitment.report.SimulationText;
import commitment.report.TextStyle;
import commitment.report.UntestedPromise;
import commitment.report.Verification;
import commitment.template.GameTemplate;
import commitment.template.RandomParameter;
import commitment.template.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: how likely each verdict and outcome is where parameters are random. */
@Command(
    name = "simulate",
    header = {
      "How likely is it that the promise holds, if what is not known is drawn at random?",
      "",
      "Examples:",
      "  solver simulate my.game                  parameters that have a distribution are random",
      "  solver simulate my.game --samples 50000 --seed 7",
      "  solver simulate my.game --set s=3        s is known, the others are random",
      ""
    },
    description = {
      "",
      "A parameter is random where the file says 'param s = 3 ~ normal(3, 1) in 0..12'; there are"
          + " normal,",
      "uniform, triangular and beta. With one random parameter the shares follow from its exact"
          + " intervals,",
      "unless --samples asks for draws.",
      "",
      "Exit code 0: done, whatever the verdicts; 2: wrong command line; 3: wrong file; 4: outside"
          + " what",
      "simulate can do; 5: a limit was reached, or no draw is a game."
    })
final class SimulateCommand implements Callable<Integer> {
  private static final int SAMPLES = 4_000;

  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Make N draws (4000), also where one parameter is random.")
  private @Nullable Integer samples;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "A whole number; the same one gives the same draws (1).")
  private long seed = 1;

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (samples != null && samples < 1) {
      throw new UsageProblem("--samples " + samples + ": write a whole number, 1 or more");
    }
    FileRun run = new FileRun(console, options, "simulate");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    Settings settings = options.settings();
    PreparedGame.Result read =
        PreparedGame.of(input, settings, options.promises(), budget)
            .then(plain -> plain.inForceWithThreats(input, budget));
    Optional<Reply> instead = read.insteadOr(game -> game.withTestedPromises().outsideTesting());
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = read.prepared().get();
    Optional<GameTemplate> template = input.template();
    if (template.isEmpty() || template.get().randomParameters(settings).isEmpty()) {
      return prepared.outside(
          template.isEmpty()
              ? "an .efg file has numbers, no parameters that could be random"
              : "no parameter is random; write 'param s = 3 ~ normal(3, 1) in 0..12'; a value"
                  + " from --set or a scenario is certain");
    }
    Optional<Reply> computed =
        samples == null
            ? computed(input, prepared, template.get(), budget, style)
            : Optional.empty();
    return computed.orElseGet(() -> drawn(input, prepared, template.get(), budget, style));
  }

  /**
   * The shares by the exact intervals of the one random parameter, if there is one and they are.
   */
  private Optional<Reply> computed(
      GameInput input,
      PreparedGame prepared,
      GameTemplate template,
      Budget budget,
      TextStyle style) {
    Settings settings = options.settings();
    List<String> random = template.randomParameters(settings);
    if (random.size() > 1 || prepared.outsideRanges().isPresent()) {
      return Optional.empty();
    }
    String name = random.get(0);
    RandomParameter law =
        template
            .law(name, settings)
            .orElseThrow(() -> new IllegalStateException("no law of " + name));
    ParameterRanges ranges = new ParameterRanges(input, settings, options.promises(), budget);
    Interval support = ExactShares.support(law);
    ParameterThresholds thresholds =
        ranges
            .thresholds()
            .of(name, support, prepared.named().parameters().getOrDefault(name, Rational.ZERO));
    if (!thresholds.isWhole()) {
      return Optional.empty();
    }
    Optional<Simulation> shares = ExactShares.of(law, thresholds, template);
    if (shares.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        answer(
            input,
            prepared,
            shares.get(),
            new Extent(ExitCode.OK, true, "", Set.of()),
            verifying.of(() -> ranges.verification(List.of(thresholds), prepared)),
            style));
  }

  private Reply drawn(
      GameInput input,
      PreparedGame prepared,
      GameTemplate template,
      Budget budget,
      TextStyle style) {
    DrawnGames games = new DrawnGames(input, options.promises(), verifying, budget);
    int wanted = samples == null ? SAMPLES : samples;
    Optional<Simulation> simulation =
        new MonteCarlo(template, options.settings(), seed).run(wanted, games::states, budget);
    if (simulation.isEmpty()) {
      return prepared.outside(
          "hardly any draw lies in the range of its parameter; widen the range or move the"
              + " distribution");
    }
    Draws draws = simulation.get().draws().orElseThrow();
    boolean reached = draws.made() == wanted && games.complete();
    return answer(
        input,
        prepared,
        simulation.get(),
        new Extent(
            reached && draws.solved() > 0 ? ExitCode.OK : ExitCode.LIMIT,
            reached && draws.without() == 0,
            games.problem(),
            reached ? Set.of() : Set.of(budget.isExhausted() ? budget.exhausted() : Limit.VECTORS)),
        games.verification(),
        style);
  }

  /**
   * How far an answer goes.
   *
   * @param complete whether every draw was made and answered
   * @param problem of a draw without a game; else empty
   */
  private record Extent(ExitCode exit, boolean complete, String problem, Set<Limit> limits) {}

  private static Reply answer(
      GameInput input,
      PreparedGame prepared,
      Simulation simulation,
      Extent extent,
      Verification verification,
      TextStyle style) {
    List<UntestedPromise> untested = prepared.untested();
    return new Reply.Answer(
        prepared.named(),
        extent.exit().worse(untested.isEmpty() ? ExitCode.OK : ExitCode.OUTSIDE_CLASS),
        extent.complete() && untested.isEmpty(),
        verification,
        prepared.warnings(),
        new SimulationJson(simulation, untested),
        out ->
            out.append(
                SimulationText.of(
                    prepared.named(),
                    input.name(),
                    simulation,
                    extent.complete(),
                    extent.problem(),
                    untested,
                    extent.limits(),
                    verification,
                    style)),
        SimulationText.oneLine(simulation, untested, style));
  }
}
