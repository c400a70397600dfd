package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedPlans;
import commitment.sequence.SequenceForm;
import commitment.solve.stackelberg.CorrelationProgram.Drawing;
import java.util.Optional;

/**
 * The best behavior commitment against one follower with any number of plans, in a game with
 * perfect recall, by branch and bound.
 *
 * <p>The {@link CorrelationProgram} bounds the value from above; the follower's best reply to the
 * leader's side of its solution gives a value that is got. Where the solution tells the follower
 * different actions at one of her sets, a branch fixes each of them there; where it does not, it is
 * a commitment and her reply, and the branch is done. The branch with the greatest bound comes
 * first, so that after any number of programs the value is known to lie between what was found and
 * that bound, the gap; when it is closed, the value is exact. {@link WeakSearch} finds the weak
 * value.
 *
 * <p>As in J. Čermák, B. Bošanský, K. Durkota, V. Lisý and C. Kiekintveld (2016), see {@link
 * CorrelationProgram}. Cost: the problem is NP-hard; a linear program for each branch.
 */
final class CommitmentSearch {
  /** Programs of one search: after these the gap that is left is told. */
  private static final int MOST_PROGRAMS = 1000;

  private final TwoPlayers players;
  private final SequenceForm form;
  private final RelevantPairs pairs;
  private final CorrelationProgram program;
  private final Budget budget;
  private final BranchAndBound branches;
  private Found strong;
  private Found weak;

  /** A plan of the leader and what he gets by it. */
  record Found(RealizationPlan plan, Rational value) {}

  private CommitmentSearch(TwoPlayers players, Budget budget) {
    this.players = players;
    this.budget = budget;
    form = players.form();
    pairs = new RelevantPairs(players);
    program = new CorrelationProgram(players, pairs);
    branches = new BranchAndBound(program, Branch.whole(players), MOST_PROGRAMS, budget);
    RealizationPlan first = players.purePlan(new ReducedPlans(form, players.leader()).next());
    strong = got(first, true);
    weak = got(first, false);
  }

  static StackelbergSolution.Solved of(TwoPlayers players, Budget budget) {
    CommitmentSearch search = new CommitmentSearch(players, budget);
    Rational bound = search.branches.bound(() -> search.strong.value(), search::divide);
    Found best = search.strong;
    CommitmentValue strong =
        new CommitmentValue(
            new Interval(best.value(), bound),
            best.value().equals(bound),
            Optional.of(players.commitment(best.plan(), true)));
    return new StackelbergSolution.Solved(
        players.leader(), CommitmentClass.BEHAVIOR, strong, search.weak(bound));
  }

  /** What no commitment gets more than: the value with a mediator, where the budget lets it. */
  static Optional<Rational> bound(TwoPlayers players, Budget budget) {
    CommitmentSearch search = new CommitmentSearch(players, budget);
    return search
        .program
        .solve(Branch.whole(players).fixed(), budget)
        .drawing()
        .map(Drawing::value);
  }

  private Found got(RealizationPlan plan, boolean favorable) {
    return new Found(plan, players.response(plan, favorable).leaderValue());
  }

  private void divide(Branch branch, Drawing drawing) {
    strong = better(strong, got(drawing.plan(), true));
    weak = better(weak, got(drawing.plan(), false));
    if (drawing.value().compareTo(strong.value()) > 0) {
      int set = Branch.divided(form, players.follower(), drawing);
      if (set < 0) {
        throw new IllegalStateException("a commitment gets less than its own program says");
      }
      branches.add(branch.at(set, form.actionCount(players.follower(), set), drawing.value()));
    }
  }

  private static Found better(Found known, Found other) {
    return other.value().compareTo(known.value()) > 0 ? other : known;
  }

  private CommitmentValue weak(Rational bound) {
    if (!strong.value().equals(bound) || weak.value().equals(bound)) {
      return new CommitmentValue(
          new Interval(weak.value(), bound),
          weak.value().equals(bound),
          Optional.of(players.commitment(weak.plan(), false)));
    }
    return new WeakSearch(players, pairs, program, weak, bound, budget).value();
  }
}
