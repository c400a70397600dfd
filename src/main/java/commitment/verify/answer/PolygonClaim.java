package commitment.verify.answer;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A convex polygon of an answer, its vertices counterclockwise.
 *
 * @param vertices three or more
 */
record PolygonClaim(List<Vertex> vertices) {
  PolygonClaim {
    vertices = List.copyOf(vertices);
  }

  /** A point of the plane. */
  record Vertex(Rational x, Rational y) {
    /** A part of the way to another point. */
    Vertex towards(Vertex other, Rational part) {
      return new Vertex(x.plus(other.x.minus(x).times(part)), y.plus(other.y.minus(y).times(part)));
    }

    @Override
    public String toString() {
      return "(" + x + ", " + y + ")";
    }
  }

  static Optional<Vertex> vertex(Claim claim) {
    List<Rational> numbers = new ArrayList<>();
    List<Claim> parts = claim.isArray() ? claim.parts() : List.of();
    parts.forEach(part -> part.number().ifPresent(numbers::add));
    return parts.size() == 2 && numbers.size() == 2
        ? Optional.of(new Vertex(numbers.get(0), numbers.get(1)))
        : Optional.empty();
  }

  /** Empty if the vertices are not those of a convex polygon, counterclockwise. */
  static Optional<PolygonClaim> read(Claim claim) {
    List<Vertex> vertices = new ArrayList<>();
    List<Claim> parts = claim.isArray() ? claim.parts() : List.of();
    parts.forEach(part -> vertex(part).ifPresent(vertices::add));
    if (parts.size() < 3 || vertices.size() < parts.size()) {
      return Optional.empty();
    }
    PolygonClaim polygon = new PolygonClaim(vertices);
    for (int place = 0; place < vertices.size(); place++) {
      for (Vertex other : vertices) {
        if (turn(polygon.at(place), polygon.at(place + 1), other).signum() < 0) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(polygon).filter(each -> each.area().signum() > 0);
  }

  private Vertex at(int place) {
    return vertices.get(place % vertices.size());
  }

  /** Twice the area of a triangle; positive where it goes counterclockwise. */
  private static Rational turn(Vertex from, Vertex to, Vertex other) {
    return to.x()
        .minus(from.x())
        .times(other.y().minus(from.y()))
        .minus(to.y().minus(from.y()).times(other.x().minus(from.x())));
  }

  Rational area() {
    Rational twice = Rational.ZERO;
    for (int place = 1; place + 1 < vertices.size(); place++) {
      twice = twice.plus(turn(at(0), at(place), at(place + 1)));
    }
    return twice.divide(Rational.of(2));
  }

  /** The mean of the vertices, which is inside. */
  Vertex middle() {
    Rational x = Rational.ZERO;
    Rational y = Rational.ZERO;
    for (Vertex vertex : vertices) {
      x = x.plus(vertex.x());
      y = y.plus(vertex.y());
    }
    Rational count = Rational.of(vertices.size());
    return new Vertex(x.divide(count), y.divide(count));
  }

  /** The middle, and points inside near each vertex. */
  List<Vertex> inside() {
    List<Vertex> points = new ArrayList<>(List.of(middle()));
    for (Vertex vertex : vertices) {
      points.add(vertex.towards(middle(), Rational.of(1, 64)));
    }
    return points;
  }

  /** Whether an edge of one of two polygons has the other on its outer side. */
  boolean isApartFrom(PolygonClaim other) {
    return hasOutside(other) || other.hasOutside(this);
  }

  private boolean hasOutside(PolygonClaim other) {
    for (int place = 0; place < vertices.size(); place++) {
      Vertex from = at(place);
      Vertex to = at(place + 1);
      if (other.vertices.stream().allMatch(vertex -> turn(from, to, vertex).signum() <= 0)) {
        return true;
      }
    }
    return false;
  }
}
