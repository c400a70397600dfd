package commitment.template;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.Arrays;

/** Which moves some play reaches without a chance branch of probability 0. */
final class CallableSets {
  private CallableSets() {}

  /** For each move of the tree; one scan, and only if some branch has probability 0. */
  static boolean[] of(GameTree tree) {
    if (!hasImpossibleBranch(tree)) {
      boolean[] all = new boolean[tree.moveCount()];
      Arrays.fill(all, true);
      return all;
    }
    TreeIndex index = TreeIndex.of(tree);
    boolean[] reached = new boolean[tree.nodeCount()];
    boolean[] callable = new boolean[tree.moveCount()];
    reached[0] = true;
    for (int node = 0; node < tree.nodeCount(); node++) {
      int move = tree.move(node);
      if (move < 0) {
        continue;
      }
      callable[move] |= reached[node];
      int child = node + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        boolean possible =
            tree.owner(move) != GameTree.CHANCE
                || !tree.probability(move, action).equals(Rational.ZERO);
        reached[child] = reached[node] && possible;
        child = index.end(child);
      }
    }
    return callable;
  }

  private static boolean hasImpossibleBranch(GameTree tree) {
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE && tree.law(move).contains(Rational.ZERO)) {
        return true;
      }
    }
    return false;
  }
}
