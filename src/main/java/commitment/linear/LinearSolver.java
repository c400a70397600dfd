package commitment.linear;

import commitment.limit.Budget;

/** Solves a {@link LinearProgram} exactly and checks the proof of what it found. */
final class LinearSolver {
  private LinearSolver() {}

  static LinearSolution solve(LinearProgram program, Budget budget) {
    IntegerProgram integers = new IntegerProgram(program);
    LinearSolution solution =
        new ExactSimplex(integers, new AdjugateBasis(integers), budget).solve();
    if (!SolutionCheck.proves(program, solution)) {
      throw new IllegalStateException("not proved: " + solution);
    }
    return solution;
  }
}
