package commitment.credibility;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedStrategies;
import commitment.sequence.SequenceForm;
import commitment.solve.subgame.StrategyProduct;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What believers may do, between the equilibria listed of the world in which a promise binds, that
 * leads a promisor who makes the best of it to something else than he does against each of them: in
 * a game without proper subgames in which all others believe.
 *
 * <p>If one believer mixes strategies y with weights λ, a strategy s of the promisor is best on a
 * polytope of weights, and what each player gets from s there is linear in λ. So the most and the
 * least that anybody can get is found at the solutions of linear programs, two for each s and
 * player.
 */
final class CriticalMixtures {
  private static final int REPLIES = 200;
  private static final int STRATEGIES = 64;

  private final Game game;
  private final SequenceForm form;
  private final int promisor;
  private final ReducedStrategies replies;
  private final Set<Map<Integer, List<Rational>>> found = new LinkedHashSet<>();

  private CriticalMixtures(Game game, SequenceForm form, int promisor, ReducedStrategies replies) {
    this.game = game;
    this.form = form;
    this.promisor = promisor;
    this.replies = replies;
  }

  /**
   * @param bound the equilibria of the world in which the promise binds
   * @return by move what the believers do; empty if the game is of another kind, if several of them
   *     mix at a time, or if there are too many strategies
   */
  static Optional<Set<Map<Integer, List<Rational>>>> of(
      Game game, Subgames subgames, SubgamePerfectSearch bound, Set<Integer> believers) {
    List<Integer> doubters =
        game.tree().movers().stream().filter(player -> !believers.contains(player)).toList();
    if (subgames.count() > 1 || doubters.size() != 1) {
      return Optional.empty();
    }
    SequenceForm form = SequenceForm.ofBlock(game, subgames, 0);
    int promisor = doubters.get(0);
    Optional<ReducedStrategies> replies = ReducedStrategies.of(form, promisor, REPLIES);
    if (replies.isEmpty()) {
      return Optional.empty();
    }
    CriticalMixtures mixtures = new CriticalMixtures(game, form, promisor, replies.get());
    boolean all = bound.mixtures().distinct().allMatch(mixtures::add);
    return all ? Optional.of(mixtures.found) : Optional.empty();
  }

  /** False if several believers mix, or one between too many strategies. */
  private boolean add(StrategyProduct product) {
    List<List<RealizationPlan>> plans = new ArrayList<>();
    List<Integer> mixing = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      int owner = player;
      List<RealizationPlan> own =
          product.strategies().get(player).stream()
              .map(strategy -> plan(owner, strategy))
              .distinct()
              .toList();
      plans.add(own);
      if (player != promisor && own.size() > 1) {
        mixing.add(player);
      }
    }
    if (mixing.isEmpty()) {
      return true;
    }
    int mixer = mixing.get(0);
    if (mixing.size() > 1 || plans.get(mixer).size() > STRATEGIES) {
      return false;
    }
    List<List<List<Rational>>> payoffs = new ArrayList<>();
    for (int reply = 0; reply < replies.count(); reply++) {
      payoffs.add(payoffs(plans, mixer, replies.plan(reply)));
    }
    for (int reply = 0; reply < replies.count(); reply++) {
      for (int player = 0; player < game.players().size(); player++) {
        for (boolean most : new boolean[] {true, false}) {
          weights(payoffs, reply, player, most)
              .ifPresent(weights -> found.add(laws(plans, mixer, weights)));
        }
      }
    }
    return true;
  }

  private RealizationPlan plan(int player, Map<Integer, List<Rational>> strategy) {
    List<List<Rational>> laws = new ArrayList<>();
    for (int set = 0; set < form.informationSetCount(player); set++) {
      laws.add(
          strategy.getOrDefault(
              form.move(player, set), BehaviorProfile.pure(form.actionCount(player, set), 0)));
    }
    return RealizationPlan.of(form, player, laws);
  }

  /** What all players get from a reply, by plan of the one who mixes. */
  private List<List<Rational>> payoffs(
      List<List<RealizationPlan>> plans, int mixer, RealizationPlan reply) {
    List<List<Rational>> all = new ArrayList<>();
    for (RealizationPlan mixed : plans.get(mixer)) {
      List<Rational> sum = List.of();
      for (int leaf = 0; leaf < form.leafCount(); leaf++) {
        Rational weight = form.chance(leaf);
        for (int player = 0; player < form.players() && weight.signum() > 0; player++) {
          RealizationPlan plan =
              player == promisor ? reply : player == mixer ? mixed : plans.get(player).get(0);
          weight = weight.times(plan.weight(form.sequence(leaf, player)));
        }
        if (weight.signum() > 0) {
          int outcome = game.tree().outcome(form.node(leaf));
          sum = WeightedSum.plus(sum, game.payoffVector(outcome), weight);
        }
      }
      all.add(sum);
    }
    return all;
  }

  /**
   * The weights with which somebody gets the most or the least from a best reply.
   *
   * @param payoffs by reply, then by plan
   * @return empty if the reply is never best
   */
  private Optional<List<Rational>> weights(
      List<List<List<Rational>>> payoffs, int reply, int player, boolean most) {
    List<List<Rational>> gets = payoffs.get(reply);
    LinearProgramBuilder program = most ? LinearProgram.maximize() : LinearProgram.minimize();
    int whole = program.row(Relation.EQUAL, Rational.ONE);
    List<Integer> weights = new ArrayList<>();
    for (List<Rational> vector : gets) {
      int weight = program.variable();
      program.coefficient(whole, weight, Rational.ONE);
      program.objective(weight, vector.get(player));
      weights.add(weight);
    }
    for (List<List<Rational>> instead : payoffs) {
      int row = program.row(Relation.AT_LEAST, Rational.ZERO);
      for (int place = 0; place < weights.size(); place++) {
        program.coefficient(
            row,
            weights.get(place),
            gets.get(place).get(promisor).minus(instead.get(place).get(promisor)));
      }
    }
    return program.build().solve(Budget.unlimitedTime()) instanceof LinearSolution.Optimal best
        ? Optional.of(weights.stream().map(best::primal).toList())
        : Optional.empty();
  }

  /** What the believers do: at sets to which their plans do not lead, the first action. */
  private Map<Integer, List<Rational>> laws(
      List<List<RealizationPlan>> plans, int mixer, List<Rational> weights) {
    List<Rational> sum = List.of();
    for (int place = 0; place < weights.size(); place++) {
      sum = WeightedSum.plus(sum, plans.get(mixer).get(place).weights(), weights.get(place));
    }
    RealizationPlan mixed = new RealizationPlan(sum);
    Map<Integer, List<Rational>> laws = new HashMap<>();
    for (int player = 0; player < form.players(); player++) {
      RealizationPlan plan = player == mixer ? mixed : plans.get(player).get(0);
      for (int set = 0; player != promisor && set < form.informationSetCount(player); set++) {
        laws.put(
            form.move(player, set),
            plan.comesTo(form, player, set)
                ? plan.at(form, player, set)
                : BehaviorProfile.pure(form.actionCount(player, set), 0));
      }
    }
    return laws;
  }
}
