package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A way of playing a block, looked at from every node: what the players get from there on, and how
 * likely play comes there if one player wants it to.
 *
 * <p>Cost: two scans of the inner nodes of the block and of what is played there.
 */
public final class BlockPlay {
  private final Block block;
  private final GameTree tree;

  /** Tells who moves, also where a player is bound and chance stands in for him. */
  private final GameTree owners;

  private final Map<Integer, List<Rational>> play;

  private final List<List<Rational>> atEnds;

  /** By inner node: the payoffs expected from there on. */
  private final Map<Integer, List<Rational>> value = new HashMap<>();

  /**
   * @param play the probabilities at each information set of the block
   * @param atEnds the payoffs at each of its ends
   */
  BlockPlay(Block block, Map<Integer, List<Rational>> play, List<List<Rational>> atEnds) {
    this.block = block;
    this.play = play;
    this.atEnds = atEnds;
    tree = block.tree();
    owners = block.index().tree();
    for (int place = block.inner().size() - 1; place >= 0; place--) {
      int node = block.inner().get(place);
      value.put(node, mean(node));
    }
  }

  private List<Rational> mean(int node) {
    List<Rational> sum = List.of();
    int child = node + 1;
    for (Rational probability : block.law(node, play)) {
      if (probability.signum() > 0) {
        sum = WeightedSum.plus(sum, value(child), probability);
      }
      child = block.index().end(child);
    }
    if (sum.isEmpty()) {
      throw new IllegalStateException("nothing happens at node " + node);
    }
    return sum;
  }

  /** The payoffs expected from a node or an end of the block on. */
  public List<Rational> value(int node) {
    List<Rational> known = value.get(node);
    if (known != null) {
      return known;
    }
    int end = Collections.binarySearch(block.ends(), node);
    if (end < 0) {
      throw new IllegalArgumentException("node " + node + " is not in the block");
    }
    return atEnds.get(end);
  }

  /** The nodes of an information set of the block. */
  public List<Integer> nodes(int move) {
    return block.inner().stream().filter(node -> tree.move(node) == move).toList();
  }

  /**
   * How likely play comes to each node of an information set if its player does all he can to get
   * there: the weights by which he can tell the nodes apart. All 0 if the others rule it out.
   */
  public List<Rational> weights(int move) {
    int owner = owners.owner(move);
    Map<Integer, Rational> reach = new HashMap<>();
    reach.put(block.root(), Rational.ONE);
    List<Rational> weights = new ArrayList<>();
    for (int node : block.inner()) {
      Rational here = reach.getOrDefault(node, Rational.ZERO);
      if (tree.move(node) == move) {
        weights.add(here);
      }
      if (here.signum() == 0) {
        continue;
      }
      boolean own = owners.owner(tree.move(node)) == owner;
      int child = node + 1;
      for (Rational probability : block.law(node, play)) {
        reach.put(child, own ? here : here.times(probability));
        child = block.index().end(child);
      }
    }
    return weights;
  }

  /**
   * What each of some actions gives the player at an information set more than another one,
   * everything else as planned: under Bayes' rule where the others let play come there; else for
   * certain at each of its nodes, all that he may believe being mixtures of these.
   *
   * @return by belief, then by alternative
   */
  public List<List<Rational>> gains(int move, int player, int than, List<Integer> alternatives) {
    List<List<Rational>> atNodes = new ArrayList<>();
    for (int node : nodes(move)) {
      atNodes.add(
          alternatives.stream().map(action -> difference(node, player, action, than)).toList());
    }
    List<Rational> weights = weights(move);
    Rational total = weights.stream().reduce(Rational.ZERO, Rational::plus);
    if (total.signum() == 0) {
      return atNodes;
    }
    List<Rational> mean = List.of();
    for (int place = 0; place < weights.size(); place++) {
      mean = WeightedSum.plus(mean, atNodes.get(place), weights.get(place).divide(total));
    }
    return List.of(mean);
  }

  /** Whether play can come to an information set if its player wants it to. */
  public boolean isReachable(int move) {
    return weights(move).stream().anyMatch(weight -> weight.signum() > 0);
  }

  /** What an action at a node gives a player more than another one, all else as planned. */
  public Rational difference(int node, int player, int action, int than) {
    return value(block.index().child(node, action))
        .get(player)
        .minus(value(block.index().child(node, than)).get(player));
  }
}
