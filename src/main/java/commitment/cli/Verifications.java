package commitment.cli;

import commitment.credibility.Believers;
import commitment.credibility.GameAssessment;
import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.credibility.TimeConsistencySearch;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.TwoStepMenus;
import commitment.limit.Budget;
import commitment.report.BackwardAnswer;
import commitment.report.ListedComponent;
import commitment.report.NamedGame;
import commitment.report.NashAnswer;
import commitment.report.SearchAnswer;
import commitment.report.SolveAnswer;
import commitment.report.Verification;
import commitment.solve.backward.EquilibriumListing;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.solve.subgame.StrategyProduct;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.EnclosedProfile;
import commitment.verify.AssessmentCheck;
import commitment.verify.BelieverCheck;
import commitment.verify.CheckResult;
import commitment.verify.ComponentCheck;
import commitment.verify.DeviationResult;
import commitment.verify.EnclosedProfileCheck;
import commitment.verify.EquilibriumCheck;
import commitment.verify.FineCheck;
import commitment.verify.NashCheck;
import commitment.verify.SubgamePerfectionCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has the answers of the commands checked before they are printed. An answer that the check refutes
 * is not printed: it is a fault of the program.
 */
final class Verifications {
  /** Games with more nodes are not counted again: it would take longer than the answer. */
  private static final int RECOUNTED_NODES = 20_000;

  /** Fines in larger games with information sets are not looked for again. */
  private static final int RECOUNTED_FINE = 60;

  /** How many nodes may be looked at, all equilibria together. */
  private static final long CHECKED_NODES = 4_000_000;

  /** The mixtures of a component are not tried in games with more nodes than these. */
  private static final int RECOUNTED_COMPONENT = 500;

  /** How many equilibria of a search are looked at for verdicts. */
  private static final int MOST = 10_000;

  private Verifications() {}

  /**
   * Of a test of promises.
   *
   * @param believers by promise; empty where not asked for
   */
  static Verification of(
      NamedGame named,
      PromiseTest test,
      GameAssessment assessment,
      Map<String, Believers> believers,
      Budget budget) {
    List<Verification> parts =
        test.parts(assessment).stream().map(part -> of(named, part, believers, budget)).toList();
    return parts.stream()
        .filter(part -> !part.confirmed())
        .findFirst()
        .orElse(parts.get(parts.size() - 1));
  }

  private static Verification of(
      NamedGame named, PromiseTest.Part part, Map<String, Believers> believers, Budget budget) {
    return part.test()
        .searched()
        .map(search -> of(named, search, part.assessment(), budget))
        .orElseGet(() -> of(named, part.assessment(), believers, budget));
  }

  private static Verification of(
      NamedGame named, TimeConsistencySearch search, GameAssessment assessment, Budget budget) {
    if (named.game().tree().nodeCount() <= RECOUNTED_FINE) {
      for (PromiseAssessment promise : assessment.promises()) {
        failIfFineWrong(named, promise, budget);
      }
    }
    return of(named, search);
  }

  /** Fines are told from the game solved anew with them; a menu is one action for that. */
  private static void failIfFineWrong(NamedGame named, PromiseAssessment assessed, Budget budget) {
    MinimalFine fine = assessed.minimalFine();
    if (fine.holdsAlready() || !assessed.promise().mixtures().isEmpty()) {
      return;
    }
    FineCheck check =
        assessed.promise().hasMenus()
            ? inTwoSteps(named, assessed.promise(), budget)
            : new FineCheck(named.game(), assessed.promise(), budget);
    List<Optional<FineCheck.Finding>> findings =
        List.of(
            fine.someEquilibrium().map(check::isLeastForSome),
            fine.allEquilibriaAbove().map(check::isLeastForAll),
            fine.bounds().map(bounds -> check.isForSome(bounds.some())),
            fine.bounds().flatMap(MinimalFine.Bounds::allAtMost).map(check::isEnoughForAll),
            fine.bounds()
                .filter(MinimalFine.Bounds::allNever)
                .map(bounds -> check.isNeverEnoughForAll()));
    for (Optional<FineCheck.Finding> finding : findings) {
      if (finding.isPresent() && finding.get().isWrong()) {
        throw new IllegalStateException(
            "the check refutes the fine for "
                + assessed.promise().name()
                + ": "
                + finding.get().words());
      }
    }
  }

