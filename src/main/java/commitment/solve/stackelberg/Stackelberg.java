package commitment.solve.stackelberg;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
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

  public StackelbergSolution solve(int leader, CommitmentClass kind) {
    List<Integer> followers = followers(game.tree(), leader);
    if (kind == CommitmentClass.PURE && game.tree().isPerfectInformation()) {
      boolean direct = followers.size() <= 1 && !hasChance();
      return direct
          ? PureTreeCommitment.of(
              game, index, leader, followers.isEmpty() ? leader : followers.get(0))
          : PerfectInformationCommitment.of(game, index, leader, budget);
    }
    return new StackelbergSolution.OutsideClass(
        leader, "commitments of class " + kind.word() + " in a game like this", Optional.empty());
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
