package commitment.verify;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.PureProfile;
import java.util.OptionalLong;

/**
 * How many pure subgame-perfect equilibria a game with information sets has, by trying all pure
 * profiles. For small games only; perfect recall is required.
 */
public final class PureRecount {
  /** Profiles times nodes times players. */
  private static final long MOST_WORK = 3_000_000;

  private PureRecount() {}

  /** Empty if there are too many profiles to try, or the time is up. */
  public static OptionalLong of(Game game, Subgames subgames, Budget budget) {
    GameTree tree = game.tree();
    long profiles = 1;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        profiles *= tree.actionCount(move);
        if (profiles * tree.nodeCount() * game.players().size() > MOST_WORK) {
          return OptionalLong.empty();
        }
      }
    }
    int[] action = new int[tree.moveCount()];
    long found = 0;
    for (long tried = 0; tried < profiles; tried++) {
      if (budget.isExhausted()) {
        return OptionalLong.empty();
      }
      BehaviorProfile profile = BehaviorProfile.of(tree, new PureProfile(action));
      if (SubgamePerfectionCheck.of(game, subgames, profile)
          instanceof DeviationResult.NoDeviation) {
        found++;
      }
      next(tree, action);
    }
    return OptionalLong.of(found);
  }

  private static void next(GameTree tree, int[] action) {
    for (int move = 0; move < action.length; move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        action[move] = (action[move] + 1) % tree.actionCount(move);
        if (action[move] > 0) {
          return;
        }
      }
    }
  }
}