  private static FineCheck inTwoSteps(NamedGame named, Promise promise, Budget budget) {
    TwoStepMenus.Result steps = TwoStepMenus.of(named.game(), named.index(), promise);
    return new FineCheck(steps.game(), steps.promise(), budget);
  }

  /**
   * @param believers by promise; empty where not asked for
   */
  static Verification of(
      NamedGame named, GameAssessment assessment, Map<String, Believers> believers, Budget budget) {
    GameTree tree = named.game().tree();
    if (tree.nodeCount() > RECOUNTED_NODES) {
      return Verification.notRun(
          "a game of more than " + RECOUNTED_NODES + " nodes is not counted a second time");
    }
    CheckResult result = AssessmentCheck.of(named.game(), assessment, budget);
    for (PromiseAssessment promise : assessment.promises()) {
      Believers who = believers.get(promise.promise().name());
      if (who != null && result instanceof CheckResult.Confirmed) {
        result = believers(named, promise.promise(), who, budget);
      }
    }
    failIfRefuted(result);
    return result instanceof CheckResult.NotRun notRun
        ? Verification.notRun(notRun.reason())
        : Verification.confirmed("an independent recount agrees");
  }

  /** A promised menu is looked at in the game in which it is one action. */
  private static CheckResult believers(
      NamedGame named, Promise promise, Believers who, Budget budget) {
    if (!promise.hasMenus()) {
      return BelieverCheck.of(named.game(), promise, who, budget);
    }
    TwoStepMenus.Result steps = TwoStepMenus.of(named.game(), named.index(), promise);
    return BelieverCheck.of(steps.game(), steps.promise(), who, budget);
  }

  /** An answer that the check refutes is a fault of the program. */
  static void failIfRefuted(CheckResult result) {
    if (result instanceof CheckResult.Refuted refuted) {
      throw new IllegalStateException(
          "the check refutes the answer: "
              + refuted.what()
              + " is "
              + refuted.found()
              + ", not "
              + refuted.claimed());
    }
  }

  /** Each listed equilibrium is held against the definition. */
  static Verification of(NamedGame named, BackwardAnswer answer) {
    if (!answer.payoffs().isExact()) {
      return Verification.notRun("bounds have no equilibria to check");
    }
    int nodes = named.game().tree().nodeCount();
    EquilibriumListing listing = EquilibriumListing.of(answer.payoffs(), answer.most());
    int checked = 0;
    while (checked < answer.most()
        && listing.hasNext()
        && (checked == 0 || (checked + 1L) * nodes <= CHECKED_NODES)) {
      Optional<EquilibriumCheck.Violation> violation =
          EquilibriumCheck.firstViolation(named.game(), listing.next().profile());
      if (violation.isPresent()) {
        throw new IllegalStateException(
            "the check refutes equilibrium " + (checked + 1) + ": " + violation.get());
      }
      checked++;
    }
    if (checked == 0) {
      return Verification.notRun("no equilibrium is listed");
    }
    return confirmed(
        checked, "by one-shot deviations", checked < answer.most() && listing.hasNext());
  }

  private static Verification confirmed(int checked, String how, boolean more) {
    return more
        ? Verification.notRun("only the first " + checked + " of those listed were checked")
        : Verification.confirmed(
            (checked == 1
                    ? "the equilibrium listed is"
                    : "the " + checked + " equilibria listed are")
                + " checked "
                + how);
  }

  static Verification of(NamedGame named, SearchAnswer answer) {
    if (answer.approximation().isPresent()) {
      measure(named, answer.search().subgames(), answer.approximation().get());
      return Verification.notRun("no equilibrium is listed" + measured(answer));
    }
    for (ApproximateEquilibrium near : answer.irrational()) {
      measure(named, answer.search().subgames(), near);
    }
    Verification listed = of(named, answer.search(), answer.most());
    for (ListedComponent component : answer.components()) {
      failIfNoComponent(named, answer, component);
    }
    return new Verification(listed.confirmed(), listed.note() + measured(answer));
  }

