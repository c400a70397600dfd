package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.List;

/**
 * Payoffs of some players, each of whom can get everything within his interval, whatever the others
 * get of theirs.
 *
 * @param sides one interval for each of these players
 */
public record PayoffRectangle(List<Interval> sides) {
  public PayoffRectangle {
    sides = List.copyOf(sides);
  }

  /** Whether they can get just this, one number for each of them. */
  public boolean has(List<Rational> point) {
    for (int side = 0; side < sides.size(); side++) {
      if (!sides.get(side).contains(point.get(side))) {
        return false;
      }
    }
    return true;
  }
}
