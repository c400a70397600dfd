package commitment.draw;

import commitment.game.TreeIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A tree with what is too deep or too much folded away.
 *
 * <p>Nodes are opened from the root down, level by level, those on the way to what the drawing is
 * about before the others, as long as the number of twigs stays within the limit. A node with more
 * actions than there is room for shows the first ones and ties the rest into bundles. Cost: what is
 * drawn, and the children of the nodes drawn.
 */
final class FoldedTree {
  /** A node with more actions than this does not show all of them in a folded tree. */
  private static final int BRANCHES = 24;

  private final TreeIndex index;
  private final List<Twig> twigs;
  private final int[][] children;

  private FoldedTree(TreeIndex index, List<Twig> twigs) {
    this.index = index;
    this.twigs = List.copyOf(twigs);
    int[] counts = new int[twigs.size()];
    for (Twig twig : twigs) {
      if (twig.parent() >= 0) {
        counts[twig.parent()]++;
      }
    }
    children = new int[twigs.size()][];
    for (int twig = 0; twig < children.length; twig++) {
      children[twig] = new int[counts[twig]];
    }
    Arrays.fill(counts, 0);
    for (Twig twig : twigs) {
      if (twig.parent() >= 0) {
        children[twig.parent()][counts[twig.parent()]++] = twig.index();
      }
    }
  }

  /**
   * Folds a tree.
   *
   * @param first of these the one nearest to the root is shown before all else, if there is room
   *     for the way to it
   * @param focus nodes that are shown if there is room for any
   */
  static FoldedTree of(
      TreeIndex index, DrawingOptions options, List<Integer> first, List<Integer> focus) {
    BitSet open = new Opening(index, options, focus).run(first);
    return new FoldedTree(index, list(index, options, open, onTheWay(index, focus)));
  }

  /** The nodes to open: a set of nodes that contains the parent of each of its nodes. */
  private static final class Opening {
    private final TreeIndex index;
    private final DrawingOptions options;
    private final BitSet way;
    private final BitSet open = new BitSet();
    private long room;

    Opening(TreeIndex index, DrawingOptions options, List<Integer> focus) {
      this.index = index;
      this.options = options;
      way = onTheWay(index, focus);
      room = options.size() - 1L;
    }

    BitSet run(List<Integer> first) {
      first.stream()
          .map(this::wayTo)
          .min(Comparator.comparingInt(List::size))
          .ifPresent(this::openWay);
      openLevels(true);
      openLevels(false);
      return open;
    }

    /** A node and all those above it; of one that lies too deep only so many that this is seen. */
    private List<Integer> wayTo(int node) {
      List<Integer> nodes = new ArrayList<>();
      for (int at = node; at >= 0 && nodes.size() <= options.depth(); at = index.parent(at)) {
        nodes.add(at);
      }
      return nodes;
    }

    private void openWay(List<Integer> nodes) {
      long more = nodes.stream().mapToLong(node -> rows(index, options, node, way).size()).sum();
      if (nodes.size() <= options.depth() && more <= room) {
        nodes.forEach(open::set);
        room -= more;
      }
    }

    private void openLevels(boolean onlyOnTheWay) {
      Deque<Integer> level = new ArrayDeque<>();
      level.add(0);
      for (int depth = 0; depth < options.depth() && !level.isEmpty(); depth++) {
        Deque<Integer> next = new ArrayDeque<>();
        for (int node : level) {
          if (!index.tree().isTerminal(node) && (!onlyOnTheWay || way.get(node)) && fits(node)) {
            open.set(node);
            for (Row row : rows(index, options, node, way)) {
              if (!row.bundle()) {
                next.add(row.child());
              }
            }
          }
        }
        level = next;
      }
    }

    private boolean fits(int node) {
      if (open.get(node)) {
        return true;
      }
      long more = rows(index, options, node, way).size();
      if (more > room) {
        return false;
      }
      room -= more;
      return true;
    }
  }

  private static BitSet onTheWay(TreeIndex index, List<Integer> focus) {
    BitSet way = new BitSet();
    for (int node : focus) {
      for (int at = node; at >= 0 && !way.get(at); at = index.parent(at)) {
        way.set(at);
      }
    }
    return way;
  }

  /**
   * What is drawn below an open node: a child by itself, or a bundle.
   *
   * @param action the first one
   * @param hidden the nodes of a bundle
   */
  private record Row(boolean bundle, int child, int action, int hidden) {}

  private static List<Row> rows(TreeIndex index, DrawingOptions options, int node, BitSet way) {
    int count = index.tree().childCount(node);
    int most = Math.max(1, Math.min(BRANCHES, options.size() - 3));
    boolean all = count <= most || count < options.size() / 2;
    List<Row> rows = new ArrayList<>();
    int child = node + 1;
    for (int action = 0; action < count; action++) {
      int nodes = index.end(child) - child;
      Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (all || action < most || way.get(child)) {
        rows.add(new Row(false, child, action, 0));
      } else if (last != null && last.bundle()) {
        rows.set(
            rows.size() - 1, new Row(true, last.child(), last.action(), last.hidden() + nodes));
      } else {
        rows.add(new Row(true, child, action, nodes));
      }
      child += nodes;
    }
    return rows;
  }

  /** Walks over the open nodes. */
  private static List<Twig> list(TreeIndex index, DrawingOptions options, BitSet open, BitSet way) {
    List<Twig> twigs = new ArrayList<>();
    Deque<Twig> stack = new ArrayDeque<>();
    stack.push(node(index, open, 0, -1, -1, 0));
    while (!stack.isEmpty()) {
      Twig twig = stack.pop().at(twigs.size());
      twigs.add(twig);
      if (twig.kind() != Twig.Kind.OPEN) {
        continue;
      }
      List<Row> rows = rows(index, options, twig.node(), way);
      for (int place = rows.size() - 1; place >= 0; place--) {
        Row row = rows.get(place);
        int depth = twig.depth() + 1;
        stack.push(
            row.bundle()
                ? new Twig(
                    -1,
                    Twig.Kind.BUNDLE,
                    row.child(),
                    twig.index(),
                    row.action(),
                    depth,
                    row.hidden())
                : node(index, open, row.child(), twig.index(), row.action(), depth));
      }
    }
    return twigs;
  }

  private static Twig node(
      TreeIndex index, BitSet open, int node, int parent, int action, int depth) {
    int hidden = index.end(node) - node - 1;
    if (index.tree().isTerminal(node)) {
      return new Twig(-1, Twig.Kind.END, node, parent, action, depth, 0);
    }
    return open.get(node)
        ? new Twig(-1, Twig.Kind.OPEN, node, parent, action, depth, 0)
        : new Twig(-1, Twig.Kind.FOLDED, node, parent, action, depth, hidden);
  }

  TreeIndex index() {
    return index;
  }

  /** In preorder. */
  List<Twig> twigs() {
    return twigs;
  }

  Twig twig(int place) {
    return twigs.get(place);
  }

  int childCount(int twig) {
    return children[twig].length;
  }

  int child(int twig, int place) {
    return children[twig][place];
  }

  /** Whether a node of the game is drawn, with or without what follows it. */
  boolean shows(int node) {
    return twigs.stream().anyMatch(twig -> twig.isNode() && twig.node() == node);
  }

  /** How many nodes of the game are not drawn. */
  int hidden() {
    return twigs.stream().mapToInt(Twig::hidden).sum();
  }
}
