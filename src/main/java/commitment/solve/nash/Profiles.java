package commitment.solve.nash;

import java.util.Arrays;

/**
 * Runs through the pure profiles in which each player takes a strategy of a support of his, while
 * some players stay at the first one; the last player varies fastest.
 */
final class Profiles {
  private final int[][] supports;
  private final boolean[] fixed;
  private final int[] place;
  private final int[] profile;
  private boolean begun;

  /**
   * @param fixed the players who do not vary
   */
  Profiles(int[][] supports, int... fixed) {
    this.supports = supports;
    this.fixed = new boolean[supports.length];
    for (int player : fixed) {
      this.fixed[player] = true;
    }
    place = new int[supports.length];
    profile = Arrays.stream(supports).mapToInt(support -> support[0]).toArray();
  }

  /** Goes to the first profile or on to the next; false when all have been seen. */
  boolean advance() {
    if (!begun) {
      begun = true;
      return true;
    }
    for (int player = place.length - 1; player >= 0; player--) {
      if (fixed[player]) {
        continue;
      }
      place[player]++;
      if (place[player] < supports[player].length) {
        profile[player] = supports[player][place[player]];
        return true;
      }
      place[player] = 0;
      profile[player] = supports[player][0];
    }
    return false;
  }

  /** The strategies now; the same array every time. */
  int[] profile() {
    return profile;
  }

  /** At which place of his support a player is. */
  int place(int player) {
    return place[player];
  }
}
