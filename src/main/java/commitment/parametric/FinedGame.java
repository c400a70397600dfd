package commitment.parametric;

import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.BestReplies;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A game in which the breaches of a promise cost their player something: the same tree for every
 * amount.
 */
final class FinedGame {
  private final Game original;
  private final TreeIndex originalIndex;
  private final Promise originalPromise;
  private final Budget budget;
  private final Game free;
  private final Game one;
  private final Promise promise;
  private final Subgames subgames;
  private final Map<Rational, Game> known = new HashMap<>();

  /**
   * @param promise of one action at each set
   */
  FinedGame(Game game, TreeIndex index, Promise promise, Budget budget) {
    original = game;
    originalIndex = index;
    originalPromise = promise;
    this.budget = budget;
    DeviceApplication.Result applied = apply(Rational.ZERO);
    free = applied.game();
    this.promise = applied.promises().get(0);
    one = with(Rational.ONE);
    subgames = Subgames.of(TreeIndex.of(free.tree()));
  }

  private DeviceApplication.Result apply(Rational fine) {
    Device device = new Device.Fine(originalPromise.name(), fine, Optional.empty());
    return DeviceApplication.apply(
            original, originalIndex, List.of(originalPromise), List.of(device), budget.nodes())
        .orElseThrow();
  }

  /** The game with a fine. */
  Game with(Rational fine) {
    return known.computeIfAbsent(fine, amount -> apply(amount).game());
  }

  /** The promise in it. */
  Promise promise() {
    return promise;
  }

  Subgames subgames() {
    return subgames;
  }

  /**
   * What another strategy of a promisor is worth in a subgame, against a profile.
   *
   * @param gain what it gives more before fines
   * @param breaches how many more breaches it means on average
   */
  record Departure(Rational gain, Rational breaches) {
    Rational ratio() {
      return gain.divide(breaches);
    }
  }

  /**
   * What a best reply of a player against a profile, with a fine, brings in each subgame in which
   * it is better than what the profile says. What he does in one subgame binds him nowhere else, so
   * one strategy is best in all of them.
   */
  List<Departure> departures(BehaviorProfile profile, int player, Rational fine) {
    Game fined = with(fine);
    BestReplies replies = BestReplies.inSubgames(fined, subgames, profile, player);
    ContinuationValues values = values(fined, profile);
    List<Integer> roots = new ArrayList<>();
    Set<BestReplies.Departure> all = new LinkedHashSet<>();
    for (int root : subgames.roots()) {
      if (replies.worth(root).compareTo(values.at(root, player)) > 0) {
        roots.add(root);
        all.addAll(replies.departures(root));
      }
    }
    if (roots.isEmpty()) {
      return List.of();
    }
    BehaviorProfile other = departed(profile, all);
    ContinuationValues before = values(free, profile);
    ContinuationValues after = values(free, other);
    ContinuationValues beforeFined = values(one, profile);
    ContinuationValues afterFined = values(one, other);
    List<Departure> departures = new ArrayList<>();
    for (int root : roots) {
      Rational gain = after.at(root, player).minus(before.at(root, player));
      Rational finedOnce = afterFined.at(root, player).minus(beforeFined.at(root, player));
      departures.add(new Departure(gain, gain.minus(finedOnce)));
    }
    return departures;
  }

  private ContinuationValues values(Game game, BehaviorProfile profile) {
    return ContinuationValues.of(game, subgames.index(), profile);
  }

  private BehaviorProfile departed(BehaviorProfile profile, Set<BestReplies.Departure> departures) {
    Map<Integer, Integer> actions = new HashMap<>();
    departures.forEach(one -> actions.put(one.informationSet(), one.action()));
    return taking(actions, profile);
  }

  /** The profile in which promised sets that a condition names do what is promised. */
  BehaviorProfile keeping(BehaviorProfile profile, Predicate<Promise.Clause> which) {
    Map<Integer, Integer> actions = new HashMap<>();
    promise.clauses().stream()
        .filter(which)
        .forEach(clause -> actions.put(clause.informationSet(), clause.action()));
    return taking(actions, profile);
  }

  /** The profile in which some moves take one action for certain. */
  private BehaviorProfile taking(Map<Integer, Integer> actions, BehaviorProfile profile) {
    List<List<Rational>> laws = new ArrayList<>();
    for (int move = 0; move < free.tree().moveCount(); move++) {
      Integer action = actions.get(move);
      laws.add(
          action == null
              ? profile.at(move)
              : BehaviorProfile.pure(free.tree().actionCount(move), action));
    }
    return BehaviorProfile.of(free.tree(), laws);
  }
}
