package commitment.repair;

import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencyTest;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.game.TreeIndex;
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
 */
record Trial(
    GameInstance instance,
    DeviceApplication.Result application,
    TreeIndex index,
    Promise promise,
    PromiseAssessment assessed,
    World nobodyBound,
    Budget budget) {
  /** For how many payoff vectors of a world to say where play ends. */
  static final int WITNESSES = 100;

  /** Empty where the game has become too large, or one that cannot be tested. */
  static Optional<Trial> of(GameInstance instance, String name, Budget budget) {
    if (!instance.game().tree().isPerfectInformation()
        || instance.timePreferences().stream().anyMatch(TimePreference::isBiased)
        || DeviceApplication.withoutBreaches(instance.promises(), instance.devices()).isPresent()) {
      return Optional.empty();
    }
    return inForce(instance, budget).flatMap(result -> of(instance, result, name, budget));
  }

  private static Optional<DeviceApplication.Result> inForce(GameInstance instance, Budget budget) {
    Game game = instance.game();
    return DeviceApplication.apply(
        game, TreeIndex.of(game.tree()), instance.promises(), instance.devices(), budget.nodes());
  }

  private static Optional<Trial> of(
      GameInstance instance, DeviceApplication.Result result, String name, Budget budget) {
    Optional<Promise> promise = named(result.promises(), name);
    if (promise.isEmpty() || promise.get().isJoint() || !promise.get().isPure()) {
      return Optional.empty();
    }
    TreeIndex index = TreeIndex.of(result.game().tree());
    TimeConsistencyTest test =
        new TimeConsistencyTest(result.game(), index, WITNESSES, Arithmetic.FASTEST, budget);
    var assessment = test.assess(List.of(promise.get()));
    return Optional.of(
        new Trial(
            instance,
            result,
            index,
            promise.get(),
            assessment.promises().get(0),
            assessment.nobodyBound(),
            budget));
  }

  static Optional<Promise> named(List<Promise> promises, String name) {
    return promises.stream().filter(promise -> promise.name().equals(name)).findFirst();
  }

  Tested tested() {
    return new Tested(game(), index, assessed, nobodyBound);
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
    return new TimeConsistencyTest(game(), index, 0, Arithmetic.FASTEST, budget).assess(other);
  }
}
