package commitment.linear;

import commitment.linear.IntegerProgram.Column;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A {@link Basis} for large sparse programs: solves its systems by {@link LiftedSolver}. */
final class LiftedBasis implements Basis {
  private final IntegerProgram program;
  private final boolean[] inside;
  private int[] columnAt;
  private LiftedSolver solver;
  private @Nullable ExactVector values;

  private LiftedBasis(IntegerProgram program, ModularFactors factors) {
    this.program = program;
    inside = new boolean[program.columnCount()];
    columnAt = factors.columnAtRow();
    for (int column : columnAt) {
      inside[column] = true;
    }
    solver = new LiftedSolver(program, factors);
  }

  /**
   * A basis of the first independent columns.
   *
   * @param preference all columns, those wanted most first
   */
  static LiftedBasis of(IntegerProgram program, int[] preference) {
    ModularFactors factors = ModularFactors.of(program, preference);
    if (factors == null) {
      throw new IllegalArgumentException("no basis among " + Arrays.toString(preference));
    }
    return new LiftedBasis(program, factors);
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
    ExactVector known = values;
    if (known == null) {
      BigInteger[] bounds = new BigInteger[program.rowCount()];
      Arrays.setAll(bounds, program::bound);
      known = solver.solve(bounds);
      values = known;
    }
    return known;
  }

  @Override
  public ExactVector direction(int column) {
    BigInteger[] right = new BigInteger[program.rowCount()];
    Arrays.fill(right, BigInteger.ZERO);
    Column entries = program.column(column);
    for (int place = 0; place < entries.size(); place++) {
      right[entries.rows[place]] = entries.values[place];
    }
    return solver.solve(right);
  }

  @Override
  public ExactVector multipliers(BigInteger[] costs) {
    return solver.solveTransposed(costs);
  }

  @Override
  public void replace(int row, int column, ExactVector direction) {
    inside[columnAt[row]] = false;
    inside[column] = true;
    int[] columns = columnAt.clone();
    columns[row] = column;
    ModularFactors factors = ModularFactors.of(program, sparsestFirst(columns));
    if (factors == null) {
      throw new ArithmeticException("a basis is singular modulo " + ModularField.PRIME);
    }
    columnAt = factors.columnAtRow();
    solver = new LiftedSolver(program, factors);
    values = null;
  }

  private int[] sparsestFirst(int[] columns) {
    return Arrays.stream(columns)
        .boxed()
        .sorted(java.util.Comparator.comparingInt(column -> program.column(column).size()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
