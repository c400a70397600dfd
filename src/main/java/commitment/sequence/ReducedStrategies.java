package commitment.sequence;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The reduced pure strategies of one player of a {@link SequenceForm}: an action at each of his
 * information sets that his own earlier actions do not rule out.
 *
 * <p>Cost: memory in the number of strategies times that of information sets.
 */
public final class ReducedStrategies {
  /** What stands in place of an action at an information set that own actions rule out. */
  public static final int RULED_OUT = -1;

  private final SequenceForm form;
  private final int player;
  private final List<int[]> actions;

  private ReducedStrategies(SequenceForm form, int player, List<int[]> actions) {
    this.form = form;
    this.player = player;
    this.actions = actions;
  }

  /**
   * All of them, later information sets varying fastest.
   *
   * @return empty if there are more than {@code most}
   */
  public static Optional<ReducedStrategies> of(SequenceForm form, int player, int most) {
    if (ReducedPlans.count(form, player).compareTo(BigInteger.valueOf(most)) > 0) {
      return Optional.empty();
    }
    List<int[]> found = new ArrayList<>();
    new ReducedPlans(form, player).forEachRemaining(found::add);
    return Optional.of(new ReducedStrategies(form, player, found));
  }

  private static boolean takes(SequenceForm form, int player, int[] strategy, int sequence) {
    return sequence == 0
        || strategy[form.setOf(player, sequence)] == form.lastAction(player, sequence);
  }

  public int count() {
    return actions.size();
  }

  public int player() {
    return player;
  }

  /** The action of a strategy at an information set, or {@link #RULED_OUT}. */
  public int action(int strategy, int set) {
    return actions.get(strategy)[set];
  }

  /** Whether a strategy takes all actions of a sequence. */
  public boolean takes(int strategy, int sequence) {
    return takes(form, player, actions.get(strategy), sequence);
  }

  /** How many pure strategies differ from a reduced one only where it rules itself out. */
  public BigInteger completions(int strategy) {
    BigInteger product = BigInteger.ONE;
    for (int set = 0; set < form.informationSetCount(player); set++) {
      if (action(strategy, set) == RULED_OUT) {
        product = product.multiply(BigInteger.valueOf(form.actionCount(player, set)));
      }
    }
    return product;
  }

  /** The realization plan of a mixed strategy. */
  public RealizationPlan plan(List<Rational> mixture) {
    List<Rational> weights =
        new ArrayList<>(Collections.nCopies(form.sequenceCount(player), Rational.ZERO));
    weights.set(0, Rational.ONE);
    for (int strategy = 0; strategy < count(); strategy++) {
      Rational probability = mixture.get(strategy);
      if (probability.signum() == 0) {
        continue;
      }
      for (int sequence = 1; sequence < weights.size(); sequence++) {
        int set = form.setOf(player, sequence);
        if (action(strategy, set) == form.lastAction(player, sequence)) {
          weights.set(sequence, weights.get(sequence).plus(probability));
        }
      }
    }
    return new RealizationPlan(weights);
  }

  /** The realization plan of one strategy. */
  public RealizationPlan plan(int strategy) {
    List<Rational> mixture = new ArrayList<>(Collections.nCopies(count(), Rational.ZERO));
    mixture.set(strategy, Rational.ONE);
    return plan(mixture);
  }
}
