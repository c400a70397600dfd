package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise.Clause;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When are the actions that one player takes best replies in every subgame? Linear conditions on
 * what the other one does, given at which actions he takes any.
 *
 * <p>The other player's behavior is written as weights of his sequences. Those in the block of a
 * subgame add up to the weight with which he comes to it from the block above, so that they are
 * products of his probabilities from there on; where his own actions rule a subgame out its weights
 * start again with 1. With V(I) what the player can get from his information set I on, times the
 * other's weights, and U(h) the same for the subgame at h,
 *
 * <ul>
 *   <li>V(I) &ge; Σ_z ρ(z) y(z) u(z) + Σ_h ρ(h) U(h) + Σ_J V(J) for each action at I, over the
 *       terminal nodes z, subgames h and own sets J that come next, and
 *   <li>equality where the action is taken, if his own actions lead to I.
 * </ul>
 */
final class SupportConditions {
  private final Game game;
  private final Map<Integer, SequenceForm> blocks;
  private final int start;
  private final int[] masks;
  private final int decider;
  private final int other;
  private final Budget budget;

  private final LinearProgramBuilder program;

  /** At most each weight of an action that is taken. */
  private final int least;

  /** By root of a subgame the weight with which the other player comes to it. */
  private final Map<Integer, Sum> scale = new HashMap<>();

  /** By root and sequence of the other player. */
  private final Map<List<Integer>, Integer> weights = new HashMap<>();

  /** By root and information set of the player who decides. */
  private final Map<List<Integer>, Integer> values = new HashMap<>();

  private final Map<Integer, Sum> worth = new HashMap<>();

  /** A constant and multiples of variables. */
  private static final class Sum {
    Rational constant = Rational.ZERO;
    final Map<Integer, Rational> terms = new TreeMap<>();

    static Sum of(Rational constant) {
      Sum sum = new Sum();
      sum.constant = constant;
      return sum;
    }

    Sum plus(int variable, Rational factor) {
      terms.merge(variable, factor, Rational::plus);
      return this;
    }

    void plus(Sum more, Rational factor) {
      constant = constant.plus(more.constant.times(factor));
      more.terms.forEach((variable, value) -> plus(variable, value.times(factor)));
    }
  }

  /**
   * @param blocks by root of a subgame
   * @param roots of a subgame and all in it, in preorder
   * @param masks by move the actions that are taken, one bit for each
   * @param other -1 if nobody else moves
   */
  SupportConditions(
      Game game,
      Map<Integer, SequenceForm> blocks,
      int[] roots,
      int[] masks,
      int decider,
      int other,
      Budget budget) {
    this.game = game;
    this.blocks = blocks;
    this.masks = masks.clone();
    this.decider = decider;
    this.other = other;
    this.budget = budget;
    program = LinearProgram.maximize();
    least = program.variable();
    int bound = program.row(Relation.AT_MOST, Rational.ONE);
    program.coefficient(bound, least, Rational.ONE);
    start = roots[0];
    scale.put(start, Sum.of(Rational.ONE));
    for (int root : roots) {
      addWeights(root, form(root));
    }
    for (int place = roots.length - 1; place >= 0; place--) {
      addValues(roots[place], form(roots[place]));
    }
  }

  private SequenceForm form(int root) {
    SequenceForm form = blocks.get(root);
    if (form == null) {
      throw new IllegalArgumentException("no subgame at node " + root);
    }
    return form;
  }

  /** Whether all actions of a sequence are taken. */
  static boolean isTaken(SequenceForm form, int player, int sequence, int[] masks) {
    int at = sequence;
    while (at > 0) {
      int set = form.setOf(player, at);
      if ((masks[form.move(player, set)] >> form.lastAction(player, at) & 1) == 0) {
        return false;
      }
      at = form.parentSequence(player, set);
    }
    return true;
  }

  /** The weight of a sequence of the other player; 0 if he does not take it. */
  private Sum weight(int root, int sequence) {
    if (sequence == 0) {
      return scale.getOrDefault(root, new Sum());
    }
    Integer variable = weights.get(List.of(root, sequence));
    return variable == null ? new Sum() : new Sum().plus(variable, Rational.ONE);
  }

