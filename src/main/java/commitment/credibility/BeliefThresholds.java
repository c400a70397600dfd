package commitment.credibility;

import commitment.credibility.Believers.Threshold;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.DividedPlay;
import commitment.solve.backward.DividedPlay.Conduct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How probable a player must think it that a promise is kept, in order to rely on it.
 *
 * <p>Player j relies from a node of his on if he plays his part σ¹_j of an equilibrium of the world
 * in which the promise binds; he does not if he plays σ⁰_j, his part of one in which nobody is
 * bound. All others play σ⁰, and the promise is kept with probability π at all its sets together.
 * With u(r, k) and so on what j gets by relying (r) or not (o) if it is kept (k) or broken (b), he
 * relies iff
 *
 * <pre>
 *   π·u(r,k) + (1−π)·u(r,b) ≥ π·u(o,k) + (1−π)·u(o,b),   that is from
 *   π* = (u(o,b) − u(r,b)) / (u(o,b) − u(r,b) + u(r,k) − u(o,k))
 * </pre>
 *
 * on. For an attacker with a prize w who loses d if the promise to resist is kept that is w/(w+d).
 * Of several nodes the most demanding one counts; nodes where relying costs nothing do not.
 *
 * <p>Cost: two {@linkplain DividedPlay divided plays} for each player and one for all. Where ties
 * make one of the four payoffs differ between equilibria there is no one answer.
 */
final class BeliefThresholds {
  private final Game game;
  private final TreeIndex index;
  private final Promise promise;
  private final Arithmetic arithmetic;
  private final Budget budget;

  /** The nodes after which a promised set may come. */
  private final boolean[] before;

  private BeliefThresholds(
      Game game, TreeIndex index, Promise promise, Arithmetic arithmetic, Budget budget) {
    this.game = game;
    this.index = index;
    this.promise = promise;
    this.arithmetic = arithmetic;
    this.budget = budget;
    before = new boolean[game.tree().nodeCount()];
    for (Clause clause : promise.clauses()) {
      int node = index.parent(game.tree().firstNode(clause.informationSet()));
      for (int at = node; at >= 0 && !before[at]; at = index.parent(at)) {
        before[at] = true;
      }
    }
  }

  static List<Threshold> of(
      Game game, TreeIndex index, Promise promise, Arithmetic arithmetic, Budget budget) {
    return new BeliefThresholds(game, index, promise, arithmetic, budget).all();
  }

  private List<Threshold> all() {
    List<Threshold> thresholds = new ArrayList<>();
    DividedPlay keptWithout = play(-1, true);
    for (int player = 0; player < game.players().size(); player++) {
      if (player != promise.promisor() && movesBefore(player)) {
        of(player, keptWithout).ifPresent(thresholds::add);
      }
    }
    return thresholds;
  }

  private boolean movesBefore(int player) {
    for (int node = 0; node < before.length; node++) {
      if (before[node] && game.tree().owner(game.tree().move(node)) == player) {
        return true;
      }
    }
    return false;
  }

  /** One player relies, or -1 for nobody; all others act as if nobody were bound. */
  private DividedPlay play(int relying, boolean kept) {
    List<Conduct> conduct =
        new ArrayList<>(Collections.nCopies(game.players().size(), Conduct.DOUBTS));
    if (relying >= 0) {
      conduct.set(relying, Conduct.BELIEVES);
    }
    return DividedPlay.of(game, index, promise, conduct, kept, arithmetic, budget);
  }

  private Optional<Threshold> of(int player, DividedPlay keptWithout) {
    DividedPlay kept = play(player, true);
    DividedPlay broken = play(player, false);
    Optional<Threshold> most = Optional.empty();
    GameTree tree = game.tree();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (!before[node] || tree.owner(tree.move(node)) != player) {
        continue;
      }
      Interval cost = broken.rangeOfDoubters(node, player).minus(broken.range(node, player));
      Interval gain = kept.range(node, player).minus(keptWithout.range(node, player));
      boolean known =
          kept.isExact(node)
              && broken.isExact(node)
              && keptWithout.isExact(node)
              && cost.isPoint()
              && gain.isPoint();
      if (known && cost.min().signum() <= 0 && gain.min().signum() >= 0) {
        continue;
      }
      Optional<Rational> probability =
          known && gain.min().signum() >= 0
              ? Optional.of(cost.min().divide(cost.min().plus(gain.min())))
              : Optional.empty();
      Threshold here = new Threshold(player, tree.move(node), probability, !known);
      if (most.isEmpty() || demand(here).compareTo(demand(most.get())) > 0) {
        most = Optional.of(here);
      }
    }
    return most;
  }

  /** What depends on the equilibrium comes before what no belief suffices for, both after 1. */
  private static Rational demand(Threshold threshold) {
    return threshold.probability().orElse(Rational.of(threshold.depends() ? 3 : 2));
  }
}
