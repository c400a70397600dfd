package commitment.game;

import commitment.exact.Rational;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Where subgames start: at every node h that is not terminal and whose subtree contains each
 * information set that it meets whole. The root always starts one, the game itself; the others are
 * <em>proper</em>.
 *
 * <p>With lo(h) and hi(h) the first and the last node, in preorder, of all information sets met in
 * the subtree of h, a subgame starts at h iff h &le; lo(h) and hi(h) lies in the subtree. Chance
 * events are no information sets, however often they stand in a tree. Cost: two scans of the tree.
 *
 * <p>The <em>block</em> of a subgame is what is left of it when every proper subgame in it is
 * replaced by an end; the ends of a block are terminal nodes and roots of subgames. In a game of
 * perfect information every block is a single move.
 */
public final class Subgames {
  private final TreeIndex index;
  private final boolean[] root;
  private final int count;

  /** By player the first and the last node at which he moves; found when it is first asked for. */
  private @Nullable Map<Integer, int[]> spans;

  private Subgames(TreeIndex index, boolean[] root, int count) {
    this.index = index;
    this.root = root;
    this.count = count;
  }

  public static Subgames of(TreeIndex index) {
    GameTree tree = index.tree();
    int nodes = tree.nodeCount();
    int[] last = new int[tree.moveCount()];
    for (int node = 0; node < nodes; node++) {
      if (isInformationSet(tree, node)) {
        last[tree.move(node)] = node;
      }
    }
    int[] low = new int[nodes];
    int[] high = new int[nodes];
    boolean[] root = new boolean[nodes];
    int count = 0;
    for (int node = nodes - 1; node >= 0; node--) {
      low[node] = node;
      high[node] = node;
      if (tree.isTerminal(node)) {
        continue;
      }
      if (isInformationSet(tree, node)) {
        low[node] = tree.firstNode(tree.move(node));
        high[node] = last[tree.move(node)];
      }
      int child = node + 1;
      for (int children = tree.childCount(node); children > 0; children--) {
        low[node] = Math.min(low[node], low[child]);
        high[node] = Math.max(high[node], high[child]);
        child = index.end(child);
      }
      root[node] = low[node] >= node && high[node] < index.end(node);
      count += root[node] ? 1 : 0;
    }
    return new Subgames(index, root, count);
  }

  /**
   * The game as if it had no proper subgame: what holds in each of these then holds in the game
   * alone.
   */
  public static Subgames onlyTheGame(TreeIndex index) {
    boolean[] root = new boolean[index.tree().nodeCount()];
    root[0] = !index.tree().isTerminal(0);
    return new Subgames(index, root, root[0] ? 1 : 0);
  }

  private static boolean isInformationSet(GameTree tree, int node) {
    return !tree.isTerminal(node) && tree.owner(tree.move(node)) != GameTree.CHANCE;
  }

  public TreeIndex index() {
    return index;
  }

  /** Whether a subgame starts at a node; never at a terminal node. */
  public boolean startsAt(int node) {
    return root[node];
  }

  /** Where the smallest subgame starts that a node lies in. */
  public int around(int node) {
    int at = node;
    while (!root[at]) {
      at = index.parent(at);
    }
    return at;
  }

  /** How many there are, the game itself included; 0 in a game that is over at once. */
  public int count() {
    return count;
  }

  /** Whether a node is an end of the block that it is met in from above. */
  public boolean isEnd(int node) {
    return index.tree().isTerminal(node) || root[node];
  }

  /** Whether the block of the subgame at a node is that single node. */
  public boolean isSingleMove(int node) {
    int child = node + 1;
    for (int children = index.tree().childCount(node); children > 0; children--) {
      if (!isEnd(child)) {
        return false;
      }
      child = index.end(child);
    }
    return true;
  }

  /**
   * Whether a single player decides in the block of a subgame, and at a move of a certain kind.
   *
   * @param played the tree, or the same after some of its moves were left to chance
   * @param kind of moves
   */
  public boolean isDecidedByOne(GameTree played, int start, IntPredicate kind) {
    int decider = GameTree.CHANCE;
    boolean some = false;
    int node = start;
    while (node < index.end(start)) {
      if (node > start && isEnd(node)) {
        node = index.end(node);
        continue;
      }
      int move = played.move(node);
      int owner = played.owner(move);
      if (owner != GameTree.CHANCE) {
        if (decider != GameTree.CHANCE && decider != owner) {
          return false;
        }
        decider = owner;
        some |= kind.test(move);
      }
      node++;
    }
    return some;
  }

  private Map<Integer, int[]> spans() {
    Map<Integer, int[]> known = spans;
    if (known == null) {
      known = new HashMap<>();
      GameTree tree = index.tree();
      for (int node = 0; node < tree.nodeCount(); node++) {
        if (isInformationSet(tree, node)) {
          int first = node;
          known.computeIfAbsent(tree.owner(tree.move(node)), key -> new int[] {first, first})[1] =
              node;
        }
      }
      spans = known;
    }
    return known;
  }

  /** Whether a player moves somewhere outside of the subtree of a node. */
  public boolean movesOutside(int player, int node) {
    int[] moves = spans().get(player);
    return moves != null && (moves[0] < node || moves[1] >= index.end(node));
  }

  /**
   * Whether payoffs that the subgame at a node can give differ for somebody who moves outside of
   * it. If so, what a mixture of these gives may matter there.
   */
  public boolean matterOutside(int node, Collection<List<Rational>> payoffs) {
    return spans().keySet().stream()
        .filter(player -> movesOutside(player, node))
        .anyMatch(player -> payoffs.stream().map(each -> each.get(player)).distinct().count() > 1);
  }

  /** The roots of all subgames, the smallest node first. */
  public int[] roots() {
    int[] roots = new int[count];
    int place = 0;
    for (int node = 0; node < root.length; node++) {
      if (root[node]) {
        roots[place++] = node;
      }
    }
    return roots;
  }
}
