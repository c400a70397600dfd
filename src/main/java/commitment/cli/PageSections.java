package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.MinimalFine;
import commitment.explain.GameExplanation;
import commitment.limit.Budget;
import commitment.parametric.MapSearch;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterThresholds;
import commitment.report.PageSection;
import commitment.report.RepairAnswer;
import commitment.report.SolveAnswer;
import commitment.report.Verification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the other commands for their part of a page. What cannot be answered, or would take too
 * long, comes back with the reason. How long is too long is told by the size of the game, so that
 * the same file always gives the same page.
 */
final class PageSections {
  /** More ends of plays over the ranges of all parameters are not put on a page. */
  private static final int PAGE_ENDS = 2000;

  private static final int THRESHOLD_NODES = 2_000;
  private static final int MAP_NODES = 500;
  private static final int REPAIR_NODES = 2_000;

  /** How many steps are told in words. */
  private static final int STEPS = 40;

  /** How many equilibria are listed. */
  private static final int MOST = 20;

  private final GameInput input;
  private final SharedOptions options;
  private final VerifyOption verifying;
  private final Budget budget;

  PageSections(GameInput input, SharedOptions options, VerifyOption verifying, Budget budget) {
    this.input = input;
    this.options = options;
    this.verifying = verifying;
    this.budget = budget;
  }

  private static <T> PageSection<T> outside(Reply reply) {
    return PageSection.none(
        reply instanceof Reply.OutsideClass outside
            ? outside.message()
            : "the file cannot be read so far");
  }

  /**
   * A fault of the program in one section, such as an answer that its check refutes, must not cost
   * the others: the section says so in place of its answer.
   */
  static <T> PageSection<T> withoutFault(Supplier<PageSection<T>> section) {
    try {
      return section.get();
    } catch (UsageProblem wrong) {
      throw wrong;
    } catch (RuntimeException | StackOverflowError fault) {
      return PageSection.none(
          "the program is at fault ("
              + fault
              + "); please report this with the file and the command");
    }
  }

  /**
   * The test of those promises that there is one for, once for all sections; empty where there can
   * be none.
   */
  Optional<AssessedGame> tested(PreparedGame prepared) {
    PreparedGame testable = prepared.withTestedPromises();
    return testable.outsideTesting().isPresent()
        ? Optional.empty()
        : Optional.of(AssessedGame.of(testable, budget));
  }

  private static <T> PageSection<T> untested(PreparedGame prepared) {
    return outside(prepared.outsideTesting().orElseThrow());
  }

  PageSection<GameAssessment> verdicts(PreparedGame prepared, Optional<AssessedGame> tested) {
    if (tested.isEmpty()) {
      return untested(prepared);
    }
    GameAssessment assessment = tested.get().assessment();
    Verification verification =
        verifying.of(
            () ->
                Verifications.of(
                    prepared.named(), tested.get().test(), assessment, Map.of(), budget));
    boolean whole = assessment.isComplete() && prepared.untested().isEmpty();
    return PageSection.of(assessment, whole, verification);
  }

  PageSection<SolveAnswer> equilibria(PreparedGame prepared) {
    Optional<Reply> instead = prepared.outsideSearching();
    if (instead.isPresent()) {
      return outside(instead.get());
    }
    SolveAnswer answer = SolveCommand.solved(prepared, MOST, false, budget);
    return PageSection.of(
        answer,
        answer.isComplete(),
        verifying.of(() -> SolveCommand.verified(prepared.named(), answer)));
  }

  /** The solution in words; the menu of repairs stands elsewhere on the page. */
  PageSection<GameExplanation> explanation(
      PreparedGame plain, PreparedGame prepared, Optional<AssessedGame> tested) {
    if (tested.isEmpty()) {
      return untested(prepared);
    }
    ExplainedGame explained =
        ExplainedGame.of(input, options.settings(), plain, tested.get(), false, budget);
    GameExplanation told = explained.explainer().explain(STEPS);
    boolean whole = told.isComplete() && prepared.untested().isEmpty();
    return PageSection.of(told, whole, verifying.of(explained::verification));
  }

