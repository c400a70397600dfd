package commitment.solve.nash;

import java.util.List;

/**
 * A connected component of the set of all Nash equilibria: the union of some maximal Nash subsets.
 *
 * @param subsets at least one
 */
public record NashComponent(List<NashSubset> subsets) {
  public NashComponent {
    subsets = List.copyOf(subsets);
  }

  /** Whether it is an isolated equilibrium. */
  public boolean isSingle() {
    return subsets.size() == 1 && subsets.get(0).isSingle();
  }
}
