package commitment.credibility;

import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who moves before a node, for every node of a tree: one scan from the root, in which nodes with
 * the same movers share one set.
 */
final class PriorMovers {
  private final List<Set<Integer>> sets = new ArrayList<>();
  private final int[] setOf;

  private PriorMovers(int nodes) {
    setOf = new int[nodes];
  }

  static PriorMovers of(TreeIndex index) {
    GameTree tree = index.tree();
    PriorMovers movers = new PriorMovers(tree.nodeCount());
    movers.sets.add(Set.of());
    Map<Set<Integer>, Integer> known = new HashMap<>();
    known.put(Set.of(), 0);
    for (int node = 1; node < tree.nodeCount(); node++) {
      int parent = index.parent(node);
      int owner = tree.owner(tree.move(parent));
      Set<Integer> before = movers.sets.get(movers.setOf[parent]);
      if (owner == GameTree.CHANCE || before.contains(owner)) {
        movers.setOf[node] = movers.setOf[parent];
        continue;
      }
      Set<Integer> larger = new TreeSet<>(before);
      larger.add(owner);
      Integer place = known.get(larger);
      if (place == null) {
        place = movers.sets.size();
        movers.sets.add(larger);
        known.put(larger, place);
      }
      movers.setOf[node] = place;
    }
    return movers;
  }

  Set<Integer> before(int node) {
    return sets.get(setOf[node]);
  }
}
