package commitment.solve.nash;

import java.util.Arrays;

/**
 * All vertices of a {@link BestResponsePolytope}, each as the set of its labels.
 *
 * <p>The bases that are feasible for the lexicographic perturbation are the vertices of a simple
 * polytope, whose graph is connected; a depth-first search visits each once and goes back by the
 * inverse pivot, so that there is one dictionary only. Every vertex of the polytope itself is that
 * of at least one such basis, a degenerate one perhaps of several. (The same bases as in D. Avis,
 * G. D. Rosenberg, R. Savani and B. von Stengel, Enumeration of Nash equilibria for two-player
 * games, Economic Theory 42 (2010) 9&ndash;37, DOI 10.1007/s00199-009-0449-x, who find them by
 * reverse search, without a memory of those visited.)
 *
 * <p>Cost: for each basis a ratio test in every column and two pivots, of m &times; n each; 8 to 24
 * bytes of memory for every 64 labels.
 */
final class VertexEnumeration {
  /** Steps of a ratio test for each row. */
  private static final long RATIO_COST = 10;

  private final int origin;
  private final LabelSets bases;
  private final LabelSets vertices;
  private Dictionary dictionary;

  /** The pivots that led from the origin to the dictionary: row, column, row, column, … */
  private int[] path = new int[64];

  private int depth;
  private int column;
  private boolean done;
  private final Effort effort;

  /**
   * @param effort what pivots and ratio tests are counted off
   */
  VertexEnumeration(BestResponsePolytope polytope, Effort effort) {
    this.effort = effort;
    dictionary = polytope.atOrigin();
    origin = polytope.dimension();
    bases = new LabelSets(polytope.labelCount());
    vertices = new LabelSets(polytope.labelCount());
    bases.add(dictionary.basis().labels());
  }

  /** Visits so many bases more, if there are so many. */
  void advance(int count) {
    int end = bases.size() + count;
    while (!done && bases.size() < end && !effort.isSpent()) {
      if (column < origin) {
        tryColumn();
      } else if (depth > 0) {
        goBack();
      } else {
        done = true;
      }
    }
  }

  boolean isDone() {
    return done;
  }

  /** How many bases were visited. */
  int baseCount() {
    return bases.size();
  }

  /** The label sets of the vertices found, without the origin. */
  LabelSets vertices() {
    return vertices;
  }

  private void pivot(int row, int column) {
    effort.spend(dictionary.pivotCost());
    dictionary = dictionary.pivot(row, column);
  }

  private void tryColumn() {
    effort.spend(RATIO_COST * dictionary.rows);
    Basis basis = dictionary.basis();
    int row = dictionary.leavingRow(column);
    int leaving = basis.rowLabel(row);
    int entering = basis.columnLabel(column);
    long[] labels = basis.labels();
    LabelSets.include(labels, leaving);
    LabelSets.exclude(labels, entering);
    boolean added = bases.add(labels);
    LabelSets.exclude(labels, leaving);
    LabelSets.include(labels, entering);
    if (!added) {
      column++;
      return;
    }
    pivot(row, column);
    if (2 * depth == path.length) {
      path = Arrays.copyOf(path, 2 * path.length);
    }
    path[2 * depth] = row;
    path[2 * depth + 1] = column;
    depth++;
    column = 0;
    addVertex();
  }

  private void goBack() {
    depth--;
    column = path[2 * depth + 1];
    pivot(path[2 * depth], column);
    column++;
  }

  /** Adds the vertex of the dictionary: its labels are those of all variables that are 0. */
  private void addVertex() {
    Basis basis = dictionary.basis();
    long[] labels = basis.labels().clone();
    for (int row = 0; row < basis.rows(); row++) {
      if (dictionary.isZero(row)) {
        LabelSets.include(labels, basis.rowLabel(row));
      }
    }
    vertices.add(labels);
  }
}
