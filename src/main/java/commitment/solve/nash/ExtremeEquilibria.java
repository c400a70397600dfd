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
 * them in each polytope (10,000 at n = 15; up to 67,000 were seen), and the worst case is
 * exponential.
 *
 * @param equilibria in {@link ExtremeEquilibrium#ORDER}
 * @param complete whether they are all; if not, a limit was reached
 */
public record ExtremeEquilibria(List<ExtremeEquilibrium> equilibria, boolean complete) {
  /** How many bases of small games are visited between two looks at the clock. */
  private static final int STRIDE = 256;

  /** So many entries of tables are changed between two looks at the clock, or few more. */
  private static final int STRIDE_ENTRIES = 1 << 16;

  /** How many vertices are paired between two looks at the clock. */
  private static final int PAIRED = 64;

  /** Beyond this many bases of one polytope the tables outgrow any memory. */
  private static final int MOST_BASES = 1 << 24;

  /** More equilibria than these are not kept. */
  private static final int MOST_EQUILIBRIA = 200_000;

  public ExtremeEquilibria {
    equilibria = List.copyOf(equilibria);
  }

  /** Finds them all, or as many as there is time for. */
  public static ExtremeEquilibria of(BimatrixGame game, Budget budget) {
    return of(game, budget, Effort.unlimited());
  }

  /**
   * The same with the steps bounded.
   *
   * @param effort what they are counted off
   */
  public static ExtremeEquilibria of(BimatrixGame game, Budget budget, Effort effort) {
    IteratedDominance dominance = IteratedDominance.of(game, budget, effort);
    if (leastSteps(dominance.game()) > effort.left()) {
      return new ExtremeEquilibria(List.of(), false);
    }
    BestResponsePolytope rows = BestResponsePolytope.ofRows(dominance.game());
    BestResponsePolytope columns = BestResponsePolytope.ofColumns(dominance.game());
    VertexEnumeration rowVertices = new VertexEnumeration(rows, effort);
    VertexEnumeration columnVertices = new VertexEnumeration(columns, effort);
    int entries = Math.max(1, dominance.game().rows() * dominance.game().columns());
    int stride = Math.max(1, Math.min(STRIDE, STRIDE_ENTRIES / entries));
    while (!(rowVertices.isDone() && columnVertices.isDone())
        && !effort.isSpent()
        && !isExhausted(rowVertices, columnVertices, budget)) {
      budget
          .progress()
          .stage(
              game.rows()
                  + " by "
                  + game.columns()
                  + ", bases: "
                  + (rowVertices.baseCount() + columnVertices.baseCount()));
      rowVertices.advance(stride);
      columnVertices.advance(stride);
    }
    Matching matching = new Matching(game, dominance, rows, columns, columnVertices.vertices());
    boolean matched = matching.matchAll(rowVertices.vertices(), budget);
    matching.found.sort(ExtremeEquilibrium.ORDER);
    return new ExtremeEquilibria(
        matching.found, matched && rowVertices.isDone() && columnVertices.isDone());
  }

  /** About how many steps a random game takes; there are such that take ten times as many. */
  static long usualSteps(int rows, int columns) {
    int least = Math.min(rows, columns);
    double bases = 1;
    for (int chosen = 1; chosen <= least; chosen++) {
      bases *= (rows + columns - least + chosen) / (chosen == least ? least : 2.0 * chosen);
    }
    return (long) Math.min(0x1p62, 60 * bases * rows * columns);
  }

  /** Pairs of vertices that together have all labels. */
  private static final class Matching {
    final BimatrixGame game;
    final IteratedDominance dominance;
    final BestResponsePolytope rows;
    final BestResponsePolytope columns;
    final LabelSets columnVertices;
    final SupersetSearch search;
    final Map<Integer, MixedStrategy> columnStrategies = new HashMap<>();
    final List<ExtremeEquilibrium> found = new ArrayList<>();

    Matching(
        BimatrixGame game,
        IteratedDominance dominance,
        BestResponsePolytope rows,
        BestResponsePolytope columns,
        LabelSets columnVertices) {
      this.game = game;
      this.dominance = dominance;
      this.rows = rows;
      this.columns = columns;
      this.columnVertices = columnVertices;
      search = new SupersetSearch(columnVertices, columns.labelCount());
    }

    /**
     * @return false if there are more than can be kept, or the time is up
     */
    boolean matchAll(LabelSets rowVertices, Budget budget) {
      for (int vertex = 0; vertex < rowVertices.size(); vertex++) {
        if (vertex % PAIRED == 0 && budget.isExhausted()) {
          return false;
        }
        long[] labels = rowVertices.get(vertex);
        List<Integer> partners = search.supersets(complement(labels, rows.labelCount()));
        if (partners.isEmpty()) {
          continue;
        }
        MixedStrategy row = original(rows.strategyAt(labels), dominance.rows(), game.rows());
        for (int partner : partners) {
          if (found.size() == MOST_EQUILIBRIA) {
            return false;
          }
          found.add(equilibrium(game, row, column(partner)));
        }
      }
      return true;
    }

    private MixedStrategy column(int vertex) {
      return columnStrategies.computeIfAbsent(
          vertex,
          number ->
              original(
                  columns.strategyAt(columnVertices.get(number)),
                  dominance.columns(),
                  game.columns()));
    }
  }

  /** Each polytope has more vertices than dimensions, and each takes two pivots. */
  private static long leastSteps(BimatrixGame game) {
    return 2L * game.rows() * game.columns() * (game.rows() + game.columns());
  }

  private static boolean isExhausted(
      VertexEnumeration rows, VertexEnumeration columns, Budget budget) {
    return budget.isExhausted()
        || rows.baseCount() > MOST_BASES
        || columns.baseCount() > MOST_BASES;
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
