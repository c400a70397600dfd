package commitment.solve.subgame;

import java.util.List;

/**
 * Ways of playing the block of a subgame in equilibria that differ in what the others of one player
 * do, not in what he does.
 *
 * @param plays at least one
 * @param convex whether every mixture of the others' strategies gives an equilibrium too, as where
 *     only one of them moves; else some may not
 */
public record PlayFamily(List<BlockPlay> plays, boolean convex) {
  public PlayFamily {
    plays = List.copyOf(plays);
  }
}
