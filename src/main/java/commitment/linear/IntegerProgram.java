package commitment.linear;

import commitment.exact.Rational;
import commitment.linear.LinearProgram.Entry;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgram.Row;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link LinearProgram} as the simplex method wants it: maximize cx subject to Ax + s = b, all
 * coefficients whole numbers, column by column.
 *
 * <p>The columns are the variables of the program and then one slack for each row. Row i is the
 * program's row times {@code rowScale(i)}, which is negative where the program says {@code
 * AT_LEAST}; the objective is the program's times {@link #objectiveScale()}, negative where it is
 * minimized. Slacks of rows {@code EQUAL} are fixed at 0.
 */
final class IntegerProgram {
  /** What values a column may take. */
  enum Kind {
    NONNEGATIVE,
    FREE,
    FIXED
  }

  /** The nonzero coefficients of a column, rows ascending. */
  static final class Column {
    final int[] rows;
    final BigInteger[] values;

    Column(int[] rows, BigInteger[] values) {
      this.rows = rows;
      this.values = values;
    }

    int size() {
      return rows.length;
    }
  }

  private final LinearProgram program;
  private final Column[] columns;
  private final BigInteger[] objective;
  private final BigInteger[] bounds;
  private final Rational[] rowScale;
  private final Rational objectiveScale;

  IntegerProgram(LinearProgram program) {
    this.program = program;
    int variables = program.variableCount();
    int rows = program.rowCount();
    columns = new Column[variables + rows];
    bounds = new BigInteger[rows];
    rowScale = new Rational[rows];
    objective = new BigInteger[variables];
    List<List<Integer>> rowsOf = new ArrayList<>();
    List<List<BigInteger>> valuesOf = new ArrayList<>();
    for (int variable = 0; variable < variables; variable++) {
      rowsOf.add(new ArrayList<>());
      valuesOf.add(new ArrayList<>());
    }
    for (int index = 0; index < rows; index++) {
      Row row = program.row(index);
      Rational scale = Rational.of(commonDenominator(row), BigInteger.ONE);
      rowScale[index] = row.relation() == Relation.AT_LEAST ? scale.negate() : scale;
      bounds[index] = row.bound().times(rowScale[index]).numerator();
      for (Entry entry : row.entries()) {
        rowsOf.get(entry.variable()).add(index);
        valuesOf.get(entry.variable()).add(entry.value().times(rowScale[index]).numerator());
      }
      columns[variables + index] = new Column(new int[] {index}, new BigInteger[] {BigInteger.ONE});
    }
    BigInteger common = BigInteger.ONE;
    for (int variable = 0; variable < variables; variable++) {
      columns[variable] =
          new Column(
              rowsOf.get(variable).stream().mapToInt(Integer::intValue).toArray(),
              valuesOf.get(variable).toArray(BigInteger[]::new));
      common = lcm(common, program.objective(variable).denominator());
    }
    Rational scale = Rational.of(common, BigInteger.ONE);
    objectiveScale = program.maximizes() ? scale : scale.negate();
    for (int variable = 0; variable < variables; variable++) {
      objective[variable] = program.objective(variable).times(objectiveScale).numerator();
    }
  }

  private static BigInteger commonDenominator(Row row) {
    BigInteger common = row.bound().denominator();
    for (Entry entry : row.entries()) {
      common = lcm(common, entry.value().denominator());
    }
    return common;
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return b.equals(BigInteger.ONE) || a.equals(b) ? a : a.divide(a.gcd(b)).multiply(b);
  }

  int rowCount() {
    return bounds.length;
  }

  int variableCount() {
    return objective.length;
  }

  /** Variables and slacks. */
  int columnCount() {
    return columns.length;
  }

  int slack(int row) {
    return objective.length + row;
  }

  Column column(int column) {
    return columns[column];
  }

  BigInteger bound(int row) {
    return bounds[row];
  }

  BigInteger objective(int column) {
    return column < objective.length ? objective[column] : BigInteger.ZERO;
  }

  Kind kind(int column) {
    if (column < objective.length) {
      return program.isFree(column) ? Kind.FREE : Kind.NONNEGATIVE;
    }
    Row row = program.row(column - objective.length);
    return row.relation() == Relation.EQUAL ? Kind.FIXED : Kind.NONNEGATIVE;
  }

  /** The numbers by which the program's rows were multiplied. */
  Rational rowScale(int row) {
    return rowScale[row];
  }

  Rational objectiveScale() {
    return objectiveScale;
  }
}
