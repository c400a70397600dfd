package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.List;

/** What a player can gain by another strategy, from the definition: all pure ones are tried. */
public final class Deviating {
  private final Game game;
  private final TreeIndex index;
  private final BehaviorProfile profile;

  public Deviating(Game game, TreeIndex index, BehaviorProfile profile) {
    this.game = game;
    this.index = index;
    this.profile = profile;
  }

  /** What a player expects from a node on. */
  public Rational value(BehaviorProfile played, int node, int player) {
    Rational mean = Rational.ZERO;
    for (OutcomeProbability end : played.outcomes(game.tree(), index, node)) {
      Rational payoff = game.payoffs().payoff(game.tree().outcome(end.node()), player);
      mean = mean.plus(end.probability().times(payoff));
    }
    return mean;
  }

  /** The information sets of a player that stand in the subtree of a node. */
  public List<Integer> sets(int root, int player) {
    List<Integer> sets = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      int node = game.tree().firstNode(move);
      if (game.tree().owner(move) == player && node >= root && node < index.end(root)) {
        sets.add(move);
      }
    }
    return sets;
  }

  public long strategies(int root, int player) {
    return sets(root, player).stream()
        .mapToLong(game.tree()::actionCount)
        .reduce(1, (product, actions) -> Math.min(1_000_000, product * actions));
  }

  /** The most that a player can gain in the subgame at a root. */
  public Rational gain(int root, int player) {
    List<Integer> sets = sets(root, player);
    Rational best = null;
    int[] chosen = new int[sets.size()];
    while (true) {
      Rational value = value(with(sets, chosen), root, player);
      best = best == null ? value : best.max(value);
      int place = 0;
      while (place < chosen.length && ++chosen[place] == game.tree().actionCount(sets.get(place))) {
        chosen[place++] = 0;
      }
      if (place == chosen.length) {
        return best.minus(value(profile, root, player));
      }
    }
  }

  /** The profile with pure actions at some sets. */
  public BehaviorProfile with(List<Integer> sets, int[] chosen) {
    GameTree tree = game.tree();
    List<List<Rational>> probabilities = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      probabilities.add(profile.at(move));
    }
    for (int place = 0; place < chosen.length; place++) {
      int move = sets.get(place);
      probabilities.set(move, BehaviorProfile.pure(tree.actionCount(move), chosen[place]));
    }
    return BehaviorProfile.of(tree, probabilities);
  }
}
