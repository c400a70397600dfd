package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.verify.Recount;
import java.util.List;
import java.util.Optional;

/**
 * Does a breach of a promise ever take effect, where others can prevent it? A player is added who
 * gets 1 for each that does; with perfect information the equilibria at each promised set must give
 * him no more than the least that is possible there, which is what has happened before.
 */
final class BreachesInEffect {
  private final Promise promise;
  private final Budget budget;

  BreachesInEffect(Promise promise, Budget budget) {
    this.promise = promise;
    this.budget = budget;
  }

  /** Whether none does; empty where that cannot be counted. */
  Optional<Boolean> none(GameInstance with) {
    Optional<DeviceApplication.Result> counting =
        DeviceApplication.applyCounting(
            with.game(),
            TreeIndex.of(with.game().tree()),
            with.promises(),
            with.devices(),
            promise.name(),
            budget.nodes());
    if (counting.isEmpty() || !counting.get().game().tree().isPerfectInformation()) {
      return Optional.empty();
    }
    Game game = counting.get().game();
    Optional<Promise> there =
        counting.get().promises().stream()
            .filter(each -> each.name().equals(promise.name()))
            .findFirst();
    Optional<Recount> recount = Recount.of(game, budget);
    if (there.isEmpty() || recount.isEmpty()) {
      return Optional.empty();
    }
    TreeIndex index = TreeIndex.of(game.tree());
    int counter = game.players().size() - 1;
    for (Clause clause : there.get().clauses()) {
      int node = game.tree().firstNode(clause.informationSet());
      Rational least = least(game, node, index.end(node), counter);
      for (List<Rational> payoffs : recount.get().payoffsAt(clause.informationSet())) {
        if (payoffs.get(counter).compareTo(least) > 0) {
          return Optional.of(false);
        }
      }
    }
    return Optional.of(true);
  }

  private static Rational least(Game game, int start, int end, int player) {
    Rational least = null;
    for (int node = start; node < end; node++) {
      if (game.tree().isTerminal(node)) {
        Rational payoff = game.payoffs().payoff(game.tree().outcome(node), player);
        least = least == null ? payoff : least.min(payoff);
      }
    }
    return least == null ? Rational.ZERO : least;
  }
}
