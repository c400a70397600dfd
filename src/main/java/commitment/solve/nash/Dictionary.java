package commitment.solve.nash;

import commitment.exact.Rational;

/**
 * A system of equations solved for its basic variables, in integers over one denominator d:
 *
 * <pre>  d·x_B(r) + Σ_c t(r,c)·x_N(c) = t(r,rhs)</pre>
 *
 * <p>Pivots are free of fractions: every t(r,c) and d are, up to sign, minors of the matrix that
 * the dictionary began with, so that each division by the pivot before leaves no remainder (J.
 * Edmonds, Systems of distinct representatives and linear algebra, Journal of Research of the
 * National Bureau of Standards 71B (1967) 241&ndash;245, DOI 10.6028/jres.071B.033). A pivot costs
 * rows &times; columns. Numbers are kept as {@code long}s, while one of them does not fit as three
 * {@code long}s each, and else as big integers: {@link #pivot} returns the dictionary to go on
 * with.
 *
 * <p>Degeneracy: the right-hand sides count as perturbed by (ε, ε², …), one power for the slack of
 * each constraint, with ε infinitely small. No two ratios are then equal.
 */
abstract sealed class Dictionary permits LongDictionary, TripleDictionary, BigDictionary {
  /** Entries up to this many bits are kept as {@code long}s. */
  static final int LONG_BITS = 62;

  final Basis basis;
  final int rows;
  final int columns;

  /** How large the numbers can become. */
  final MinorBounds bounds;

  Dictionary(Basis basis, MinorBounds bounds) {
    this.basis = basis;
    this.bounds = bounds;
    this.rows = basis.rows();
    this.columns = basis.columns();
  }

  Basis basis() {
    return basis;
  }

  /** About how many steps a pivot takes. */
  abstract long pivotCost();

  /**
   * Brings the variable of a column into the basis in place of that of a row. This dictionary is
   * not to be used afterwards, only the one returned (which may be the same).
   */
  abstract Dictionary pivot(int row, int column);

  /** The sign of t(row, column); the right-hand side is the last column. */
  abstract int sign(int row, int column);

  /** Compares t(left, place) / t(left, column) with the same of right; divisors are positive. */
  abstract int compareRatios(int left, int right, int place, int column);

  /** The value of the basic variable of a row. */
  abstract Rational value(int row);

  /** Of which order the minors are that d and the entries stand for: this one or one more. */
  final int order() {
    int order = 0;
    for (int constraint = 0; constraint < rows; constraint++) {
      if (basis.slackPlace(constraint) < 0) {
        order++;
      }
    }
    return order;
  }

  /** Whether the basic variable of a row is 0. */
  final boolean isZero(int row) {
    return sign(row, columns) == 0;
  }

  /**
   * The row whose variable becomes 0 first as that of the column grows, by the lexicographic ratio
   * test.
   *
   * @return -1 if none does: then the feasible set is unbounded
   */
  final int leavingRow(int column) {
    int leaving = -1;
    for (int row = 0; row < rows; row++) {
      if (sign(row, column) > 0 && (leaving < 0 || isBefore(row, leaving, column))) {
        leaving = row;
      }
    }
    return leaving;
  }

  private boolean isBefore(int row, int other, int column) {
    int order = compareRatios(row, other, columns, column);
    for (int constraint = 0; order == 0 && constraint < rows; constraint++) {
      int place = basis.slackPlace(constraint);
      if (place < 0) {
        order = compareRatios(row, other, ~place, column);
      } else if (place == row) {
        order = 1;
      } else if (place == other) {
        order = -1;
      }
    }
    return order < 0;
  }
}
