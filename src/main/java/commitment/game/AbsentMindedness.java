package commitment.game;

import java.util.OptionalInt;

/**
 * Whether a play passes an information set twice, so that the player does not know whether he has
 * moved there already (M. Piccione and A. Rubinstein, Games and Economic Behavior 20 (1997) 3-24,
 * doi:10.1006/game.1997.0536).
 */
public final class AbsentMindedness {
  private AbsentMindedness() {}

  /**
   * The information set of the first node, in preorder, above which the same set stands. One scan:
   * the subtree of the last node of a set is a range.
   */
  public static OptionalInt first(TreeIndex index) {
    GameTree tree = index.tree();
    int[] insideUntil = new int[tree.moveCount()];
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node) || tree.owner(tree.move(node)) == GameTree.CHANCE) {
        continue;
      }
      int move = tree.move(node);
      if (node < insideUntil[move]) {
        return OptionalInt.of(move);
      }
      insideUntil[move] = index.end(node);
    }
    return OptionalInt.empty();
  }
}
