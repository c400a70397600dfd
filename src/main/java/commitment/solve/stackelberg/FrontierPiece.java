package commitment.solve.stackelberg;

import commitment.exact.Rational;

/**
 * A point of a {@link Frontier}, or all mixtures of two points.
 *
 * @param left gives the follower less and the leader more than {@code right}, or is the same point
 * @param openInside whether the points between are only limits
 */
record FrontierPiece(FrontierPoint left, FrontierPoint right, boolean openInside) {

  static FrontierPiece of(FrontierPoint point) {
    return new FrontierPiece(point, point, point.open());
  }

  boolean isSingle() {
    return left.equals(right);
  }

  Rational start() {
    return left.follower();
  }

  Rational end() {
    return right.follower();
  }

  /** What the leader gets where the follower gets a value between start and end. */
  Rational at(Rational follower) {
    if (follower.equals(start())) {
      return left.leader();
    }
    if (follower.equals(end())) {
      return right.leader();
    }
    return left.leader().plus(right.leader().minus(left.leader()).times(share(follower)));
  }

  /** How much of the right point there is in the mixture that gives the follower a value. */
  Rational share(Rational follower) {
    return follower.minus(start()).divide(end().minus(start()));
  }
}
