package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What several actions gain over another one, at some beliefs and between them.
 *
 * <p>The least that the best of them gains over all mixtures of the beliefs is, by the minimax
 * theorem, the most that some mixture of the actions is sure to gain at each of the beliefs.
 *
 * @param gains by belief, then by action; at least one of each
 */
record GainPoints(List<List<Rational>> gains) {
  GainPoints {
    gains = gains.stream().map(List::copyOf).distinct().toList();
  }

  /** Of the action at a place, the most. */
  Rational most(int action) {
    return gains.stream().map(at -> at.get(action)).reduce(Rational::max).orElseThrow();
  }

  /** Of the best action, from the least to the most over all mixtures of the beliefs. */
  Interval ofBest() {
    Rational most = gains.stream().map(Collections::max).reduce(Rational::max).orElseThrow();
    return new Interval(solve().value(), most);
  }

  /** The weights of the beliefs with which the best action gains the least. */
  List<Rational> worstMixture() {
    return solve().dual().subList(0, gains.size()).stream().map(Rational::abs).toList();
  }

  private LinearSolution.Optimal solve() {
    LinearProgramBuilder program = LinearProgram.maximize();
    int sure = program.freeVariable();
    program.objective(sure, Rational.ONE);
    List<Integer> weights = new ArrayList<>();
    gains.get(0).forEach(action -> weights.add(program.variable()));
    for (List<Rational> at : gains) {
      int row = program.row(Relation.AT_MOST, Rational.ZERO);
      program.coefficient(row, sure, Rational.ONE);
      for (int action = 0; action < weights.size(); action++) {
        program.coefficient(row, weights.get(action), at.get(action).negate());
      }
    }
    int whole = program.row(Relation.EQUAL, Rational.ONE);
    weights.forEach(weight -> program.coefficient(whole, weight, Rational.ONE));
    if (program.build().solve(Budget.unlimitedTime()) instanceof LinearSolution.Optimal optimal) {
      return optimal;
    }
    throw new IllegalStateException("no least gain among " + gains);
  }
}
