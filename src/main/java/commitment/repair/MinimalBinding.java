package commitment.repair;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fewest moves of one player to bind so that a payoff vector comes of some pure subgame-perfect
 * equilibrium, in a game of perfect information without chance moves.
 *
 * <p>Let f_h(z) be the fewest moves at and below node h with which z comes of an equilibrium of the
 * subgame there. At a leaf f_h(u) = 0 for its payoffs u; at a node of player j
 *
 * <pre>
 *   free:   f_h(z) = min over a of f_ha(z) + Σ_{b≠a} min { f_hb(w) : w_j ≤ z_j }
 *   bound:  f_h(z) = min over a of f_ha(z) + 1,  if j is the player: the move is forced, so nothing
 *           is asked of the other actions
 * </pre>
 *
 * and the answer is f at the root. Without chance moves z is one of the payoffs of the leaves
 * below, so the cost is the number of leaves times depth times branching. (With chance moves and
 * unequal costs the problem is NP-hard: a knapsack.)
 */
final class MinimalBinding {
  /** The most entries kept at all nodes together. */
  private static final int MOST_ENTRIES = 2_000_000;

  /** How a vector arises at a node: the action, whether it is bound, and at how many moves. */
  private record Way(int count, int action, boolean bound) {}

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final int player;
  private final List<Map<List<Rational>, Way>> ways;
  private long entries;

  private MinimalBinding(Game game, TreeIndex index, int player) {
    this.game = game;
    this.tree = game.tree();
    this.index = index;
    this.player = player;
    ways = new ArrayList<>(Collections.nCopies(tree.nodeCount(), Map.of()));
  }

  /** What can come of an action: from the least own payoff upwards, each with the best so far. */
  private record Reply(
      List<List<Rational>> vectors, List<Integer> best, Map<List<Rational>, Way> of) {}

  /**
   * The actions to bind, by move.
   *
   * @param targets payoff vectors, any of which will do
   * @return empty if none of them comes of any binding, or if the game is too large to tell
   */
  static Optional<Map<Integer, Integer>> of(
      Game game, TreeIndex index, int player, List<List<Rational>> targets) {
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) == GameTree.CHANCE) {
        return Optional.empty();
      }
    }
    return new MinimalBinding(game, index, player).solve(targets);
  }

  private Optional<Map<Integer, Integer>> solve(List<List<Rational>> targets) {
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      ways.set(
          node,
          tree.isTerminal(node)
              ? Map.of(game.payoffVector(tree.outcome(node)), new Way(0, -1, false))
              : combine(node));
      entries += ways.get(node).size();
      if (entries > MOST_ENTRIES) {
        return Optional.empty();
      }
    }
    List<Rational> target = null;
    int least = Integer.MAX_VALUE;
    for (List<Rational> candidate : targets) {
      Way way = ways.get(0).get(candidate);
      if (way != null && way.count() < least) {
        least = way.count();
        target = candidate;
      }
    }
    return target == null ? Optional.empty() : Optional.of(trace(target));
  }

  private Map<List<Rational>, Way> combine(int node) {
    int owner = tree.owner(tree.move(node));
    List<Reply> replies = replies(node, owner);
    Map<List<Rational>, Way> result = new HashMap<>();
    for (int action = 0; action < replies.size(); action++) {
      for (Map.Entry<List<Rational>, Way> entry : replies.get(action).of().entrySet()) {
        List<Rational> vector = entry.getKey();
        int below = entry.getValue().count();
        long free = below;
        for (int other = 0; other < replies.size() && free < Integer.MAX_VALUE; other++) {
          if (other != action) {
            int place = staying(replies.get(other), vector.get(owner), owner);
            free =
                place == 0
                    ? Integer.MAX_VALUE
                    : free + count(replies.get(other), replies.get(other).best().get(place - 1));
          }
        }
        if (free < Integer.MAX_VALUE) {
          put(result, vector, new Way((int) free, action, false));
        }
        if (owner == player) {
          put(result, vector, new Way(below + 1, action, true));
        }
      }
    }
    return result;
  }

  private static void put(Map<List<Rational>, Way> result, List<Rational> vector, Way way) {
    @Nullable Way known = result.get(vector);
    if (known == null || way.count() < known.count()) {
      result.put(vector, way);
    }
  }

  private List<Reply> replies(int node, int owner) {
    List<Reply> replies = new ArrayList<>();
    int child = node + 1;
    for (int action = 0; action < tree.childCount(node); action++) {
      Map<List<Rational>, Way> of = ways.get(child);
      List<List<Rational>> vectors = new ArrayList<>(of.keySet());
      vectors.sort(
          Comparator.comparing((List<Rational> vector) -> vector.get(owner))
              .thenComparing(List::toString));
      List<Integer> best = new ArrayList<>();
      Reply reply = new Reply(vectors, best, of);
      for (int place = 0; place < vectors.size(); place++) {
        boolean better = place == 0 || count(reply, place) < count(reply, best.get(place - 1));
        best.add(better ? place : best.get(place - 1));
      }
      replies.add(reply);
      child = index.end(child);
    }
    return replies;
  }

  private static int count(Reply reply, int place) {
    Way way = reply.of().get(reply.vectors().get(place));
    if (way == null) {
      throw new IllegalStateException("no way to a vector");
    }
    return way.count();
  }

  /** How many vectors leave the owner no better off than a value does. */
  private static int staying(Reply reply, Rational value, int owner) {
    int low = 0;
    int high = reply.vectors().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reply.vectors().get(middle).get(owner).compareTo(value) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private record Target(int node, List<Rational> vector) {}

  private Map<Integer, Integer> trace(List<Rational> target) {
    Map<Integer, Integer> bound = new TreeMap<>();
    Deque<Target> open = new ArrayDeque<>(List.of(new Target(0, target)));
    while (!open.isEmpty()) {
      Target at = open.pop();
      Way way = ways.get(at.node()).get(at.vector());
      if (way == null) {
        throw new IllegalStateException("no way to " + at);
      }
      if (way.count() == 0 || tree.isTerminal(at.node())) {
        continue;
      }
      int owner = tree.owner(tree.move(at.node()));
      open.push(new Target(index.child(at.node(), way.action()), at.vector()));
      if (way.bound()) {
        bound.put(tree.move(at.node()), way.action());
        continue;
      }
      List<Reply> replies = replies(at.node(), owner);
      for (int other = 0; other < replies.size(); other++) {
        if (other != way.action()) {
          Reply reply = replies.get(other);
          int place = staying(reply, at.vector().get(owner), owner);
          open.push(
              new Target(
                  index.child(at.node(), other), reply.vectors().get(reply.best().get(place - 1))));
        }
      }
    }
    return bound;
  }
}
