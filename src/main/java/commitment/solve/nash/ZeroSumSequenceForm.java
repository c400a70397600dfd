package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.linear.LinearSolution.LimitReached;
import commitment.linear.LinearSolution.Optimal;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Maxmin plans of both players of a sequence form whose payoffs have a constant sum.
 *
 * <p>With x the plan of the first player, Ex = e, and A(τ, σ) his expected payoff at the leaves to
 * which the sequences σ and τ of the two lead, the second player's best reply costs him q(0) at
 * most, where
 *
 * <pre>
 *   maximize q(0)  subject to  Ex = e,  x ≥ 0,
 *   q(I_τ) ≤ Σ_σ A(τ, σ) x(σ) + Σ { q(J) : J follows τ }   for each sequence τ of the second
 * </pre>
 *
 * and I_τ is the information set at which τ's last action is taken. The multipliers of the rows of
 * τ are a maxmin plan of the second player. Both are certified by exact best responses.
 *
 * <p>B. von Stengel, Efficient computation of behavior strategies, Games and Economic Behavior 14
 * (1996) 220-246, doi:10.1006/game.1996.0050. Cost: one linear program with a row for each sequence
 * of the second player and each information set of the first, and a coefficient for each pair of
 * sequences that leads to a leaf. What the players do off the path is a reply to nothing in
 * particular: solve subgame by subgame where that matters.
 */
public final class ZeroSumSequenceForm {
  private final SequenceForm form;
  private final LeafPayoffs payoffs;
  private final int first;
  private final int second;
  private final LinearProgramBuilder program = LinearProgram.maximize();

  /** By set of the second player; place 0 is q(0), the set after the empty sequence is none. */
  private int[] value = {};

  private ZeroSumSequenceForm(SequenceForm form, LeafPayoffs payoffs, int first, int second) {
    this.form = form;
    this.payoffs = payoffs;
    this.first = first;
    this.second = second;
  }

  /**
   * What two players get together at every leaf that chance does not rule out; empty if that is not
   * constant, or if a third player moves.
   */
  public static Optional<Rational> constantSum(
      SequenceForm form, LeafPayoffs payoffs, int first, int second) {
    for (int player = 0; player < form.players(); player++) {
      if (player != first && player != second && form.informationSetCount(player) > 0) {
        return Optional.empty();
      }
    }
    Rational sum = null;
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      if (form.chance(leaf).signum() > 0) {
        Rational here = payoffs.payoff(leaf, first).plus(payoffs.payoff(leaf, second));
        if (sum != null && !sum.equals(here)) {
          return Optional.empty();
        }
        sum = here;
      }
    }
    return Optional.ofNullable(sum);
  }

  /**
   * An equilibrium in maxmin plans; empty if the budget is used up before it is found.
   *
   * @throws IllegalArgumentException if the two players' payoffs have no constant sum
   */
  public static Optional<SequenceFormEquilibrium> solve(
      SequenceForm form, LeafPayoffs payoffs, int first, int second, Budget budget) {
    if (constantSum(form, payoffs, first, second).isEmpty()) {
      throw new IllegalArgumentException("no constant sum of players " + first + " and " + second);
    }
    return new ZeroSumSequenceForm(form, payoffs, first, second).solve(budget);
  }

  /** The same for a form of two players. */
  public static Optional<SequenceFormEquilibrium> solve(
      SequenceForm form, LeafPayoffs payoffs, Budget budget) {
    return solve(form, payoffs, 0, 1, budget);
  }

  private Optional<SequenceFormEquilibrium> solve(Budget budget) {
    LinearSolution solution = build().solve(budget);
    if (solution instanceof LimitReached) {
      return Optional.empty();
    }
    if (!(solution instanceof Optimal optimal)) {
      throw new IllegalStateException("a program with a value has none: " + solution);
    }
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      int sequences = form.sequenceCount(player);
      if (player == first) {
        plans.add(new RealizationPlan(optimal.primal().subList(0, sequences)));
      } else if (player == second) {
        plans.add(new RealizationPlan(optimal.dual().subList(0, sequences)));
      } else {
        plans.add(new RealizationPlan(List.of(Rational.ONE)));
      }
    }
    SequenceFormEquilibrium equilibrium = SequenceFormEquilibrium.of(form, payoffs, plans);
    if (!equilibrium.isCertified(form, payoffs)) {
      throw new IllegalStateException("not an equilibrium: " + equilibrium);
    }
    return Optional.of(equilibrium);
  }

  /**
   * Variables: the plan of the first player, then q. Rows: sequences of the second, then Ex = e.
   */
  private LinearProgram build() {
    for (int sequence = 0; sequence < form.sequenceCount(first); sequence++) {
      program.variable();
    }
    value = new int[form.informationSetCount(second) + 1];
    Arrays.setAll(value, set -> program.freeVariable());
    program.objective(value[0], Rational.ONE);
    Rational one = Rational.ONE;
    for (int sequence = 0; sequence < form.sequenceCount(second); sequence++) {
      int row = program.row(Relation.AT_MOST, Rational.ZERO);
      program.coefficient(row, value[form.setOf(second, sequence) + 1], one);
    }
    for (int set = 0; set < form.informationSetCount(second); set++) {
      program.coefficient(form.parentSequence(second, set), value[set + 1], one.negate());
    }
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational share = form.chance(leaf).times(payoffs.payoff(leaf, first));
      program.coefficient(form.sequence(leaf, second), form.sequence(leaf, first), share.negate());
    }
    program.coefficient(program.row(Relation.EQUAL, one), 0, one);
    for (int set = 0; set < form.informationSetCount(first); set++) {
      int row = program.row(Relation.EQUAL, Rational.ZERO);
      program.coefficient(row, form.parentSequence(first, set), one.negate());
      for (int action = 0; action < form.actionCount(first, set); action++) {
        program.coefficient(row, form.firstSequence(first, set) + action, one);
      }
    }
    return program.build();
  }
}
