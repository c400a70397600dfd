package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.ReducedPlans;
import commitment.sequence.SequenceForm;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.EquilibriumListing;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.strategy.BehaviorProfile;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The best pure commitment of a leader in a game of perfect information, with chance moves and any
 * number of followers, who play a subgame-perfect equilibrium of what the commitment leaves open.
 *
 * <p>Strong value: by one set-valued backward induction in which the leader may be bound to
 * anything ({@link Commitments.Treatment#FREE}); the set at the root has the payoffs of all pairs
 * of a commitment and an equilibrium after it, because both are chosen independently below
 * different nodes. Weak value: for one commitment it is the least payoff of the leader over the
 * equilibria after it, and commitments are tried one by one, reduced to what they do not themselves
 * rule out. Cost: as {@link SubgamePerfectPayoffs}, for the weak value times the number of reduced
 * commitments. Where these are too many, or a set gives way to a box, the values are bounds.
 */
final class PerfectInformationCommitment {
  /** Nodes looked at, all commitments together. */
  private static final long MOST_WORK = 60_000_000;

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final int leader;
  private final Budget budget;

  private PerfectInformationCommitment(Game game, TreeIndex index, int leader, Budget budget) {
    this.game = game;
    this.index = index;
    this.leader = leader;
    this.budget = budget;
    tree = game.tree();
  }

  static StackelbergSolution.Solved of(Game game, TreeIndex index, int leader, Budget budget) {
    PerfectInformationCommitment solver =
        new PerfectInformationCommitment(game, index, leader, budget);
    CommitmentValue strong = solver.strong();
    return new StackelbergSolution.Solved(
        leader, CommitmentClass.PURE, strong, solver.weak(strong));
  }

  private CommitmentValue strong() {
    SubgamePerfectPayoffs all = solve(Commitments.anyOf(leader, tree));
    if (all.isExact()) {
      return CommitmentValue.of(leader, extreme(all, false));
    }
    SubgamePerfectPayoffs unbound = solve(Commitments.none(tree));
    Interval equilibrium = unbound.range(0, leader);
    // Committing to an equilibrium strategy is one of the commitments.
    Rational least = unbound.isExact() ? equilibrium.max() : equilibrium.min();
    return new CommitmentValue(
        new Interval(least, all.range(0, leader).max()), false, Optional.empty());
  }

  private CommitmentValue weak(CommitmentValue strong) {
    SequenceForm form = SequenceForm.of(game, index);
    BigInteger work =
        ReducedPlans.count(form, leader).multiply(BigInteger.valueOf(tree.nodeCount()));
    boolean all = work.compareTo(BigInteger.valueOf(MOST_WORK)) <= 0;
    int[] best = null;
    Rational most = null;
    if (strong.best().isPresent()) {
      best = strategy(strong.best().get().profile());
      most = solve(Commitments.to(leader, best, tree)).range(0, leader).min();
    }
    ReducedPlans plans = new ReducedPlans(form, leader);
    boolean exact = true;
    for (long tried = 0; plans.hasNext(); tried++) {
      if (budget.isExhausted() || (!all && (tried + 1) * tree.nodeCount() > MOST_WORK)) {
        all = false;
        break;
      }
      int[] strategy = strategy(form, plans.next());
      SubgamePerfectPayoffs after = solve(Commitments.to(leader, strategy, tree));
      exact &= after.isExact(0);
      Rational least = after.range(0, leader).min();
      if (most == null || least.compareTo(most) > 0) {
        best = strategy;
        most = least;
      }
    }
    if (best == null || most == null) {
      return new CommitmentValue(strong.bounds(), false, Optional.empty());
    }
    SubgamePerfectPayoffs after = solve(Commitments.to(leader, best, tree));
    Optional<Commitment> found =
        after.isExact() ? Optional.of(extreme(after, true)) : Optional.empty();
    boolean known = all && exact && found.isPresent();
    Interval bounds =
        known ? Interval.of(most) : new Interval(most, strong.bounds().max().max(most));
    return new CommitmentValue(bounds, bounds.isPoint() && found.isPresent(), found);
  }

  private SubgamePerfectPayoffs solve(Commitments commitments) {
    return SubgamePerfectPayoffs.of(game, index, commitments, Arithmetic.FASTEST, budget);
  }

  private Commitment extreme(SubgamePerfectPayoffs payoffs, boolean least) {
    var equilibrium = EquilibriumListing.extreme(payoffs, leader, least);
    return new Commitment(BehaviorProfile.of(tree, equilibrium.profile()), equilibrium.payoffs(0));
  }

  /** By move. */
  private int[] strategy(SequenceForm form, int[] plan) {
    int[] strategy = new int[tree.moveCount()];
    for (int set = 0; set < plan.length; set++) {
      strategy[form.move(leader, set)] = Math.max(0, plan[set]);
    }
    return strategy;
  }

  private int[] strategy(BehaviorProfile profile) {
    int[] strategy = new int[tree.moveCount()];
    Arrays.setAll(
        strategy, move -> tree.owner(move) == leader ? profile.at(move).indexOf(Rational.ONE) : 0);
    return strategy;
  }
}
