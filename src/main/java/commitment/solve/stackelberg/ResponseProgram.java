package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear program over the leader's realization plans x: Ex = e, x ≥ 0, and if asked for the rows
 * that make a reduced plan of the follower a best response,
 *
 * <pre>
 *   v(I) ≥ Σ { ρ(z) u_f(z) x(σ_l(z)) : σ_f(z) = Ia } + Σ { v(I') : I' follows Ia }
 * </pre>
 *
 * for each action a at each of her sets I, with equality where the plan takes it.
 */
final class ResponseProgram {
  private final TwoPlayers players;
  private final LinearProgramBuilder program = LinearProgram.maximize();

  ResponseProgram(TwoPlayers players) {
    this.players = players;
    SequenceForm form = players.form();
    int leader = players.leader();
    for (int sequence = 0; sequence < form.sequenceCount(leader); sequence++) {
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

  LinearProgramBuilder program() {
    return program;
  }

  /** Asks that a reduced plan of the follower is a best response. */
  void respond(int[] plan) {
    SequenceForm form = players.form();
    int follower = players.follower();
    int[] value = new int[plan.length];
    for (int set = 0; set < plan.length; set++) {
      value[set] = program.freeVariable();
    }
    int[] rows = new int[form.sequenceCount(follower)];
    for (int set = 0; set < plan.length; set++) {
      for (int action = 0; action < form.actionCount(follower, set); action++) {
        int row =
            program.row(
                action == plan[set] ? Relation.EQUAL : Relation.AT_LEAST, Rational.ZERO);
        rows[form.firstSequence(follower, set) + action] = row;
        program.coefficient(row, value[set], Rational.ONE);
      }
    }
    for (int set = 0; set < plan.length; set++) {
      int parent = form.parentSequence(follower, set);
      if (parent != 0) {
        program.coefficient(rows[parent], value[set], Rational.ONE.negate());
      }
    }
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      int sequence = form.sequence(leaf, follower);
      if (sequence != 0) {
        program.coefficient(
            rows[sequence],
            form.sequence(leaf, players.leader()),
            form.chance(leaf).times(players.payoffs().payoff(leaf, follower)).negate());
      }
    }
  }

  /** Maximizes a linear function of the leader's plan. */
  void objective(List<Rational> coefficients) {
    for (int sequence = 0; sequence < coefficients.size(); sequence++) {
      program.objective(sequence, coefficients.get(sequence));
    }
  }

  /** A row Σ c x + (coefficient) y ≥ bound. */
  int atLeast(List<Rational> coefficients, int variable, Rational coefficient, Rational bound) {
    int row = program.row(Relation.AT_LEAST, bound);
    addTo(row, coefficients);
    program.coefficient(row, variable, coefficient);
    return row;
  }

  /** Adds a linear function of the leader's plan to a row. */
  void addTo(int row, List<Rational> coefficients) {
    for (int sequence = 0; sequence < coefficients.size(); sequence++) {
      program.coefficient(row, sequence, coefficients.get(sequence));
    }
  }

  /** The leader's plan of a solution. */
  RealizationPlan plan(LinearSolution.Optimal solution) {
    return new RealizationPlan(
        new ArrayList<>(
            solution.primal().subList(0, players.form().sequenceCount(players.leader()))));
  }
}
