package commitment.solve.subgame;

import commitment.solve.nash.LogitEnd;
import java.util.List;

/**
 * The equilibria of a block for certain payoffs at its ends.
 *
 * @param profiles no two of them equal
 * @param sets those that belong together
 * @param enumerated whether they come from all profiles of strategies, not from a single path
 * @param irrational near each of these an equilibrium is proved
 */
record BlockEquilibria(
    List<PlanProfile> profiles, List<PlanSet> sets, boolean enumerated, List<LogitEnd> irrational) {
  static final BlockEquilibria NONE = new BlockEquilibria(List.of(), List.of(), false, List.of());

  BlockEquilibria {
    profiles = List.copyOf(profiles);
    sets = List.copyOf(sets);
    irrational = List.copyOf(irrational);
  }
}
