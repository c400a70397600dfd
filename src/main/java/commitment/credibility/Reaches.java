package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.InformationSetNodes;
import commitment.game.TreeIndex;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.ReachProbabilities;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How likely play comes to some moves, from the least to the most over the equilibria found. */
final class Reaches {
  /** How many equilibria are looked at. */
  private static final int MOST = 2000;

  private final Map<Integer, Interval> ranges = new HashMap<>();
  private boolean exact;

  private Reaches() {}

  static Reaches of(SubgamePerfectSearch search, Set<Integer> moves) {
    Reaches reaches = new Reaches();
    TreeIndex index = TreeIndex.of(search.game().tree());
    InformationSetNodes nodes = InformationSetNodes.of(index.tree());
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    int listed = 0;
    while (listing.hasNext() && listed++ < MOST) {
      ReachProbabilities reach =
          ReachProbabilities.of(index, listing.next().profile());
      for (int move : moves) {
        reaches.ranges.merge(
            move, Interval.of(reach.atMove(nodes, move)), Interval::hull);
      }
    }
    reaches.exact = listed > 0 && !listing.hasNext() && search.shortfall().isNone();
    return reaches;
  }

  Interval of(int move) {
    return ranges.getOrDefault(move, new Interval(Rational.ZERO, Rational.ONE));
  }

  boolean isExact() {
    return exact;
  }
}
