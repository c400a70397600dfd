package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.List;

/**
 * A game of two players in strategic form: the row player chooses one of m rows, the column player
 * at the same time one of n columns, and each has an m &times; n matrix of payoffs.
 */
public final class BimatrixGame {
  /** What a player gets when a row and a column meet. */
  @FunctionalInterface
  public interface Payoffs {
    Rational at(int row, int column);
  }

  private final int rows;
  private final int columns;

  /** Row by row. */
  private final Rational[] rowPayoffs;

  private final Rational[] columnPayoffs;

  private BimatrixGame(int rows, int columns, Rational[] rowPayoffs, Rational[] columnPayoffs) {
    this.rows = rows;
    this.columns = columns;
    this.rowPayoffs = rowPayoffs;
    this.columnPayoffs = columnPayoffs;
  }

  /**
   * A game whose payoffs are asked for once each.
   *
   * @param rows how many strategies the row player has, at least 1
   * @param columns how many the column player has, at least 1
   * @throws IllegalArgumentException if a player has no strategy
   */
  public static BimatrixGame of(int rows, int columns, Payoffs rowPayoffs, Payoffs columnPayoffs) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("a game of " + rows + " rows, " + columns + " columns");
    }
    Rational[] first = new Rational[rows * columns];
    Rational[] second = new Rational[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        first[row * columns + column] = rowPayoffs.at(row, column);
        second[row * columns + column] = columnPayoffs.at(row, column);
      }
    }
    return new BimatrixGame(rows, columns, first, second);
  }

  /**
   * A game given by its two matrices, row by row.
   *
   * @throws IllegalArgumentException if the matrices are empty or differ in shape
   */
  public static BimatrixGame of(
      List<List<Rational>> rowPayoffs, List<List<Rational>> columnPayoffs) {
    int rows = rowPayoffs.size();
    int columns = rows == 0 ? 0 : rowPayoffs.get(0).size();
    checkShape(rowPayoffs, rows, columns);
    checkShape(columnPayoffs, rows, columns);
    return of(
        rows,
        columns,
        (row, column) -> rowPayoffs.get(row).get(column),
        (row, column) -> columnPayoffs.get(row).get(column));
  }

  private static void checkShape(List<List<Rational>> matrix, int rows, int columns) {
    if (matrix.size() != rows || matrix.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException(
          "a matrix of " + matrix.size() + " rows that is not " + rows + " by " + columns);
    }
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public Rational rowPayoff(int row, int column) {
    return rowPayoffs[row * columns + column];
  }

  public Rational columnPayoff(int row, int column) {
    return columnPayoffs[row * columns + column];
  }

  /** The game in which only some strategies are left, in the order given. */
  BimatrixGame restrictedTo(List<Integer> keptRows, List<Integer> keptColumns) {
    return of(
        keptRows.size(),
        keptColumns.size(),
        (row, column) -> rowPayoff(keptRows.get(row), keptColumns.get(column)),
        (row, column) -> columnPayoff(keptRows.get(row), keptColumns.get(column)));
  }
}
