package commitment.linear;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.IntegerProgram.Column;
import commitment.linear.IntegerProgram.Kind;
import commitment.linear.LinearSolution.Infeasible;
import commitment.linear.LinearSolution.LimitReached;
import commitment.linear.LinearSolution.Optimal;
import commitment.linear.LinearSolution.Unbounded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primal simplex method in exact arithmetic, from any basis on.
 *
 * <p>While some column of the basis has a value that it may not have (below 0, or not 0 at a fixed
 * one), the sum of these errors is minimized (phase 1); then the objective is maximized (phase 2).
 * The column that enters is the one with the largest reduced cost; after many steps without
 * progress it is the first one, and so is the column that leaves (R. G. Bland, New finite pivoting
 * rules for the simplex method, Mathematics of Operations Research 2 (1977) 103-107,
 * doi:10.1287/moor.2.2.103), until there is progress again, so that it always comes to an end. Free
 * columns never leave the basis, fixed ones never enter it.
 *
 * <p>Cost: each step solves three systems of the {@link Basis} and looks at every coefficient once.
 */
final class ExactSimplex {
  private static final int PATIENCE = 40;

  private final IntegerProgram program;
  private final Basis basis;
  private final Budget budget;
  private final int rows;
  private int stalled;
  private int pivots;

  ExactSimplex(IntegerProgram program, Basis basis, Budget budget) {
    this.program = program;
    this.basis = basis;
    this.budget = budget;
    rows = program.rowCount();
  }

  /** How many steps were made. */
  int pivots() {
    return pivots;
  }

  LinearSolution solve() {
    while (!budget.isExhausted()) {
      ExactVector values = basis.values();
      BigInteger[] costs = new BigInteger[rows];
      boolean repairing = repairCosts(values, costs);
      if (!repairing) {
        for (int row = 0; row < rows; row++) {
          costs[row] = program.objective(basis.columnAt(row));
        }
      }
      ExactVector multipliers = basis.multipliers(costs);
      Entering entering = entering(multipliers, repairing);
      if (entering == null) {
        return repairing ? new Infeasible(farkas(multipliers)) : optimal(values, multipliers);
      }
      ExactVector direction = basis.direction(entering.column);
      int leaving = leaving(values, direction, entering.sign);
      if (leaving < 0) {
        return unbounded(values, direction, entering);
      }
      stalled = values.signum(leaving) == 0 ? stalled + 1 : 0;
      basis.replace(leaving, entering.column, direction);
      pivots++;
    }
    return new LimitReached();
  }

  private boolean usesFirst() {
    return stalled > PATIENCE + rows;
  }

  /** Fills in 1 where a value is too small, -1 where it is too large; false if there is none. */
  private boolean repairCosts(ExactVector values, BigInteger[] costs) {
    Arrays.fill(costs, BigInteger.ZERO);
    boolean any = false;
    for (int row = 0; row < rows; row++) {
      Kind kind = program.kind(basis.columnAt(row));
      int sign = values.signum(row);
      if (kind != Kind.FREE && (sign < 0 || (sign > 0 && kind == Kind.FIXED))) {
        costs[row] = BigInteger.valueOf(-sign);
        any = true;
      }
    }
    return any;
  }

  /** A column and whether it grows (1) or shrinks (-1). */
  private record Entering(int column, int sign) {}

  private @Nullable Entering entering(ExactVector multipliers, boolean repairing) {
    Entering best = null;
    BigInteger largest = BigInteger.ZERO;
    for (int column = 0; column < program.columnCount(); column++) {
      Kind kind = program.kind(column);
      if (kind == Kind.FIXED || basis.contains(column)) {
        continue;
      }
      BigInteger reduced = reducedCost(column, multipliers, repairing);
      if (reduced.signum() > 0 || (reduced.signum() < 0 && kind == Kind.FREE)) {
        Entering candidate = new Entering(column, reduced.signum());
        if (usesFirst()) {
          return candidate;
        }
        if (reduced.abs().compareTo(largest) > 0) {
          best = candidate;
          largest = reduced.abs();
        }
      }
    }
    return best;
  }

  /** Times the denominator of the multipliers. */
  private BigInteger reducedCost(int column, ExactVector multipliers, boolean repairing) {
    BigInteger sum =
        repairing ? BigInteger.ZERO : program.objective(column).multiply(multipliers.denominator());
    Column entries = program.column(column);
    for (int place = 0; place < entries.size(); place++) {
      BigInteger multiplier = multipliers.numerator(entries.rows[place]);
      if (multiplier.signum() != 0) {
        sum = sum.subtract(multiplier.multiply(entries.values[place]));
      }
    }
    return sum;
  }

  /** The row whose column is the first to reach 0; -1 if none ever does. */
  private int leaving(ExactVector values, ExactVector direction, int sign) {
    int best = -1;
    for (int row = 0; row < rows; row++) {
      Kind kind = program.kind(basis.columnAt(row));
      int slope = direction.signum(row) * sign;
      int value = values.signum(row);
      boolean blocks =
          kind != Kind.FREE
              && slope != 0
              && (value == slope || (value == 0 && (slope > 0 || kind == Kind.FIXED)));
      if (blocks && (best < 0 || isSooner(row, best, values, direction))) {
        best = row;
      }
    }
    return best;
  }

  private boolean isSooner(int row, int best, ExactVector values, ExactVector direction) {
    int order =
        values
            .numerator(row)
            .abs()
            .multiply(direction.numerator(best).abs())
            .compareTo(values.numerator(best).abs().multiply(direction.numerator(row).abs()));
    if (order != 0) {
      return order < 0;
    }
    boolean fixed = program.kind(basis.columnAt(row)) == Kind.FIXED;
    boolean bestFixed = program.kind(basis.columnAt(best)) == Kind.FIXED;
    return fixed == bestFixed ? basis.columnAt(row) < basis.columnAt(best) : fixed;
  }

  private List<Rational> farkas(ExactVector multipliers) {
    List<Rational> scaled = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      scaled.add(multipliers.get(row).times(program.rowScale(row)));
    }
    return scaled;
  }

  private Optimal optimal(ExactVector values, ExactVector multipliers) {
    List<Rational> dual = new ArrayList<>(rows);
    Rational value = Rational.ZERO;
    for (int row = 0; row < rows; row++) {
      dual.add(multipliers.get(row).times(program.rowScale(row)).divide(program.objectiveScale()));
      BigInteger cost = program.objective(basis.columnAt(row));
      if (cost.signum() != 0) {
        value = value.plus(values.get(row).times(Rational.of(cost, BigInteger.ONE)));
      }
    }
    return new Optimal(value.divide(program.objectiveScale()), point(values), dual);
  }

  private Unbounded unbounded(ExactVector values, ExactVector direction, Entering entering) {
    BigInteger[] negated = new BigInteger[rows];
    for (int row = 0; row < rows; row++) {
      BigInteger part = direction.numerator(row);
      negated[row] = entering.sign > 0 ? part.negate() : part;
    }
    List<Rational> ray = point(new ExactVector(negated, direction.denominator()));
    if (entering.column < program.variableCount()) {
      ray.set(entering.column, Rational.of(entering.sign));
    }
    return new Unbounded(point(values), ray);
  }

  private List<Rational> point(ExactVector values) {
    Rational[] point = new Rational[program.variableCount()];
    Arrays.fill(point, Rational.ZERO);
    for (int row = 0; row < rows; row++) {
      if (basis.columnAt(row) < point.length) {
        point[basis.columnAt(row)] = values.get(row);
      }
    }
    return new ArrayList<>(Arrays.asList(point));
  }
}
