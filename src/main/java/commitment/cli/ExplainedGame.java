package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.explain.BackwardSolved;
import commitment.explain.Explained;
import commitment.explain.Explained.Remedy;
import commitment.explain.Explainer;
import commitment.explain.GameNames;
import commitment.explain.Line;
import commitment.explain.SearchedSolved;
import commitment.explain.Solved;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.repair.Change;
import commitment.repair.RepairSearch;
import commitment.repair.Variations;
import commitment.report.CheckText;
import commitment.report.NamedGame;
import commitment.report.RepairSummary;
import commitment.report.TextStyle;
import commitment.report.Verification;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.template.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A game solved and its promises tested, ready to be explained. */
final class ExplainedGame {
  /** In larger games repairs are not looked for. */
  private static final int REPAIRED_NODES = 60;

  private final NamedGame named;
  private final GameAssessment assessment;
  private final Explainer explainer;
  private final Supplier<Verification> check;
  private final ExitCode exit;
  private final Set<Limit> limits;

  private ExplainedGame(
      NamedGame named,
      GameAssessment assessment,
      Explainer explainer,
      Supplier<Verification> check,
      ExitCode exit,
      Set<Limit> limits) {
    this.named = named;
    this.assessment = assessment;
    this.explainer = explainer;
    this.check = check;
    this.exit = exit;
    this.limits = limits;
  }

  /**
   * @param plain the game without its devices
   * @param tested the game with them in force
   * @param repairs whether to look for repairs, which takes longer than all the rest
   */
  static ExplainedGame of(
      GameInput input,
      Settings settings,
      PreparedGame plain,
      AssessedGame tested,
      boolean repairs,
      Budget budget) {
    NamedGame named = tested.prepared().named();
    PromiseTest test = tested.test();
    GameAssessment assessment = tested.assessment();
    Solved solved =
        test.searched()
            .<Solved>map(search -> SearchedSolved.of(search.search(), budget))
            .orElseGet(() -> byInduction(named, budget));
    Explained explained =
        new Explained(
            new GameNames(named.game(), named.index(), named.names()),
            solved,
            assessment,
            test.equilibria(),
            repairs ? remedies(input, settings, plain, named, assessment, budget) : Map.of());
    Supplier<Verification> check =
        () -> Verifications.of(named, test, assessment, Map.of(), budget);
    return new ExplainedGame(
        named,
        assessment,
        new Explainer(explained),
        check,
        test.isLimited(assessment) || isUndecided(assessment) ? ExitCode.LIMIT : ExitCode.OK,
        test.limits(assessment));
  }

  private static Solved byInduction(NamedGame named, Budget budget) {
    return BackwardSolved.of(
        SubgamePerfectPayoffs.of(
            named.game(),
            named.index(),
            Commitments.none(named.game().tree()),
            Arithmetic.FASTEST,
            budget));
  }

  private static boolean isUndecided(GameAssessment assessment) {
    return assessment.promises().stream().anyMatch(p -> p.verdict() == Verdict.UNDECIDED);
  }

  private static Map<String, List<Remedy>> remedies(
      GameInput input,
      Settings settings,
      PreparedGame plain,
      NamedGame inForce,
      GameAssessment assessment,
      Budget budget) {
    Map<String, List<Remedy>> remedies = new HashMap<>();
    if (!plain.named().game().tree().isPerfectInformation()
        || plain.named().game().tree().nodeCount() > REPAIRED_NODES
        || plain.promises().stream().anyMatch(promise -> promise.isJoint())) {
      return remedies;
    }
    Variations variations =
        input
            .template()
            .map(template -> Variations.of(template, settings, budget))
            .orElse(Variations.none());
    for (PromiseAssessment assessed : assessment.promises()) {
      String name = assessed.promise().name();
      boolean known = plain.promises().stream().anyMatch(p -> p.name().equals(name));
      if (known && assessed.verdict() != Verdict.HOLDS) {
        RepairSearch.of(
                plain.instance(), name, variations, Optional.of(assessed.minimalFine()), budget)
            .ifPresent(
                menu ->
                    remedies.put(
                        name,
                        menu.repairs().stream()
                            .filter(r -> r.works() && r.change().kind() != Change.Kind.FINE)
                            .map(r -> RepairSummary.of(plain.named(), inForce, r))
                            .map(s -> new Remedy(line(s.change()), line(s.effect())))
                            .toList()));
      }
    }
    return remedies;
  }

  private static Line line(List<RepairSummary.Part> parts) {
    return parts.stream()
        .map(part -> part.number().map(Line::of).orElse(Line.of(part.words())))
        .reduce(Line.EMPTY, (start, end) -> start.then(end));
  }

  Explainer explainer() {
    return explainer;
  }

  /** What an independent recount says; it is made here. */
  Verification verification() {
    return check.get();
  }

  GameAssessment assessment() {
    return assessment;
  }

  /** The limits that were reached. */
  Set<Limit> limits() {
    return limits;
  }

  /** The game with its devices in force. */
  NamedGame named() {
    return named;
  }

  ExitCode exit() {
    return exit;
  }

  /**
   * {@code 3 steps; Guarantee FAILS at Call}.
   *
   * @param verdict whether to tell how the promises are judged
   */
  String oneLine(boolean verdict, TextStyle style) {
    int steps = explainer.total();
    String line = steps + (steps == 1 ? " step" : " steps");
    return verdict ? line + "; " + CheckText.oneLine(named, assessment, style) : line;
  }
}
