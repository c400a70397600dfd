package commitment.repair;

import commitment.game.ActionRemoval;
import commitment.game.Device;
import commitment.game.Game;
import commitment.game.Observation;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a change in a game: devices are added to those of the file, actions taken out. */
final class ChangeApplication {
  private ChangeApplication() {}

  /**
   * @param promise that is to hold, as the game without devices has it
   * @return empty where the game does not exist
   */
  static Optional<GameInstance> apply(
      GameInstance instance, Promise promise, Change change, Variations variations) {
    Optional<Device> device = change.device(promise.name());
    if (device.isPresent()) {
      GameInstance with = withDevice(instance, device.get());
      return Optional.of(change instanceof Change.Bond ? protectedOnly(with, promise) : with);
    }
    if (change instanceof Change.Bind bind) {
      return Optional.of(remove(instance, others(instance.game(), bind)));
    }
    if (change instanceof Change.Close close) {
      return Optional.of(remove(instance, Map.of(close.informationSet(), Set.of(close.action()))));
    }
    if (change instanceof Change.Publicity publicity) {
      return publicity(instance, promise, publicity);
    }
    Change.Parameter parameter = (Change.Parameter) change;
    return variations.at(parameter.name(), parameter.to());
  }

  private static Optional<GameInstance> publicity(
      GameInstance instance, Promise promise, Change.Publicity change) {
    Game game = instance.game();
    TreeIndex index = TreeIndex.of(game.tree());
    Optional<Observation.Result> result =
        change.open()
            ? Observation.open(
                game, index, instance.promises(), promise.promisor(), change.observer())
            : Observation.hidden(
                game, index, instance.promises(), promise.promisor(), change.observer());
    return result.map(
        seen -> with(instance, seen.game(), seen.promises(), devices(instance, seen.promises())));
  }

  /** Those whose promise is still there. */
  private static List<Device> devices(GameInstance instance, List<Promise> promises) {
    return instance.devices().stream()
        .filter(device -> Trial.named(promises, device.promise()).isPresent())
        .toList();
  }

  private static GameInstance withDevice(GameInstance instance, Device device) {
    List<Device> devices = new ArrayList<>(instance.devices());
    devices.add(device);
    return with(instance, instance.game(), instance.promises(), devices);
  }

  private static GameInstance with(
      GameInstance instance, Game game, List<Promise> promises, List<Device> devices) {
    return new GameInstance(
        game, instance.parameters(), promises, List.of(), devices, instance.timePreferences());
  }

  /** What is promised after an own breach is left out: the bond is gone then. */
  private static GameInstance protectedOnly(GameInstance instance, Promise promise) {
    List<Promise> promises = new ArrayList<>();
    for (Promise candidate : instance.promises()) {
      promises.add(
          candidate.name().equals(promise.name())
              ? BondScope.of(instance.game(), TreeIndex.of(instance.game().tree()), candidate)
                  .kept()
              : candidate);
    }
    return with(instance, instance.game(), promises, instance.devices());
  }

  private static Map<Integer, Set<Integer>> others(Game game, Change.Bind bind) {
    Map<Integer, Set<Integer>> removed = new HashMap<>();
    bind.actions()
        .forEach(
            (move, kept) -> {
              Set<Integer> others = new HashSet<>();
              for (int action = 0; action < game.tree().actionCount(move); action++) {
                if (!kept.contains(action)) {
                  others.add(action);
                }
              }
              removed.put(move, others);
            });
    return removed;
  }

  private static GameInstance remove(GameInstance instance, Map<Integer, Set<Integer>> removed) {
    Game game = instance.game();
    ActionRemoval.Result result =
        ActionRemoval.of(game, TreeIndex.of(game.tree()), instance.promises(), removed);
    return with(instance, result.game(), result.promises(), devices(instance, result.promises()));
  }
}
