package commitment.linear;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.Arrays;
import java.util.List;

/**
 * A linear program with rational data: maximize or minimize Σ_j c_j x_j subject to rows Σ_j a_ij
 * x_j ≤, = or ≥ b_i, with each x_j either at least 0 or free. Immutable; zeros are not stored.
 *
 * <pre>
 *   LinearProgramBuilder program = LinearProgram.maximize();
 *   int x = program.variable();
 *   int y = program.freeVariable();
 *   program.objective(x, Rational.of(3));
 *   int row = program.row(Relation.AT_MOST, Rational.of(10));
 *   program.coefficient(row, x, Rational.ONE).coefficient(row, y, Rational.of(2));
 *   LinearSolution solution = program.build().solve(budget);
 * </pre>
 */
public final class LinearProgram {
  /** How a row compares with its right-hand side. */
  public enum Relation {
    AT_MOST,
    EQUAL,
    AT_LEAST
  }

  /** The coefficient of a variable in a row. */
  public record Entry(int variable, Rational value) {}

  /** One row: {@code entries} with ascending variables, none zero. */
  public record Row(List<Entry> entries, Relation relation, Rational bound) {
    public Row {
      entries = List.copyOf(entries);
    }

    /** The left-hand side at a point. */
    public Rational at(List<Rational> point) {
      Rational sum = Rational.ZERO;
      for (Entry entry : entries) {
        sum = sum.plus(entry.value().times(point.get(entry.variable())));
      }
      return sum;
    }
  }

  private final boolean maximizes;
  private final List<Rational> objective;
  private final List<Boolean> free;
  private final List<Row> rows;

  LinearProgram(boolean maximizes, List<Rational> objective, List<Boolean> free, List<Row> rows) {
    this.maximizes = maximizes;
    this.objective = List.copyOf(objective);
    this.free = List.copyOf(free);
    this.rows = List.copyOf(rows);
  }

  public static LinearProgramBuilder maximize() {
    return new LinearProgramBuilder(true);
  }

  public static LinearProgramBuilder minimize() {
    return new LinearProgramBuilder(false);
  }

  public boolean maximizes() {
    return maximizes;
  }

  public int variableCount() {
    return objective.size();
  }

  public int rowCount() {
    return rows.size();
  }

  /** The coefficient of a variable in the objective. */
  public Rational objective(int variable) {
    return objective.get(variable);
  }

  /** Whether a variable may be negative. */
  public boolean isFree(int variable) {
    return free.get(variable);
  }

  public Row row(int row) {
    return rows.get(row);
  }

  public List<Row> rows() {
    return rows;
  }

  /** The objective at a point. */
  public Rational valueAt(List<Rational> point) {
    Rational sum = Rational.ZERO;
    for (int variable = 0; variable < objective.size(); variable++) {
      if (objective.get(variable).signum() != 0) {
        sum = sum.plus(objective.get(variable).times(point.get(variable)));
      }
    }
    return sum;
  }

  /**
   * The column sums Σ_i y_i a_ij of multipliers of the rows, one for each variable.
   *
   * @param multipliers one for each row
   */
  public List<Rational> combination(List<Rational> multipliers) {
    Rational[] sums = new Rational[objective.size()];
    Arrays.fill(sums, Rational.ZERO);
    for (int row = 0; row < rows.size(); row++) {
      Rational multiplier = multipliers.get(row);
      if (multiplier.signum() != 0) {
        for (Entry entry : rows.get(row).entries()) {
          sums[entry.variable()] = sums[entry.variable()].plus(multiplier.times(entry.value()));
        }
      }
    }
    return List.of(sums);
  }

  /** Solved exactly; what comes back has been certified against this program. */
  public LinearSolution solve(Budget budget) {
    return LinearSolver.solve(this, budget);
  }
}