  /** What is said of profiles in decimals behind what is said of equilibria. */
  private static String measured(SolveAnswer answer) {
    return answer.approximation().isPresent()
        ? "; what the approximate one leaves to gain was measured twice"
        : answer.irrational().isEmpty()
            ? ""
            : "; what those in decimals leave to gain was measured twice";
  }

  /** The strategies of each subset have to make equilibria in all combinations. */
  private static void failIfNoComponent(
      NamedGame named, SearchAnswer answer, ListedComponent listed) {
    List<Integer> places = listed.equilibria();
    if (places.isEmpty() || named.game().tree().nodeCount() > RECOUNTED_COMPONENT) {
      return;
    }
    SubgamePerfectListing listing = SubgamePerfectListing.of(answer.search());
    BehaviorProfile like = listing.next().profile();
    for (int place = 0; place < places.get(0); place++) {
      like = listing.next().profile();
    }
    ComponentCheck check =
        new ComponentCheck(
            named.game(), answer.search().subgames(), like, listed.component().root());
    for (StrategyProduct product : listed.component().products()) {
      if (check.of(product.strategies()).filter(ComponentCheck.Result::isRefuted).isPresent()) {
        throw new IllegalStateException("the check refutes a component: " + product);
      }
    }
  }

  /** What could be gained by departing is measured a second time. */
  private static void measure(
      NamedGame named, Subgames subgames, ApproximateEquilibrium approximation) {
    EnclosedProfile profile = EnclosedProfile.of(named.game().tree(), approximation.profile());
    EnclosedProfileCheck.Result result = EnclosedProfileCheck.of(named.game(), subgames, profile);
    if (result instanceof EnclosedProfileCheck.Bounded bounded
        && !bounded.gains().equals(approximation.gains())) {
      throw new IllegalStateException(
          "the check refutes gains: " + approximation.gains() + ", not " + bounded.gains());
    }
  }

  /**
   * Nash equilibria beside others.
   *
   * @param first what was said of the subgame-perfect ones
   */
  static Verification of(NamedGame named, NashAnswer answer, Verification first) {
    for (BehaviorProfile profile : answer.others()) {
      DeviationResult result = NashCheck.of(named.game(), named.index(), profile);
      if (!(result instanceof DeviationResult.NoDeviation)) {
        throw new IllegalStateException("the check refutes a Nash equilibrium: " + result);
      }
    }
    int others = answer.others().size();
    if (others == 0) {
      return first;
    }
    String how = " by best replies in the game";
    if (!answer.hasSubgamePerfect()) {
      return Verification.confirmed(
          (others == 1
                  ? "the Nash equilibrium listed is"
                  : "the " + others + " Nash equilibria listed are")
              + " checked"
              + how
              + measured(answer));
    }
    return first.confirmed()
        ? Verification.confirmed(first.note() + ", the other Nash equilibria" + how)
        : first;
  }

  /** The equilibria from which the verdicts of a search are read. */
  static Verification of(NamedGame named, TimeConsistencySearch test) {
    return of(named, test.search(), MOST);
  }

  private static Verification of(NamedGame named, SubgamePerfectSearch search, int most) {
    int nodes = named.game().tree().nodeCount();
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    int checked = 0;
    while (checked < most
        && listing.hasNext()
        && (checked == 0 || (checked + 1L) * nodes <= CHECKED_NODES)) {
      DeviationResult result =
          SubgamePerfectionCheck.of(named.game(), search.subgames(), listing.next().profile());
      if (!(result instanceof DeviationResult.NoDeviation)) {
        throw new IllegalStateException(
            "the check refutes equilibrium " + (checked + 1) + ": " + result);
      }
      checked++;
    }
    return checked == 0
        ? Verification.notRun("no equilibrium is listed")
        : confirmed(
            checked, "by best replies in every subgame", checked < most && listing.hasNext());
  }
}
