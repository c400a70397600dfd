package commitment.verify;

import commitment.exact.Rational;
import commitment.strategy.BestReplies.Departure;
import java.util.List;

/**
 * A player who can do better than a profile says, the others keeping to it.
 *
 * @param root where the subgame starts in which he can; 0 for the game itself
 * @param gain what the best he can do there gives him more than the profile, positive
 * @param better where he departs from the profile for that, and to which action
 */
public record Deviation(int root, int player, Rational gain, List<Departure> better) {
  public Deviation {
    better = List.copyOf(better);
    if (gain.signum() <= 0) {
      throw new IllegalArgumentException("a deviation that gains " + gain);
    }
  }
}
