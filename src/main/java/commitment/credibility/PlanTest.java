package commitment.credibility;

import commitment.credibility.PlanAssessment.PlanClause;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.solve.stackelberg.Commitment;
import commitment.solve.stackelberg.CommitmentPlan;
import commitment.strategy.ActionValues;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.Beliefs;
import commitment.strategy.ReachProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * Is the plan to which it is best to commit time-consistent?
 *
 * <p>The plan was chosen for what the others do because of it. When its moment comes they have done
 * it, and at an information set I of the plan another action may be better: the temptation is
 *
 * <pre>  max_a u_i(a, σ | I, μ) − u_i(σ | I, μ)</pre>
 *
 * with σ the plan and the response, μ the belief by Bayes' rule, and a over the actions that the
 * plan does not take for certain. What the others do at information sets that only a departure
 * leads to is part of no response: there the temptation is the range over all that they may do. It
 * is the gap of F. E. Kydland and E. C. Prescott, Rules rather than discretion, Journal of
 * Political Economy 85 (1977) 473-491, doi:10.1086/260580. A pure plan is tested over all
 * responses, as the promise that it is, see {@link PromiseTest}; any other here, for the response
 * that was found. Cost: linear in the tree.
 */
public final class PlanTest {
  private PlanTest() {}

  /** The test of a promise, told as the test of the plan that it is. */
  public static PlanAssessment of(CommitmentPlan plan, PromiseAssessment assessed) {
    List<PlanClause> clauses = new ArrayList<>();
    for (ClauseAssessment clause : assessed.clauses()) {
      clauses.add(
          new PlanClause(
              clause.informationSet(),
              plan.at(clause.informationSet()),
              clause.bestAlternatives(),
              clause.temptation(),
              clause.reachIfKept()));
    }
    return new PlanAssessment(Optional.of(assessed.verdict()), clauses, assessed.firstFailures());
  }

  /** The test of any plan against one response. */
  public static PlanAssessment of(
      Game game, Subgames subgames, CommitmentPlan plan, Commitment commitment) {
    TreeIndex index = subgames.index();
    BehaviorProfile profile = commitment.profile();
    InformationSetNodes nodes = InformationSetNodes.of(game.tree());
    Beliefs beliefs = Beliefs.of(subgames, nodes, profile);
    ReachProbabilities reach = ReachProbabilities.of(index, profile);
    ActionValues least =
        ActionValues.of(index, beliefs, values(game, index, plan, profile, Rational::min));
    ActionValues most =
        ActionValues.of(index, beliefs, values(game, index, plan, profile, Rational::max));
    List<PlanClause> clauses = new ArrayList<>();
    for (int set : plan.setsOf(plan.leader())) {
      Optional<List<Rational>> worth = most.at(set);
      Interval reached = Interval.of(reach.atMove(nodes, set));
      List<Integer> others = others(plan.at(set));
      clauses.add(
          worth.isEmpty() || others.isEmpty()
              ? new PlanClause(set, plan.at(set), List.of(), Optional.empty(), reached)
              : clause(
                  set, plan.at(set), others, least.at(set).orElseThrow(), worth.get(), reached));
    }
    return new PlanAssessment(
        Optional.empty(), clauses, firstFailures(game.tree(), index, clauses));
  }

  /**
   * What the leader, who alone is asked for, expects at each node if the plan and the response are
   * played from there on, and others choose the best or the worst for him where only a departure
   * leads.
   */
  private static ActionValues.NodeValues values(
      Game game,
      TreeIndex index,
      CommitmentPlan plan,
      BehaviorProfile profile,
      BinaryOperator<Rational> choice) {
    GameTree tree = game.tree();
    Rational[] values = new Rational[tree.nodeCount()];
    for (int node = values.length - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        values[node] = game.payoffs().payoff(tree.outcome(node), plan.leader());
        continue;
      }
      int move = tree.move(node);
      boolean free =
          tree.owner(move) != GameTree.CHANCE
              && tree.owner(move) != plan.leader()
              && !plan.isOpen(move);
      Rational chosen = values[node + 1];
      Rational mean = Rational.ZERO;
      int child = node + 1;
      for (Rational probability : profile.law(tree, move)) {
        chosen = choice.apply(chosen, values[child]);
        mean = mean.plus(probability.times(values[child]));
        child = index.end(child);
      }
      values[node] = free ? chosen : mean;
    }
    return (node, player) -> values[node];
  }

  /** The actions that are not taken for certain. */
  private static List<Integer> others(List<Rational> prescribed) {
    return IntStream.range(0, prescribed.size())
        .filter(action -> !prescribed.get(action).equals(Rational.ONE))
        .boxed()
        .toList();
  }

  private static PlanClause clause(
      int set,
      List<Rational> prescribed,
      List<Integer> others,
      List<Rational> least,
      List<Rational> most,
      Interval reach) {
    Rational planned = Rational.ZERO;
    for (int action = 0; action < prescribed.size(); action++) {
      planned = planned.plus(prescribed.get(action).times(most.get(action)));
    }
    Rational low = greatest(least, others);
    Rational high = greatest(most, others);
    return new PlanClause(
        set,
        prescribed,
        others.stream().filter(action -> most.get(action).equals(high)).toList(),
        Optional.of(new Interval(low.minus(planned), high.minus(planned))),
        reach);
  }

  private static Rational greatest(List<Rational> values, List<Integer> actions) {
    return actions.stream().map(values::get).reduce(Rational::max).orElseThrow();
  }

  /** The sets are in tree order: one below a failing one is not a first one. */
  private static List<Integer> firstFailures(
      GameTree tree, TreeIndex index, List<PlanClause> clauses) {
    List<Integer> first = new ArrayList<>();
    int end = 0;
    for (PlanClause clause : clauses) {
      int node = tree.firstNode(clause.informationSet());
      if (clause.isTempting() && node >= end) {
        first.add(clause.informationSet());
        end = index.end(node);
      }
    }
    return first;
  }
}
