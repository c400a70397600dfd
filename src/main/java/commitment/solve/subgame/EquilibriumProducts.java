package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The products of equilibria of subgames in which what mixtures give matters further up. */
final class EquilibriumProducts {
  private final Map<Integer, List<EquilibriumProduct>> byNode = new HashMap<>();
  private final Map<Integer, Set<List<Rational>>> extreme = new HashMap<>();

  void put(int node, List<EquilibriumProduct> products) {
    if (products.isEmpty()) {
      return;
    }
    byNode.put(node, List.copyOf(products));
    Set<List<Rational>> payoffs = new HashSet<>();
    products.forEach(product -> payoffs.addAll(product.payoffs()));
    extreme.put(node, payoffs);
  }

  List<EquilibriumProduct> at(int node) {
    return byNode.getOrDefault(node, List.of());
  }

  /** Whether some payoffs are those of extreme equilibria of a product at a node. */
  boolean have(int node, List<Rational> payoffs) {
    return extreme.getOrDefault(node, Set.of()).contains(payoffs);
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

  /** The places of the continuations at a node that are not in any of them. */
  List<Integer> others(int node, Continuations continuations) {
    List<Integer> places = new ArrayList<>();
    List<Continuation> here = continuations.at(node);
    for (int place = 0; place < here.size(); place++) {
      if (!have(node, here.get(place).payoffs())) {
        places.add(place);
      }
    }
    return places;
  }
}
