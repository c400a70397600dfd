package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The equilibria of subgames in which what mixtures give matters further up: products of more than
 * one, and single ones.
 */
final class EquilibriumProducts {
  private final Map<Integer, List<EquilibriumProduct>> byNode = new HashMap<>();
  private final Map<Integer, Set<List<Rational>>> single = new HashMap<>();

  /**
   * @param payoffs of the equilibria that are in none of the products
   */
  void put(int node, List<EquilibriumProduct> products, Set<List<Rational>> payoffs) {
    if (!products.isEmpty()) {
      byNode.put(node, List.copyOf(products));
      single.put(node, Set.copyOf(payoffs));
    }
  }

  List<EquilibriumProduct> at(int node) {
    return byNode.getOrDefault(node, List.of());
  }

  /** Whether there are any at the ends of the block of the subgame at a node. */
  boolean areAfter(Subgames subgames, int root) {
    TreeIndex index = subgames.index();
    int node = root + 1;
    while (!byNode.isEmpty() && node < index.end(root)) {
      if (byNode.containsKey(node)) {
        return true;
      }
      node = subgames.isEnd(node) ? index.end(node) : node + 1;
    }
    return false;
  }

  /** The places of the continuations at a node that equilibria in none of the products give. */
  List<Integer> others(int node, Continuations continuations) {
    Set<List<Rational>> payoffs = single.get(node);
    List<Integer> places = new ArrayList<>();
    List<Continuation> here = continuations.at(node);
    for (int place = 0; place < here.size(); place++) {
      if (payoffs == null || payoffs.contains(here.get(place).payoffs())) {
        places.add(place);
      }
    }
    return places;
  }
}
