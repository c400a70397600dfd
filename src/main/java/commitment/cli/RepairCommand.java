package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.MinimalFine;
import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.repair.Repair;
import commitment.repair.RepairMenu;
import commitment.repair.RepairSearch;
import commitment.repair.Tested;
import commitment.repair.Variations;
import commitment.report.NamedGame;
import commitment.report.RepairAnswer;
import commitment.report.RepairJson;
import commitment.report.RepairText;
import commitment.report.TextStyle;
import commitment.report.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code repair}: what would make a promise hold? */
@Command(
    name = "repair",
    header = {
      "What would make a promise hold, at which price?",
      "",
      "Examples:",
      "  solver repair my.game                           the menu, the best first",
      "  solver repair my.game --scenario below          at the values of a scenario",
      "  solver repair my.game --apply 2 -o new.game     write the game with change number 2",
      ""
    },
    description = {
      "",
      "For each promise that does not hold: fines, bonds, damages, moves to bind, vetoes, votes,"
          + " options to close, what to make public or secret, other values of a parameter. Each"
          + " change is made and the promise tested again.",
      "",
      "Exit code 0: done; 2: wrong command line; 3: wrong file; 4: outside what repair can do;"
          + " 5: a limit was reached."
    })
final class RepairCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(
      names = "--apply",
      paramLabel = "NUMBER",
      description = "Write the game with this change of the menu, to standard output or to -o.")
  private @Nullable Integer apply;

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  RepairCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (apply != null && (files.size() != 1 || options.json() || options.quiet())) {
      throw new UsageProblem("--apply writes the game of one file; leave --json and -q out");
    }
    FileRun run = new FileRun(console, options, "repair");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    PreparedGame.Result read =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    PreparedGame.Result inForce = read.then(game -> game.inForce(input, budget));
    PreparedGame.Result result =
        inForce.then(game -> PreparedGame.Result.of(game.withTestedPromises()));
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideTesting);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame plain = read.prepared().get();
    Optional<String> outside = outside(plain);
    if (outside.isPresent()) {
      return plain.outside(outside.get());
    }
    Variations variations = variations(input, options, budget);
    RepairAnswer answer =
        answer(plain, result.prepared().get().named(), variations, Map.of(), budget);
    Integer chosen = apply;
    return chosen == null
        ? menuReply(input, plain, answer, budget, style)
        : new RepairedFile(plain, answer, variations).reply(chosen);
  }

  private static Variations variations(GameInput input, SharedOptions options, Budget budget) {
    return input
        .template()
        .map(template -> Variations.of(template, options.settings(), budget))
        .orElse(Variations.none());
  }

  /**
   * The menus for a game that is not {@linkplain #outside outside}.
   *
   * @param fines what is known of the least fines already, by promise
   */
  static RepairAnswer answer(
      GameInput input,
      SharedOptions options,
      PreparedGame plain,
      PreparedGame inForce,
      Map<String, MinimalFine> fines,
      Budget budget) {
    return answer(plain, inForce.named(), variations(input, options, budget), fines, budget);
  }

  private static RepairAnswer answer(
      PreparedGame plain,
      NamedGame inForce,
      Variations variations,
      Map<String, MinimalFine> fines,
      Budget budget) {
    List<RepairMenu> menus = new ArrayList<>();
    for (Promise promise : plain.promises()) {
      if (promise.isJoint() || !promise.mixtures().isEmpty()) {
        continue;
      }
      Optional<MinimalFine> fine = Optional.ofNullable(fines.get(promise.name()));
      RepairSearch.of(plain.instance(), promise.name(), variations, fine, budget)
          .ifPresent(menus::add);
    }
    return new RepairAnswer(plain.named(), inForce, plain.devices(), menus, withoutMenu(plain));
  }

  /** Why there is no menu for any of the promises, if so. */
  static Optional<String> outside(PreparedGame plain) {
    List<String> without = withoutMenu(plain);
    return !without.isEmpty() && without.size() == plain.promises().size()
        ? Optional.of(without.get(0))
        : Optional.empty();
  }

  /** Why some of the promises have no menu. */
  private static List<String> withoutMenu(PreparedGame plain) {
    List<String> reasons = new ArrayList<>();
    for (Promise promise : plain.promises()) {
      if (promise.isJoint()) {
        reasons.add(
            "a joint promise ("
                + promise.name()
                + "); repair takes those of one player, because who of several pays for a change,"
                + " and whose gain counts, is not said by the file");
      } else if (!promise.mixtures().isEmpty()) {
        reasons.add(
            "a promise of a mixture ("
                + promise.name()
                + "); it is kept only where its maker is indifferent, and a single action does not"
                + " show whether it was, so no price makes it hold");
      }
    }
    return reasons;
  }

  private Reply menuReply(
      GameInput input, PreparedGame plain, RepairAnswer answer, Budget budget, TextStyle style) {
    Verification verification = verifying.of(() -> verification(answer, budget));
    return new Reply.Answer(
        plain.named(),
        (answer.isLimited() ? ExitCode.LIMIT : ExitCode.OK)
            .worse(plain.untested().isEmpty() ? ExitCode.OK : ExitCode.OUTSIDE_CLASS),
        answer.isComplete(),
        verification,
        plain.warnings(),
        new RepairJson(answer),
        out ->
            out.append(
                RepairText.of(input.name(), answer, answer.limits(budget), verification, style)),
        RepairText.oneLine(answer));
  }

  /** The assessments before and after every change are counted again. */
  static Verification verification(RepairAnswer answer, Budget budget) {
    List<Tested> tested = new ArrayList<>();
    for (RepairMenu menu : answer.menus()) {
      tested.add(menu.tested());
      menu.repairs().stream().map(Repair::tested).forEach(tested::add);
    }
    for (Tested each : tested) {
      GameAssessment assessment =
          new GameAssessment(each.nobodyBound(), true, List.of(each.assessed()));
      NamedGame named = NamedGame.of(each.game(), Map.of());
      Verification one =
          each.search().isPresent()
              ? Verifications.of(named, each.search().get())
              : Verifications.of(named, assessment, Map.of(), budget);
      if (!one.confirmed()) {
        return one;
      }
    }
    return tested.isEmpty()
        ? Verification.notRun("there is nothing to verify")
        : Verification.confirmed(
            "an independent recount agrees on the promise before and after every change");
  }
}