  PageSection<List<ParameterThresholds>> thresholds(PreparedGame plain) {
    Optional<String> small = tooLarge(plain, THRESHOLD_NODES, "solver threshold");
    if (small.isPresent()) {
      return PageSection.none(small.get());
    }
    Optional<Reply> instead =
        plain.outsideRanges().or(() -> ParameterRanges.withoutRanges(input, plain, List.of()));
    if (instead.isPresent()) {
      return outside(instead.get());
    }
    ParameterRanges ranges = ranges();
    List<ParameterThresholds> answers = ranges.exactThresholds(plain);
    if (answers.stream().mapToInt(PageSections::ends).sum() > PAGE_ENDS) {
      return PageSection.none(
          "what the equilibria come to over the ranges is too much for a page; see 'solver"
              + " threshold'");
    }
    boolean whole = answers.stream().allMatch(ParameterThresholds::isWhole);
    return PageSection.of(answers, whole, verifying.of(() -> ranges.verification(answers, plain)));
  }

  /** At how many ends equilibria arrive over the whole range. */
  private static int ends(ParameterThresholds answer) {
    return answer.outcomes().stream()
        .flatMap(stretch -> stretch.value().outcomes().stream())
        .mapToInt(outcome -> outcome.ends().size())
        .sum();
  }

  private ParameterRanges ranges() {
    return new ParameterRanges(input, options.settings(), options.promises(), budget);
  }

  /** Of the two parameters at which the verdicts and outcomes switch most often. */
  PageSection<ParameterMap> map(
      PreparedGame plain, PageSection<List<ParameterThresholds>> thresholds) {
    if (thresholds.answer().isEmpty()) {
      return PageSection.none(thresholds.reason());
    }
    List<ParameterThresholds> two =
        thresholds.answer().get().stream()
            .filter(each -> each.step().isEmpty() && !each.range().isPoint())
            .filter(each -> changes(each) > 0)
            .sorted(Comparator.comparingInt(PageSections::changes).reversed())
            .limit(2)
            .toList();
    if (two.size() < 2) {
      return PageSection.none("a map needs two parameters without a step that move something");
    }
    Optional<String> small = tooLarge(plain, MAP_NODES, "solver map");
    if (small.isPresent()) {
      return PageSection.none(small.get());
    }
    MapSearch search = new MapSearch(ranges().games(), budget);
    ParameterMap.Axis x = axis(two.get(0));
    ParameterMap.Axis y = axis(two.get(1));
    // With information sets strips can take minutes.
    Optional<ParameterMap> found =
        plain.named().game().tree().isPerfectInformation()
            ? Optional.of(search.of(x, y))
            : search.exact(x, y);
    if (found.isEmpty()) {
      return PageSection.none(
          "regions of "
              + x.parameter()
              + " and "
              + y.parameter()
              + " have no straight borders; 'solver map' cuts them in strips");
    }
    ParameterMap map = found.get();
    return PageSection.of(
        map, map.isWhole(), verifying.of(() -> ranges().verification(map, plain)));
  }

  private static ParameterMap.Axis axis(ParameterThresholds each) {
    return new ParameterMap.Axis(each.parameter(), each.description(), each.range(), each.base());
  }

  private static int changes(ParameterThresholds each) {
    int verdicts = each.promises().stream().mapToInt(p -> p.verdicts().size() - 1).sum();
    return 10 * verdicts + each.outcomes().size() - 1;
  }

  PageSection<RepairAnswer> repairs(
      PreparedGame plain, PreparedGame inForce, Optional<AssessedGame> tested) {
    Optional<String> small = tooLarge(plain, REPAIR_NODES, "solver repair");
    if (small.isPresent()) {
      return PageSection.none(small.get());
    }
    Optional<Reply> instead =
        inForce
            .withTestedPromises()
            .outsideTesting()
            .or(() -> RepairCommand.outside(plain).map(plain::outside));
    if (instead.isPresent()) {
      return outside(instead.get());
    }
    if (plain.promises().isEmpty()) {
      return PageSection.none("no promise is made in this game");
    }
    Map<String, MinimalFine> fines = tested.map(AssessedGame::fines).orElse(Map.of());
    RepairAnswer answer = RepairCommand.answer(input, options, plain, inForce, fines, budget);
    return PageSection.of(
        answer,
        answer.isComplete(),
        verifying.of(() -> RepairCommand.verification(answer, budget)));
  }

  private static Optional<String> tooLarge(PreparedGame game, int most, String command) {
    int nodes = game.named().game().tree().nodeCount();
    return nodes <= most
        ? Optional.empty()
        : Optional.of(
            String.format(
                java.util.Locale.ROOT,
                "the game has more than %,d nodes, which would make the page slow to write; %s"
                    + " answers",
                most,
                command));
  }
}
