package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The extreme Nash equilibria of a {@link BimatrixGame}, exactly, degenerate games included.
 *
 * <p>A pair (x, y) is an equilibrium iff every row is a best answer to y or not played in x, and
 * every column a best answer to x or not played in y: iff the points of the two {@linkplain
 * BestResponsePolytope best-response polytopes} together have all m + n labels. The equilibria are
 * the convex hulls of products of such vertices ({@link NashComponents}); the pairs of vertices are
 * the extreme equilibria. In a nondegenerate game they are all there are.
 *
 * <p>Method: of strategies that are the same for both players one is kept ({@link
 * StrategyClasses}), strictly dominated ones are taken away, the vertices of both polytopes
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

  /** If more equilibria come of members of classes, one stands for all of its classes. */
  private static final int MOST_EXPANDED = 50_000;

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
    return of(game, reduced(game, budget, effort), budget, effort);
  }

  /** The strategies that are enumerated: one of each class, and none that is dominated. */
  static StrategyClasses reduced(BimatrixGame game, Budget budget, Effort effort) {
    StrategyClasses distinct = StrategyClasses.of(game);
    return distinct.undominated(IteratedDominance.of(distinct.game(), budget, effort));
  }

  /**
   * The same where the strategies that matter are known.
   *
   * @param classes of the game, {@link #reduced}
   */
  static ExtremeEquilibria of(
      BimatrixGame game, StrategyClasses classes, Budget budget, Effort effort) {
    if (leastSteps(classes.game()) > effort.left()) {
      return new ExtremeEquilibria(List.of(), false);
    }
    BestResponsePolytope rows = BestResponsePolytope.ofRows(classes.game());
    BestResponsePolytope columns = BestResponsePolytope.ofColumns(classes.game());
    VertexEnumeration rowVertices = new VertexEnumeration(rows, effort);
    VertexEnumeration columnVertices = new VertexEnumeration(columns, effort);
    int entries = Math.max(1, classes.game().rows() * classes.game().columns());
    int stride = Math.max(1, Math.min(STRIDE, STRIDE_ENTRIES / entries));
    while (!(rowVertices.isDone() && columnVertices.isDone())
        && !effort.isSpent()
        && !isExhausted(rowVertices, columnVertices, budget)) {
      budget
          .progress()
          .stage(
              classes.game().rows()
                  + " by "
                  + classes.game().columns()
                  + ", bases: "
                  + (rowVertices.baseCount() + columnVertices.baseCount()));
      rowVertices.advance(stride);
      columnVertices.advance(stride);
    }
    Matching matching = new Matching(rows, columns, columnVertices.vertices());
    boolean matched = matching.matchAll(rowVertices.vertices(), budget);
    boolean all = isExpandable(matching.pairs, classes);
    return new ExtremeEquilibria(
        expanded(matching.pairs, game, classes, all ? Integer.MAX_VALUE : 1),
        all && matched && rowVertices.isDone() && columnVertices.isDone());
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

  /** An extreme equilibrium of the game with one strategy of each class. */
  private record Pair(MixedStrategy row, MixedStrategy column) {}

  /** Whether not too many equilibria come of it if every member of a class takes its turn. */
  private static boolean isExpandable(List<Pair> pairs, StrategyClasses classes) {
    double count = 0;
    for (Pair pair : pairs) {
      double members = 1;
      for (int row : pair.row().probabilities().keySet()) {
        members *= classes.rows().get(row).size();
      }
      for (int column : pair.column().probabilities().keySet()) {
        members *= classes.columns().get(column).size();
      }
      count += members;
    }
    return count <= Math.max(MOST_EXPANDED, pairs.size());
  }

  /**
   * The equilibria of the whole game.
   *
   * @param most so many strategies of a player stand for one of classes
   */
  private static List<ExtremeEquilibrium> expanded(
      List<Pair> pairs, BimatrixGame game, StrategyClasses classes, int most) {
    Map<MixedStrategy, List<MixedStrategy>> columnsOf = new HashMap<>();
    Map<MixedStrategy, List<MixedStrategy>> rowsOf = new HashMap<>();
    List<ExtremeEquilibrium> found = new ArrayList<>();
    for (Pair pair : pairs) {
      List<MixedStrategy> rows =
          rowsOf.computeIfAbsent(
              pair.row(), row -> StrategyClasses.expanded(row, classes.rows(), game.rows(), most));
      List<MixedStrategy> columns =
          columnsOf.computeIfAbsent(
              pair.column(),
              column -> StrategyClasses.expanded(column, classes.columns(), game.columns(), most));
      ExtremeEquilibrium first = equilibrium(game, rows.get(0), columns.get(0));
      for (MixedStrategy row : rows) {
        for (MixedStrategy column : columns) {
          found.add(new ExtremeEquilibrium(row, column, first.rowPayoff(), first.columnPayoff()));
        }
      }
    }
    found.sort(ExtremeEquilibrium.ORDER);
    return found;
  }

  /** Pairs of vertices that together have all labels. */
  private static final class Matching {
    final BestResponsePolytope rows;
    final BestResponsePolytope columns;
    final LabelSets columnVertices;
    final SupersetSearch search;
    final Map<Integer, MixedStrategy> columnStrategies = new HashMap<>();
    final List<Pair> pairs = new ArrayList<>();

    Matching(BestResponsePolytope rows, BestResponsePolytope columns, LabelSets columnVertices) {
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
        MixedStrategy row = rows.strategyAt(labels);
        for (int partner : partners) {
          if (pairs.size() == MOST_EQUILIBRIA) {
            return false;
          }
          pairs.add(new Pair(row, column(partner)));
        }
      }
      return true;
    }

    private MixedStrategy column(int vertex) {
      return columnStrategies.computeIfAbsent(
          vertex, number -> columns.strategyAt(columnVertices.get(number)));
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
