package commitment.sequence;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import java.util.ArrayList;
import java.util.List;

/**
 * A strategy of one player as weights of his sequences: the product of his own probabilities on the
 * way.
 *
 * @param weights one for each sequence, the first one 1
 */
public record RealizationPlan(List<Rational> weights) {
  public RealizationPlan {
    weights = List.copyOf(weights);
  }

  public Rational weight(int sequence) {
    return weights.get(sequence);
  }

  /** Whether the weights add up at every information set of the player. */
  public boolean isPlanOf(SequenceForm form, int player) {
    if (weights.size() != form.sequenceCount(player) || !weights.get(0).equals(Rational.ONE)) {
      return false;
    }
    for (Rational weight : weights) {
      if (weight.signum() < 0) {
        return false;
      }
    }
    for (int set = 0; set < form.informationSetCount(player); set++) {
      Rational sum = Rational.ZERO;
      for (int action = 0; action < form.actionCount(player, set); action++) {
        sum = sum.plus(weights.get(form.firstSequence(player, set) + action));
      }
      if (!sum.equals(weights.get(form.parentSequence(player, set)))) {
        return false;
      }
    }
    return true;
  }

  /** The plan of a strategy that gives probabilities at each information set. */
  public static RealizationPlan of(
      SequenceForm form, int player, List<List<Rational>> probabilities) {
    List<Rational> weights = new ArrayList<>(form.sequenceCount(player));
    weights.add(Rational.ONE);
    for (int set = 0; set < form.informationSetCount(player); set++) {
      Rational before = weights.get(form.parentSequence(player, set));
      for (int action = 0; action < form.actionCount(player, set); action++) {
        weights.add(before.times(probabilities.get(set).get(action)));
      }
    }
    return new RealizationPlan(weights);
  }

  /**
   * Each of some plans with the same probability.
   *
   * @param plans at least one
   */
  public static RealizationPlan mean(List<RealizationPlan> plans) {
    List<Rational> weights = List.of();
    for (RealizationPlan plan : plans) {
      weights = WeightedSum.plus(weights, plan.weights(), Rational.of(1, plans.size()));
    }
    return new RealizationPlan(weights);
  }

  /** Whether the player's own actions lead to an information set at all. */
  public boolean comesTo(SequenceForm form, int player, int set) {
    return weights.get(form.parentSequence(player, set)).signum() > 0;
  }

  /**
   * The probabilities at an information set.
   *
   * @throws IllegalArgumentException if the player's own actions rule it out
   */
  public List<Rational> at(SequenceForm form, int player, int set) {
    Rational before = weights.get(form.parentSequence(player, set));
    if (before.signum() == 0) {
      throw new IllegalArgumentException("set " + set + " is not come to under " + weights);
    }
    List<Rational> probabilities = new ArrayList<>();
    for (int action = 0; action < form.actionCount(player, set); action++) {
      probabilities.add(weights.get(form.firstSequence(player, set) + action).divide(before));
    }
    return probabilities;
  }
}
