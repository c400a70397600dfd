package commitment.linear;

import java.math.BigInteger;

/**
 * Linearly independent columns of an {@link IntegerProgram}, one at each row, and exact solutions
 * of the systems of the matrix B that they form.
 */
interface Basis {
  /** The column at a row. */
  int columnAt(int row);

  boolean contains(int column);

  /** The values of the columns of the basis when all others are 0: x with Bx = b. */
  ExactVector values();

  /** The vector d with Bd = the given column of the program. */
  ExactVector direction(int column);

  /**
   * The vector y with yB = costs.
   *
   * @param costs one for each row: of the column at it
   */
  ExactVector multipliers(BigInteger[] costs);

  /**
   * Puts another column at a row.
   *
   * @param direction that of the column; not 0 at the row
   */
  void replace(int row, int column, ExactVector direction);
}
