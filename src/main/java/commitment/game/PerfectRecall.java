package commitment.game;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Perfect recall: at all nodes of an information set its player has passed the same own information
 * sets and taken the same own actions. It suffices to compare the last own move, because that one's
 * history is compared in its turn. Cost: one scan of the tree.
 */
public final class PerfectRecall {
  private PerfectRecall() {}

  /** The first information set, in preorder, at which its player has forgotten something. */
  public static OptionalInt firstForgotten(GameTree tree, int players) {
    if (tree.isPerfectInformation()) {
      return OptionalInt.empty();
    }
    int nodes = tree.nodeCount();
    // The last own (move, action) of each player on the path, as one number; 0 for none.
    long[] last = new long[players];
    long[] seen = new long[tree.moveCount()];
    Arrays.fill(seen, -1);
    // A stack of open nodes: the node, its next action, what its player's entry was before.
    int[] open = new int[64];
    int[] action = new int[64];
    long[] before = new long[64];
    int depth = 0;
    for (int node = 0; node < nodes; node++) {
      int move = tree.move(node);
      if (move >= 0) {
        int owner = tree.owner(move);
        if (owner != GameTree.CHANCE) {
          if (seen[move] >= 0 && seen[move] != last[owner]) {
            return OptionalInt.of(move);
          }
          seen[move] = last[owner];
        }
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
          action = Arrays.copyOf(action, depth * 2);
          before = Arrays.copyOf(before, depth * 2);
        }
        open[depth] = move;
        action[depth] = 0;
        before[depth] = owner == GameTree.CHANCE ? 0 : last[owner];
        depth++;
        enter(tree, last, move, 0);
        continue;
      }
      while (depth > 0) {
        int top = depth - 1;
        int owner = tree.owner(open[top]);
        action[top]++;
        if (action[top] < tree.actionCount(open[top])) {
          enter(tree, last, open[top], action[top]);
          break;
        }
        if (owner != GameTree.CHANCE) {
          last[owner] = before[top];
        }
        depth--;
      }
    }
    return OptionalInt.empty();
  }

  private static void enter(GameTree tree, long[] last, int move, int action) {
    int owner = tree.owner(move);
    if (owner != GameTree.CHANCE) {
      last[owner] = ((long) (move + 1) << 32) | action;
    }
  }
}
