package commitment.repair;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bond protects: the sets of a promise that play can reach without a breach of it. A bond is
 * forfeited at the first breach, and after that nothing stands behind the rest.
 *
 * @param kept the promise with these sets only
 * @param left the other sets
 */
record BondScope(Promise kept, List<Integer> left) {
  /** For a promise of actions or menus at sets of one node; one scan. */
  static BondScope of(Game game, TreeIndex index, Promise promise) {
    GameTree tree = game.tree();
    boolean[] broken = new boolean[tree.nodeCount()];
    boolean[] afterBreach = new boolean[tree.moveCount()];
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      afterBreach[move] = broken[node];
      int child = node + 1;
      List<Integer> permitted = promise.permittedAt(move);
      for (int action = 0; action < tree.childCount(node); action++) {
        broken[child] = broken[node] || (!permitted.isEmpty() && !permitted.contains(action));
        child = index.end(child);
      }
    }
    List<Clause> kept = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (Clause clause : promise.clauses()) {
      if (afterBreach[clause.informationSet()]) {
        left.add(clause.informationSet());
      } else {
        kept.add(clause);
      }
    }
    return new BondScope(
        new Promise(promise.kind(), promise.name(), promise.promisors(), promise.words(), kept),
        left);
  }

  /** Whether play comes to no set of a promise after a breach of it, whatever it has gone. */
  static boolean isWhole(Bench bench) {
    GameTree tree = bench.instance().game().tree();
    return bench.promise().clauses().stream()
            .allMatch(clause -> tree.multiplicity(clause.informationSet()) == 1)
        && of(bench.instance().game(), TreeIndex.of(tree), bench.promise()).left().isEmpty();
  }

  /** Whether a set is protected. */
  boolean covers(int informationSet) {
    return kept.speaksOf(informationSet);
  }
}
