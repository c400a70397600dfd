package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.SequenceForm;
import commitment.solve.nash.LogitEnd;
import commitment.solve.nash.StrategicFormSolver;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.BestReplies;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A profile that comes near a subgame-perfect equilibrium: one with irrational probabilities, or
 * from the end of the logit path of a whole game; whose limit is a sequential equilibrium, so a
 * subgame-perfect one.
 *
 * @param gains for each player the most that he could gain by departing in any subgame, exactly
 * @param error if an equilibrium is proved to be near: the most by which any probability may be
 *     wrong
 */
public record ApproximateEquilibrium(
    BehaviorProfile profile, List<Rational> gains, Optional<Rational> error) {
  public ApproximateEquilibrium {
    gains = List.copyOf(gains);
  }

  /**
   * Follows the path.
   *
   * @return empty if the game is too large for it
   */
  static Optional<ApproximateEquilibrium> of(
      Game game, Subgames subgames, StrategicFormSolver solver) {
    SequenceForm form = SequenceForm.of(game, subgames.index());
    return solver
        .logit(form, LeafPayoffs.of(game, form))
        .map(end -> measured(game, subgames, form, end));
  }

  static ApproximateEquilibrium measured(
      Game game, Subgames subgames, SequenceForm form, LogitEnd end) {
    List<List<Rational>> play =
        new ArrayList<>(Collections.nCopies(game.tree().moveCount(), List.of()));
    for (int player = 0; player < form.players(); player++) {
      for (int set = 0; set < form.informationSetCount(player); set++) {
        play.set(form.move(player, set), end.probabilities().get(player).get(set));
      }
    }
    BehaviorProfile profile = BehaviorProfile.of(game.tree(), play);
    ContinuationValues values = ContinuationValues.of(game, subgames.index(), profile);
    List<Rational> gains = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      BestReplies best = BestReplies.inSubgames(game, subgames, profile, player);
      Rational most = Rational.ZERO;
      for (int root : subgames.roots()) {
        most = most.max(best.worth(root).minus(values.at(root).get(player)));
      }
      gains.add(most);
    }
    boolean single = subgames.roots().length == 1;
    return new ApproximateEquilibrium(profile, gains, single ? end.error() : Optional.empty());
  }

  /** The most that anybody could gain. */
  public Rational largestGain() {
    return Collections.max(gains);
  }
}
