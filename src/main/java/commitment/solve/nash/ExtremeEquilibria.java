package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The extreme Nash equilibria of a {@link BimatrixGame}, exactly, degenerate games included.
 *
 * <p>A pair (x, y) is an equilibrium iff every row is a best answer to y or not played in x, and
 * every column a best answer to x or not played in y: iff the points of the two {@linkplain
 * BestResponsePolytope best-response polytopes} together have all m + n labels. The equilibria are
 * the convex hulls of products of such vertices ({@link NashComponents}); the pairs of vertices are
 * the extreme equilibria. In a nondegenerate game they are all there are.
 *
 * <p>Method: strictly dominated strategies are taken away, the vertices of both polytopes
 * {@linkplain VertexEnumeration enumerated}, and for each of the one those of the other looked up
 * that have the labels it lacks. See D. Avis, G. D. Rosenberg, R. Savani and B. von Stengel,
 * Enumeration of Nash equilibria for two-player games, Economic Theory 42 (2010) 9&ndash;37, DOI
 * 10.1007/s00199-009-0449-x.
 *
 * <p>Cost: m·n for every feasible basis; a random n &times; n game has about C(2n, n) / 2^(n-1) of
 * them in each polytope (some 10,000 at n = 15), and the worst case is exponential.
 *
 * @param equilibria in {@link ExtremeEquilibrium#ORDER}
 * @param complete whether they are all; if not, a limit was reached
 */
public record ExtremeEquilibria(List<ExtremeEquilibrium> equilibria, boolean complete) {
  /** How many bases are visited between two looks at the clock. */
  private static final int STRIDE = 256;

  /** Beyond this many bases of one polytope the tables outgrow any memory. */
  private static final int MOST_BASES = 1 << 24;

  public ExtremeEquilibria {
    equilibria = List.copyOf(equilibria);
  }

  /**
   * Finds them all, or as many as the budget allows.
   *
   * @param budget its nodes bound the bases that are visited in both polytopes together
   */
  public static ExtremeEquilibria of(BimatrixGame game, Budget budget) {
    IteratedDominance dominance = IteratedDominance.of(game);
    BestResponsePolytope rows = BestResponsePolytope.ofRows(dominance.game());
    BestResponsePolytope columns = BestResponsePolytope.ofColumns(dominance.game());
    VertexEnumeration rowVertices = new VertexEnumeration(rows);
    VertexEnumeration columnVertices = new VertexEnumeration(columns);
    while (!(rowVertices.isDone() && columnVertices.isDone())
        && !isExhausted(rowVertices, columnVertices, budget)) {
      budget
          .progress()
          .stage(
              game.rows()
                  + " by "
                  + game.columns()
                  + ", bases: "
                  + (rowVertices.baseCount() + columnVertices.baseCount()));
      rowVertices.advance(STRIDE);
      columnVertices.advance(STRIDE);
    }
    boolean complete = rowVertices.isDone() && columnVertices.isDone();
    List<ExtremeEquilibrium> found = new ArrayList<>();
    SupersetSearch search = new SupersetSearch(columnVertices.vertices(), columns.labelCount());
    Map<Integer, MixedStrategy> columnStrategies = new HashMap<>();
    for (int vertex = 0; vertex < rowVertices.vertices().size(); vertex++) {
      long[] labels = rowVertices.vertices().get(vertex);
      List<Integer> partners = search.supersets(complement(labels, rows.labelCount()));
      if (partners.isEmpty()) {
        continue;
      }
      MixedStrategy row = original(rows.strategyAt(labels), dominance.rows(), game.rows());
      for (int partner : partners) {
        MixedStrategy column =
            columnStrategies.computeIfAbsent(
                partner,
                number ->
                    original(
                        columns.strategyAt(columnVertices.vertices().get(number)),
                        dominance.columns(),
                        game.columns()));
        found.add(equilibrium(game, row, column));
      }
    }
    found.sort(ExtremeEquilibrium.ORDER);
    return new ExtremeEquilibria(found, complete);
  }

  private static boolean isExhausted(
      VertexEnumeration rows, VertexEnumeration columns, Budget budget) {
    return budget.isExhausted()
        || rows.baseCount() > MOST_BASES
        || columns.baseCount() > MOST_BASES
        || rows.baseCount() + columns.baseCount() > budget.nodes();
  }

  private static long[] complement(long[] labels, int count) {
    long[] missing = LabelSets.emptySet(count);
    for (int label = 0; label < count; label++) {
      if (!LabelSets.contains(labels, label)) {
        LabelSets.include(missing, label);
      }
    }
    return missing;
  }

  /** A strategy of the reduced game as one of the original. */
  private static MixedStrategy original(MixedStrategy reduced, List<Integer> kept, int size) {
    SortedMap<Integer, Rational> probabilities = new TreeMap<>();
    reduced
        .probabilities()
        .forEach((strategy, probability) -> probabilities.put(kept.get(strategy), probability));
    return new MixedStrategy(size, probabilities);
  }

  private static ExtremeEquilibrium equilibrium(
      BimatrixGame game, MixedStrategy row, MixedStrategy column) {
    int anyRow = row.probabilities().firstKey();
    int anyColumn = column.probabilities().firstKey();
    Rational rowPayoff = Rational.ZERO;
    for (Map.Entry<Integer, Rational> entry : column.probabilities().entrySet()) {
      rowPayoff = rowPayoff.plus(game.rowPayoff(anyRow, entry.getKey()).times(entry.getValue()));
    }
    Rational columnPayoff = Rational.ZERO;
    for (Map.Entry<Integer, Rational> entry : row.probabilities().entrySet()) {
      columnPayoff =
          columnPayoff.plus(game.columnPayoff(entry.getKey(), anyColumn).times(entry.getValue()));
    }
    return new ExtremeEquilibrium(row, column, rowPayoff, columnPayoff);
  }
}
