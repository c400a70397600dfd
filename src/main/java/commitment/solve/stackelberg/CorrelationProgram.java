package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.linear.LinearSolution.Optimal;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The linear program of a mediator who draws a plan of both sides, is bound on the leader's side,
 * and tells the follower her next action, which she must want to take. Its value is a bound from
 * above of what a behavior commitment is worth, with chance moves too.
 *
 * <pre>
 *   variables  p(s,t) at least 0 for the {@link RelevantPairs} of sequences s of the leader, t of the follower
 *   rows       p(0,0) = 1;  Σ_a p(Ja,t) = p(parent of J, t);  Σ_a p(s,Ia) = p(s, parent of I)
 *              she does no better by any other action, and any plan after it, where she is told a at I
 *   maximize   Σ p(s,t) Σ_z ρ(z) u_l(z) over the leaves z to which s and t lead
 * </pre>
 *
 * <p>Some of her sets may be fixed to an action; where all are, her side is no longer drawn, and
 * the program is that of the leader's best plan among those to which her plan is a best reply.
 *
 * <p>J. Čermák, B. Bošanský, K. Durkota, V. Lisý and C. Kiekintveld, Using correlated strategies
 * for computing Stackelberg equilibria in extensive-form games, Proceedings of the 30th AAAI
 * Conference on Artificial Intelligence (2016) 439-445. Size: a variable for each relevant pair.
 */
final class CorrelationProgram {
  private final SequenceForm form;
  private final int leader;
  private final int follower;
  private final RelevantPairs pairs;

  /** By sequence of the follower: her sets to which it leads. */
  private final List<List<Integer>> next = new ArrayList<>();

  CorrelationProgram(TwoPlayers players, RelevantPairs pairs) {
    this.pairs = pairs;
    form = players.form();
    leader = players.leader();
    follower = players.follower();
    for (int sequence = 0; sequence < form.sequenceCount(follower); sequence++) {
      next.add(new ArrayList<>());
    }
    for (int set = 0; set < form.informationSetCount(follower); set++) {
      next.get(form.parentSequence(follower, set)).add(set);
    }
  }

  /**
   * A best drawing.
   *
   * @param value what the leader gets by it
   * @param plan his side of it
   * @param follower the probability of each of her sequences
   */
  record Drawing(Rational value, RealizationPlan plan, List<Rational> follower) {}

  /**
   * What solving the program gave.
   *
   * @param drawing empty where no drawing is obeyed, and where the budget was used up
   */
  record Result(Optional<Drawing> drawing, boolean limited) {}

  /**
   * Solves the program.
   *
   * @param fixed for each set of the follower the action that alone may be told; -1 for any
   */
  Result solve(List<Integer> fixed, Budget budget) {
    Rows rows = new Rows(fixed);
    rows.variables();
    rows.drawing();
    rows.obedience();
    LinearSolution solution = rows.build().solve(budget);
    return solution instanceof Optimal optimal
        ? new Result(Optional.of(rows.drawing(optimal)), false)
        : new Result(Optional.empty(), solution instanceof LinearSolution.LimitReached);
  }

  /** The program while it is written down. */
  private final class Rows {
    private final LinearProgramBuilder program = LinearProgram.maximize();
    private final List<Boolean> allowed = new ArrayList<>();
    private final List<Map<Integer, Integer>> variable = new ArrayList<>();

    private Rows(List<Integer> fixed) {
      allowed.add(true);
      for (int set = 0; set < form.informationSetCount(follower); set++) {
        for (int action = 0; action < form.actionCount(follower, set); action++) {
          allowed.add(
              allowed.get(form.parentSequence(follower, set))
                  && (fixed.get(set) < 0 || fixed.get(set) == action));
        }
      }
    }

    private LinearProgram build() {
      return program.build();
    }

    private void variables() {
      for (int hers = 0; hers < allowed.size(); hers++) {
        Map<Integer, Integer> of = new HashMap<>();
        variable.add(of);
        if (allowed.get(hers)) {
          pairs.partners(hers).forEach(his -> of.put(his, program.variable()));
          for (var pair : pairs.worth(hers).entrySet()) {
            program.objective(variable(pair.getKey(), hers), pair.getValue().leader());
          }
        }
      }
    }

