package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.sequence.RealizationPlan;
import java.util.List;
import java.util.Map;

/**
 * What a player does in a subgame that goes on with {@link EquilibriumProduct}s.
 *
 * @param plan of the block of the subgame
 * @param further by end at which one goes on and to which the plan leads: how he mixes there
 *     between his strategies of it
 */
record SubgameStrategy(RealizationPlan plan, Map<Integer, List<Rational>> further) {
  /** Of a player who has no move in the game. */
  static final SubgameStrategy NONE =
      new SubgameStrategy(new RealizationPlan(List.of(Rational.ONE)), Map.of());

  SubgameStrategy {
    further = Map.copyOf(further);
  }
}
