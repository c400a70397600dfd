package commitment.repair;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Single options to close: an action of any player, other than a promised one, that does not lead
 * to a promised set. Of a promised set where one action would break the promise that would be the
 * same as binding it.
 */
final class ClosingRepairs {
  /** Nodes looked at, all trials together. */
  private static final long WORK = 4_000_000;

  private ClosingRepairs() {}

  /**
   * @param left is told what was not tried
   */
  static List<Repair> of(Bench bench, List<String> left) {
    Game game = bench.instance().game();
    List<Change.Close> options = options(bench);
    if ((long) options.size() * game.tree().nodeCount() > WORK) {
      left.add("closing single options: there are " + options.size());
      return List.of();
    }
    List<Repair> found = new ArrayList<>();
    for (Change.Close option : options) {
      bench.working(option).ifPresent(found::add);
    }
    return found;
  }

  private static List<Change.Close> options(Bench bench) {
    GameTree tree = bench.instance().game().tree();
    TreeIndex index = TreeIndex.of(tree);
    Set<List<Integer>> leading = leading(bench, tree, index);
    List<Change.Close> options = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE || tree.actionCount(move) < 2) {
        continue;
      }
      List<Integer> permitted = bench.promise().permittedAt(move);
      if (!permitted.isEmpty() && tree.actionCount(move) == permitted.size() + 1) {
        continue;
      }
      for (int action = 0; action < tree.actionCount(move); action++) {
        if (!leading.contains(List.of(move, action)) && !isPromised(bench, move, action)) {
          options.add(new Change.Close(move, action));
        }
      }
    }
    return options;
  }

  /** The moves and actions that lead to a promised set. */
  private static Set<List<Integer>> leading(Bench bench, GameTree tree, TreeIndex index) {
    boolean[] leads = new boolean[tree.nodeCount()];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      leads[node] |= !tree.isTerminal(node) && bench.promise().speaksOf(tree.move(node));
      if (leads[node] && node > 0) {
        leads[index.parent(node)] = true;
      }
    }
    Set<List<Integer>> leading = new HashSet<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (!tree.isTerminal(node)) {
        for (int action = 0; action < tree.childCount(node); action++) {
          if (leads[index.child(node, action)]) {
            leading.add(List.of(tree.move(node), action));
          }
        }
      }
    }
    return leading;
  }

  /** Whether any promise of the file speaks of an action. */
  private static boolean isPromised(Bench bench, int move, int action) {
    return bench.instance().promises().stream()
        .filter(promise -> promise.mixtures().isEmpty())
        .anyMatch(promise -> promise.permittedAt(move).contains(action));
  }
}
