package commitment.repair;

import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Letting another player see what the promisor does, where he does not; and hiding it from him,
 * where he sees it at once. Each is made and the promise tested again; only those that work are
 * told.
 */
final class PublicityRepairs {
  private PublicityRepairs() {}

  static List<Repair> of(Bench bench) {
    List<Repair> found = new ArrayList<>();
    if (bench.instance().game().tree().nodeCount() > Trial.MOST_SEARCHED) {
      return found;
    }
    for (int observer : others(bench)) {
      for (boolean open : new boolean[] {true, false}) {
        bench.working(new Change.Publicity(observer, open)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Set<Integer> others(Bench bench) {
    GameTree tree = bench.instance().game().tree();
    TreeSet<Integer> others = new TreeSet<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE && tree.owner(move) != bench.promisor()) {
        others.add(tree.owner(move));
      }
    }
    return others;
  }
}
