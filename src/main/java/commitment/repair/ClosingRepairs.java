package commitment.repair;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Single options to close: an action of any player, other than a promised one, that does not lead
 * to a promised set. Of a promised set with two actions that would be the same as binding it.
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
    boolean[] leads = new boolean[tree.nodeCount()];
    for (Clause clause : bench.promise().clauses()) {
      int node = tree.firstNode(clause.informationSet());
      for (int at = node; at >= 0 && !leads[at]; at = index.parent(at)) {
        leads[at] = true;
      }
    }
    List<Change.Close> options = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE || tree.actionCount(move) < 2) {
        continue;
      }
      OptionalInt promised = bench.promise().actionAt(move);
      if (promised.isPresent() && tree.actionCount(move) == 2) {
        continue;
      }
      int child = tree.firstNode(move) + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        if (!leads[child] && !isPromised(bench, move, action)) {
          options.add(new Change.Close(move, action));
        }
        child = index.end(child);
      }
    }
    return options;
  }

  /** Whether any promise of the file speaks of an action. */
  private static boolean isPromised(Bench bench, int move, int action) {
    return bench.instance().promises().stream()
        .flatMap(promise -> promise.clauses().stream())
        .anyMatch(
            clause ->
                clause.informationSet() == move && clause.isPure() && clause.action() == action);
  }
}
