package commitment.linear;

import commitment.linear.IntegerProgram.Column;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves Bx = b and yB = c exactly by p-adic lifting, B a square matrix of columns of an {@link
 * IntegerProgram}.
 *
 * <p>With C the inverse of B modulo the prime p, the digits of x to base p are x_k = C r_k mod p,
 * where r_0 = b and r_{k+1} = (r_k − B x_k) / p, in which the division leaves no rest. From enough
 * digits the one denominator of all places follows by rational reconstruction of a combination of
 * them, and the numerators from it; the result is checked by multiplication, and where it fails
 * more digits are taken.
 *
 * <p>J. D. Dixon, Exact solution of linear equations using p-adic expansions, Numerische Mathematik
 * 40 (1982) 137-141, doi:10.1007/BF01459082. Cost: for each digit, of which there are as many as
 * the solution is long, the numbers of the factors and the coefficients of B once.
 */
final class LiftedSolver {
  private static final int FIRST_DIGITS = 12;

  private final ModularFactors factors;

  /** By row. */
  private final Column[] columns;

  /** The coefficients as longs, where the residues stay within 62 bits; null where they may not. */
  private final long @Nullable [][] small;

  LiftedSolver(IntegerProgram program, ModularFactors factors) {
    this.factors = factors;
    int[] columnAt = factors.columnAtRow();
    columns = new Column[columnAt.length];
    for (int row = 0; row < columns.length; row++) {
      columns[row] = program.column(columnAt[row]);
    }
    small = smallCoefficients(columns, program.rowCount());
  }

  private static long @Nullable [][] smallCoefficients(Column[] columns, int rows) {
    BigInteger limit = BigInteger.ONE.shiftLeft(30);
    BigInteger[] rowSum = new BigInteger[rows];
    Arrays.fill(rowSum, BigInteger.ZERO);
    long[][] small = new long[rows][];
    for (int index = 0; index < rows; index++) {
      Column column = columns[index];
      BigInteger columnSum = BigInteger.ZERO;
      for (int place = 0; place < column.size(); place++) {
        BigInteger size = column.values[place].abs();
        rowSum[column.rows[place]] = rowSum[column.rows[place]].add(size);
        columnSum = columnSum.add(size);
      }
      if (columnSum.compareTo(limit) > 0) {
        return null;
      }
      small[index] = Arrays.stream(column.values).mapToLong(BigInteger::longValueExact).toArray();
    }
    return Arrays.stream(rowSum).allMatch(sum -> sum.compareTo(limit) <= 0) ? small : null;
  }

  /** x with Bx = right, which has a place for each row of the program. */
  ExactVector solve(BigInteger[] right) {
    return lift(right, false);
  }

  /** y with yB = right, which has a place for each column of B. */
  ExactVector solveTransposed(BigInteger[] right) {
    return lift(right, true);
  }

  private ExactVector lift(BigInteger[] right, boolean transposed) {
    Residue residue = Residue.of(right, small != null);
    List<long[]> digits = new ArrayList<>();
    Reconstruction reconstruction = new Reconstruction(right.length);
    for (int enough = FIRST_DIGITS; ; enough += Math.max(4, enough / 3)) {
      while (digits.size() < enough) {
        long[] modular = residue.modular();
        long[] digit = transposed ? factors.solveTransposed(modular) : factors.solve(modular);
        subtract(residue, digit, transposed);
        residue.divide();
        digits.add(digit);
      }
      ExactVector candidate = reconstruction.of(digits);
      if (candidate != null && isSolution(candidate, right, transposed)) {
        return candidate;
      }
    }
  }

  private void subtract(Residue residue, long[] digit, boolean transposed) {
    for (int index = 0; index < columns.length; index++) {
      Column column = columns[index];
      if (!transposed && digit[index] == 0) {
        continue;
      }
      for (int place = 0; place < column.size(); place++) {
        int row = column.rows[place];
        int target = transposed ? index : row;
        long factor = transposed ? digit[row] : digit[index];
        if (small == null) {
          residue.subtract(target, column.values[place], factor);
        } else {
          residue.subtract(target, small[index][place] * factor);
        }
      }
    }
  }

  private boolean isSolution(ExactVector candidate, BigInteger[] right, boolean transposed) {
    BigInteger[] rest = new BigInteger[right.length];
    for (int index = 0; index < right.length; index++) {
      rest[index] = right[index].multiply(candidate.denominator());
    }
    for (int index = 0; index < columns.length; index++) {
      Column column = columns[index];
      for (int place = 0; place < column.size(); place++) {
        int row = column.rows[place];
        int target = transposed ? index : row;
        BigInteger factor = candidate.numerator(transposed ? row : index);
        if (factor.signum() != 0) {
          rest[target] = rest[target].subtract(column.values[place].multiply(factor));
        }
      }
    }
    return Arrays.stream(rest).allMatch(number -> number.signum() == 0);
  }
}
