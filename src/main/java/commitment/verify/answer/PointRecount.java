package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
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
import java.util.OptionalInt;
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

  /**
   * Else the equilibria one by one around any promise but of mixtures, if they are not too many.
   */
  private Optional<PromiseSearchRecount> searched(String name) {
    return searched.computeIfAbsent(
        name,
        key ->
            named(name)
                .filter(Promise::isPure)
                .flatMap(
                    promise ->
                        PromiseSearchRecount.of(
                            subject.game(), Subgames.of(subject.index()), promise, budget)));
  }

  /** The same if all equilibria of both worlds are among them. */
  private Optional<PromiseSearchRecount> whole(String name) {
    return searched(name).filter(r -> r.free().isWhole() && r.bound().isWhole());
  }

  /** The verdict on a promise; empty if it cannot be told, or there is no such promise. */
  Optional<Verdict> verdict(String name) {
    Optional<PromiseRecount> counted = promise(name);
    if (counted.isPresent()) {
      return counted.filter(PromiseRecount::isSure).map(PromiseRecount::verdict);
    }
    return searched(name)
        .map(PromiseSearchRecount::verdicts)
        .filter(verdicts -> verdicts.size() == 1)
        .map(verdicts -> verdicts.iterator().next());
  }

  /**
   * What tempts to break a promise.
   *
   * @param range empty where nothing does: there is no other action, or no such set
   */
  record Tempting(Optional<Interval> range) {}

  /** What tempts to break a promise at an information set; empty if it cannot be told. */
  Optional<Tempting> tempting(String name, String set) {
    Optional<Clause> clause = named(name).flatMap(promise -> clause(promise, set));
    if (clause.isEmpty()) {
      return named(name).map(promise -> new Tempting(Optional.empty()));
    }
    Optional<PromiseRecount> counted = promise(name);
    return counted.isPresent()
        ? Optional.of(new Tempting(counted.get().temptation(clause.get())))
        : whole(name)
            .flatMap(recount -> recount.temptation(clause.get()))
            .map(found -> new Tempting(found.range()));
  }

  private Optional<Clause> clause(Promise promise, String set) {
    OptionalInt found = subject.findSet(set);
    return promise.clauses().stream()
        .filter(clause -> found.isPresent() && clause.informationSet() == found.getAsInt())
        .findFirst();
  }

  /** The payoff vectors of the equilibria if a promise binds, where all are known. */
  Optional<Set<List<Rational>>> boundPayoffs(String name) {
    Optional<PromiseRecount> counted = promise(name);
    return counted.isPresent()
        ? counted.map(PromiseRecount::boundPayoffs)
        : whole(name).map(recount -> recount.bound().payoffsAt(0));
  }

  /** What a promise is worth to its first promisor if it binds; empty if it cannot be told. */
  Optional<Interval> worth(String name) {
    Optional<PromiseRecount> counted = promise(name);
    if (counted.isPresent()) {
      int promisor = counted.get().promise().promisor();
      return Optional.of(
          VectorClaims.range(counted.get().boundPayoffs(), promisor)
              .minus(VectorClaims.range(counted.get().freePayoffs(), promisor)));
    }
    return whole(name)
        .filter(r -> !r.bound().all().isEmpty() && !r.free().all().isEmpty())
        .map(
            recount -> {
              int promisor = recount.promise().promisor();
              return VectorClaims.range(recount.bound().payoffsAt(0), promisor)
                  .minus(VectorClaims.range(recount.free().payoffsAt(0), promisor));
            });
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
