package commitment.linear;

import commitment.limit.Budget;
import commitment.linear.IntegerProgram.Column;
import commitment.linear.IntegerProgram.Kind;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.structure.Access1D;
import org.ojalgo.structure.Mutate1D;

/**
 * Guesses which columns an optimal basis has, with ojAlgo's simplex method in double precision.
 *
 * <p>Neither its state nor its numbers are relied on: they only give the order in which columns are
 * tried for a basis. First come those whose value is not 0 and free ones, then those whose reduced
 * cost is 0, then the others; among equals the sparsest.
 */
final class FloatingSolver {
  private static final long MOST_MILLISECONDS = 600_000;
  private static final long LOOK_MILLISECONDS = 50;
  private static final double NEGLIGIBLE = 1e-9;

  private final IntegerProgram program;

  /** The place of each row among ojAlgo's: inequalities first. */
  private final int[] place;

  FloatingSolver(IntegerProgram program) {
    this.program = program;
    int rows = program.rowCount();
    place = new int[rows];
    int next = 0;
    for (Kind kind : new Kind[] {Kind.NONNEGATIVE, Kind.FIXED}) {
      for (int row = 0; row < rows; row++) {
        if (program.kind(program.slack(row)) == kind) {
          place[row] = next++;
        }
      }
    }
  }

  /**
   * All columns, those most likely in an optimal basis first; empty if nothing was learnt.
   *
   * <p>By the revised simplex method, which keeps sparse programs sparse; where it comes to nothing
   * by that on a dense tableau.
   */
  Optional<int[]> preference(Budget budget) {
    Optional<int[]> sparse = preference(true, budget);
    return sparse.isPresent() || budget.isExhausted() ? sparse : preference(false, budget);
  }

  private Optional<int[]> preference(boolean sparse, Budget budget) {
    Optimisation.Options options = new Optimisation.Options();
    options.sparse = sparse;
    options.time_abort = Math.max(1, Math.min(budget.millisecondsLeft(), MOST_MILLISECONDS));
    return solved(options, budget).flatMap(this::preference);
  }

  /**
   * Solves beside this thread, which looks at the budget meanwhile; empty if that is used up, or if
   * ojAlgo gives up.
   */
  private Optional<Optimisation.Result> solved(Optimisation.Options options, Budget budget) {
    FutureTask<Optimisation.Result> task = new FutureTask<>(() -> built().build(options).solve());
    Thread worker = new Thread(task, "simplex method in double precision");
    worker.setDaemon(true);
    worker.start();
    try {
      while (!budget.isExhausted()) {
        try {
          return Optional.of(task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
          // Not yet.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      return Optional.empty();
    }
    // Ends it before its next step.
    worker.interrupt();
    return Optional.empty();
  }

  private Optional<int[]> preference(Optimisation.Result result) {
    if (!result.getState().isFeasible() || result.getReducedGradient().isEmpty()) {
      return Optional.empty();
    }
    Access1D<?> reduced = result.getReducedGradient().get().get();
    return result.size() == program.columnCount() && reduced.size() == program.columnCount()
        ? Optional.of(order(result, reduced))
        : Optional.empty();
  }

  private org.ojalgo.optimisation.linear.LinearSolver.Builder built() {
    int variables = program.variableCount();
    var builder = org.ojalgo.optimisation.linear.LinearSolver.newBuilder();
    double[] lower = new double[variables];
    double[] upper = new double[variables];
    double[] costs = new double[variables];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    int bits = 0;
    for (int variable = 0; variable < variables; variable++) {
      bits = Math.max(bits, program.objective(variable).bitLength());
    }
    for (int variable = 0; variable < variables; variable++) {
      lower[variable] = program.kind(variable) == Kind.FREE ? Double.NEGATIVE_INFINITY : 0;
      costs[variable] = -scaled(program.objective(variable), bits);
    }
    builder.objective(costs);
    int[] rowBits = rowBits();
    Mutate1D[] rows = new Mutate1D[program.rowCount()];
    for (int row = 0; row < rows.length; row++) {
      double bound = scaled(program.bound(row), rowBits[row]);
      boolean equal = program.kind(program.slack(row)) == Kind.FIXED;
      rows[row] = equal ? builder.equality(bound) : builder.inequality(bound);
    }
    for (int variable = 0; variable < variables; variable++) {
      Column column = program.column(variable);
      for (int entry = 0; entry < column.size(); entry++) {
        int row = column.rows[entry];
        rows[row].set(variable, scaled(column.values[entry], rowBits[row]));
      }
    }
    return builder.lower(lower).upper(upper);
  }

  /** The length of the largest coefficient of each row. */
  private int[] rowBits() {
    int[] bits = new int[program.rowCount()];
    for (int variable = 0; variable < program.variableCount(); variable++) {
      Column column = program.column(variable);
      for (int entry = 0; entry < column.size(); entry++) {
        int row = column.rows[entry];
        bits[row] = Math.max(bits[row], column.values[entry].bitLength());
      }
    }
    return bits;
  }

  /** The number divided by two to the given power, to double precision. */
  private static double scaled(BigInteger number, int bits) {
    int spare = Math.max(0, number.bitLength() - 64);
    return Math.scalb(number.shiftRight(spare).doubleValue(), spare - bits);
  }

  private int[] order(Access1D<?> values, Access1D<?> reducedCosts) {
    int columns = program.columnCount();
    double largestValue = 0;
    double largestCost = 0;
    for (int column = 0; column < columns; column++) {
      largestValue = Math.max(largestValue, Math.abs(values.doubleValue(column)));
      largestCost = Math.max(largestCost, Math.abs(reducedCosts.doubleValue(column)));
    }
    int[] rank = new int[columns];
    for (int column = 0; column < columns; column++) {
      int source = column;
      if (column >= program.variableCount()) {
        source = program.slack(place[column - program.variableCount()]);
      }
      double value = Math.abs(values.doubleValue(source));
      double cost = Math.abs(reducedCosts.doubleValue(source));
      if (program.kind(column) == Kind.FREE || value > NEGLIGIBLE * largestValue) {
        rank[column] = 0;
      } else {
        rank[column] = cost <= NEGLIGIBLE * largestCost ? 1 : 2;
      }
    }
    return IntStream.range(0, columns)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(column -> rank[column])
                .thenComparingInt(column -> program.column(column).size()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
