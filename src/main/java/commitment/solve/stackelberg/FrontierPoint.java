package commitment.solve.stackelberg;

import commitment.exact.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair of payoffs that commitments below some node can bring about, and how.
 *
 * @param id greater than those of the points it is made of
 * @param follower what the follower gets
 * @param leader what the leader gets
 * @param open whether the pair is only a limit, of pairs that give the follower a little more
 * @param recipe how it is got
 */
record FrontierPoint(int id, Rational follower, Rational leader, boolean open, Recipe recipe) {

  /** How a point is got. */
  sealed interface Recipe {}

  /** Everything below the node is punishment and best reply; at a leaf, it ends there. */
  record Settled(int node) implements Recipe {}

  /**
   * A mixture of two points.
   *
   * @param weight the probability of the second one, which gives the follower more
   * @param limit whether the second one has to be a little more likely than that
   */
  record Blend(FrontierPoint first, FrontierPoint second, Rational weight, boolean limit)
      implements Recipe {}

  /** One point below each branch of a chance move. */
  record Combination(List<Rational> law, List<FrontierPoint> points) implements Recipe {
    Combination {
      law = List.copyOf(law);
      points = List.copyOf(points);
    }
  }

  /** Equal only to itself: what counts is how it is got. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id;
  }
}
