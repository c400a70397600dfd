package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.BestReplies;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Is a behavior profile σ a subgame-perfect equilibrium of a game with perfect recall?
 *
 * <p>It is one iff in every subgame, at root h, no player i has a better strategy (R. Selten,
 * International Journal of Game Theory 4 (1975) 25-55, doi:10.1007/BF01766400):
 *
 * <pre>  w_i(h) = u_i(σ | h)   for all roots h and players i,</pre>
 *
 * with w_i(h) the worth of his best reply in the subgame. All of them come out of one scan a
 * player, because what he does in a subgame binds him nowhere else; see {@link BestReplies}. Cost:
 * linear in the tree for each player. Exact.
 */
public final class SubgamePerfectionCheck {
  private final Game game;
  private final Subgames subgames;
  private final ContinuationValues values;
  private final List<BestReplies> replies;

  private SubgamePerfectionCheck(
      Game game, Subgames subgames, ContinuationValues values, List<BestReplies> replies) {
    this.game = game;
    this.subgames = subgames;
    this.values = values;
    this.replies = replies;
  }

  /**
   * Whether a profile is a subgame-perfect equilibrium; if it is none, who can gain in the smallest
   * subgames in which it is no Nash equilibrium. Larger ones in which it fails contain one of
   * these.
   */
  public static DeviationResult of(Game game, Subgames subgames, BehaviorProfile profile) {
    Optional<String> refusal = PerfectRecallOnly.refusal(game);
    return refusal.isPresent()
        ? new DeviationResult.OutsideClass(refusal.get())
        : gains(game, subgames, profile).result();
  }

  /**
   * The same with the gains in all subgames at hand.
   *
   * @throws IllegalArgumentException if the game has not perfect recall
   */
  public static SubgamePerfectionCheck gains(
      Game game, Subgames subgames, BehaviorProfile profile) {
    PerfectRecallOnly.refusal(game)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    List<BestReplies> replies = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      replies.add(BestReplies.inSubgames(game, subgames, profile, player));
    }
    return new SubgamePerfectionCheck(
        game, subgames, ContinuationValues.of(game, subgames.index(), profile), replies);
  }

  /** What a player gains in the subgame at a root by his best reply; 0 or more. */
  public Rational gain(int root, int player) {
    return replies.get(player).worth(root).minus(values.at(root, player));
  }

  /** The gains and the better strategies in the smallest subgames that fail. */
  public DeviationResult result() {
    List<Deviation> deviations = new ArrayList<>();
    int[] roots = subgames.roots();
    // From the last root to the first, a subgame comes after all in it.
    int failing = Integer.MAX_VALUE;
    for (int place = roots.length - 1; place >= 0; place--) {
      int root = roots[place];
      if (failing < subgames.index().end(root)) {
        continue;
      }
      for (int player = game.players().size() - 1; player >= 0; player--) {
        Rational gain = gain(root, player);
        if (gain.signum() > 0) {
          failing = root;
          List<BestReplies.Departure> better = replies.get(player).departures(root);
          deviations.add(new Deviation(root, player, gain, better));
        }
      }
    }
    Collections.reverse(deviations);
    return deviations.isEmpty()
        ? new DeviationResult.NoDeviation()
        : new DeviationResult.Deviations(deviations);
  }
}
