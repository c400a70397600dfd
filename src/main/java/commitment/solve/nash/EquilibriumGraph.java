package commitment.solve.nash;

import commitment.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A connected bipartite graph of extreme strategies of both players, with an edge for each extreme
 * equilibrium.
 *
 * @param rows the row strategies, in {@link MixedStrategy#ORDER}
 * @param columns the column strategies
 * @param neighbors for each row strategy the column strategies it is in equilibrium with
 */
record EquilibriumGraph(
    List<MixedStrategy> rows, List<MixedStrategy> columns, List<BitSet> neighbors) {
  /** The graphs of the connected components, in the order of their first equilibria. */
  static List<EquilibriumGraph> components(List<ExtremeEquilibrium> equilibria) {
    return connected(equilibria).stream().map(EquilibriumGraph::of).toList();
  }

  /** The equilibria of each connected component, in the order of their first ones. */
  static List<List<ExtremeEquilibrium>> connected(List<ExtremeEquilibrium> equilibria) {
    Map<MixedStrategy, List<ExtremeEquilibrium>> byRow =
        equilibria.stream().collect(Collectors.groupingBy(ExtremeEquilibrium::row));
    Map<MixedStrategy, List<ExtremeEquilibrium>> byColumn =
        equilibria.stream().collect(Collectors.groupingBy(ExtremeEquilibrium::column));
    List<List<ExtremeEquilibrium>> components = new ArrayList<>();
    for (ExtremeEquilibrium first : equilibria) {
      // A strategy is taken out of the maps with all its equilibria when one of them is come to.
      Set<ExtremeEquilibrium> connected = new LinkedHashSet<>();
      Deque<ExtremeEquilibrium> next = new ArrayDeque<>(taken(byRow, first.row()));
      while (!next.isEmpty()) {
        ExtremeEquilibrium edge = next.remove();
        connected.add(edge);
        next.addAll(taken(byRow, edge.row()));
        next.addAll(taken(byColumn, edge.column()));
      }
      if (!connected.isEmpty()) {
        components.add(List.copyOf(connected));
      }
    }
    return components;
  }

  private static List<ExtremeEquilibrium> taken(
      Map<MixedStrategy, List<ExtremeEquilibrium>> map, MixedStrategy strategy) {
    List<ExtremeEquilibrium> found = map.remove(strategy);
    return found == null ? List.of() : found;
  }

  private static EquilibriumGraph of(List<ExtremeEquilibrium> edges) {
    List<MixedStrategy> rows = strategies(edges, ExtremeEquilibrium::row);
    List<MixedStrategy> columns = strategies(edges, ExtremeEquilibrium::column);
    Map<MixedStrategy, Integer> rowNumbers = numbers(rows);
    Map<MixedStrategy, Integer> columnNumbers = numbers(columns);
    List<BitSet> neighbors = rows.stream().map(row -> new BitSet(columns.size())).toList();
    for (ExtremeEquilibrium edge : edges) {
      int row = rowNumbers.getOrDefault(edge.row(), -1);
      neighbors.get(row).set(columnNumbers.getOrDefault(edge.column(), -1));
    }
    return new EquilibriumGraph(rows, columns, neighbors);
  }

  private static List<MixedStrategy> strategies(
      List<ExtremeEquilibrium> edges, Function<ExtremeEquilibrium, MixedStrategy> side) {
    return edges.stream().map(side).distinct().sorted(MixedStrategy.ORDER).toList();
  }

  private static Map<MixedStrategy, Integer> numbers(List<MixedStrategy> strategies) {
    Map<MixedStrategy, Integer> numbers = new HashMap<>();
    strategies.forEach(strategy -> numbers.put(strategy, numbers.size()));
    return numbers;
  }

  /**
   * Adds the intersections, without the empty one, of the neighborhoods of one or more row
   * strategies; at least the neighborhoods themselves.
   *
   * @return whether they are all there; if not, the budget is exhausted
   */
  boolean addIntersections(Set<BitSet> intersections, Budget budget) {
    intersections.addAll(neighbors);
    for (BitSet neighborhood : List.copyOf(intersections)) {
      Set<BitSet> further = new LinkedHashSet<>();
      for (BitSet intersection : intersections) {
        BitSet common = (BitSet) intersection.clone();
        common.and(neighborhood);
        if (!common.isEmpty() && !intersections.contains(common)) {
          further.add(common);
        }
        if (intersections.size() + further.size() > budget.vectors() || budget.isExhausted()) {
          return false;
        }
      }
      intersections.addAll(further);
    }
    return true;
  }

  /** The maximal subset that has just these column strategies, an intersection of neighborhoods. */
  NashSubset subset(BitSet someColumns) {
    List<MixedStrategy> withAll =
        IntStream.range(0, rows.size())
            .filter(row -> hasAll(row, someColumns))
            .mapToObj(rows::get)
            .toList();
    return new NashSubset(withAll, someColumns.stream().mapToObj(columns::get).toList());
  }

  private boolean hasAll(int row, BitSet someColumns) {
    BitSet missing = (BitSet) someColumns.clone();
    missing.andNot(neighbors.get(row));
    return missing.isEmpty();
  }
}
