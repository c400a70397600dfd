package commitment.linear;

import commitment.limit.Budget;
import commitment.linear.LinearSolution.LimitReached;
import java.util.Optional;

/**
 * Solves a {@link LinearProgram} exactly and checks the proof of what it found.
 *
 * <p>A program of few rows goes to the exact simplex method at once. For a larger one floating
 * point guesses a basis ({@link FloatingSolver}), its systems are solved exactly ({@link
 * LiftedSolver}), and where the exact solution is not optimal after all, exact steps go on from it.
 */
final class LinearSolver {
  /** With so many rows or fewer, exact steps from the start are quick. */
  private static final int FEW_ROWS = 60;

  /** With more, whole inverses are too large. */
  private static final int MANY_ROWS = 250;

  private LinearSolver() {}

  static LinearSolution solve(LinearProgram program, Budget budget) {
    IntegerProgram integers = new IntegerProgram(program);
    boolean guesses = program.rowCount() > FEW_ROWS;
    return proved(program, guesses ? fromGuess(integers, budget) : stepByStep(integers, budget));
  }

  private static LinearSolution proved(LinearProgram program, LinearSolution solution) {
    if (!SolutionCheck.proves(program, solution)) {
      throw new IllegalStateException("not proved: " + solution);
    }
    return solution;
  }

  /** Exact steps from the basis of slacks. */
  static LinearSolution stepByStep(IntegerProgram program, Budget budget) {
    return new ExactSimplex(program, new AdjugateBasis(program), budget).solve();
  }

  /** Exact steps, of which there are none in the best case, from a guessed basis. */
  static LinearSolution fromGuess(IntegerProgram program, Budget budget) {
    Optional<int[]> preference = new FloatingSolver(program).preference(budget);
    if (budget.isExhausted()) {
      return new LimitReached();
    }
    if (preference.isEmpty() && program.rowCount() <= MANY_ROWS) {
      return stepByStep(program, budget);
    }
    int[] columns = preference.orElseGet(() -> slacksFirst(program));
    return new ExactSimplex(program, LiftedBasis.of(program, columns), budget).solve();
  }

  private static int[] slacksFirst(IntegerProgram program) {
    int[] columns = new int[program.columnCount()];
    for (int place = 0; place < columns.length; place++) {
      columns[place] = (program.variableCount() + place) % columns.length;
    }
    return columns;
  }
}
