package commitment.parametric;

import commitment.exact.Quantity;
import commitment.game.GameTree;
import commitment.solve.subgame.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A way of playing a block, looked at from every node, where payoffs and probabilities are
 * quantities: what {@link commitment.solve.subgame.BlockPlay} is for numbers.
 */
final class QuantityPlay {
  private final Block block;
  private final FormalTree formal;
  private final Map<Integer, Map<Integer, Quantity>> play;
  private final Quantity one;

  /** By node: the payoffs expected from there on. */
  private final Map<Integer, List<Quantity>> value = new HashMap<>();

  /**
   * @param play by move of the block, bound ones included, the actions that are taken with a
   *     positive probability
   */
  QuantityPlay(
      Block block,
      FormalTree formal,
      Map<Integer, Map<Integer, Quantity>> play,
      List<List<Quantity>> atEnds) {
    this.block = block;
    this.formal = formal;
    this.play = play;
    one = atEnds.get(0).get(0).one();
    for (int end = 0; end < block.ends().size(); end++) {
      value.put(block.ends().get(end), atEnds.get(end));
    }
    for (int at = block.inner().size() - 1; at >= 0; at--) {
      int node = block.inner().get(at);
      value.put(node, mean(node));
    }
  }

  /** The action that is taken for certain at a move, if one is. */
  OptionalInt certain(int move) {
    Map<Integer, Quantity> taken = taken(move);
    return taken.size() == 1
        ? OptionalInt.of(taken.keySet().iterator().next())
        : OptionalInt.empty();
  }

  private Map<Integer, Quantity> taken(int move) {
    Map<Integer, Quantity> taken = play.get(move);
    if (taken == null) {
      throw new IllegalArgumentException("no probabilities for move " + move);
    }
    return taken;
  }

  private Map<Integer, Quantity> law(int node) {
    int move = formal.tree().move(node);
    if (formal.tree().owner(move) != GameTree.CHANCE) {
      return taken(move);
    }
    Map<Integer, Quantity> law = new HashMap<>();
    List<Quantity> shares = formal.law(node);
    for (int action = 0; action < shares.size(); action++) {
      if (shares.get(action).constant().map(share -> share.signum() > 0).orElse(true)) {
        law.put(action, shares.get(action));
      }
    }
    return law;
  }

  private List<Quantity> mean(int node) {
    Map<Integer, Quantity> law = law(node);
    List<Quantity> sum = new ArrayList<>();
    for (Map.Entry<Integer, Quantity> entry : law.entrySet()) {
      List<Quantity> there = value(block.index().child(node, entry.getKey()));
      for (int player = 0; player < there.size(); player++) {
        Quantity part =
            law.size() == 1 ? there.get(player) : there.get(player).times(entry.getValue());
        if (sum.size() <= player) {
          sum.add(part);
        } else {
          sum.set(player, sum.get(player).plus(part));
        }
      }
    }
    return sum;
  }

  /** The payoffs expected from a node or an end of the block on. */
  List<Quantity> value(int node) {
    List<Quantity> known = value.get(node);
    if (known == null) {
      throw new IllegalArgumentException("node " + node + " is not in the block");
    }
    return known;
  }

  /** The nodes of an information set of the block. */
  List<Integer> nodes(int move) {
    return block.inner().stream().filter(node -> formal.tree().move(node) == move).toList();
  }

  /** What an action at a node gives a player more than another one, all else as planned. */
  Quantity difference(int node, int player, int action, int than) {
    return value(block.index().child(node, action))
        .get(player)
        .minus(value(block.index().child(node, than)).get(player));
  }

  /**
   * How likely play comes to the nodes of an information set if its player does all he can to get
   * there; nothing for a node that others rule out.
   */
  Map<Integer, Quantity> weights(int move) {
    int owner = formal.tree().owner(move);
    Map<Integer, Quantity> reach = new HashMap<>();
    reach.put(block.root(), one);
    Map<Integer, Quantity> weights = new HashMap<>();
    for (int node : block.inner()) {
      Quantity here = reach.get(node);
      if (here == null) {
        continue;
      }
      int at = formal.tree().move(node);
      if (at == move) {
        weights.put(node, here);
      }
      if (formal.tree().owner(at) == owner) {
        for (int action = 0; action < formal.tree().childCount(node); action++) {
          reach.put(block.index().child(node, action), here);
        }
      } else {
        law(node)
            .forEach(
                (action, share) -> reach.put(block.index().child(node, action), here.times(share)));
      }
    }
    return weights;
  }

  /** The least and the most that something can be. */
  record Bounds(Quantity min, Quantity max) {}

  /**
   * What the best of some actions gives the player at an information set more than another one,
   * everything else as planned: under Bayes' rule where the others let play come there; else from
   * the least to the most over everything that he may believe.
   */
  Bounds gain(int move, int than, List<Integer> alternatives, Place place) {
    return bounds(gains(move, than, alternatives), place);
  }

  /** What each of some actions gives more than another one, by what the player may believe. */
  List<List<Quantity>> gains(int move, int than, List<Integer> alternatives) {
    int player = formal.tree().owner(move);
    Map<Integer, Quantity> weights = weights(move);
    List<List<Quantity>> gains = new ArrayList<>();
    if (weights.isEmpty()) {
      for (int node : nodes(move)) {
        gains.add(
            alternatives.stream().map(action -> difference(node, player, action, than)).toList());
      }
      return gains;
    }
    Quantity total = weights.values().stream().reduce(Quantity::plus).orElseThrow();
    List<Quantity> mean = new ArrayList<>();
    for (int action : alternatives) {
      Quantity sum = one.minus(one);
      for (Map.Entry<Integer, Quantity> entry : weights.entrySet()) {
        sum = sum.plus(difference(entry.getKey(), player, action, than).times(entry.getValue()));
      }
      mean.add(sum.divide(total));
    }
    return List.of(mean);
  }

  /** What the best of several actions gives, over all mixtures of beliefs; by belief, by action. */
  static Bounds bounds(List<List<Quantity>> gains, Place place) {
    Quantity most = null;
    for (List<Quantity> belief : gains) {
      for (Quantity gain : belief) {
        most = most == null || place.sign(gain.minus(most)) > 0 ? gain : most;
      }
    }
    // The least of the best alternative is at a vertex.
    Quantity least = null;
    for (BestReplyVertices.Vertex belief : BestReplyVertices.of(gains, place)) {
      least = least == null || place.sign(belief.value().minus(least)) < 0 ? belief.value() : least;
    }
    if (most == null || least == null) {
      throw new IllegalArgumentException("no alternative");
    }
    return new Bounds(least, most);
  }

  /** Whether the others let play come to an information set. */
  boolean isReachable(int move) {
    return !weights(move).isEmpty();
  }

  /** What a player does, and what is expected at the ends: the same where others can mix. */
  Object sharedBy(int player) {
    Map<Integer, Map<Integer, Quantity>> own = new HashMap<>(play);
    own.keySet().removeIf(move -> formal.tree().owner(move) != player);
    return List.of(own, block.ends().stream().map(this::value).toList());
  }

  /** Whether somebody else moves in the block, and nobody but he. */
  boolean isAgainstOne(int player) {
    return play.keySet().stream()
            .map(move -> formal.tree().owner(move))
            .filter(owner -> owner != player && owner != GameTree.CHANCE)
            .distinct()
            .count()
        <= 1;
  }
}
