package commitment.parametric;

import commitment.exact.AffineForm;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A convex polygon with rational vertices.
 *
 * @param vertices counterclockwise, no three of them on a line
 */
public record ConvexPolygon(List<Point> vertices) {
  public ConvexPolygon {
    vertices = List.copyOf(vertices);
  }

  static ConvexPolygon rectangle(Rational left, Rational bottom, Rational right, Rational top) {
    return new ConvexPolygon(
        List.of(
            new Point(left, bottom),
            new Point(right, bottom),
            new Point(right, top),
            new Point(left, top)));
  }

  /** The part where a form is not of the other sign (Sutherland and Hodgman, one half-plane). */
  Optional<ConvexPolygon> clip(AffineForm form, int sign) {
    List<Point> kept = new ArrayList<>();
    for (int place = 0; place < vertices.size(); place++) {
      Point here = vertices.get(place);
      Point next = vertices.get((place + 1) % vertices.size());
      Rational value = form.value(here.coordinates());
      Rational nextValue = form.value(next.coordinates());
      if (value.signum() * sign >= 0) {
        kept.add(here);
      }
      if (value.signum() * nextValue.signum() < 0) {
        Rational share = value.divide(value.minus(nextValue));
        kept.add(
            new Point(
                here.x().plus(next.x().minus(here.x()).times(share)),
                here.y().plus(next.y().minus(here.y()).times(share))));
      }
    }
    return of(kept);
  }

  /** The polygon of vertices in order, without those on the line of their neighbors. */
  static Optional<ConvexPolygon> of(List<Point> points) {
    List<Point> corners = new ArrayList<>(points);
    for (int place = 0; place < corners.size() && corners.size() > 2; ) {
      int size = corners.size();
      Point before = corners.get((place + size - 1) % size);
      Point after = corners.get((place + 1) % size);
      if (before.turn(corners.get(place), after).signum() == 0) {
        corners.remove(place);
        place = Math.max(0, place - 1);
      } else {
        place++;
      }
    }
    if (corners.size() < 3) {
      return Optional.empty();
    }
    ConvexPolygon polygon = new ConvexPolygon(corners);
    return polygon.area().signum() > 0 ? Optional.of(polygon) : Optional.empty();
  }

  Rational area() {
    Rational twice = Rational.ZERO;
    for (int place = 1; place + 1 < vertices.size(); place++) {
      twice = twice.plus(vertices.get(0).turn(vertices.get(place), vertices.get(place + 1)));
    }
    return twice.divide(Rational.of(2));
  }

  /**
   * A point inside: a mean of the vertices.
   *
   * @param attempt different means for different numbers; 0 for the plain one
   */
  Point inside(int attempt) {
    Rational x = Rational.ZERO;
    Rational y = Rational.ZERO;
    Rational total = Rational.ZERO;
    for (int place = 0; place < vertices.size(); place++) {
      Rational weight = Rational.of(1L + (long) attempt * (place * (place + 1L) + place % 3));
      x = x.plus(vertices.get(place).x().times(weight));
      y = y.plus(vertices.get(place).y().times(weight));
      total = total.plus(weight);
    }
    return new Point(x.divide(total), y.divide(total));
  }

  /** The union with a polygon that has an edge in common, if that is convex. */
  Optional<ConvexPolygon> union(ConvexPolygon other) {
    int size = vertices.size();
    int otherSize = other.vertices.size();
    for (int place = 0; place < size; place++) {
      Point from = vertices.get(place);
      Point to = vertices.get((place + 1) % size);
      int there = other.vertices.indexOf(to);
      if (there < 0 || !other.vertices.get((there + 1) % otherSize).equals(from)) {
        continue;
      }
      List<Point> around = new ArrayList<>();
      for (int step = 1; step <= size; step++) {
        around.add(vertices.get((place + step) % size));
      }
      for (int step = 2; step < otherSize; step++) {
        around.add(other.vertices.get((there + step) % otherSize));
      }
      return isConvex(around) ? of(around) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isConvex(List<Point> around) {
    int size = around.size();
    for (int place = 0; place < size; place++) {
      Point here = around.get(place);
      Point next = around.get((place + 1) % size);
      if (here.turn(next, around.get((place + 2) % size)).signum() < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a point lies inside or on the border. */
  public boolean contains(Point point) {
    for (int place = 0; place < vertices.size(); place++) {
      Point next = vertices.get((place + 1) % vertices.size());
      if (vertices.get(place).turn(next, point).signum() < 0) {
        return false;
      }
    }
    return true;
  }
}
