package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.sequence.BestResponse;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A Nash equilibrium in realization plans.
 *
 * @param plans one for each player; at information sets that his own plan rules out a player does
 *     nothing in particular
 * @param payoffs what each player gets
 */
public record SequenceFormEquilibrium(List<RealizationPlan> plans, List<Rational> payoffs) {
  public SequenceFormEquilibrium {
    plans = List.copyOf(plans);
    payoffs = List.copyOf(payoffs);
  }

  /** The equilibrium in given plans, with its payoffs worked out. */
  static SequenceFormEquilibrium of(
      SequenceForm form, LeafPayoffs payoffs, List<RealizationPlan> plans) {
    List<Rational> expected = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      expected.add(BestResponse.expectedPayoff(form, payoffs, player, plans));
    }
    return new SequenceFormEquilibrium(plans, expected);
  }

  /**
   * Whether this is one, from the definition: the plans are plans, the payoffs are right, and no
   * best response gives anybody more.
   */
  public boolean isCertified(SequenceForm form, LeafPayoffs leafPayoffs) {
    if (plans.size() != form.players() || payoffs.size() != form.players()) {
      return false;
    }
    for (int player = 0; player < form.players(); player++) {
      Rational payoff = payoffs.get(player);
      if (!plans.get(player).isPlanOf(form, player)
          || !BestResponse.expectedPayoff(form, leafPayoffs, player, plans).equals(payoff)
          || !BestResponse.of(form, leafPayoffs, player, plans).value().equals(payoff)) {
        return false;
      }
    }
    return true;
  }
}
