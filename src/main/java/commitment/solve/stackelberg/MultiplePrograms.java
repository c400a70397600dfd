package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedPlans;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best behavior commitment against one follower who has few reduced plans, in a game with
 * perfect recall: for each of her plans the linear program that finds the leader's best plan among
 * those to which it is a best response ({@link ReplyCuts}). The greatest of these is the strong
 * value; {@link WeakPrograms} finds the weak one.
 *
 * <p>The plans are taken in the order of what the leader could get against them if she played them
 * whatever he does; no program is solved for a plan whose bound is below what was found. V.
 * Conitzer and T. Sandholm, Computing the optimal strategy to commit to, Proceedings of the 7th ACM
 * Conference on Electronic Commerce (2006) 82-90, doi:10.1145/1134707.1134717, for games in normal
 * form. Cost: for each plan a few exact linear programs with the leader's sequences as variables.
 */
final class MultiplePrograms {
  /** With more plans of the follower the game is left to others. */
  static final BigInteger MOST_PLANS = BigInteger.valueOf(20_000);

  private final TwoPlayers players;
  private final ReplyCuts cuts;

  /** The reply to the best commitment found. */
  private @Nullable Reply bestReply;

  private MultiplePrograms(TwoPlayers players, Budget budget) {
    this.players = players;
    cuts = new ReplyCuts(players, budget);
  }

  /**
   * A reduced plan of the follower.
   *
   * @param leader what the leader gets against it, by his sequences
   * @param follower what the follower gets by it, likewise
   * @param bound the most he can get against it
   */
  record Reply(List<Rational> leader, List<Rational> follower, Rational bound) {}

  static StackelbergSolution.Solved of(TwoPlayers players, Budget budget) {
    MultiplePrograms solver = new MultiplePrograms(players, budget);
    List<Reply> replies = solver.replies();
    CommitmentValue strong = solver.strong(replies);
    CommitmentValue weak =
        strong.isExact()
            ? new WeakPrograms(players, solver.bestFirst(replies), solver.cuts, budget).value()
            : new CommitmentValue(strong.bounds(), false, strong.best());
    return new StackelbergSolution.Solved(players.leader(), CommitmentClass.BEHAVIOR, strong, weak);
  }

  private List<Reply> replies() {
    List<Reply> replies = new ArrayList<>();
    ReducedPlans plans = new ReducedPlans(players.form(), players.follower());
    while (plans.hasNext()) {
      int[] plan = plans.next();
      List<Rational> leader = players.against(plan, players.leader());
      replies.add(
          new Reply(leader, players.against(plan, players.follower()), players.greatest(leader)));
    }
    replies.sort(Comparator.comparing(Reply::bound).reversed());
    return replies;
  }

  private CommitmentValue strong(List<Reply> replies) {
    Rational most = null;
    @Nullable RealizationPlan best = null;
    for (Reply reply : replies) {
      if (most != null && reply.bound().compareTo(most) <= 0) {
        break;
      }
      Optional<ReplyCuts.Best> found =
          cuts.best(() -> program(reply), reply.leader(), reply.follower(), most, false);
      if (cuts.isLimited()) {
        return bounded(most, best, reply.bound());
      }
      if (found.isPresent()) {
        bestReply = reply;
        most = found.get().value();
        best = found.get().plan();
      }
    }
    if (best == null) {
      throw new IllegalStateException("no plan of the follower is a best response");
    }
    return CommitmentValue.of(players.leader(), players.commitment(best, true));
  }

  private List<Reply> bestFirst(List<Reply> replies) {
    List<Reply> ordered = new ArrayList<>(replies);
    Reply first = bestReply;
    if (first != null && ordered.remove(first)) {
      ordered.add(0, first);
    }
    return ordered;
  }

  private LeaderProgram program(Reply reply) {
    LeaderProgram program = new LeaderProgram(players);
    program.objective(reply.leader());
    return program;
  }

  private CommitmentValue bounded(
      @Nullable Rational most, @Nullable RealizationPlan best, Rational bound) {
    if (best == null || most == null) {
      ReducedPlans plans = new ReducedPlans(players.form(), players.leader());
      RealizationPlan any = players.purePlan(plans.next());
      Rational got = players.response(any, true).leaderValue();
      return new CommitmentValue(
          new Interval(got, bound.max(got)), false, Optional.of(players.commitment(any, true)));
    }
    return new CommitmentValue(
        new Interval(most, bound.max(most)), false, Optional.of(players.commitment(best, true)));
  }
}
