package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedPlans;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best pure commitment against one follower in any game with perfect recall: each reduced plan
 * of the leader is tried, with the follower's best response for and against him. Cost: the number
 * of his plans times the size of the game; beyond the limit the values are bounds, from above what
 * a mediator could get.
 */
final class PlanTrials {
  /** Leaves looked at, all plans together. */
  private static final long MOST_WORK = 40_000_000;

  private final TwoPlayers players;
  private final boolean favorable;
  private @Nullable RealizationPlan best;
  private Rational value = Rational.ZERO;

  private PlanTrials(TwoPlayers players, boolean favorable) {
    this.players = players;
    this.favorable = favorable;
  }

  static StackelbergSolution.Solved of(TwoPlayers players, Budget budget) {
    PlanTrials strong = new PlanTrials(players, true);
    PlanTrials weak = new PlanTrials(players, false);
    ReducedPlans plans = new ReducedPlans(players.form(), players.leader());
    long most = MOST_WORK / Math.max(1, players.form().leafCount());
    boolean all = true;
    for (long tried = 0; plans.hasNext(); tried++) {
      if (tried > 0 && (tried > most || budget.isExhausted())) {
        all = false;
        break;
      }
      RealizationPlan plan = players.purePlan(plans.next());
      strong.offer(plan);
      weak.offer(plan);
    }
    Rational bound =
        all ? players.most() : CommitmentSearch.bound(players, budget).orElse(players.most());
    return new StackelbergSolution.Solved(
        players.leader(), CommitmentClass.PURE, strong.answer(all, bound), weak.answer(all, bound));
  }

  private void offer(RealizationPlan plan) {
    Rational got = players.response(plan, favorable).leaderValue();
    if (best == null || got.compareTo(value) > 0) {
      best = plan;
      value = got;
    }
  }

  private CommitmentValue answer(boolean all, Rational most) {
    RealizationPlan plan = best;
    if (plan == null) {
      throw new IllegalStateException("no plan at all");
    }
    Commitment commitment = players.commitment(plan, favorable);
    if (all) {
      return CommitmentValue.of(players.leader(), commitment);
    }
    return new CommitmentValue(new Interval(value, most), false, Optional.of(commitment));
  }
}
