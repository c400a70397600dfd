package commitment.credibility;

import commitment.credibility.SinglePlaces.Signs;
import commitment.exact.Interval;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.solve.subgame.PromisedMoves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An information set to which every play of the smallest subgame around it comes. In an equilibrium
 * its player takes a best action there, whatever he believes about its nodes.
 */
final class UnavoidableSet {
  private final Game game;
  private final TreeIndex index;
  private final int move;
  private final int owner;
  private final List<Integer> nodes;

  private UnavoidableSet(Game game, TreeIndex index, int move, List<Integer> nodes) {
    this.game = game;
    this.index = index;
    this.move = move;
    this.nodes = nodes;
    owner = index.tree().owner(move);
  }

  /** Empty if some play of the subgame does not come to it. Cost: linear in the subgame. */
  static Optional<UnavoidableSet> of(Game game, Subgames subgames, int move) {
    TreeIndex index = subgames.index();
    GameTree tree = index.tree();
    List<Integer> nodes = new ArrayList<>();
    int root = subgames.around(tree.firstNode(move));
    int node = root;
    while (node < index.end(root)) {
      if (tree.isTerminal(node)) {
        return Optional.empty();
      }
      if (tree.move(node) == move) {
        nodes.add(node);
        node = index.end(node);
      } else {
        node++;
      }
    }
    return Optional.of(new UnavoidableSet(game, index, move, nodes));
  }

  /**
   * The signs of what some other action may give more than one, as far as the payoffs that can
   * follow at each node tell: where they do not, the least is below 0 and the most above.
   */
  Signs signs(int action) {
    List<Integer> others = PromisedMoves.alternatives(index.tree(), move, action);
    List<List<Interval>> gains = others.stream().map(other -> gains(other, action)).toList();
    boolean tempted =
        gains.stream().anyMatch(each -> each.stream().allMatch(gain -> gain.min().signum() > 0));
    boolean never =
        gains.stream().allMatch(each -> each.stream().allMatch(gain -> gain.max().signum() < 0));
    return new Signs(tempted ? 1 : -1, never ? -1 : 1);
  }

  /** What an action may give more than another one, by node. */
  private List<Interval> gains(int action, int than) {
    return nodes.stream()
        .map(node -> range(index.child(node, action)).minus(range(index.child(node, than))))
        .toList();
  }

  private Interval range(int from) {
    Interval range = null;
    for (int node = from; node < index.end(from); node++) {
      if (index.tree().isTerminal(node)) {
        Interval here = Interval.of(game.payoffVector(index.tree().outcome(node)).get(owner));
        range = range == null ? here : range.hull(here);
      }
    }
    if (range == null) {
      throw new IllegalStateException("no end after node " + from);
    }
    return range;
  }
}
