package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedPlans;
import commitment.sequence.SequenceForm;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.strategy.PureProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The best commitment of a player who is a leader: he commits to a strategy σ_i of a class C before
 * the game, everybody sees it, and the others play a subgame-perfect equilibrium of the game that
 * is left.
 *
 * <pre>
 *   strong value:  max over σ_i ∈ C of the max of u_i over the equilibria after σ_i
 *   weak value:    sup over σ_i ∈ C of the min of u_i over the equilibria after σ_i
 * </pre>
 *
 * <p>This class finds out in which class the game is and hands it to the method for it.
 */
public final class Stackelberg {
  private final Game game;
  private final TreeIndex index;
  private final Budget budget;

  public Stackelberg(Game game, TreeIndex index, Budget budget) {
    this.game = game;
    this.index = index;
    this.budget = budget;
  }

  /** The players other than the leader who have a move. */
  public static List<Integer> followers(GameTree tree, int leader) {
    TreeSet<Integer> followers = new TreeSet<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      int owner = tree.owner(move);
      if (owner != GameTree.CHANCE && owner != leader) {
        followers.add(owner);
      }
    }
    return new ArrayList<>(followers);
  }

  /**
   * Solves for one leader, in a game with perfect recall.
   *
   * @throws IllegalArgumentException if a player has forgotten something
   */
  public StackelbergSolution solve(int leader, CommitmentClass kind) {
    List<Integer> followers = followers(game.tree(), leader);
    if (followers.size() > 1) {
      return several(leader, kind);
    }
    if (followers.isEmpty()) {
      return alone(leader, kind);
    }
    int follower = followers.get(0);
    boolean plain = game.tree().isPerfectInformation() && !hasChance();
    return switch (kind) {
      case PURE ->
          plain
              ? PureTreeCommitment.of(game, index, leader, follower)
              : game.tree().isPerfectInformation()
                  ? PerfectInformationCommitment.of(game, index, leader, budget)
                  : PlanTrials.of(TwoPlayers.of(game, index, leader, follower), budget);
      case BEHAVIOR ->
          plain
              ? TreeCommitment.of(game, index, leader, follower, kind)
              : behavior(TwoPlayers.of(game, index, leader, follower));
      case CORRELATED ->
          game.tree().isPerfectInformation()
              ? TreeCommitment.of(game, index, leader, follower, kind)
              : new StackelbergSolution.OutsideClass(
                  leader,
                  "correlated commitment in a game of imperfect information",
                  Optional.of("--class behavior and --class pure are there for it"));
    };
  }

  /** Nobody else moves: the best plan is pure, and nobody's ties matter. */
  private StackelbergSolution alone(int leader, CommitmentClass kind) {
    SequenceForm form = SequenceForm.of(game, index);
    List<Integer> plan =
        new FollowerResponse.Question(form, LeafPayoffs.of(game, form), -1, leader)
            .to(new RealizationPlan(List.of(Rational.ONE)), true)
            .plan();
    int[] action = new int[game.tree().moveCount()];
    for (int set = 0; set < plan.size(); set++) {
      action[form.move(leader, set)] = plan.get(set);
    }
    BehaviorProfile profile = BehaviorProfile.of(game.tree(), new PureProfile(action));
    CommitmentValue value =
        CommitmentValue.of(
            leader, new Commitment(profile, ContinuationValues.of(game, index, profile).payoffs()));
    return new StackelbergSolution.Solved(leader, kind, value, value);
  }

  private StackelbergSolution several(int leader, CommitmentClass kind) {
    String name = game.player(leader).name();
    if (kind != CommitmentClass.PURE) {
      return new StackelbergSolution.OutsideClass(
          leader,
          "a commitment of class " + kind.word() + " by " + name + " to several followers",
          Optional.of("--class pure is there for it where every information set is one node"));
    }
    return game.tree().isPerfectInformation()
        ? PerfectInformationCommitment.of(game, index, leader, budget)
        : new StackelbergSolution.OutsideClass(
            leader,
            "a commitment by " + name + " to several followers in a game of imperfect information",
            Optional.of("with one follower it can be solved"));
  }

  private StackelbergSolution behavior(TwoPlayers players) {
    if (ReducedPlans.count(players.form(), players.follower())
            .compareTo(MultiplePrograms.MOST_PLANS)
        <= 0) {
      return MultiplePrograms.of(players, budget);
    }
    return CommitmentSearch.of(players, budget);
  }

  private boolean hasChance() {
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) == GameTree.CHANCE) {
        return true;
      }
    }
    return false;
  }
}
