package commitment.credibility;

import commitment.exact.Interval;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.backward.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A promise as a commitment: what it changes for everybody if it binds and everybody knows it,
 * against the world in which nobody is bound.
 *
 * @param gains for each player the payoff with the promise less the payoff without, over all pairs
 *     of equilibria; the promisor's is what he is willing to pay for a device that binds him and
 *     that the others see
 * @param exact whether the intervals are attained, not only bounds
 */
public record PromiseValue(Promise promise, List<Interval> gains, boolean exact) {
  public PromiseValue {
    gains = List.copyOf(gains);
  }

  /**
   * Of a pure promise in a game of perfect information.
   *
   * @param nobodyBound the equilibria when nobody is bound
   */
  public static PromiseValue of(
      Game game, TreeIndex index, Promise promise, World nobodyBound, Budget budget) {
    World bound =
        SubgamePerfectPayoffs.of(
                game,
                index,
                Commitments.of(promise, game.tree(), Treatment.BOUND),
                Arithmetic.FASTEST,
                budget)
            .world(0);
    List<Interval> gains = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      gains.add(bound.ranges().get(player).minus(nobodyBound.ranges().get(player)));
    }
    return new PromiseValue(promise, gains, bound.exact() && nobodyBound.exact());
  }
}
