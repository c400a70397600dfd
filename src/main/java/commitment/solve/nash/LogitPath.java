package commitment.solve.nash;

import commitment.limit.Budget;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Follows the principal branch of the agent logit equilibria of a sequence form from λ = 0, where
 * everybody takes all actions alike, to large λ, where it comes near a sequential equilibrium.
 *
 * <p>Method: the {@link LogitEquations} H(x) = 0 leave a curve. From a point on it a step along the
 * tangent (predictor), then Newton's method across it (corrector); steps grow while that converges
 * fast, and are tried again shorter where it does not. The curve may go back in λ on the way. The
 * branch is that of T. L. Turocy, A dynamic homotopy interpretation of the logistic quantal
 * response equilibrium correspondence, Games and Economic Behavior 51 (2005) 243-263,
 * doi:10.1016/j.geb.2004.04.003; the method that of E. L. Allgower and K. Georg, Numerical
 * Continuation Methods (1990), doi:10.1007/978-3-642-61257-2.
 *
 * <p>In double arithmetic: nothing is proved by it. Cost: a step takes some multiples of the cube
 * of the number of actions.
 */
final class LogitPath {
  /** With more actions it is not begun. */
  static final int MOST_ACTIONS = 300;

  /** Payoffs from 0 to 1: what is worse by 1/1000 is then taken once in e^1000 times. */
  private static final double LAST_LAMBDA = 1e6;

  private static final int MOST_STEPS = 4000;
  private static final int MOST_CORRECTIONS = 6;
  private static final double FIRST_STEP = 0.05;
  private static final double LEAST_STEP = 1e-9;

  /** A first correction beyond this shows that the step was too long. */
  private static final double FAR = 0.2;

  /** So near it is on the curve. */
  private static final double NEAR = 1e-9;

  private final LogitEquations equations;
  private final Budget budget;
  private final Effort effort;
  private final int size;
  private final double[] values;
  private final double[][] system;
  private double[] point;
  private RealVector tangent;
  private int corrections;

  private LogitPath(LogitEquations equations, Budget budget, Effort effort) {
    this.equations = equations;
    this.budget = budget;
    this.effort = effort;
    size = equations.count() + 1;
    values = new double[size];
    system = new double[size][size];
    point = equations.start();
    tangent = new ArrayRealVector(size);
    tangent.setEntry(size - 1, 1);
  }

  /**
   * The probabilities of all actions where it ends, in the order of {@link SequenceVariables}.
   *
   * @param payoffs each player's from 0 to 1
   * @return empty if there are too many actions or the budget is used up; the path may have ended
   *     before λ was large, so that what is returned may be far from any equilibrium
   */
  static Optional<double[]> end(
      SequenceVariables variables, double[][] payoffs, Budget budget, Effort effort) {
    if (variables.count() > MOST_ACTIONS) {
      return Optional.empty();
    }
    LogitPath path = new LogitPath(new LogitEquations(variables, payoffs), budget, effort);
    path.follow();
    if (budget.isExhausted()) {
      return Optional.empty();
    }
    double[] probabilities = new double[variables.count()];
    for (int action = 0; action < probabilities.length; action++) {
      probabilities[action] = Math.exp(path.point[action]);
    }
    return Optional.of(probabilities);
  }

  private void follow() {
    double step = FIRST_STEP;
    turnTangent();
    for (int taken = 0; taken < MOST_STEPS && point[size - 1] < LAST_LAMBDA; taken++) {
      if (step < LEAST_STEP || effort.isSpent() || budget.isExhausted()) {
        return;
      }
      budget.progress().stage("logit path, lambda " + Math.round(point[size - 1]));
      double[] next = point.clone();
      for (int unknown = 0; unknown < size; unknown++) {
        next[unknown] += step * tangent.getEntry(unknown);
      }
      if (next[size - 1] < 0 || !correct(next)) {
        step /= 2;
        continue;
      }
      point = next;
      turnTangent();
      if (corrections <= 3) {
        step *= 2;
      }
    }
  }

  /** Newton's method in the plane across the tangent; false if it does not lead there soon. */
  private boolean correct(double[] next) {
    for (corrections = 1; corrections <= MOST_CORRECTIONS; corrections++) {
      DecompositionSolver solver = solverAt(next);
      if (!solver.isNonSingular()) {
        return false;
      }
      double[] right = values.clone();
      right[size - 1] = 0;
      RealVector move = solver.solve(new ArrayRealVector(right, false));
      double distance = move.getNorm();
      if (!(distance < FAR)) {
        return false;
      }
      for (int unknown = 0; unknown < size; unknown++) {
        next[unknown] -= move.getEntry(unknown);
      }
      if (distance < NEAR * (1 + next[size - 1] / 1000)) {
        return true;
      }
    }
    return false;
  }

  /** The tangent at the point, on along the way it has come. */
  private void turnTangent() {
    DecompositionSolver solver = solverAt(point);
    if (solver.isNonSingular()) {
      RealVector right = new ArrayRealVector(size);
      right.setEntry(size - 1, 1);
      tangent = solver.solve(right).unitVector();
    }
  }

  /** Of the slopes at a place, and the tangent as one more row. */
  private DecompositionSolver solverAt(double[] place) {
    equations.evaluate(place, values, system);
    system[size - 1] = tangent.toArray();
    effort.spend((long) size * size * size / 3 + 50L * size);
    return new LUDecomposition(new Array2DRowRealMatrix(system, false), 1e-300).getSolver();
  }
}
