package commitment.linear;

import commitment.exact.Rational;
import java.util.List;

/**
 * What is known of a {@link LinearProgram} after solving it. All but {@link LimitReached} carry
 * their proof, which has been checked exactly ({@link SolutionCheck}) when they come from {@link
 * LinearProgram#solve}.
 */
public sealed interface LinearSolution {
  /**
   * A best point.
   *
   * @param value the objective there
   * @param primal one number for each variable
   * @param dual one multiplier y_i for each row, with Σ_i y_i b_i = value: when maximizing, y_i is
   *     at least 0 at rows {@code AT_MOST} and at most 0 at rows {@code AT_LEAST}, and Σ_i y_i a_ij
   *     is at least c_j (equal at free variables); when minimizing, all these signs turn round
   */
  record Optimal(Rational value, List<Rational> primal, List<Rational> dual)
      implements LinearSolution {
    public Optimal {
      primal = List.copyOf(primal);
      dual = List.copyOf(dual);
    }

    public Rational primal(int variable) {
      return primal.get(variable);
    }

    public Rational dual(int row) {
      return dual.get(row);
    }
  }

  /**
   * There is no point that satisfies all rows.
   *
   * @param farkas a multiplier for each row, at least 0 at rows {@code AT_MOST} and at most 0 at
   *     rows {@code AT_LEAST}, with Σ_i y_i a_ij at least 0 (equal at free variables) and Σ_i y_i
   *     b_i below 0
   */
  record Infeasible(List<Rational> farkas) implements LinearSolution {
    public Infeasible {
      farkas = List.copyOf(farkas);
    }
  }

  /**
   * The objective improves without end.
   *
   * @param point satisfies all rows
   * @param ray so does {@code point + t ray} for every t at least 0, with ever better objective
   */
  record Unbounded(List<Rational> point, List<Rational> ray) implements LinearSolution {
    public Unbounded {
      point = List.copyOf(point);
      ray = List.copyOf(ray);
    }
  }

  /** The budget was used up before anything was certain. */
  record LimitReached() implements LinearSolution {}
}
