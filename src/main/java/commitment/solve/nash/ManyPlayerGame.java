package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A game in strategic form of any number of players, in which some strategies may have been taken
 * away. The strategies that are left are numbered 0, 1, … for each player.
 */
final class ManyPlayerGame {
  /** Beyond this many single comparisons the search for dominated strategies is not begun. */
  private static final long MOST_COMPARISONS = 20_000_000;

  private final List<Integer> counts;
  private final int[] stride;
  private final List<List<Rational>> payoffs;
  private final List<List<Integer>> kept;
  private final PayoffOrder order;

  private ManyPlayerGame(
      List<Integer> counts,
      List<List<Rational>> payoffs,
      List<List<Integer>> kept,
      PayoffOrder order) {
    this.counts = counts;
    this.payoffs = payoffs;
    this.kept = kept;
    this.order = order;
    stride = new int[counts.size()];
    int step = 1;
    for (int player = counts.size() - 1; player >= 0; player--) {
      stride[player] = step;
      step *= counts.get(player);
    }
  }

  /**
   * A whole game.
   *
   * @param counts how many strategies each player has
   * @param payoffs for each player what he gets from each profile, the strategy of the last player
   *     varying fastest; may be empty for a player with one strategy
   */
  static ManyPlayerGame of(List<Integer> counts, List<List<Rational>> payoffs) {
    return new ManyPlayerGame(
        List.copyOf(counts),
        payoffs,
        counts.stream().map(count -> IntStream.range(0, count).boxed().toList()).toList(),
        PayoffOrder.of(payoffs));
  }

  int players() {
    return counts.size();
  }

  /** How many strategies of a player are left. */
  int count(int player) {
    return kept.get(player).size();
  }

  /** What a player gets. */
  Rational payoff(int player, int[] profile) {
    return payoffs.get(player).get(place(profile));
  }

  /** Where the payoffs of a profile stand: the sum of the {@link #shift}s of its strategies. */
  private int place(int[] profile) {
    int place = 0;
    for (int other = 0; other < profile.length; other++) {
      place += shift(other, profile[other]);
    }
    return place;
  }

  /** What a strategy adds to the place of a profile among all. */
  int shift(int player, int strategy) {
    return kept.get(player).get(strategy) * stride[player];
  }

  /** What the players get at each place, in numbers that are quick to compare. */
  PayoffOrder order() {
    return order;
  }

  /** The sign of what a player gains by one strategy over another against a profile. */
  int compare(int player, int better, int worse, int[] profile) {
    int others = place(profile) - shift(player, profile[player]);
    return Integer.compare(
        order.rank(player, others + shift(player, better)),
        order.rank(player, others + shift(player, worse)));
  }

  /** What a player gets by a strategy against a profile, to the precision of a double. */
  double rounded(int player, int strategy, int[] profile) {
    return order.rounded(
        player, place(profile) - shift(player, profile[player]) + shift(player, strategy));
  }

  /** What a player gets when he takes a certain strategy instead of that in the profile. */
  Rational payoff(int player, int strategy, int[] profile) {
    int own = profile[player];
    profile[player] = strategy;
    Rational payoff = payoff(player, profile);
    profile[player] = own;
    return payoff;
  }

  /** A mixture of strategies that are left, as one of all strategies. */
  List<Rational> original(int player, List<Rational> mixture) {
    Rational[] whole = new Rational[counts.get(player)];
    Arrays.fill(whole, Rational.ZERO);
    for (int strategy = 0; strategy < mixture.size(); strategy++) {
      whole[kept.get(player).get(strategy)] = mixture.get(strategy);
    }
    return List.of(whole);
  }

  /**
   * Without the strategies that are strictly worse than another pure one whatever the others do,
   * again and again. None of them is played in any equilibrium, so the equilibria are the same.
   */
  ManyPlayerGame undominated() {
    ManyPlayerGame game = this;
    boolean changed = comparisons() <= MOST_COMPARISONS;
    while (changed) {
      changed = false;
      for (int player = 0; player < players(); player++) {
        List<Integer> left = game.undominated(player);
        if (left.size() < game.count(player)) {
          List<List<Integer>> fewer = new ArrayList<>(game.kept);
          fewer.set(player, left);
          game = new ManyPlayerGame(counts, payoffs, List.copyOf(fewer), order);
          changed = true;
        }
      }
    }
    return game;
  }

  private long comparisons() {
    long profiles = 1;
    long strategies = 0;
    for (int count : counts) {
      profiles *= count;
      strategies += count;
    }
    return profiles * strategies;
  }

  private List<Integer> undominated(int player) {
    List<Integer> left = new ArrayList<>();
    int[][] all = new int[players()][];
    Arrays.setAll(all, other -> IntStream.range(0, count(other)).toArray());
    for (int worse = 0; worse < count(player); worse++) {
      boolean dominated = false;
      for (int better = 0; better < count(player) && !dominated; better++) {
        dominated = better != worse && isAlwaysBetter(player, better, worse, all);
      }
      if (!dominated) {
        left.add(kept.get(player).get(worse));
      }
    }
    return left;
  }

  private boolean isAlwaysBetter(int player, int better, int worse, int[][] supports) {
    Profiles others = new Profiles(supports, player);
    while (others.advance()) {
      if (gain(player, better, worse, others.profile()).signum() <= 0) {
        return false;
      }
    }
    return true;
  }

  /** What a player gains by one strategy over another when the others play as in a profile. */
  Rational gain(int player, int better, int worse, int[] profile) {
    return payoff(player, better, profile).minus(payoff(player, worse, profile));
  }

  /**
   * Whether the definition holds: no pure strategy of any player is worth more to him than his
   * mixture.
   */
  boolean isEquilibrium(List<List<Rational>> mixtures) {
    int[][] supports = new int[players()][];
    Arrays.setAll(
        supports,
        player ->
            IntStream.range(0, count(player))
                .filter(strategy -> mixtures.get(player).get(strategy).signum() > 0)
                .toArray());
    for (int player = 0; player < players(); player++) {
      if (count(player) > 1 && !isBestReply(player, mixtures, supports)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBestReply(int player, List<List<Rational>> mixtures, int[][] supports) {
    Rational[] values = new Rational[count(player)];
    Arrays.fill(values, Rational.ZERO);
    Profiles others = new Profiles(supports, player);
    while (others.advance()) {
      Rational weight = Rational.ONE;
      for (int other = 0; other < players(); other++) {
        if (other != player) {
          weight = weight.times(mixtures.get(other).get(others.profile()[other]));
        }
      }
      for (int strategy = 0; strategy < values.length; strategy++) {
        values[strategy] =
            values[strategy].plus(weight.times(payoff(player, strategy, others.profile())));
      }
    }
    Rational played = values[supports[player][0]];
    for (int strategy = 0; strategy < values.length; strategy++) {
      int order = values[strategy].compareTo(played);
      if (order > 0 || (order < 0 && mixtures.get(player).get(strategy).signum() > 0)) {
        return false;
      }
    }
    return true;
  }
}
