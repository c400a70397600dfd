package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.ParameterMap.Axis;
import commitment.parametric.ParameterMap.Cell;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A map of two parameters on which something does not depend affinely: exact in the first, on lines
 * of the second. Each strip between two values of the second parameter has the answers of its
 * middle line; irrational ends are cut at rational numbers nearby. The result says that it is not
 * exact, and how high the strips are.
 */
final class StripSearch {
  private static final int STRIPS = 64;

  /** Digits behind the point at which an irrational end is cut. */
  private static final int DIGITS = 9;

  private final FormalGames games;
  private final Budget budget;

  StripSearch(FormalGames games, Budget budget) {
    this.games = games;
    this.budget = budget;
  }

  ParameterMap of(Axis x, Axis y) {
    Interval high = y.range();
    Rational height = high.max().minus(high.min()).divide(Rational.of(STRIPS));
    List<Cell> cells = new ArrayList<>();
    boolean complete = true;
    Optional<Rational> grid = Optional.empty();
    for (int strip = 0; strip < STRIPS; strip++) {
      Rational bottom = high.min().plus(height.times(Rational.of(strip)));
      Rational middle = bottom.plus(height.divide(Rational.of(2)));
      ParameterThresholds line =
          new ThresholdSearch(games, Map.of(y.parameter(), middle), budget)
              .of(x.parameter(), x.base());
      complete &= line.complete();
      grid = line.grid().isPresent() ? line.step() : grid;
      cells.addAll(cells(line, x.range(), bottom, bottom.plus(height)));
    }
    return new ParameterMap(x, y, cells, List.of(), Optional.of(height), grid, complete);
  }

  private static List<Cell> cells(
      ParameterThresholds line, Interval range, Rational bottom, Rational top) {
    TreeSet<Rational> cuts = new TreeSet<>(List.of(range.min(), range.max()));
    List<Stretch<?>> all = new ArrayList<>(line.outcomes());
    line.promises().forEach(promise -> all.addAll(promise.verdicts()));
    all.addAll(line.unanswered());
    for (Stretch<?> stretch : all) {
      cuts.add(cut(stretch.low()));
      cuts.add(cut(stretch.high()));
    }
    if (line.grid().isPresent()) {
      cuts.clear();
      Rational half = line.step().orElseThrow().divide(Rational.of(2));
      for (Rational to = range.min().plus(half); to.compareTo(range.max()) < 0; ) {
        cuts.add(to);
        to = to.plus(half).plus(half);
      }
      cuts.add(range.max());
    }
    List<Cell> cells = new ArrayList<>();
    Rational from = range.min();
    for (Rational to : cuts.tailSet(from, false)) {
      Rational middle =
          line.grid().isPresent() ? near(line, from, to) : from.plus(to).divide(Rational.of(2));
      MapLabel label = label(line, AlgebraicNumber.of(middle));
      int last = cells.size() - 1;
      if (last >= 0 && cells.get(last).label().equals(label)) {
        Rational left = cells.remove(last).polygon().vertices().get(0).x();
        cells.add(new Cell(ConvexPolygon.rectangle(left, bottom, to, top), label));
      } else {
        cells.add(new Cell(ConvexPolygon.rectangle(from, bottom, to, top), label));
      }
      from = to;
    }
    return cells;
  }

  /** The value of the grid between two values. */
  private static Rational near(ParameterThresholds line, Rational from, Rational to) {
    if (from.equals(line.range().min())) {
      return from;
    }
    return to.equals(line.range().max()) ? to : from.plus(to).divide(Rational.of(2));
  }

  private static Rational cut(AlgebraicNumber end) {
    return end.rational().orElseGet(() -> end.approximation(DIGITS));
  }

  private static MapLabel label(ParameterThresholds line, AlgebraicNumber at) {
    Optional<OutcomeSet> outcomes = at(line.outcomes(), at);
    if (outcomes.isEmpty()) {
      return MapLabel.none(at(line.unanswered(), at).orElse("no answer"));
    }
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (PromiseThresholds promise : line.promises()) {
      at(promise.verdicts(), at).ifPresent(verdict -> verdicts.put(promise.name(), verdict));
    }
    List<List<MapLabel.End>> ends = new ArrayList<>();
    for (EquilibriumOutcome outcome : outcomes.get().outcomes()) {
      ends.add(
          outcome.ends().stream().map(end -> new MapLabel.End(end.path(), end.name())).toList());
    }
    return new MapLabel(verdicts, ends, "");
  }

  private static <T> Optional<T> at(List<Stretch<T>> stretches, AlgebraicNumber value) {
    return stretches.stream().filter(s -> s.contains(value)).map(Stretch::value).findFirst();
  }
}
