package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.template.GameInstance;
import commitment.verify.EquilibriumRecount;
import commitment.verify.PromiseRecount;
import commitment.verify.PromiseSearchRecount;
import commitment.verify.Recount;
import commitment.verify.WorldRecount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recount says of one game: its promises, its equilibria. Each part when it is asked for.
 */
final class PointRecount {
  private final Subject subject;
  private final Budget budget;
  private final Map<String, Optional<PromiseRecount>> simple = new HashMap<>();
  private final Map<String, Optional<PromiseSearchRecount>> searched = new HashMap<>();
  private @Nullable Known<Set<List<Rational>>> payoffs;
  private @Nullable Known<WorldRecount> world;

  /** Something that was asked for before; empty where it cannot be told. */
  private record Known<T>(Optional<T> value) {}

  PointRecount(Subject subject, Budget budget) {
    this.subject = subject;
    this.budget = budget;
  }

  /** Of a game with its devices in force; empty if there is none. */
  static Optional<PointRecount> of(GameInstance instance, Budget budget) {
    return inForce(instance, budget).map(subject -> new PointRecount(subject, budget));
  }

  private static Optional<Subject> inForce(GameInstance instance, Budget budget) {
    if (instance.devices().isEmpty()) {
      return Optional.of(subject(instance.game(), instance, instance.promises()));
    }
    if (DeviceApplication.withoutBreaches(instance.promises(), instance.devices()).isPresent()) {
      return Optional.empty();
    }
    return DeviceApplication.apply(
            instance.game(),
            TreeIndex.of(instance.game().tree()),
            instance.promises(),
            instance.devices(),
            budget.nodes())
        .map(result -> subject(result.game(), instance, result.promises()));
  }

  private static Subject subject(Game game, GameInstance instance, List<Promise> promises) {
    return new Subject(
        game,
        TreeIndex.of(game.tree()),
        InformationSetNames.of(game),
        instance.parameters(),
        promises,
        Map.of(),
        Optional.empty());
  }

  Subject subject() {
    return subject;
  }

  private Optional<Promise> named(String name) {
    return subject.promises().stream().filter(promise -> promise.name().equals(name)).findFirst();
  }

  /** With perfect information the count of the equilibria around a promise of one player. */
  Optional<PromiseRecount> promise(String name) {
    return simple.computeIfAbsent(
        name,
        key ->
            named(name)
                .filter(promise -> !promise.isJoint())
                .filter(promise -> subject.tree().isPerfectInformation())
                .flatMap(
                    promise ->
                        PromiseRecount.of(subject.game(), subject.index(), promise, budget)));
  }

  /** The verdict on a promise; empty if it cannot be told, or there is no such promise. */
  Optional<Verdict> verdict(String name) {
    Optional<PromiseRecount> counted = promise(name);
    if (counted.isPresent()) {
      return Optional.of(counted.get().verdict());
    }
    return searched
        .computeIfAbsent(
            name,
            key ->
                named(name)
                    .filter(promise -> promise.mixtures().isEmpty())
                    .flatMap(
                        promise ->
                            PromiseSearchRecount.of(
                                subject.game(), Subgames.of(subject.index()), promise, budget)))
        .map(PromiseSearchRecount::verdicts)
        .filter(verdicts -> verdicts.size() == 1)
        .map(verdicts -> verdicts.iterator().next());
  }

  /** The payoff vectors of the equilibria with nobody bound, where all are known. */
  Optional<Set<List<Rational>>> payoffs() {
    Known<Set<List<Rational>>> known = payoffs;
    if (known == null) {
      known =
          new Known<>(
              subject.tree().isPerfectInformation()
                  ? Recount.of(subject.game(), budget).map(Recount::payoffs)
                  : world().map(WorldRecount::payoffs));
      payoffs = known;
    }
    return known.value();
  }

  private Optional<WorldRecount> world() {
    Known<WorldRecount> known = world;
    if (known == null) {
      known =
          new Known<>(
              EquilibriumRecount.of(subject.game(), Subgames.of(subject.index()), budget)
                  .map(recount -> new WorldRecount(subject.game(), recount))
                  .filter(WorldRecount::isWhole));
      world = known;
    }
    return known.value();
  }

  /** With what distributions play ends in the equilibria, where all are known. */
  Optional<Set<Set<OutcomeProbability>>> outcomes() {
    return world().map(WorldRecount::outcomes);
  }
}
