package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.sequence.SequenceForm;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Subgame-perfect equilibria of a game of two in which just certain actions are taken, one in the
 * middle and one drawn at random, by linear programs of its own: in every block the weights of one
 * player's sequences, times the weight with which he comes to the block, such that the other one's
 * actions are best replies to them.
 */
final class SampledEquilibria {
  private final Game game;
  private final GameTree tree;
  private final Subgames subgames;
  private final List<List<Integer>> supports;
  private final Random random;
  private final Map<Integer, SequenceForm> forms = new HashMap<>();

  private SampledEquilibria(
      Game game, Subgames subgames, List<List<Integer>> supports, Random random) {
    this.game = game;
    this.tree = game.tree();
    this.subgames = subgames;
    this.supports = supports;
    this.random = random;
    for (int root : subgames.roots()) {
      forms.put(root, SequenceForm.ofBlock(game, subgames, root));
    }
  }

  /**
   * @param supports by move the actions taken; empty where own actions rule the move out
   */
  static List<BehaviorProfile> of(
      Game game, Subgames subgames, List<List<Integer>> supports, Random random) {
    SampledEquilibria all = new SampledEquilibria(game, subgames, supports, random);
    List<Map<Integer, List<Rational>>> first = all.behavior(0);
    List<Map<Integer, List<Rational>>> second = all.behavior(1);
    List<BehaviorProfile> profiles = new ArrayList<>();
    for (int sample = 0; sample < first.size(); sample++) {
      List<List<Rational>> play = new ArrayList<>();
      for (int move = 0; move < game.tree().moveCount(); move++) {
        int owner = game.tree().owner(move);
        if (owner == GameTree.CHANCE) {
          play.add(List.of());
          continue;
        }
        List<Rational> here = (owner == 0 ? first : second).get(sample).get(move);
        int actions = game.tree().actionCount(move);
        play.add(here == null ? BehaviorProfile.pure(actions, random.nextInt(actions)) : here);
      }
      profiles.add(BehaviorProfile.of(game.tree(), play));
    }
    return profiles;
  }

  /** Terms by variable, the constant at -1. */
  private static final class Terms extends TreeMap<Integer, Rational> {
    private static final long serialVersionUID = 1;

    Terms plus(int variable, Rational factor) {
      merge(variable, factor, Rational::plus);
      return this;
    }

    Terms plus(Terms more, Rational factor) {
      more.forEach((variable, by) -> plus(variable, by.times(factor)));
      return this;
    }
  }

  private static void require(LinearProgramBuilder program, Terms terms, Relation relation) {
    int row = program.row(relation, terms.getOrDefault(-1, Rational.ZERO).negate());
    terms.forEach(
        (variable, factor) -> {
          if (variable >= 0) {
            program.coefficient(row, variable, factor);
          }
        });
  }

  private boolean isTaken(SequenceForm form, int player, int sequence) {
    for (int at = sequence; at > 0; at = form.parentSequence(player, form.setOf(player, at))) {
      int move = form.move(player, form.setOf(player, at));
      if (!supports.get(move).contains(form.lastAction(player, at))) {
        return false;
      }
    }
    return true;
  }

  /** Twice what a player does at the moves to which his own actions lead within their block. */
  private List<Map<Integer, List<Rational>>> behavior(int player) {
    LinearProgramBuilder program = LinearProgram.maximize();
    int least = program.variable();
    Map<List<Integer>, Terms> weights = new HashMap<>();
    weights.put(List.of(0, 0), new Terms().plus(-1, Rational.ONE));
    require(
        program, new Terms().plus(least, Rational.ONE).plus(-1, Rational.of(-1)), Relation.AT_MOST);
    for (int root : subgames.roots()) {
      SequenceForm form = forms.get(root);
      for (int set = 0; set < form.informationSetCount(player); set++) {
        Terms sum = new Terms();
        for (int action = 0; action < form.actionCount(player, set); action++) {
          int sequence = form.firstSequence(player, set) + action;
          if (isTaken(form, player, sequence)) {
            Terms weight = new Terms().plus(program.variable(), Rational.ONE);
            weights.put(List.of(root, sequence), weight);
            sum.plus(weight, Rational.ONE);
            require(
                program,
                new Terms().plus(weight, Rational.ONE).plus(least, Rational.of(-1)),
                Relation.AT_LEAST);
          }
        }
        int parent = form.parentSequence(player, set);
        if (isTaken(form, player, parent)) {
          require(
              program,
              sum.plus(weights.get(List.of(root, parent)), Rational.of(-1)),
              Relation.EQUAL);
        }
      }
      for (int leaf = 0; leaf < form.leafCount(); leaf++) {
        if (forms.containsKey(form.node(leaf))) {
          Terms weight = weights.get(List.of(root, form.sequence(leaf, player)));
          weights.put(
              List.of(form.node(leaf), 0),
              weight == null ? new Terms().plus(-1, Rational.ONE) : weight);
        }
      }
    }
    bestReplies(program, weights, 1 - player);
    program.objective(least, Rational.ONE);
    LinearSolution.Optimal middle = solved(program);
    int row = program.row(Relation.AT_LEAST, middle.primal(least).divide(Rational.of(3)));
    program.coefficient(row, least, Rational.ONE);
    for (Terms weight : weights.values()) {
      weight.forEach(
          (variable, by) -> {
            if (variable >= 0) {
              program.objective(variable, Rational.of(random.nextInt(7) - 3));
            }
          });
    }
    return List.of(behavior(player, weights, middle), behavior(player, weights, solved(program)));
  }

