package commitment.linear;

import commitment.linear.IntegerProgram.Column;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A {@link Basis} for small programs: keeps D·B⁻¹ as whole numbers, D = |det B|, and changes it by
 * integer pivoting, in which every division leaves no rest.
 *
 * <p>J. Edmonds, Systems of distinct representatives and linear algebra, Journal of Research of the
 * National Bureau of Standards 71B (1967) 241-245, doi:10.6028/jres.071B.033. Cost: rows² products
 * of determinants an exchange.
 */
final class AdjugateBasis implements Basis {
  private final IntegerProgram program;
  private final int[] columnAt;
  private final boolean[] inside;

  /** Row by row; the last place of a row is the value of its column. */
  private final BigInteger[][] inverse;

  private BigInteger determinant = BigInteger.ONE;

  /** The basis of all slacks. */
  AdjugateBasis(IntegerProgram program) {
    this.program = program;
    int rows = program.rowCount();
    columnAt = new int[rows];
    inside = new boolean[program.columnCount()];
    inverse = new BigInteger[rows][rows + 1];
    for (int row = 0; row < rows; row++) {
      columnAt[row] = program.slack(row);
      inside[columnAt[row]] = true;
      Arrays.fill(inverse[row], BigInteger.ZERO);
      inverse[row][row] = BigInteger.ONE;
      inverse[row][rows] = program.bound(row);
    }
  }

  @Override
  public int columnAt(int row) {
    return columnAt[row];
  }

  @Override
  public boolean contains(int column) {
    return inside[column];
  }

  @Override
  public ExactVector values() {
    int rows = columnAt.length;
    BigInteger[] values = new BigInteger[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = inverse[row][rows];
    }
    return new ExactVector(values, determinant);
  }

  @Override
  public ExactVector direction(int column) {
    Column entries = program.column(column);
    BigInteger[] direction = new BigInteger[columnAt.length];
    for (int row = 0; row < direction.length; row++) {
      BigInteger sum = BigInteger.ZERO;
      for (int place = 0; place < entries.size(); place++) {
        BigInteger factor = inverse[row][entries.rows[place]];
        if (factor.signum() != 0) {
          sum = sum.add(factor.multiply(entries.values[place]));
        }
      }
      direction[row] = sum;
    }
    return new ExactVector(direction, determinant);
  }

  @Override
  public ExactVector multipliers(BigInteger[] costs) {
    BigInteger[] sums = new BigInteger[columnAt.length];
    Arrays.fill(sums, BigInteger.ZERO);
    for (int row = 0; row < sums.length; row++) {
      if (costs[row].signum() != 0) {
        for (int place = 0; place < sums.length; place++) {
          if (inverse[row][place].signum() != 0) {
            sums[place] = sums[place].add(inverse[row][place].multiply(costs[row]));
          }
        }
      }
    }
    return new ExactVector(sums, determinant);
  }

  @Override
  public void replace(int row, int column, ExactVector direction) {
    inside[columnAt[row]] = false;
    inside[column] = true;
    columnAt[row] = column;
    BigInteger pivot = direction.numerator(row);
    BigInteger[] pivotRow = inverse[row];
    boolean negative = pivot.signum() < 0;
    for (int other = 0; other < inverse.length; other++) {
      if (other != row) {
        combine(inverse[other], pivot, direction.numerator(other), pivotRow, negative);
      }
    }
    if (negative) {
      for (int place = 0; place < pivotRow.length; place++) {
        pivotRow[place] = pivotRow[place].negate();
      }
    }
    determinant = pivot.abs();
  }

  /** Sets {@code target} to (pivot · target − factor · pivotRow) / D, or to its negative. */
  private void combine(
      BigInteger[] target,
      BigInteger pivot,
      BigInteger factor,
      BigInteger[] pivotRow,
      boolean negative) {
    BigInteger scale = negative ? pivot.negate() : pivot;
    BigInteger share = negative ? factor.negate() : factor;
    boolean untouched = share.signum() == 0;
    if (untouched && scale.equals(determinant)) {
      return;
    }
    for (int place = 0; place < target.length; place++) {
      BigInteger sum =
          target[place].signum() == 0 ? BigInteger.ZERO : target[place].multiply(scale);
      if (!untouched && pivotRow[place].signum() != 0) {
        sum = sum.subtract(share.multiply(pivotRow[place]));
      }
      target[place] = sum.signum() == 0 ? BigInteger.ZERO : sum.divide(determinant);
    }
  }
}
