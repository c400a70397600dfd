package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.game.LongPayoffs;
import commitment.game.PayoffTable;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The payoffs of one player as ranks: equal payoffs have equal ranks, from 0 for the least. */
final class PayoffRanks {
  private PayoffRanks() {}

  /** By outcome. */
  static int[] of(PayoffTable payoffs, int player) {
    int[] ranks = new int[payoffs.outcomes()];
    if (payoffs instanceof LongPayoffs longs) {
      long[] sorted = new long[ranks.length];
      Arrays.setAll(sorted, outcome -> longs.numerator(outcome, player));
      Arrays.sort(sorted);
      // The place of an equal number in the sorted list is made the place of the first one.
      int[] first = firstOfEqual(ranks.length, place -> sorted[place] == sorted[place - 1]);
      Arrays.setAll(
          ranks, outcome -> first[Arrays.binarySearch(sorted, longs.numerator(outcome, player))]);
      return ranks;
    }
    Rational[] sorted = new Rational[ranks.length];
    Arrays.setAll(sorted, outcome -> payoffs.payoff(outcome, player));
    Arrays.sort(sorted);
    int[] first = firstOfEqual(ranks.length, place -> sorted[place].equals(sorted[place - 1]));
    Arrays.setAll(
        ranks, outcome -> first[Arrays.binarySearch(sorted, payoffs.payoff(outcome, player))]);
    return ranks;
  }

  private static int[] firstOfEqual(int size, IntPredicate equalsPrevious) {
    int[] first = new int[size];
    for (int place = 1; place < size; place++) {
      first[place] = equalsPrevious.test(place) ? first[place - 1] : place;
    }
    return first;
  }
}
