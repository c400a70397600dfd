package commitment.solve.subgame;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What the best of several actions gives a player at an information set more than another one, over
 * all mixtures of some beliefs.
 *
 * <p>If others mix strategies y with weights λ, each of which lets play come to the set with
 * probability D(y), the gain of an action is Σ λ(y) D(y) g(y) / Σ λ(y) D(y) with g(y) its gain
 * against y: again a mean of the g(y), and every mean comes about. So the most is found at one of
 * the beliefs, and the least of the best action's gain is the value of a linear program.
 */
public final class BeliefGains {
  private BeliefGains() {}

  /**
   * From the least to the most.
   *
   * @param gains by belief, then by action; at least one of each
   */
  public static Interval range(List<List<Rational>> gains) {
    List<Rational> best = gains.stream().map(Collections::max).toList();
    return new Interval(least(gains, Collections.min(best)), Collections.max(best));
  }

  /**
   * @param single the least at one of the beliefs
   */
  private static Rational least(List<List<Rational>> gains, Rational single) {
    if (gains.get(0).size() == 1 || new HashSet<>(gains).size() == 1) {
      return single;
    }
    LinearProgramBuilder program = LinearProgram.minimize();
    int gain = program.freeVariable();
    program.objective(gain, Rational.ONE);
    int whole = program.row(Relation.EQUAL, Rational.ONE);
    Map<List<Rational>, Integer> beliefs = new HashMap<>();
    for (List<Rational> belief : new HashSet<>(gains)) {
      int weight = program.variable();
      program.coefficient(whole, weight, Rational.ONE);
      beliefs.put(belief, weight);
    }
    for (int action = 0; action < gains.get(0).size(); action++) {
      int row = program.row(Relation.AT_LEAST, Rational.ZERO);
      program.coefficient(row, gain, Rational.ONE);
      for (Map.Entry<List<Rational>, Integer> belief : beliefs.entrySet()) {
        program.coefficient(row, belief.getValue(), belief.getKey().get(action).negate());
      }
    }
    if (program.build().solve(Budget.unlimitedTime()) instanceof LinearSolution.Optimal optimal) {
      return optimal.value();
    }
    throw new IllegalStateException("no least gain among " + gains);
  }

  /**
   * For each action the most that it gives.
   *
   * @param gains by belief, then by action
   */
  public static List<Rational> most(List<List<Rational>> gains) {
    List<Rational> most = new ArrayList<>(gains.get(0));
    for (List<Rational> belief : gains) {
      for (int action = 0; action < most.size(); action++) {
        most.set(action, most.get(action).max(belief.get(action)));
      }
    }
    return most;
  }
}
