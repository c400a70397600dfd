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
import commitment.strategy.ContinuationValues;
import commitment.strategy.ReachProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is the plan to which it is best to commit time-consistent?
 *
 * <p>The plan was chosen for what the others do because of it. When its moment comes they have done
 * it, and at an information set I of the plan another action may be better: the temptation is
 *
 * <pre>  max_a u_i(a, σ | I, μ) − u_i(σ | I, μ)</pre>
 *
 * with σ the plan and the response, μ the belief by Bayes' rule, and a over the actions that the
 * plan does not take for certain. It is the gap of F. E. Kydland and E. C. Prescott, Rules rather
 * than discretion, Journal of Political Economy 85 (1977) 473-491, doi:10.1086/260580. A pure plan
 * in a game of perfect information is tested over all responses, see {@link TimeConsistencyTest};
 * any other here, for the response that was found. Cost: linear in the tree.
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
    ActionValues values =
        ActionValues.of(
            index,
            Beliefs.of(subgames, nodes, profile),
            ContinuationValues.of(game, index, profile));
    ReachProbabilities reach = ReachProbabilities.of(index, profile);
    List<PlanClause> clauses = new ArrayList<>();
    for (int set : plan.setsOf(plan.leader())) {
      clauses.add(clause(set, plan.at(set), values.at(set), reach.atMove(nodes, set)));
    }
    return new PlanAssessment(
        Optional.empty(), clauses, firstFailures(game.tree(), index, clauses));
  }

  private static PlanClause clause(
      int set, List<Rational> prescribed, Optional<List<Rational>> values, Rational reach) {
    List<Integer> others = new ArrayList<>();
    for (int action = 0; action < prescribed.size(); action++) {
      if (!prescribed.get(action).equals(Rational.ONE)) {
        others.add(action);
      }
    }
    if (values.isEmpty() || others.isEmpty()) {
      return new PlanClause(set, prescribed, List.of(), Optional.empty(), Interval.of(reach));
    }
    List<Rational> worth = values.get();
    Rational planned = Rational.ZERO;
    Rational most = worth.get(others.get(0));
    for (int action = 0; action < prescribed.size(); action++) {
      planned = planned.plus(prescribed.get(action).times(worth.get(action)));
      if (!prescribed.get(action).equals(Rational.ONE)) {
        most = most.max(worth.get(action));
      }
    }
    Rational best = most;
    return new PlanClause(
        set,
        prescribed,
        others.stream().filter(action -> worth.get(action).equals(best)).toList(),
        Optional.of(Interval.of(best.minus(planned))),
        Interval.of(reach));
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
