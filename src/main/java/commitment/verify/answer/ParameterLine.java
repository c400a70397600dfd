package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One parameter over its range: at which values a game is counted again, and whether intervals
 * cover the range.
 */
final class ParameterLine {
  /** Nodes of games that are counted again, all values together. */
  private static final long MOST_NODES = 1_000_000;

  /** Where a parameter takes steps, so many values are all looked at. */
  private static final int MOST_STEPS = 64;

  /** How near an end "just beside" is, as a part of the way to the next value. */
  private static final Rational BESIDE = Rational.of(1, 1024);

  private final String parameter;
  private final Interval range;
  private final Optional<Rational> step;
  private final Variants variants;
  private final Budget budget;
  private final Map<Rational, PointRecount> points = new LinkedHashMap<>();

  ParameterLine(
      String parameter, Interval range, Optional<Rational> step, Variants variants, Budget budget) {
    this.parameter = parameter;
    this.range = range;
    this.step = step;
    this.variants = variants;
    this.budget = budget;
  }

  /** The games that were counted again, by value. */
  Map<Rational, PointRecount> points() {
    return points;
  }

  String at(Rational value) {
    return " at " + parameter + " = " + value;
  }

  /**
   * Takes the values to look at: the ends of intervals that are rational, one between each two, and
   * one just beside each; or the steps.
   */
  void look(Collection<AlgebraicNumber> ends) {
    long left = MOST_NODES;
    for (Rational value : step.isPresent() ? steps(ends, step.get()) : values(ends)) {
      if (left <= 0 || budget.isExhausted()) {
        return;
      }
      Optional<PointRecount> point =
          variants.at(Map.of(parameter, value)).flatMap(game -> PointRecount.of(game, budget));
      if (point.isPresent()) {
        points.put(value, point.get());
        left -= point.get().subject().tree().nodeCount();
      }
    }
  }

  private List<AlgebraicNumber> inside(Collection<AlgebraicNumber> ends) {
    TreeSet<AlgebraicNumber> sorted = new TreeSet<>(ends);
    sorted.add(AlgebraicNumber.of(range.min()));
    sorted.add(AlgebraicNumber.of(range.max()));
    return sorted.stream()
        .filter(end -> end.compareTo(range.min()) >= 0 && end.compareTo(range.max()) <= 0)
        .toList();
  }

  private NavigableSet<Rational> values(Collection<AlgebraicNumber> ends) {
    NavigableSet<Rational> values = new TreeSet<>();
    List<AlgebraicNumber> sorted = inside(ends);
    for (int place = 0; place < sorted.size(); place++) {
      AlgebraicNumber end = sorted.get(place);
      end.rational().ifPresent(values::add);
      if (place + 1 < sorted.size()) {
        AlgebraicNumber next = sorted.get(place + 1);
        Rational middle = AlgebraicNumber.between(end, next);
        values.add(middle);
        Rational left = end.within(next.below().minus(end.above()).abs().times(BESIDE)).max();
        values.add(left.plus(middle.minus(left).times(BESIDE)));
        Rational right = next.within(next.below().minus(end.above()).abs().times(BESIDE)).min();
        values.add(right.minus(right.minus(middle).times(BESIDE)));
      }
    }
    return values;
  }

  private NavigableSet<Rational> steps(Collection<AlgebraicNumber> ends, Rational by) {
    NavigableSet<Rational> values = new TreeSet<>();
    Rational last = range.max().minus(range.min()).divide(by).floor();
    if (last.compareTo(Rational.of(MOST_STEPS)) <= 0) {
      for (long place = 0; place <= last.numeratorAsLong(); place++) {
        values.add(range.min().plus(by.times(Rational.of(place))));
      }
      return values;
    }
    for (AlgebraicNumber end : inside(ends)) {
      end.rational()
          .filter(value -> value.minus(range.min()).divide(by).isInteger())
          .ifPresent(values::add);
    }
    return values;
  }

  /** The intervals of a list, whatever else is said in them. */
  static List<StretchClaim> read(Claim list) {
    List<StretchClaim> stretches = new ArrayList<>();
    list.items("of intervals").forEach(item -> StretchClaim.read(item).ifPresent(stretches::add));
    return stretches;
  }

  /**
   * Whether intervals cover the range without gap or overlap; a finding for each.
   *
   * @param besides other intervals that cover parts of it
   */
  void cover(Claim list, List<StretchClaim> stretches, List<StretchClaim> besides) {
    List<StretchClaim> all = new ArrayList<>(stretches);
    all.addAll(besides);
    all.sort(
        Comparator.comparing(StretchClaim::low)
            .thenComparing(stretch -> !stretch.lowClosed())
            .thenComparing(StretchClaim::high));
    Optional<String> wrong = gap(all);
    if (wrong.isPresent()) {
      list.isWrong(Findings.shortened(String.valueOf(list.value())), wrong.get());
    } else {
      stretches.forEach(StretchClaim::endsAreRight);
    }
  }

  /** Judges an interval by itself: it does not go beyond the range. */
  void isInRange(StretchClaim stretch) {
    if (stretch.low().compareTo(range.min()) < 0 || stretch.high().compareTo(range.max()) > 0) {
      stretch
          .claim()
          .isWrong("an interval from " + stretch.low() + " to " + stretch.high(), ends());
    } else {
      stretch.endsAreRight();
    }
  }

  private Optional<String> gap(List<StretchClaim> all) {
    if (all.isEmpty()) {
      return Optional.of("intervals that cover the range " + ends());
    }
    StretchClaim first = all.get(0);
    StretchClaim last = all.get(all.size() - 1);
    if (first.low().compareTo(range.min()) != 0 || !first.lowClosed()) {
      return Optional.of("intervals that start at " + range.min());
    }
    if (!isLast(last)) {
      return Optional.of("intervals that end at " + range.max());
    }
    for (int place = 1; place < all.size(); place++) {
      if (!follows(all.get(place - 1), all.get(place))) {
        return Optional.of(
            "each interval starts where the one before ends, without gap or overlap; not so at "
                + all.get(place).low());
      }
    }
    return Optional.empty();
  }

  private String ends() {
    return "from " + range.min() + " to " + range.max();
  }

  private boolean isLast(StretchClaim last) {
    if (!last.highClosed()) {
      return false;
    }
    return last.high().compareTo(range.max()) == 0
        || (step.isPresent()
            && last.high().compareTo(range.max()) < 0
            && last.high().compareTo(range.max().minus(step.get())) > 0);
  }

  /** Whether no more than a single value lies between two intervals. */
  boolean adjoin(StretchClaim before, StretchClaim after) {
    Optional<Rational> end = before.high().rational();
    return (step.isPresent() && end.isPresent())
        ? after.low().compareTo(end.get().plus(step.get())) == 0
        : before.high().compareTo(after.low()) == 0;
  }

  private boolean follows(StretchClaim before, StretchClaim after) {
    if (step.isEmpty()) {
      return before.high().compareTo(after.low()) == 0 && before.highClosed() != after.lowClosed();
    }
    Optional<Rational> end = before.high().rational();
    return before.highClosed()
        && after.lowClosed()
        && end.isPresent()
        && after.low().compareTo(end.get().plus(step.get())) == 0;
  }
}
