package commitment.sequence;

import commitment.exact.Rational;
import commitment.game.Game;
import java.util.ArrayList;
import java.util.List;

/**
 * What the players get at the leaves of a {@link SequenceForm}.
 *
 * @param byLeaf for each leaf a payoff for each player
 */
public record LeafPayoffs(List<List<Rational>> byLeaf) {
  /** Of a form whose leaves are the terminal nodes of a game. */
  public static LeafPayoffs of(Game game, SequenceForm form) {
    List<List<Rational>> byLeaf = new ArrayList<>(form.leafCount());
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      byLeaf.add(game.payoffVector(game.tree().outcome(form.node(leaf))));
    }
    return new LeafPayoffs(byLeaf);
  }

  public Rational payoff(int leaf, int player) {
    return byLeaf.get(leaf).get(player);
  }
}
