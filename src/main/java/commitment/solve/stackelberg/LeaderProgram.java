package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.List;

/**
 * A linear program over the leader's realization plans x (Ex = e, x ≥ 0), with a few more variables
 * and rows that are linear functions of x and of them.
 */
final class LeaderProgram {
  private final int sequences;
  private final LinearProgramBuilder program = LinearProgram.maximize();

  LeaderProgram(TwoPlayers players) {
    SequenceForm form = players.form();
    int leader = players.leader();
    sequences = form.sequenceCount(leader);
    for (int sequence = 0; sequence < sequences; sequence++) {
      program.variable();
    }
    int start = program.row(Relation.EQUAL, Rational.ONE);
    program.coefficient(start, 0, Rational.ONE);
    for (int set = 0; set < form.informationSetCount(leader); set++) {
      int row = program.row(Relation.EQUAL, Rational.ZERO);
      program.coefficient(row, form.parentSequence(leader, set), Rational.ONE.negate());
      for (int action = 0; action < form.actionCount(leader, set); action++) {
        program.coefficient(row, form.firstSequence(leader, set) + action, Rational.ONE);
      }
    }
  }

  /** Maximizes a linear function of the leader's plan. */
  void objective(List<Rational> coefficients) {
    for (int sequence = 0; sequence < sequences; sequence++) {
      program.objective(sequence, coefficients.get(sequence));
    }
  }

  /** A new variable, of any sign, that is maximized. */
  int objectiveVariable() {
    int variable = program.freeVariable();
    program.objective(variable, Rational.ONE);
    return variable;
  }

  /** A new variable of any sign. */
  int variable() {
    return program.freeVariable();
  }

  /** Adds to the coefficient of a variable in a row. */
  void coefficient(int row, int variable, Rational value) {
    program.coefficient(row, variable, value);
  }

  /** A row {@code Σ c x (relation) bound}. */
  int row(List<Rational> coefficients, Relation relation, Rational bound) {
    int row = program.row(relation, bound);
    for (int sequence = 0; sequence < sequences; sequence++) {
      program.coefficient(row, sequence, coefficients.get(sequence));
    }
    return row;
  }

  /** A row {@code Σ c x - variable ≥ 0}. */
  int above(List<Rational> coefficients, int variable) {
    int row = row(coefficients, Relation.AT_LEAST, Rational.ZERO);
    program.coefficient(row, variable, Rational.ONE.negate());
    return row;
  }

  /** A row {@code variable ≤ bound}. */
  void atMost(int variable, Rational bound) {
    program.coefficient(program.row(Relation.AT_MOST, bound), variable, Rational.ONE);
  }

  LinearProgram build() {
    return program.build();
  }

  /** The leader's plan of a solution. */
  RealizationPlan plan(LinearSolution.Optimal solution) {
    return new RealizationPlan(solution.primal().subList(0, sequences));
  }

  /** The value of a linear function at a plan. */
  static Rational at(List<Rational> coefficients, RealizationPlan plan) {
    Rational sum = Rational.ZERO;
    for (int sequence = 0; sequence < coefficients.size(); sequence++) {
      if (plan.weight(sequence).signum() != 0) {
        sum = sum.plus(coefficients.get(sequence).times(plan.weight(sequence)));
      }
    }
    return sum;
  }

  static List<Rational> difference(List<Rational> left, List<Rational> right) {
    Rational[] difference = new Rational[left.size()];
    for (int place = 0; place < difference.length; place++) {
      difference[place] = left.get(place).minus(right.get(place));
    }
    return List.of(difference);
  }
}
