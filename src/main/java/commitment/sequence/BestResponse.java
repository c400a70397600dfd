package commitment.sequence;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A best reply of one player to the plans of the others, by dynamic programming over his sequences:
 * a sequence is worth what its leaves give and what the information sets after it give, an
 * information set what its best action gives. Cost: linear in leaves and sequences.
 *
 * @param value what the player gets
 * @param plan a pure plan that gives it; at each information set the first best action
 * @param worth for each of his sequences what it gives if he goes on as is best, weighted with the
 *     probability that chance and the others let play come there
 */
public record BestResponse(Rational value, RealizationPlan plan, List<Rational> worth) {
  public BestResponse {
    worth = List.copyOf(worth);
  }

  /**
   * To the plans of the others.
   *
   * @param plans one for each player; that of the player himself is not looked at
   */
  public static BestResponse of(
      SequenceForm form, LeafPayoffs payoffs, int player, List<RealizationPlan> plans) {
    List<Rational> worth =
        new ArrayList<>(Collections.nCopies(form.sequenceCount(player), Rational.ZERO));
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational weight = form.chance(leaf);
      for (int other = 0; other < form.players() && weight.signum() != 0; other++) {
        if (other != player) {
          weight = weight.times(plans.get(other).weight(form.sequence(leaf, other)));
        }
      }
      if (weight.signum() != 0) {
        int sequence = form.sequence(leaf, player);
        worth.set(sequence, worth.get(sequence).plus(weight.times(payoffs.payoff(leaf, player))));
      }
    }
    int[] choice = new int[form.informationSetCount(player)];
    for (int set = choice.length - 1; set >= 0; set--) {
      int first = form.firstSequence(player, set);
      for (int action = 1; action < form.actionCount(player, set); action++) {
        if (worth.get(first + action).compareTo(worth.get(first + choice[set])) > 0) {
          choice[set] = action;
        }
      }
      int before = form.parentSequence(player, set);
      worth.set(before, worth.get(before).plus(worth.get(first + choice[set])));
    }
    return new BestResponse(worth.get(0), plan(form, player, choice), worth);
  }

  private static RealizationPlan plan(SequenceForm form, int player, int[] choice) {
    List<Rational> weights =
        new ArrayList<>(Collections.nCopies(form.sequenceCount(player), Rational.ZERO));
    weights.set(0, Rational.ONE);
    for (int set = 0; set < choice.length; set++) {
      weights.set(
          form.firstSequence(player, set) + choice[set],
          weights.get(form.parentSequence(player, set)));
    }
    return new RealizationPlan(weights);
  }

  /** What a player gets when all keep to their plans. */
  public static Rational expectedPayoff(
      SequenceForm form, LeafPayoffs payoffs, int player, List<RealizationPlan> plans) {
    Rational sum = Rational.ZERO;
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational weight = form.chance(leaf);
      for (int other = 0; other < form.players() && weight.signum() != 0; other++) {
        weight = weight.times(plans.get(other).weight(form.sequence(leaf, other)));
      }
      if (weight.signum() != 0) {
        sum = sum.plus(weight.times(payoffs.payoff(leaf, player)));
      }
    }
    return sum;
  }
}
