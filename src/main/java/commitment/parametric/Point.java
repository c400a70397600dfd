package commitment.parametric;

import commitment.exact.Rational;
import java.util.List;

/** A point of the plane of two parameters. */
public record Point(Rational x, Rational y) implements Comparable<Point> {
  List<Rational> coordinates() {
    return List.of(x, y);
  }

  @Override
  public int compareTo(Point other) {
    int order = x.compareTo(other.x);
    return order != 0 ? order : y.compareTo(other.y);
  }

  /** Twice the area of the triangle with two other points, positive if they turn left. */
  Rational turn(Point second, Point third) {
    return second
        .x
        .minus(x)
        .times(third.y.minus(y))
        .minus(second.y.minus(y).times(third.x.minus(x)));
  }
}
