package commitment.solve.nash;

import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All Nash equilibria of a bimatrix game, as the union of its maximal Nash subsets.
 *
 * <p>Join two extreme strategies x and y by an edge where (x, y) is an {@linkplain
 * ExtremeEquilibria extreme equilibrium}. The maximal complete bipartite subgraphs U &times; V of
 * this graph give the maximal Nash subsets conv U &times; conv V, and every equilibrium is in one
 * of them; two of them meet iff they have an edge in common, so the connected components of the
 * graph are those of the set of equilibria (H.-M. Winkels, An algorithm to determine all
 * equilibrium points of a bimatrix game, 1979; D. Avis, G. D. Rosenberg, R. Savani and B. von
 * Stengel, Enumeration of Nash equilibria for two-player games, Economic Theory 42 (2010)
 * 9&ndash;37, DOI 10.1007/s00199-009-0449-x).
 *
 * <p>Method: V runs through all intersections that are not empty of the neighborhoods N(x) of row
 * strategies, and U = {x : V ⊆ N(x)}. Cost: the number of maximal subsets times that of the
 * strategies of their component, squared at worst; the number of subsets can be exponential in that
 * of the extreme equilibria.
 *
 * @param components in the order of their first equilibria
 * @param complete whether they are all, whole; if not, a limit was reached, here or in the
 *     enumeration of the extreme equilibria, and subsets may be missing or not be maximal
 */
public record NashComponents(List<NashComponent> components, boolean complete) {
  private static final Comparator<NashSubset> ORDER =
      Comparator.comparing((NashSubset subset) -> subset.rows().get(0), MixedStrategy.ORDER)
          .thenComparing(subset -> subset.columns().get(0), MixedStrategy.ORDER)
          .thenComparing(subset -> -subset.rows().size())
          .thenComparing(NashSubset::rows, NashComponents::compare);

  public NashComponents {
    components = List.copyOf(components);
  }

  /**
   * Finds them all, or as many as the budget allows.
   *
   * @param budget its vectors bound the subsets of each component
   */
  public static NashComponents of(ExtremeEquilibria extreme, Budget budget) {
    List<NashComponent> components = new ArrayList<>();
    boolean complete = extreme.complete();
    for (EquilibriumGraph graph : EquilibriumGraph.components(extreme.equilibria())) {
      Set<BitSet> columnSets = new LinkedHashSet<>();
      complete &= graph.addIntersections(columnSets, budget);
      components.add(
          new NashComponent(columnSets.stream().map(graph::subset).sorted(ORDER).toList()));
    }
    return new NashComponents(components, complete);
  }

  private static int compare(List<MixedStrategy> left, List<MixedStrategy> right) {
    for (int index = 0; index < Math.min(left.size(), right.size()); index++) {
      int order = MixedStrategy.ORDER.compare(left.get(index), right.get(index));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
