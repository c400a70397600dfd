package commitment.repair;

import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.credibility.TimeConsistencySearch;
import commitment.credibility.TimeConsistencyTest;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.PerfectRecall;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.backward.World;
import commitment.template.GameInstance;
import java.util.List;
import java.util.Optional;

/**
 * A promise tested in a game with all its devices in force.
 *
 * @param instance the game without its devices, and the devices
 * @param application the game with them
 * @param promise in the game with them
 * @param search the test where there are information sets; empty where it was by backward induction
 */
record Trial(
    GameInstance instance,
    DeviceApplication.Result application,
    TreeIndex index,
    Promise promise,
    PromiseAssessment assessed,
    World nobodyBound,
    Optional<TimeConsistencySearch> search,
    Budget budget) {
  /** For how many payoff vectors of a world to say where play ends. */
  static final int WITNESSES = 100;

  /** The most nodes of a game with information sets. */
  static final int MOST_SEARCHED = 2_000;

  /** Empty where the game has become too large, or one that cannot be tested. */
  static Optional<Trial> of(GameInstance instance, String name, Budget budget) {
    return of(instance, name, budget, false);
  }

  /** The same, but where there are information sets empty too if the promise does not hold. */
  static Optional<Trial> ifHolding(GameInstance instance, String name, Budget budget) {
    return of(instance, name, budget, true);
  }

  private static Optional<Trial> of(
      GameInstance instance, String name, Budget budget, boolean onlyHolding) {
    if (instance.timePreferences().stream().anyMatch(TimePreference::isBiased)
        || DeviceApplication.withoutBreaches(instance.promises(), instance.devices()).isPresent()) {
      return Optional.empty();
    }
    return inForce(instance, budget)
        .flatMap(result -> of(instance, result, name, budget, onlyHolding));
  }

  /** The game with its devices; empty if it has too many nodes. */
  static Optional<DeviceApplication.Result> inForce(GameInstance instance, Budget budget) {
    Game game = instance.game();
    return DeviceApplication.apply(
        game, TreeIndex.of(game.tree()), instance.promises(), instance.devices(), budget.nodes());
  }

  private static Optional<Trial> of(
      GameInstance instance,
      DeviceApplication.Result result,
      String name,
      Budget budget,
      boolean onlyHolding) {
    Optional<Promise> promise = named(result.promises(), name);
    if (promise.isEmpty() || promise.get().isJoint() || !promise.get().mixtures().isEmpty()) {
      return Optional.empty();
    }
    Game game = result.game();
    TreeIndex index = TreeIndex.of(game.tree());
    boolean simple = game.tree().isPerfectInformation();
    if (!simple
        && (game.tree().nodeCount() > MOST_SEARCHED
            || PerfectRecall.firstForgotten(game.tree(), game.players().size()).isPresent())) {
      return Optional.empty();
    }
    if (!simple
        && onlyHolding
        && !TimeConsistencySearch.holds(game, index, promise.get(), budget)) {
      return Optional.empty();
    }
    Optional<TimeConsistencySearch> search =
        simple
            ? Optional.empty()
            : Optional.of(new TimeConsistencySearch(game, index, WITNESSES, budget));
    PromiseTest test =
        search.isPresent()
            ? search.get()
            : new TimeConsistencyTest(game, index, WITNESSES, Arithmetic.FASTEST, budget);
    World nobodyBound = test.nobodyBound();
    if (nobodyBound.ranges().isEmpty()) {
      return Optional.empty();
    }
    PromiseAssessment assessed =
        search
            .map(searched -> searched.assessUnbelieved(promise.get()))
            .orElseGet(() -> test.assess(promise.get()));
    return Optional.of(
        new Trial(instance, result, index, promise.get(), assessed, nobodyBound, search, budget));
  }

  static Optional<Promise> named(List<Promise> promises, String name) {
    return promises.stream().filter(promise -> promise.name().equals(name)).findFirst();
  }

  /** The same with what is known of the fine from elsewhere. */
  Trial withMinimalFine(MinimalFine fine) {
    return new Trial(
        instance,
        application,
        index,
        promise,
        assessed.withMinimalFine(fine),
        nobodyBound,
        search,
        budget);
  }

  Tested tested() {
    return new Tested(game(), index, assessed, nobodyBound, search);
  }

  /**
   * Of a promised menu the trial in the game in which the promisor first chooses whether to keep to
   * it, then what of it: what is permitted is one action there. Information sets keep their
   * numbers.
   */
  Trial inTwoSteps() {
    if (!promise.hasMenus() || search.isPresent()) {
      return this;
    }
    TwoStepMenus.Result steps = TwoStepMenus.of(game(), index, promise);
    TreeIndex stepIndex = TreeIndex.of(steps.game().tree());
    var assessment =
        new TimeConsistencyTest(steps.game(), stepIndex, 0, Arithmetic.FASTEST, budget)
            .assess(List.of(steps.promise()));
    return new Trial(
        instance,
        new DeviceApplication.Result(
            steps.game(), List.of(steps.promise()), application.moveOf(), application.questions()),
        stepIndex,
        steps.promise(),
        assessment.promises().get(0),
        assessment.nobodyBound(),
        search,
        budget);
  }

  /** Whether all equilibria with nobody bound are known. */
  boolean isSolved() {
    return search.map(PromiseTest::isSolved).orElse(true);
  }

  Game game() {
    return application.game();
  }

  /** The equilibria of the world in which the promise binds. */
  SubgamePerfectPayoffs bound() {
    return solve(Commitments.of(promise, game().tree(), Treatment.BOUND));
  }

  /** The equilibria of the game as it is. */
  SubgamePerfectPayoffs free() {
    return solve(Commitments.none(game().tree()));
  }

  private SubgamePerfectPayoffs solve(Commitments commitments) {
    return SubgamePerfectPayoffs.of(game(), index, commitments, Arithmetic.FASTEST, budget);
  }

  /** The verdict on another promise in the same game. */
  PromiseAssessment assess(Promise other) {
    return search.isPresent()
        ? search.get().assessUnbelieved(other)
        : new TimeConsistencyTest(game(), index, 0, Arithmetic.FASTEST, budget).assess(other);
  }
}
