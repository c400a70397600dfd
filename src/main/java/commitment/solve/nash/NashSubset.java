package commitment.solve.nash;

import java.util.List;

/**
 * A maximal Nash subset: every mixture of the row strategies is in equilibrium with every mixture
 * of the column strategies, and neither list can be made longer.
 *
 * @param rows the extreme strategies of the row player, in {@link MixedStrategy#ORDER}
 * @param columns those of the column player
 */
public record NashSubset(List<MixedStrategy> rows, List<MixedStrategy> columns) {
  public NashSubset {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** Whether it is a single equilibrium. */
  public boolean isSingle() {
    return rows.size() == 1 && columns.size() == 1;
  }
}
