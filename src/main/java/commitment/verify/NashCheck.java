package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.BestReplies;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.List;

/**
 * Is a behavior profile σ a Nash equilibrium of a game with perfect recall?
 *
 * <p>It is one iff for every player i and each of his strategies σ_i' (J. Nash, Annals of
 * Mathematics 54 (1951) 286-295, doi:10.2307/1969529)
 *
 * <pre>  u_i(σ_i', σ_{-i}) ≤ u_i(σ).</pre>
 *
 * Some pure strategy is a best one, and the best value is found by {@link BestReplies}, departures
 * at several information sets at once included: changing one action at a time would not do, where a
 * set has several nodes. Cost: linear in the tree for each player. Exact.
 */
public final class NashCheck {
  private NashCheck() {}

  public static DeviationResult of(Game game, TreeIndex index, BehaviorProfile profile) {
    return PerfectRecallOnly.refusal(game)
        .<DeviationResult>map(DeviationResult.OutsideClass::new)
        .orElseGet(() -> checked(game, index, profile));
  }

  private static DeviationResult checked(Game game, TreeIndex index, BehaviorProfile profile) {
    List<Rational> payoffs = ContinuationValues.of(game, index, profile).payoffs();
    List<Deviation> deviations = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      BestReplies replies = BestReplies.inGame(game, index, profile, player);
      Rational gain = replies.worth(0).minus(payoffs.get(player));
      if (gain.signum() > 0) {
        deviations.add(new Deviation(0, player, gain, replies.departures(0)));
      }
    }
    return deviations.isEmpty()
        ? new DeviationResult.NoDeviation()
        : new DeviationResult.Deviations(deviations);
  }
}
