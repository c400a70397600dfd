package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.solve.stackelberg.CommitmentSearch.Found;
import commitment.solve.stackelberg.CorrelationProgram.Drawing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weak value of behavior commitment against one follower with any number of plans, by branch
 * and bound.
 *
 * <p>Where a plan of hers is the only best reply to some commitment ({@link StrictReply}), the
 * leader comes as close as he likes to the best he can get while it is a best one: he mixes a
 * little of the first commitment into the second ({@link WeakPrograms}). So the search is that of
 * {@link CommitmentSearch}, but a branch is done only where its reply is of this kind; of the
 * replies that are not it is not asked what else they give, so what they promise stays as a bound.
 */
final class WeakSearch {
  /** Programs of one search, see {@link CommitmentSearch}; fewer, as little is gained by many. */
  private static final int MOST_PROGRAMS = 100;

  private final TwoPlayers players;
  private final SequenceForm form;
  private final RelevantPairs pairs;
  private final Budget budget;
  private final BranchAndBound branches;

  /** The best that was got whatever ties do. */
  private Found attained;

  private @Nullable Limit limit;

  /** The most that a reply promises which is not the only best one anywhere. */
  private Rational loose;

  /**
   * @param inner where the reply is the only best one
   */
  private record Limit(RealizationPlan plan, RealizationPlan inner, Rational value) {}

  /**
   * @param attained got whatever ties do
   * @param strong the strong value
   */
  WeakSearch(
      TwoPlayers players,
      RelevantPairs pairs,
      CorrelationProgram program,
      Found attained,
      Rational strong,
      Budget budget) {
    this.players = players;
    this.pairs = pairs;
    this.attained = attained;
    this.budget = budget;
    form = players.form();
    loose = attained.value();
    branches =
        new BranchAndBound(
            program, new Branch(Branch.whole(players).fixed(), strong), MOST_PROGRAMS, budget);
  }

  CommitmentValue value() {
    Rational most = branches.bound(this::least, this::divide).max(loose).max(least());
    Limit close = limit;
    if (close == null || close.value().compareTo(attained.value()) <= 0) {
      return new CommitmentValue(
          new Interval(attained.value(), most),
          attained.value().equals(most),
          Optional.of(players.commitment(attained.plan(), false)));
    }
    Commitment near = players.near(close.plan(), close.inner(), close.value());
    Rational least = close.value().equals(most) ? most : near.payoffs().get(players.leader());
    return new CommitmentValue(new Interval(least, most), false, Optional.of(near));
  }

  private Rational least() {
    Limit close = limit;
    return close == null ? attained.value() : close.value().max(attained.value());
  }

  private void divide(Branch branch, Drawing drawing) {
    Rational worst = players.response(drawing.plan(), false).leaderValue();
    if (worst.compareTo(attained.value()) > 0) {
      attained = new Found(drawing.plan(), worst);
    }
    if (drawing.value().compareTo(least()) <= 0) {
      return;
    }
    int set = Branch.divided(form, players.follower(), drawing);
    if (set < 0) {
      int[] reply = reply(drawing);
      Optional<RealizationPlan> inner = StrictReply.of(players, pairs, reply, budget);
      if (inner.isPresent()) {
        limit = new Limit(drawing.plan(), inner.get(), drawing.value());
        return;
      }
      set = notFixed(branch, reply);
    }
    if (set < 0) {
      loose = loose.max(drawing.value());
    } else {
      branches.add(branch.at(set, form.actionCount(players.follower(), set), drawing.value()));
    }
  }

  /** Her plan where she is told one action everywhere. */
  private int[] reply(Drawing drawing) {
    int[] reply = new int[form.informationSetCount(players.follower())];
    for (int set = 0; set < reply.length; set++) {
      reply[set] = -1;
      int first = form.firstSequence(players.follower(), set);
      for (int action = 0; action < form.actionCount(players.follower(), set); action++) {
        if (drawing.follower().get(first + action).signum() > 0) {
          reply[set] = action;
        }
      }
    }
    return reply;
  }

  /** A set to which the reply leads and at which it is not fixed; -1 if none. */
  private static int notFixed(Branch branch, int[] reply) {
    for (int set = 0; set < reply.length; set++) {
      if (reply[set] >= 0 && branch.fixed().get(set) < 0) {
        return set;
      }
    }
    return -1;
  }
}
