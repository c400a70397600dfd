package commitment.solve.subgame;

import commitment.sequence.RealizationPlan;
import java.util.ArrayList;
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

  /** The smallest one with some profiles in it, at least one. */
  static PlanProduct hull(List<PlanProfile> profiles) {
    List<List<RealizationPlan>> extreme = new ArrayList<>();
    for (int player = 0; player < profiles.get(0).plans().size(); player++) {
      int owner = player;
      extreme.add(profiles.stream().map(profile -> profile.plans().get(owner)).distinct().toList());
    }
    return new PlanProduct(extreme);
  }
}