  private static LinearSolution.Optimal solved(LinearProgramBuilder program) {
    return Optional.of(program.build().solve(Budget.unlimitedTime()))
        .filter(LinearSolution.Optimal.class::isInstance)
        .map(LinearSolution.Optimal.class::cast)
        .orElseThrow(() -> new IllegalStateException("a cell without equilibria"));
  }

  private void bestReplies(
      LinearProgramBuilder program, Map<List<Integer>, Terms> weights, int decider) {
    Map<Integer, Terms> worth = new HashMap<>();
    int[] roots = subgames.roots();
    for (int place = roots.length - 1; place >= 0; place--) {
      int root = roots[place];
      SequenceForm form = forms.get(root);
      List<Terms> after = new ArrayList<>();
      for (int sequence = 0; sequence < form.sequenceCount(decider); sequence++) {
        after.add(new Terms());
      }
      for (int leaf = 0; leaf < form.leafCount(); leaf++) {
        int node = form.node(leaf);
        Terms weight = weights.get(List.of(root, form.sequence(leaf, 1 - decider)));
        if (weight != null && tree.isTerminal(node)) {
          Rational payoff = game.payoffVector(tree.outcome(node)).get(decider);
          after.get(form.sequence(leaf, decider)).plus(weight, payoff.times(form.chance(leaf)));
        } else if (weight != null) {
          after.get(form.sequence(leaf, decider)).plus(worth.get(node), form.chance(leaf));
        }
      }
      int[] values = new int[form.informationSetCount(decider)];
      for (int set = 0; set < values.length; set++) {
        values[set] = program.freeVariable();
        after.get(form.parentSequence(decider, set)).plus(values[set], Rational.ONE);
      }
      for (int set = 0; set < values.length; set++) {
        for (int action = 0; action < form.actionCount(decider, set); action++) {
          int sequence = form.firstSequence(decider, set) + action;
          require(
              program,
              new Terms()
                  .plus(values[set], Rational.ONE)
                  .plus(after.get(sequence), Rational.of(-1)),
              isTaken(form, decider, sequence) ? Relation.EQUAL : Relation.AT_LEAST);
        }
      }
      worth.put(root, after.get(0));
    }
  }

  private Map<Integer, List<Rational>> behavior(
      int player, Map<List<Integer>, Terms> weights, LinearSolution.Optimal solution) {
    Map<Integer, List<Rational>> behavior = new HashMap<>();
    for (int root : subgames.roots()) {
      SequenceForm form = forms.get(root);
      for (int set = 0; set < form.informationSetCount(player); set++) {
        if (!isTaken(form, player, form.parentSequence(player, set))) {
          continue;
        }
        List<Rational> taken = new ArrayList<>();
        for (int action = 0; action < form.actionCount(player, set); action++) {
          Terms weight = weights.get(List.of(root, form.firstSequence(player, set) + action));
          taken.add(weight == null ? Rational.ZERO : solution.primal(weight.firstKey()));
        }
        Rational sum = taken.stream().reduce(Rational.ZERO, Rational::plus);
        behavior.put(form.move(player, set), taken.stream().map(each -> each.divide(sum)).toList());
      }
    }
    return behavior;
  }
}
