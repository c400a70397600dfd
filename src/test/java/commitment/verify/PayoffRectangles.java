package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Sets of payoffs as unions of rectangles. */
final class PayoffRectangles {
  private PayoffRectangles() {}

  /**
   * The smallest one that has some payoffs.
   *
   * @param payoffs at least one vector
   */
  static PayoffRectangle hull(Collection<List<Rational>> payoffs, List<Integer> players) {
    List<Interval> sides = new ArrayList<>();
    for (int player : players) {
      sides.add(
          payoffs.stream()
              .map(vector -> Interval.of(vector.get(player)))
              .reduce(Interval::hull)
              .orElseThrow(() -> new IllegalArgumentException("no payoffs")));
    }
    return new PayoffRectangle(sides);
  }

  /**
   * Whether the rectangles of two lists cover the same: it is enough to look at the borders of all
   * of them and halfway between those that follow each other.
   */
  static boolean coverTheSame(List<PayoffRectangle> left, List<PayoffRectangle> right) {
    List<PayoffRectangle> all = new ArrayList<>(left);
    all.addAll(right);
    List<List<Rational>> points = List.of(List.of());
    for (int side = 0; !all.isEmpty() && side < all.get(0).sides().size(); side++) {
      List<List<Rational>> longer = new ArrayList<>();
      for (List<Rational> point : points) {
        for (Rational cut : cuts(all, side)) {
          List<Rational> more = new ArrayList<>(point);
          more.add(cut);
          longer.add(more);
        }
      }
      points = longer;
    }
    return points.stream()
        .allMatch(
            point ->
                left.stream().anyMatch(one -> one.has(point))
                    == right.stream().anyMatch(one -> one.has(point)));
  }

  private static List<Rational> cuts(List<PayoffRectangle> all, int side) {
    TreeSet<Rational> borders = new TreeSet<>();
    for (PayoffRectangle rectangle : all) {
      borders.add(rectangle.sides().get(side).min());
      borders.add(rectangle.sides().get(side).max());
    }
    List<Rational> cuts = new ArrayList<>();
    for (Rational border : borders) {
      if (!cuts.isEmpty()) {
        cuts.add(cuts.get(cuts.size() - 1).plus(border).divide(Rational.of(2)));
      }
      cuts.add(border);
    }
    return cuts;
  }
}
