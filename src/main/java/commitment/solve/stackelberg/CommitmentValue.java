package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.Optional;

/**
 * What the best commitment is worth to the leader, with ties of the others resolved one way.
 *
 * @param bounds the value lies in here; a point where it is known
 * @param attained whether the commitment gets the whole value; else it is a supremum that one can
 *     come as close to as one likes
 * @param best a commitment that gets the value; where that is only a supremum or only bounded, one
 *     that gets close
 */
public record CommitmentValue(Interval bounds, boolean attained, Optional<Commitment> best) {
  /** Got by a commitment. */
  static CommitmentValue of(int leader, Commitment best) {
    return new CommitmentValue(Interval.of(best.payoffs().get(leader)), true, Optional.of(best));
  }

  public boolean isExact() {
    return bounds.isPoint();
  }

  /** How far apart the bounds are; 0 where the value is known. */
  public Rational gap() {
    return bounds.max().minus(bounds.min());
  }

  /**
   * The value where it is known.
   *
   * @throws IllegalStateException where it is not
   */
  public Rational value() {
    if (!isExact()) {
      throw new IllegalStateException("only bounds are known: " + bounds);
    }
    return bounds.min();
  }
}
