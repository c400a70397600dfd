package commitment.solve.subgame;

import commitment.sequence.RealizationPlan;
import java.util.List;

/**
 * A product of polytopes of plans: any mixtures of the extreme plans, player by player.
 *
 * @param extreme for each player, no two of them equal
 */
record PlanProduct(List<List<RealizationPlan>> extreme) {
  PlanProduct {
    extreme = extreme.stream().map(List::copyOf).toList();
  }
}
