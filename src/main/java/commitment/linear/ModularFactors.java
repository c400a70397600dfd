package commitment.linear;

import commitment.linear.IntegerProgram.Column;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Triangular factors, modulo the prime of {@link ModularField}, of a square matrix of columns of an
 * {@link IntegerProgram}, found column by column: a column that depends on those before is left
 * out, so that of any list of columns a first maximal independent part is taken.
 *
 * <p>Columns that are independent modulo a prime are independent; the converse fails with a small
 * probability, and then another, equally good column is taken. Pivots are taken in the sparsest
 * row. Cost: rows² to look, and the products that fall on the nonzero places.
 */
final class ModularFactors {
  private final IntegerProgram program;
  private final int rows;
  private int rank;

  /** By step: which column and row were taken, and the inverse of the pivot. */
  private final int[] column;

  private final int[] pivotRow;
  private final long[] pivotInverse;
  private final boolean[] taken;
  private final int[] rowCount;

  /** By step: multipliers of the rows not yet taken, and entries in the rows of earlier steps. */
  private final int[][] lowerRow;

  private final long[][] lower;
  private final int[][] upperStep;
  private final long[][] upper;

  private ModularFactors(IntegerProgram program) {
    this.program = program;
    rows = program.rowCount();
    column = new int[rows];
    pivotRow = new int[rows];
    pivotInverse = new long[rows];
    taken = new boolean[rows];
    rowCount = new int[rows];
    lowerRow = new int[rows][];
    lower = new long[rows][];
    upperStep = new int[rows][];
    upper = new long[rows][];
  }

  /** Of the first independent ones of the candidates; null if they are fewer than the rows. */
  static @Nullable ModularFactors of(IntegerProgram program, int[] candidates) {
    ModularFactors factors = new ModularFactors(program);
    for (int candidate : candidates) {
      for (int row : program.column(candidate).rows) {
        factors.rowCount[row]++;
      }
    }
    long[] work = new long[factors.rows];
    for (int candidate : candidates) {
      if (factors.rank == factors.rows) {
        break;
      }
      factors.add(candidate, work);
    }
    return factors.rank == factors.rows ? factors : null;
  }

  /** The columns taken, each at its pivot row. */
  int[] columnAtRow() {
    int[] columns = new int[rows];
    for (int step = 0; step < rows; step++) {
      columns[pivotRow[step]] = column[step];
    }
    return columns;
  }

  private void add(int candidate, long[] work) {
    Arrays.fill(work, 0);
    Column entries = program.column(candidate);
    for (int place = 0; place < entries.size(); place++) {
      work[entries.rows[place]] = ModularField.reduce(entries.values[place]);
    }
    int above = 0;
    for (int step = 0; step < rank; step++) {
      long factor = work[pivotRow[step]];
      if (factor != 0) {
        above++;
        subtract(work, step, factor);
      }
    }
    int pivot = -1;
    int below = 0;
    for (int row = 0; row < rows; row++) {
      if (work[row] != 0 && !taken[row]) {
        below++;
        if (pivot < 0 || rowCount[row] < rowCount[pivot]) {
          pivot = row;
        }
      }
    }
    if (pivot >= 0) {
      store(candidate, work, pivot, above, below - 1);
    }
  }

  private void subtract(long[] work, int step, long factor) {
    int[] targets = lowerRow[step];
    long[] multipliers = lower[step];
    for (int place = 0; place < targets.length; place++) {
      work[targets[place]] =
          ModularField.minusTimes(work[targets[place]], multipliers[place], factor);
    }
  }

  private void store(int candidate, long[] work, int pivot, int above, int below) {
    int[] steps = new int[above];
    long[] values = new long[above];
    int filled = 0;
    for (int step = 0; filled < above; step++) {
      if (work[pivotRow[step]] != 0) {
        steps[filled] = step;
        values[filled++] = work[pivotRow[step]];
      }
    }
    upperStep[rank] = steps;
    upper[rank] = values;
    long inverse = ModularField.inverse(work[pivot]);
    int[] targets = new int[below];
    long[] multipliers = new long[below];
    filled = 0;
    for (int row = 0; filled < below; row++) {
      if (work[row] != 0 && row != pivot && !taken[row]) {
        targets[filled] = row;
        multipliers[filled++] = ModularField.times(work[row], inverse);
      }
    }
    lowerRow[rank] = targets;
    lower[rank] = multipliers;
    column[rank] = candidate;
    pivotRow[rank] = pivot;
    pivotInverse[rank] = inverse;
    taken[pivot] = true;
    rank++;
  }

  /** Solves Bx = right; place r of x is that of the column at pivot row r. Spoils {@code right}. */
  long[] solve(long[] right) {
    for (int step = 0; step < rows; step++) {
      long factor = right[pivotRow[step]];
      if (factor != 0) {
        subtract(right, step, factor);
      }
    }
    long[] solution = new long[rows];
    for (int step = rows - 1; step >= 0; step--) {
      long value = ModularField.times(right[pivotRow[step]], pivotInverse[step]);
      if (value != 0) {
        solution[pivotRow[step]] = value;
        int[] steps = upperStep[step];
        long[] values = upper[step];
        for (int place = 0; place < steps.length; place++) {
          int target = pivotRow[steps[place]];
          right[target] = ModularField.minusTimes(right[target], values[place], value);
        }
      }
    }
    return solution;
  }

  /** Solves yB = right, whose place r belongs to the column at pivot row r. */
  long[] solveTransposed(long[] right) {
    long[] solution = new long[rows];
    for (int step = 0; step < rows; step++) {
      long sum = right[pivotRow[step]];
      int[] steps = upperStep[step];
      long[] values = upper[step];
      for (int place = 0; place < steps.length; place++) {
        sum = ModularField.minusTimes(sum, values[place], solution[pivotRow[steps[place]]]);
      }
      solution[pivotRow[step]] = ModularField.times(sum, pivotInverse[step]);
    }
    for (int step = rows - 1; step >= 0; step--) {
      long sum = solution[pivotRow[step]];
      int[] targets = lowerRow[step];
      long[] multipliers = lower[step];
      for (int place = 0; place < targets.length; place++) {
        sum = ModularField.minusTimes(sum, multipliers[place], solution[targets[place]]);
      }
      solution[pivotRow[step]] = sum;
    }
    return solution;
  }

  /** How many numbers the factors hold. */
  long size() {
    long size = rows;
    for (int step = 0; step < rank; step++) {
      size += lower[step].length + upper[step].length;
    }
    return size;
  }
}