    private int variable(int his, int hers) {
      return Objects.requireNonNull(variable.get(hers).get(his));
    }

    private void drawing() {
      program.coefficient(program.row(Relation.EQUAL, Rational.ONE), variable(0, 0), Rational.ONE);
      for (int hers = 0; hers < allowed.size(); hers++) {
        if (allowed.get(hers)) {
          for (int set : pairs.leaderSets(hers)) {
            int row = program.row(Relation.EQUAL, Rational.ZERO);
            int parent = form.parentSequence(leader, set);
            program.coefficient(row, variable(parent, hers), Rational.ONE.negate());
            for (int action = 0; action < form.actionCount(leader, set); action++) {
              int his = form.firstSequence(leader, set) + action;
              program.coefficient(row, variable(his, hers), Rational.ONE);
            }
          }
          next.get(hers).forEach(this::division);
        }
      }
    }

    /** What comes to a set of the follower is divided among the actions that she may be told. */
    private void division(int set) {
      int parent = form.parentSequence(follower, set);
      for (int his : pairs.partners(form.firstSequence(follower, set))) {
        int row = program.row(Relation.EQUAL, Rational.ZERO);
        program.coefficient(row, variable(his, parent), Rational.ONE.negate());
        for (int told : told(set)) {
          program.coefficient(row, variable(his, told), Rational.ONE);
        }
      }
    }

    private List<Integer> told(int set) {
      List<Integer> told = new ArrayList<>();
      for (int sequence : after(set)) {
        if (allowed.get(sequence)) {
          told.add(sequence);
        }
      }
      return told;
    }

    private void obedience() {
      for (int set = 0; set < form.informationSetCount(follower); set++) {
        for (int told : told(set)) {
          for (int other : after(set)) {
            if (other != told) {
              int row = program.row(Relation.AT_LEAST, Rational.ZERO);
              obeying(row, told);
              disobeying(row, told, other, bestAfter(told, other));
            }
          }
        }
      }
    }

    /** What she gets by a sequence and by doing as she is told from there on. */
    private void obeying(int row, int sequence) {
      pairs
          .worth(sequence)
          .forEach(
              (his, worth) -> program.coefficient(row, variable(his, sequence), worth.follower()));
      for (int set : next.get(sequence)) {
        told(set).forEach(told -> obeying(row, told));
      }
    }

    /** Less what she gets by another one, having been told the first. */
    private void disobeying(int row, int told, int other, List<Integer> best) {
      pairs
          .worth(other)
          .forEach(
              (his, worth) ->
                  program.coefficient(row, variable(his, told), worth.follower().negate()));
      best.forEach(value -> program.coefficient(row, value, Rational.ONE.negate()));
    }

    /** For each set after another sequence a variable that is at least her best from there. */
    private List<Integer> bestAfter(int told, int other) {
      List<Integer> values = new ArrayList<>();
      for (int set : next.get(other)) {
        int value = program.freeVariable();
        values.add(value);
        for (int sequence : after(set)) {
          List<Integer> best = bestAfter(told, sequence);
          int row = program.row(Relation.AT_LEAST, Rational.ZERO);
          program.coefficient(row, value, Rational.ONE);
          disobeying(row, told, sequence, best);
        }
      }
      return values;
    }

    private Drawing drawing(Optimal optimal) {
      List<Rational> plan = new ArrayList<>();
      for (int his = 0; his < form.sequenceCount(leader); his++) {
        plan.add(optimal.primal(variable(his, 0)));
      }
      List<Rational> hers = new ArrayList<>();
      for (int sequence = 0; sequence < allowed.size(); sequence++) {
        hers.add(allowed.get(sequence) ? optimal.primal(variable(0, sequence)) : Rational.ZERO);
      }
      return new Drawing(optimal.value(), new RealizationPlan(plan), hers);
    }
  }

  /** The sequences that end at a set of the follower. */
  private List<Integer> after(int set) {
    List<Integer> sequences = new ArrayList<>();
    for (int action = 0; action < form.actionCount(follower, set); action++) {
      sequences.add(form.firstSequence(follower, set) + action);
    }
    return sequences;
  }
}