  private void addWeights(int root, SequenceForm form) {
    for (int set = 0; other >= 0 && set < form.informationSetCount(other); set++) {
      int parent = form.parentSequence(other, set);
      if (!isTaken(form, other, parent, masks)) {
        continue;
      }
      Sum sum = new Sum();
      for (int action = 0; action < form.actionCount(other, set); action++) {
        int sequence = form.firstSequence(other, set) + action;
        if (isTaken(form, other, sequence, masks)) {
          int weight = program.variable();
          weights.put(List.of(root, sequence), weight);
          sum.plus(weight, Rational.ONE);
          require(new Sum().plus(weight, Rational.ONE).plus(least, Rational.of(-1)), false);
        }
      }
      sum.plus(weight(root, parent), Rational.of(-1));
      require(sum, true);
    }
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      int end = form.node(leaf);
      if (blocks.containsKey(end)) {
        int sequence = other < 0 ? 0 : form.sequence(leaf, other);
        boolean taken = other < 0 || isTaken(form, other, sequence, masks);
        scale.put(end, taken ? weight(root, sequence) : Sum.of(Rational.ONE));
      }
    }
  }

  /** At least 0, or 0. */
  private void require(Sum sum, boolean equal) {
    int row = program.row(equal ? Relation.EQUAL : Relation.AT_LEAST, sum.constant.negate());
    sum.terms.forEach((variable, factor) -> program.coefficient(row, variable, factor));
  }

  private void addValues(int root, SequenceForm form) {
    for (int set = 0; set < form.informationSetCount(decider); set++) {
      values.put(List.of(root, set), program.freeVariable());
    }
    worth.put(root, after(root, form, 0));
    for (int set = 0; set < form.informationSetCount(decider); set++) {
      boolean led = isTaken(form, decider, form.parentSequence(decider, set), masks);
      for (int action = 0; action < form.actionCount(decider, set); action++) {
        Sum difference = new Sum();
        difference.plus(value(root, set), Rational.ONE);
        Sum there = after(root, form, form.firstSequence(decider, set) + action);
        difference.plus(there, Rational.of(-1));
        require(difference, led && (masks[form.move(decider, set)] >> action & 1) == 1);
      }
    }
  }

  private int value(int root, int set) {
    return values.getOrDefault(List.of(root, set), -1);
  }

  /** What comes right after a sequence of the player who decides. */
  private Sum after(int root, SequenceForm form, int sequence) {
    Sum sum = new Sum();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      if (form.sequence(leaf, decider) != sequence) {
        continue;
      }
      int node = form.node(leaf);
      if (!blocks.containsKey(node)) {
        Rational payoff =
            game.payoffVector(game.tree().outcome(node)).get(decider).times(form.chance(leaf));
        sum.plus(weight(root, other < 0 ? 0 : form.sequence(leaf, other)), payoff);
      } else if (other < 0 || isTaken(form, other, form.sequence(leaf, other), masks)) {
        sum.plus(worth.getOrDefault(node, new Sum()), form.chance(leaf));
      }
    }
    for (int set = 0; set < form.informationSetCount(decider); set++) {
      if (form.parentSequence(decider, set) == sequence) {
        sum.plus(value(root, set), Rational.ONE);
      }
    }
    return sum;
  }

  /** Whether there is such behavior that takes each of its actions with positive probability. */
  boolean canBeMet() {
    return inside().isPresent();
  }

  /** Weights of which the least one of an action that is taken is as large as it can be. */
  private Optional<LinearSolution.Optimal> inside() {
    program.objective(least, Rational.ONE);
    LinearSolution solution = program.build().solve(budget);
    program.objective(least, Rational.of(-1));
    return solution instanceof LinearSolution.Optimal best && best.value().signum() > 0
        ? Optional.of(best)
        : Optional.empty();
  }

  /**
   * Such behavior of the other player: by move the probabilities of the actions, where his own
   * actions lead; empty if there is none.
   */
  Optional<Map<Integer, List<Rational>>> behavior() {
    return inside().map(this::behavior);
  }

  private Map<Integer, List<Rational>> behavior(LinearSolution.Optimal at) {
    Map<Integer, List<Rational>> behavior = new HashMap<>();
    for (int root : scale.keySet()) {
      SequenceForm form = form(root);
      for (int set = 0; other >= 0 && set < form.informationSetCount(other); set++) {
        if (isTaken(form, other, form.parentSequence(other, set), masks)) {
          behavior.put(form.move(other, set), law(at, root, form, set));
        }
      }
    }
    return behavior;
  }

  private List<Rational> law(LinearSolution.Optimal at, int root, SequenceForm form, int set) {
    List<Rational> there = new ArrayList<>();
    for (int action = 0; action < form.actionCount(other, set); action++) {
      Integer weight = weights.get(List.of(root, form.firstSequence(other, set) + action));
      there.add(weight == null ? Rational.ZERO : at.primal(weight));
    }
    Rational sum = there.stream().reduce(Rational.ZERO, Rational::plus);
    return there.stream().map(weight -> weight.divide(sum)).toList();
  }

  /**
   * Whether with some such behavior, or in its closure, the player who decides loses by every other
   * action at some of his information sets to which play can come.
   *
   * @param kept the only actions taken there
   */
  boolean canLoseOtherwise(List<Clause> kept) {
    int gap = program.variable();
    require(Sum.of(Rational.ONE).plus(gap, Rational.of(-1)), false);
    blocks.forEach(
        (root, form) -> {
          for (int set = 0; set < form.informationSetCount(decider); set++) {
            int move = form.move(decider, set);
            int here = set;
            kept.stream()
                .filter(clause -> clause.informationSet() == move)
                .forEach(clause -> requireGap(root, form, here, clause.action(), gap));
          }
        });
    program.objective(gap, Rational.ONE);
    return program.build().solve(budget) instanceof LinearSolution.Optimal best
        && best.value().signum() > 0;
  }

  private void requireGap(int root, SequenceForm form, int set, int kept, int gap) {
    for (int action = 0; action < form.actionCount(decider, set); action++) {
      if (action != kept) {
        Sum loss = new Sum().plus(value(root, set), Rational.ONE).plus(gap, Rational.of(-1));
        loss.plus(after(root, form, form.firstSequence(decider, set) + action), Rational.of(-1));
        require(loss, false);
      }
    }
  }

  /** What the player who decides gets, at least and at the most. */
  Interval payoffs() {
    return new Interval(most(Rational.of(-1)).negate(), most(Rational.ONE));
  }

  private Rational most(Rational factor) {
    Sum value = worth.getOrDefault(start, new Sum());
    value.terms.forEach((variable, by) -> program.objective(variable, by.times(factor)));
    LinearSolution solution = program.build().solve(budget);
    value.terms.forEach((variable, by) -> program.objective(variable, by.times(factor).negate()));
    if (solution instanceof LinearSolution.Optimal best) {
      return best.value().plus(value.constant.times(factor));
    }
    throw new IllegalStateException("no most and least of what player " + decider + " gets");
  }
}
