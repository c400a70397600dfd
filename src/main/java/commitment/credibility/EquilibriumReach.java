package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.TreeIndex;
import commitment.solve.backward.Reach;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.ReachProbabilities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely play comes to some sets of nodes, from the least to the most over the equilibria
 * found.
 */
final class EquilibriumReach {
  /** How many equilibria are looked at. */
  private static final int MOST = 2000;

  private EquilibriumReach() {}

  /**
   * @param nodes by any key some nodes of the tree of the search, none before another
   */
  static Map<Integer, Reach.Probability> of(
      SubgamePerfectSearch search, Map<Integer, List<Integer>> nodes) {
    TreeIndex index = TreeIndex.of(search.game().tree());
    Map<Integer, Interval> ranges = new HashMap<>();
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    int listed = 0;
    while (listing.hasNext() && listed++ < MOST) {
      ReachProbabilities reach = ReachProbabilities.of(index, listing.next().profile());
      nodes.forEach(
          (key, group) -> {
            Rational sum = Rational.ZERO;
            for (int node : group) {
              sum = sum.plus(reach.at(node));
            }
            ranges.merge(key, Interval.of(sum), Interval::hull);
          });
    }
    boolean exact = listed > 0 && !listing.hasNext() && search.shortfall().isNone();
    Map<Integer, Reach.Probability> found = new HashMap<>();
    for (int key : nodes.keySet()) {
      Interval range = ranges.getOrDefault(key, new Interval(Rational.ZERO, Rational.ONE));
      found.put(key, new Reach.Probability(range, exact));
    }
    return found;
  }
}
