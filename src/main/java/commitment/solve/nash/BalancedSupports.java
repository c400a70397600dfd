package commitment.solve.nash;

import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes through the supports of mixed profiles, the small ones first and among those with as many
 * strategies in all the balanced ones, and leaves out what cannot be an equilibrium: a support is
 * chosen player by player, and what is then conditionally dominated, strictly worse than another
 * strategy against all that the others may still play, is taken from the choice of the rest.
 *
 * <p>R. Porter, E. Nudelman and Y. Shoham, Simple search methods for finding a Nash equilibrium,
 * Games and Economic Behavior 63 (2008) 642&ndash;662, doi:10.1016/j.geb.2006.03.015.
 */
final class BalancedSupports {
  /** What is done with a support: the strategies of each player, ascending. */
  interface Visitor {
    /** Returns false to end the search. */
    boolean visit(int[][] support);
  }

  private final ManyPlayerGame game;
  private final int leastMixers;
  private final Budget budget;
  private final Effort effort;
  private final Visitor visitor;

  /**
   * @param leastMixers how many players at least mix
   */
  BalancedSupports(
      ManyPlayerGame game, int leastMixers, Budget budget, Effort effort, Visitor visitor) {
    this.game = game;
    this.leastMixers = leastMixers;
    this.budget = budget;
    this.effort = effort;
    this.visitor = visitor;
  }

  /** The most strategies that the players can take in all. */
  static int most(ManyPlayerGame game) {
    return IntStream.range(0, game.players()).map(game::count).sum();
  }

  /** Visits those that have so many strategies in all; returns false if it was ended before. */
  boolean visitAll(int strategies) {
    for (int[] sizes : sizes(strategies)) {
      int[][] allowed = new int[game.players()][];
      Arrays.setAll(allowed, player -> IntStream.range(0, game.count(player)).toArray());
      if (!choose(0, sizes, allowed)) {
        return false;
      }
    }
    return true;
  }

  /** How many strategies each player takes, the balanced ones first. */
  private List<int[]> sizes(int strategies) {
    List<int[]> found = new ArrayList<>();
    addSizes(new int[game.players()], 0, strategies, found);
    found.sort(
        Comparator.comparingInt(
            sizes -> Arrays.stream(sizes).max().orElse(0) - Arrays.stream(sizes).min().orElse(0)));
    return found;
  }

  private void addSizes(int[] sizes, int player, int left, List<int[]> found) {
    if (player == sizes.length) {
      if (left == 0 && Arrays.stream(sizes).filter(size -> size > 1).count() >= leastMixers) {
        found.add(sizes.clone());
      }
      return;
    }
    int later = sizes.length - player - 1;
    for (int size = 1; size <= Math.min(game.count(player), left - later); size++) {
      sizes[player] = size;
      addSizes(sizes, player + 1, left - size, found);
    }
  }

  /**
   * Chooses the supports of a player and of those after him.
   *
   * @param allowed what each player may still take; the supports of those before
   */
  private boolean choose(int player, int[] sizes, int[][] allowed) {
    if (player == sizes.length) {
      return visitor.visit(allowed);
    }
    int[] own = allowed[player];
    int[] places = IntStream.range(0, sizes[player]).toArray();
    do {
      if (effort.isSpent() || budget.isExhausted()) {
        return false;
      }
      int[][] next = allowed.clone();
      next[player] = Arrays.stream(places).map(place -> own[place]).toArray();
      if (reduce(next, sizes, player + 1) && !choose(player + 1, sizes, next)) {
        return false;
      }
    } while (advance(places, own.length));
    return true;
  }

  /** The next combination of places in order. */
  private static boolean advance(int[] places, int count) {
    int last = places.length - 1;
    while (last >= 0 && places[last] == count - places.length + last) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    places[last]++;
    for (int later = last + 1; later < places.length; later++) {
      places[later] = places[later - 1] + 1;
    }
    return true;
  }

  /**
   * Takes away what is conditionally dominated, again and again.
   *
   * @param chosen so many players have their supports
   * @return false if that takes a strategy of a support, or leaves somebody too few
   */
  private boolean reduce(int[][] allowed, int[] sizes, int chosen) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int player = 0; player < allowed.length; player++) {
        int[] places = places(allowed, player);
        int owner = player;
        int[] left =
            Arrays.stream(allowed[player])
                .filter(strategy -> !isDominated(owner, strategy, places))
                .toArray();
        if (left.length == allowed[player].length) {
          continue;
        }
        if (player < chosen || left.length < sizes[player]) {
          return false;
        }
        allowed[player] = left;
        changed = true;
      }
    }
    return true;
  }

  /** The places of all that the others may do, without what the player adds. */
  private int[] places(int[][] allowed, int player) {
    int[] places = {0};
    for (int other = 0; other < allowed.length; other++) {
      if (other == player) {
        continue;
      }
      int[] longer = new int[places.length * allowed[other].length];
      int next = 0;
      for (int strategy : allowed[other]) {
        int shift = game.shift(other, strategy);
        for (int place : places) {
          longer[next++] = place + shift;
        }
      }
      places = longer;
    }
    effort.spend(2L * places.length);
    return places;
  }

  private boolean isDominated(int player, int strategy, int[] places) {
    for (int better = 0; better < game.count(player); better++) {
      if (better != strategy && isAlwaysBetter(player, better, strategy, places)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAlwaysBetter(int player, int better, int worse, int[] places) {
    PayoffOrder order = game.order();
    int first = game.shift(player, better);
    int second = game.shift(player, worse);
    int looked = 0;
    for (int place : places) {
      looked++;
      if (order.rank(player, place + first) <= order.rank(player, place + second)) {
        effort.spend(10L + 4L * looked);
        return false;
      }
    }
    effort.spend(10L + 4L * looked);
    return true;
  }
}
