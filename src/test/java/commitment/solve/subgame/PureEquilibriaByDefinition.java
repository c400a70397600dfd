package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.strategy.PureProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * All pure subgame-perfect equilibria of a small game: every profile, every subgame, every
 * deviation.
 */
final class PureEquilibriaByDefinition {
  private final Game game;
  private final GameTree tree;
  private final Subgames subgames;

  private PureEquilibriaByDefinition(Game game, Subgames subgames) {
    this.game = game;
    this.subgames = subgames;
    tree = game.tree();
  }

  static List<BehaviorProfile> of(Game game, Subgames subgames) {
    return new PureEquilibriaByDefinition(game, subgames).equilibria();
  }

  private List<BehaviorProfile> equilibria() {
    List<int[]> all = profiles(-1, new int[tree.moveCount()]);
    List<BehaviorProfile> equilibria = new ArrayList<>();
    for (int[] profile : all) {
      if (isSubgamePerfect(profile)) {
        equilibria.add(BehaviorProfile.of(tree, new PureProfile(profile)));
      }
    }
    return equilibria;
  }

  /** The profiles that differ from one at the information sets of a player, or of all (-1). */
  private List<int[]> profiles(int player, int[] from) {
    List<int[]> found = new ArrayList<>();
    found.add(from);
    for (int move = 0; move < tree.moveCount(); move++) {
      int owner = tree.owner(move);
      if (owner == GameTree.CHANCE || (player >= 0 && owner != player)) {
        continue;
      }
      List<int[]> longer = new ArrayList<>();
      for (int[] profile : found) {
        for (int action = 0; action < tree.actionCount(move); action++) {
          int[] with = profile.clone();
          with[move] = action;
          longer.add(with);
        }
      }
      found = longer;
    }
    return found;
  }

  private boolean isSubgamePerfect(int[] profile) {
    ContinuationValues values = values(profile);
    for (int player = 0; player < game.players().size(); player++) {
      for (int[] deviation : profiles(player, profile)) {
        ContinuationValues other = values(deviation);
        for (int root : subgames.roots()) {
          Rational gain = other.at(root, player).minus(values.at(root, player));
          if (gain.signum() > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private ContinuationValues values(int[] profile) {
    TreeIndex index = subgames.index();
    return ContinuationValues.of(game, index, BehaviorProfile.of(tree, new PureProfile(profile)));
  }
}
