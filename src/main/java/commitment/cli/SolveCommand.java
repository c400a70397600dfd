package commitment.cli;

import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.report.BackwardAnswer;
import commitment.report.NamedGame;
import commitment.report.NashAnswer;
import commitment.report.PureEquilibriaText;
import commitment.report.SearchAnswer;
import commitment.report.SolveAnswer;
import commitment.report.SolveJson;
import commitment.report.SolveText;
import commitment.report.TextStyle;
import commitment.report.Verification;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.EquilibriumCount;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.nash.PureProfileEquilibria;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code solve}: the subgame-perfect equilibria, all of them, ties shown. */
@Command(
    name = "solve",
    header = {
      "Every subgame-perfect equilibrium, ties shown.",
      "",
      "Examples:",
      "  solver solve my.game",
      "  solver solve my.game --max 5 --json      the first five as data; count and payoffs of all",
      "  solver solve tree.efg -q                 one line",
      "  solver solve my.game --nash              the empty threats and promises beside them",
      ""
    },
    description = {
      "",
      "Exit code 0: done; 2: wrong command line; 3: wrong file; 4: outside what solve can do;"
          + " 5: a limit was reached, bounds are printed."
    })
final class SolveCommand implements Callable<Integer> {
  private static final int LISTED = 100;

  /** Without --max no more strategies than this are listed, counted by information sets. */
  private static final int STRATEGIES = 1_000_000;

  private static final int SHOWN = 10;

  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(
      names = "--max",
      paramLabel = "N",
      description =
          "List at most N equilibria (100 as data, fewer for large games, 10 as text); all are"
              + " counted.")
  private @Nullable Integer max;

  @Option(
      names = "--nash",
      description =
          "List Nash equilibria that are not subgame-perfect too, each with the subgame in which it"
              + " is not credible.")
  private boolean nash;

  @Option(names = "--pure", description = "Only equilibria in pure strategies.")
  private boolean pure;

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  SolveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (max != null && max < 0) {
      throw new UsageProblem("--max " + max + ": write a whole number, 0 or more");
    }
    FileRun run = new FileRun(console, options, "solve");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    PreparedGame.Result result =
        PreparedGame.of(input, options.settings(), options.promises(), budget)
            .then(plain -> plain.inForce(input, budget));
    Optional<Reply> instead =
        result
            .insteadOr(PreparedGame::outsideSearching)
            .map(reply -> withPureEquilibria(result, reply, budget));
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().get();
    NamedGame named = prepared.named();
    int most = max == null ? listed(named) : max;
    SolveAnswer found = solved(prepared, most, pure, budget);
    SolveAnswer answer = found;
    Verification verification = verifying.of(() -> verified(named, found));
    if (nash) {
      NashAnswer beside = NashAnswer.of(named, answer, pure, budget);
      Verification first = verification;
      verification = verifying.of(() -> Verifications.of(named, beside, first));
      answer = beside;
    }
    SolveAnswer told = answer;
    Verification held = verification;
    int shown = max == null ? SHOWN : max;
    return new Reply.Answer(
        named,
        told.isLimited() ? ExitCode.LIMIT : ExitCode.OK,
        told.isComplete(),
        held,
        prepared.warnings(),
        new SolveJson(named, told),
        out -> SolveText.write(out, named, input.name(), told, shown, held, style),
        SolveText.oneLine(named, told, style));
  }

  /** A refusal of a game of imperfect recall with what can be said of it all the same. */
  private static Reply withPureEquilibria(PreparedGame.Result result, Reply reply, Budget budget) {
    if (!(reply instanceof Reply.OutsideClass outside)
        || !result.prepared().map(PreparedGame::isForgetful).orElse(false)) {
      return reply;
    }
    NamedGame named = result.prepared().get().named();
    return PureProfileEquilibria.of(named.game(), named.index(), budget)
        .<Reply>map(
            found ->
                new Reply.OutsideClass(
                    outside.message() + ". " + PureEquilibriaText.of(named, found),
                    outside.warnings()))
        .orElse(reply);
  }

  /**
   * Solves a game that is not {@linkplain PreparedGame#outsideSearching outside}.
   *
   * @param most how many equilibria to list
   * @param pure whether only those in pure strategies are looked for
   */
  static SolveAnswer solved(PreparedGame prepared, int most, boolean pure, Budget budget) {
    NamedGame named = prepared.named();
    return named.game().tree().isPerfectInformation()
        ? backward(named, most, budget)
        : new SearchAnswer(
            named,
            SubgamePerfectSearch.of(
                named.game(),
                Subgames.of(named.index()),
                PromisedMoves.none(),
                new StrategicFormSolver(pure, budget),
                budget),
            most,
            budget);
  }

  /** Holds what {@link #solved} found against the definition. */
  static Verification verified(NamedGame named, SolveAnswer answer) {
    return answer instanceof BackwardAnswer backward
        ? Verifications.of(named, backward)
        : Verifications.of(named, (SearchAnswer) answer);
  }

  private static BackwardAnswer backward(NamedGame named, int most, Budget budget) {
    SubgamePerfectPayoffs payoffs =
        SubgamePerfectPayoffs.of(
            named.game(),
            named.index(),
            Commitments.none(named.game().tree()),
            Arithmetic.FASTEST,
            budget);
    return new BackwardAnswer(named.game(), payoffs, EquilibriumCount.of(payoffs), most, budget);
  }

  private static int listed(NamedGame named) {
    int sets = Math.max(1, named.game().informationSetCount());
    return Math.max(1, Math.min(LISTED, STRATEGIES / sets));
  }
}
