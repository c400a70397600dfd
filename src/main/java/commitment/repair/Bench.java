package commitment.repair;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.Stretch;
import commitment.repair.Repair.Remark;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where changes are made and tried: the file as it is, the promise in it, and what is noted of a
 * change that was tried.
 *
 * @param instance the game without its devices, and the devices
 * @param promise in the game without devices
 * @param trial of the file as it is
 */
record Bench(
    GameInstance instance, Promise promise, Trial trial, Variations variations, Budget budget) {

  /** A bound on an amount or a parameter; see {@link Repair}. */
  record Bound(
      Optional<AlgebraicNumber> least,
      boolean open,
      int direction,
      Optional<Stretch<Verdict>> margin,
      Optional<Rational> some) {
    static final Bound NONE =
        new Bound(Optional.empty(), false, 1, Optional.empty(), Optional.empty());

    /** Anything above an amount. */
    static Bound above(Rational least, Optional<Rational> some) {
      return new Bound(Optional.of(AlgebraicNumber.of(least)), true, 1, Optional.empty(), some);
    }

    /** Any amount: even none is enough. */
    static Bound any(Optional<Rational> some) {
      return new Bound(
          Optional.of(AlgebraicNumber.of(Rational.ZERO)), false, 1, Optional.empty(), some);
    }

    /** One value. */
    static Bound at(Rational value, int direction) {
      return new Bound(
          Optional.of(AlgebraicNumber.of(value)),
          false,
          direction,
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Games of no more nodes than this are small, whatever the game as it is. */
  private static final int MOST_CHANGED = 20_000;

  int promisor() {
    return promise.promisor();
  }

  int players() {
    return instance.game().players().size();
  }

  /** Whether the promise was tested by a search, in a game with information sets. */
  boolean isSearched() {
    return trial.search().isPresent();
  }

  /** The most nodes of the game with a change: devices that ask for consent copy what follows. */
  int mostNodes() {
    return Math.max(MOST_CHANGED, 4 * trial.game().tree().nodeCount());
  }

  /** The game with a change, tested; empty where that is too large. */
  Optional<Trial> attempt(Change change) {
    return changed(change)
        .flatMap(changed -> Trial.of(changed, promise.name(), budget.withinNodes(mostNodes())));
  }

  /** Whether the game with a change would have too many nodes. */
  boolean isTooLarge(Change change) {
    return changed(change)
        .filter(changed -> Trial.inForce(changed, budget.withinNodes(mostNodes())).isEmpty())
        .isPresent();
  }

  private Optional<GameInstance> changed(Change change) {
    return budget.isExhausted()
        ? Optional.empty()
        : ChangeApplication.apply(instance, promise, change, variations);
  }

  /**
   * The game with a change that undoes no breach, tested; in games with information sets empty too
   * where the promise does not hold, so that the change does not work.
   */
  Optional<Trial> attemptToHold(Change change) {
    return changed(change)
        .flatMap(
            changed -> Trial.ifHolding(changed, promise.name(), budget.withinNodes(mostNodes())));
  }

  /** The line of a change that is not one of degree, if it works. */
  Optional<Repair> working(Change change) {
    return attemptToHold(change)
        .map(
            after -> line(change, Bound.NONE, after, Optional.empty(), Optional.empty(), List.of()))
        .filter(Repair::works);
  }

  /**
   * The line of another value of a parameter, if it works.
   *
   * @param bound from where on it does, as far as is known
   */
  Optional<Repair> workingAt(
      String parameter, Rational from, Rational to, Bound bound, List<Remark> remarks) {
    Change change = new Change.Parameter(variations.kind(parameter), parameter, from, to);
    return attemptToHold(change)
        .map(after -> line(change, bound, after, Optional.empty(), Optional.empty(), remarks))
        .filter(Repair::works);
  }

  Repair line(
      Change change,
      Bound bound,
      Trial after,
      Optional<Boolean> inEffect,
      Optional<Verdict> enforcer,
      List<Remark> remarks) {
    Optional<Boolean> asPromised = asPromised(change, after);
    Verdict verdict = after.assessed().verdict();
    List<Remark> all = new ArrayList<>(remarks);
    if (verdict == Verdict.HOLDS && !asPromised.orElse(true)) {
      all.add(new Repair.OtherOutcome());
    }
    return new Repair(
        change,
        bound.least(),
        bound.open(),
        bound.direction(),
        bound.margin(),
        bound.some(),
        payoff(trial.nobodyBound()),
        payoff(after.nobodyBound()),
        after.tested(),
        inEffect,
        asPromised,
        enforcer,
        all,
        trial.isSolved()
            && after.isSolved()
            && trial.nobodyBound().exact()
            && after.nobodyBound().exact()
            && verdict != Verdict.UNDECIDED);
  }

  private Interval payoff(World world) {
    return world.ranges().get(promisor());
  }

  /**
   * By payoffs; where a parameter changed, which changes payoffs, by where play ends, as far as
   * that is known.
   */
  private Optional<Boolean> asPromised(Change change, Trial after) {
    World bound = trial.assessed().promiseBound();
    World world = after.nobodyBound();
    if (!bound.exact() || !world.exact() || !trial.isSolved() || !after.isSolved()) {
      return Optional.empty();
    }
    if (change instanceof Change.Parameter) {
      if (change.kind() == Change.Kind.TRANCHES) {
        World ends = after.assessed().promiseBound();
        return ends.exact()
            ? Optional.of(new HashSet<>(ends.payoffs()).containsAll(world.payoffs()))
            : Optional.empty();
      }
      return Optional.of(paths(trial, bound).containsAll(paths(after, world)));
    }
    return Optional.of(new HashSet<>(bound.payoffs()).containsAll(world.payoffs()));
  }

  /** Where play may end if the promise binds, as the game is. */
  Set<List<String>> promisedPaths() {
    return paths(trial, trial.assessed().promiseBound());
  }

  private static Set<List<String>> paths(Trial trial, World world) {
    Set<List<String>> paths = new HashSet<>();
    for (List<OutcomeProbability> ends : world.outcomes()) {
      ends.forEach(end -> paths.add(trial.index().path(end.node())));
    }
    return paths;
  }
}
