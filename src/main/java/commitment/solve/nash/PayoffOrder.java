package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The payoffs of a strategic form as whole numbers in the same order, and in double precision. */
final class PayoffOrder {
  private final List<int[]> ranks;
  private final List<double[]> rounded;

  private PayoffOrder(List<int[]> ranks, List<double[]> rounded) {
    this.ranks = ranks;
    this.rounded = rounded;
  }

  /**
   * @param payoffs for each player by profile
   */
  static PayoffOrder of(List<List<Rational>> payoffs) {
    List<int[]> ranks = new ArrayList<>();
    List<double[]> rounded = new ArrayList<>();
    for (List<Rational> own : payoffs) {
      Map<Rational, Integer> rank = new HashMap<>();
      new TreeSet<>(own).forEach(payoff -> rank.put(payoff, rank.size()));
      ranks.add(own.stream().mapToInt(payoff -> rank.getOrDefault(payoff, -1)).toArray());
      rounded.add(own.stream().mapToDouble(SupportSystem::rounded).toArray());
    }
    return new PayoffOrder(List.copyOf(ranks), List.copyOf(rounded));
  }

  /** How many payoffs of the player are less than that at a place. */
  int rank(int player, int place) {
    return ranks.get(player)[place];
  }

  /** The payoff at a place, to the precision of a double. */
  double rounded(int player, int place) {
    return rounded.get(player)[place];
  }
}
