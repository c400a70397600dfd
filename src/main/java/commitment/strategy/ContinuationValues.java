package commitment.strategy;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * What every player expects at every node h if a behavior profile σ is played from there on:
 *
 * <pre>  u(σ | h) = Σ_a σ(a) u(σ | ha),</pre>
 *
 * with the law of chance in place of σ where chance moves. Exact. Cost: one scan of the tree from
 * the last node to the first, memory for one number a node and player.
 */
public final class ContinuationValues implements ActionValues.NodeValues {
  private final int players;

  /** Row by row (node, player). */
  private final Rational[] values;

  private ContinuationValues(int players, Rational[] values) {
    this.players = players;
    this.values = values;
  }

  public static ContinuationValues of(Game game, TreeIndex index, BehaviorProfile profile) {
    GameTree tree = game.tree();
    int players = game.players().size();
    Rational[] values = new Rational[Math.multiplyExact(tree.nodeCount(), players)];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      for (int player = 0; player < players; player++) {
        values[node * players + player] =
            tree.isTerminal(node)
                ? game.payoffs().payoff(tree.outcome(node), player)
                : mean(values, players, player, node, index, profile);
      }
    }
    return new ContinuationValues(players, values);
  }

  private static Rational mean(
      Rational[] values,
      int players,
      int player,
      int node,
      TreeIndex index,
      BehaviorProfile profile) {
    Rational sum = Rational.ZERO;
    int child = node + 1;
    for (Rational probability : profile.law(index.tree(), index.tree().move(node))) {
      if (probability.signum() > 0) {
        sum = sum.plus(probability.times(values[child * players + player]));
      }
      child = index.end(child);
    }
    return sum;
  }

  /** What a player expects at a node. */
  @Override
  public Rational at(int node, int player) {
    return values[node * players + player];
  }

  /** What all players expect at a node. */
  public List<Rational> at(int node) {
    List<Rational> vector = new ArrayList<>(players);
    for (int player = 0; player < players; player++) {
      vector.add(at(node, player));
    }
    return List.copyOf(vector);
  }

  /** The expected payoffs of the game. */
  public List<Rational> payoffs() {
    return at(0);
  }
}
