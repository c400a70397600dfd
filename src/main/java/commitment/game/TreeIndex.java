package commitment.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Derived columns of a tree for whoever needs them: where each subtree ends, and each node's
 * parent. Cost: one backward and one forward scan, 8 bytes a node.
 */
public final class TreeIndex {
  private final GameTree tree;
  private final int[] end;
  private final int[] parent;

  private TreeIndex(GameTree tree, int[] end, int[] parent) {
    this.tree = tree;
    this.end = end;
    this.parent = parent;
  }

  public static TreeIndex of(GameTree tree) {
    int nodes = tree.nodeCount();
    int[] end = new int[nodes];
    for (int node = nodes - 1; node >= 0; node--) {
      int next = node + 1;
      for (int children = tree.childCount(node); children > 0; children--) {
        next = end[next];
      }
      end[node] = next;
    }
    int[] parent = new int[nodes];
    parent[0] = -1;
    for (int node = 0; node < nodes; node++) {
      int child = node + 1;
      for (int children = tree.childCount(node); children > 0; children--) {
        parent[child] = node;
        child = end[child];
      }
    }
    return new TreeIndex(tree, end, parent);
  }

  public GameTree tree() {
    return tree;
  }

  /** The first node in preorder after the subtree of {@code node}; also its next sibling if any. */
  public int end(int node) {
    return end[node];
  }

  /** -1 for the root. */
  public int parent(int node) {
    return parent[node];
  }

  public int child(int node, int action) {
    int child = node + 1;
    for (int index = 0; index < action; index++) {
      child = end[child];
    }
    return child;
  }

  /** The children of a node, by action. */
  public int[] children(int node) {
    int[] children = new int[tree.childCount(node)];
    int child = node + 1;
    for (int action = 0; action < children.length; action++) {
      children[action] = child;
      child = end[child];
    }
    return children;
  }

  /** Which action of its parent leads to a node other than the root. */
  public int actionTo(int node) {
    int action = 0;
    for (int child = parent[node] + 1; child != node; child = end[child]) {
      action++;
    }
    return action;
  }

  /** The labels of the actions from the root to a node. */
  public List<String> path(int node) {
    return path(node, Integer.MAX_VALUE);
  }

  /** The labels of the last actions before a node, at most {@code most} of them. */
  public List<String> path(int node, int most) {
    List<String> labels = new ArrayList<>();
    for (int at = node; parent[at] >= 0 && labels.size() < most; at = parent[at]) {
      labels.add(tree.actions(tree.move(parent[at])).get(actionTo(at)));
    }
    Collections.reverse(labels);
    return labels;
  }
}
