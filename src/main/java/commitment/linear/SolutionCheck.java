package commitment.linear;

import commitment.exact.Rational;
import commitment.linear.LinearProgram.Row;
import commitment.linear.LinearSolution.Infeasible;
import commitment.linear.LinearSolution.Optimal;
import commitment.linear.LinearSolution.Unbounded;
import java.util.List;

/**
 * Checks the proof that a {@link LinearSolution} carries against the program as it was stated, in
 * exact arithmetic and without a look at how it was found.
 *
 * <p>Optimal: the point satisfies all rows and signs, the multipliers are dual feasible, and both
 * objectives are the stated value; by weak duality nothing is better. Infeasible: Farkas' lemma.
 * Unbounded: a feasible point and an improving ray. Cost: linear in the nonzero coefficients.
 */
public final class SolutionCheck {
  private final LinearProgram program;

  private SolutionCheck(LinearProgram program) {
    this.program = program;
  }

  /** Whether the solution is proved; {@code LimitReached} claims nothing and is always so. */
  public static boolean proves(LinearProgram program, LinearSolution solution) {
    SolutionCheck check = new SolutionCheck(program);
    if (solution instanceof Optimal optimal) {
      return check.isOptimal(optimal);
    }
    if (solution instanceof Infeasible infeasible) {
      return check.isInfeasible(infeasible.farkas());
    }
    if (solution instanceof Unbounded unbounded) {
      return check.isUnbounded(unbounded);
    }
    return true;
  }

  private boolean isOptimal(Optimal optimal) {
    if (!isFeasible(optimal.primal())
        || optimal.dual().size() != program.rowCount()
        || !program.valueAt(optimal.primal()).equals(optimal.value())
        || !boundsTimes(optimal.dual()).equals(optimal.value())) {
      return false;
    }
    int sense = program.maximizes() ? 1 : -1;
    List<Rational> combination = program.combination(optimal.dual());
    for (int variable = 0; variable < combination.size(); variable++) {
      int excess = combination.get(variable).compareTo(program.objective(variable)) * sense;
      if (excess < 0 || (excess > 0 && program.isFree(variable))) {
        return false;
      }
    }
    return hasSigns(optimal.dual(), sense);
  }

  private boolean isInfeasible(List<Rational> farkas) {
    if (farkas.size() != program.rowCount() || boundsTimes(farkas).signum() >= 0) {
      return false;
    }
    List<Rational> combination = program.combination(farkas);
    for (int variable = 0; variable < combination.size(); variable++) {
      int sign = combination.get(variable).signum();
      if (sign < 0 || (sign > 0 && program.isFree(variable))) {
        return false;
      }
    }
    return hasSigns(farkas, 1);
  }

  private boolean isUnbounded(Unbounded unbounded) {
    List<Rational> ray = unbounded.ray();
    int sense = program.maximizes() ? 1 : -1;
    if (!isFeasible(unbounded.point())
        || ray.size() != program.variableCount()
        || program.valueAt(ray).signum() * sense <= 0) {
      return false;
    }
    return hasVariableSigns(ray)
        && program.rows().stream().allMatch(row -> compares(row, row.at(ray).signum()));
  }

  private boolean isFeasible(List<Rational> point) {
    return point.size() == program.variableCount()
        && hasVariableSigns(point)
        && program.rows().stream()
            .allMatch(row -> compares(row, row.at(point).compareTo(row.bound())));
  }

  private boolean hasVariableSigns(List<Rational> point) {
    for (int variable = 0; variable < point.size(); variable++) {
      if (!program.isFree(variable) && point.get(variable).signum() < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean compares(Row row, int difference) {
    return switch (row.relation()) {
      case AT_MOST -> difference <= 0;
      case EQUAL -> difference == 0;
      case AT_LEAST -> difference >= 0;
    };
  }

  private boolean hasSigns(List<Rational> multipliers, int sense) {
    for (int row = 0; row < multipliers.size(); row++) {
      int sign = multipliers.get(row).signum() * sense;
      boolean allowed =
          switch (program.row(row).relation()) {
            case AT_MOST -> sign >= 0;
            case EQUAL -> true;
            case AT_LEAST -> sign <= 0;
          };
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  private Rational boundsTimes(List<Rational> multipliers) {
    Rational sum = Rational.ZERO;
    for (int row = 0; row < multipliers.size(); row++) {
      sum = sum.plus(multipliers.get(row).times(program.row(row).bound()));
    }
    return sum;
  }
}
