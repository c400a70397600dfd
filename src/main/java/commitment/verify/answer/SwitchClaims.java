package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The values at which something switches on the way of a parameter from one value to another: what
 * comes out is another on both sides of each or at it, and between two of them always the same. The
 * games are counted again at the ends of the way, at the values, between them, and just beside
 * them.
 */
final class SwitchClaims {
  private final Interval way;
  private final ParameterLine line;

  SwitchClaims(String parameter, Interval way, Variants variants, Budget budget) {
    this.way = way;
    line = new ParameterLine(parameter, way, variants.step(parameter), variants, budget);
  }

  /**
   * @param state what comes out of a game; empty if it cannot be told
   */
  void check(Claim list, Function<PointRecount, Optional<String>> state) {
    List<AlgebraicNumber> ends = new ArrayList<>();
    for (Claim item : list.items("of values")) {
      Optional<AlgebraicNumber> end = StretchClaim.end(item);
      if (end.isEmpty()
          || (!ends.isEmpty() && ends.get(ends.size() - 1).compareTo(end.get()) >= 0)) {
        item.isWrong("a value of the parameter, in order");
        return;
      }
      ends.add(end.get());
    }
    line.look(ends);
    for (int gap = 0; gap <= ends.size(); gap++) {
      Set<String> between = between(ends, gap, state);
      if (between.contains("") || (between.isEmpty() && !isAtEnd(ends, gap))) {
        list.isUnchecked(PointTest.NOT_SOLVED);
        return;
      }
      if (between.size() > 1) {
        list.isWrong(ends.size() + " values", "another one, between which it changes: " + between);
        return;
      }
    }
    List<Claim> items = list.parts();
    for (int place = 0; place < ends.size(); place++) {
      Set<String> near = new HashSet<>(between(ends, place, state));
      near.addAll(between(ends, place + 1, state));
      near.addAll(at(ends.get(place), state));
      boolean irrational = !ends.get(place).isRational();
      if (near.size() > 1) {
        items.get(place).isRight();
      } else if (near.contains("") || irrational) {
        items.get(place).isUnchecked(PointTest.NOT_SOLVED);
      } else {
        items.get(place).isWrong("no value at which it changes: it is " + near);
      }
    }
    if (items.isEmpty()) {
      list.isRight();
    }
  }

  /** Whether nothing lies there: the value before or after is an end of the way. */
  private boolean isAtEnd(List<AlgebraicNumber> ends, int gap) {
    return (gap == 0 && !ends.isEmpty() && ends.get(0).compareTo(way.min()) == 0)
        || (gap == ends.size() && gap > 0 && ends.get(gap - 1).compareTo(way.max()) == 0);
  }

  /** What comes out after so many of the values and before the next one. */
  private Set<String> between(
      List<AlgebraicNumber> ends, int gap, Function<PointRecount, Optional<String>> state) {
    Set<String> found = new HashSet<>();
    for (Map.Entry<Rational, PointRecount> point : line.points().entrySet()) {
      boolean after = gap == 0 || ends.get(gap - 1).compareTo(point.getKey()) < 0;
      boolean before = gap == ends.size() || ends.get(gap).compareTo(point.getKey()) > 0;
      if (after && before) {
        found.add(state.apply(point.getValue()).orElse(""));
      }
    }
    return found;
  }

  private Set<String> at(AlgebraicNumber value, Function<PointRecount, Optional<String>> state) {
    Set<String> found = new HashSet<>();
    for (Map.Entry<Rational, PointRecount> point : line.points().entrySet()) {
      if (value.compareTo(point.getKey()) == 0) {
        found.add(state.apply(point.getValue()).orElse(""));
      }
    }
    return found;
  }
}
