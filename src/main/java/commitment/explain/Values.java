package commitment.explain;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a player gets from a node on, over the equilibria from there on.
 *
 * @param points all values, ascending; empty where they are not known exactly, or are very many
 * @param range an interval that contains them; empty where nothing is known
 */
public record Values(List<Rational> points, Optional<Interval> range) {
  public Values {
    points = List.copyOf(points);
  }

  static Values of(Solved solved, int node, int player) {
    Optional<List<List<Rational>>> payoffs = solved.payoffs(node);
    TreeSet<Rational> points = new TreeSet<>();
    payoffs.ifPresent(vectors -> vectors.forEach(vector -> points.add(vector.get(player))));
    return new Values(List.copyOf(points), solved.range(node, player));
  }

  /** Whether there is one value only. */
  public boolean isPoint() {
    return range.isPresent() && range.get().isPoint();
  }

  public boolean isKnown() {
    return range.isPresent();
  }

  Rational min() {
    return range.orElseThrow().min();
  }

  Rational max() {
    return range.orElseThrow().max();
  }

  /** {@code 3}, {@code -2 or 3}, {@code between -2 and 7}. */
  Line line() {
    if (range.isEmpty()) {
      return Line.of("not known");
    }
    if (isPoint()) {
      return Line.of(min());
    }
    return !points.isEmpty() && points.size() <= 3
        ? Line.series(points.stream().map(Line::of).toList(), "or")
        : Line.of("between", min(), "and", max());
  }
}
