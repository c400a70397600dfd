package commitment.explain;

import commitment.credibility.BeliefCondition;
import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** With which beliefs a promise is kept where play does not come, in words. */
public final class BeliefWords {
  /** Of more nodes than these it is only said that there is a condition. */
  private static final int NODES = 6;

  private static final Interval ANY = new Interval(Rational.ZERO, Rational.ONE);

  private final GameNames names;
  private final BeliefCondition condition;

  private BeliefWords(GameNames names, BeliefCondition condition) {
    this.names = names;
    this.condition = condition;
  }

  /**
   * {@code kept there as long as Two believes …}, and for each node, where there are several, with
   * which probability of it the promise is kept for certain, or can be kept.
   *
   * @param promisor whose beliefs it is about
   */
  public static List<Line> of(GameNames names, int promisor, BeliefCondition condition) {
    BeliefWords words = new BeliefWords(names, condition);
    Line start = Line.of("kept there as long as", names.player(promisor), "believes");
    List<Line> lines = new ArrayList<>();
    int count = condition.nodes().size();
    if (condition.ofFirstOfTwo().isPresent()) {
      lines.add(
          start.then(
              "with probability",
              bound(condition.ofFirstOfTwo().get()),
              "that play went",
              names.route(condition.nodes().get(0))));
    } else if (count > NODES) {
      lines.add(
          start.then("certain things of the", count, "ways in which play may have come there"));
    } else {
      lines.add(start.then("that", Line.series(words.inequalities(), "and")));
      for (int place = 0; place < count; place++) {
        words.range(place).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private static Line bound(Interval range) {
    return range.isPoint()
        ? Line.of(range.min())
        : range.min().signum() == 0
            ? Line.of(range.max(), "or less")
            : range.max().equals(Rational.ONE)
                ? Line.of(range.min(), "or more")
                : Line.of(range.min(), "to", range.max());
  }

  /** {@code certain if P(Left) is 1/2 or less, possible only if it is 2/3 or less}. */
  private Optional<Line> range(int place) {
    BeliefCondition.Range range = condition.ranges().get(place);
    boolean limits =
        !range.possible().equals(ANY) && !range.sure().equals(Optional.of(range.possible()));
    if (range.sure().isEmpty()) {
      return limits
          ? Optional.of(
              Line.of("possible only if", probability(place), "is", bound(range.possible())))
          : Optional.empty();
    }
    Line sure = Line.of("certain if", probability(place), "is", bound(range.sure().get()));
    return Optional.of(
        limits ? sure.then(", possible only if it is", bound(range.possible())) : sure);
  }

  private Line probability(int place) {
    return Line.of("P(", names.route(condition.nodes().get(place)), ")");
  }

  private List<Line> inequalities() {
    List<Line> lines = new ArrayList<>();
    for (List<Rational> row : condition.inequalities()) {
      Line left = sum(row, 1);
      Line right = sum(row, -1);
      lines.add(left.isEmpty() ? right.then("is 0") : left.then("is at least", right));
    }
    return lines;
  }

  /** The terms of an inequality whose coefficients have a sign. */
  private Line sum(List<Rational> row, int sign) {
    Line sum = Line.EMPTY;
    for (int place = 0; place < row.size(); place++) {
      Rational coefficient = row.get(place);
      if (coefficient.signum() == sign) {
        Line term =
            coefficient.abs().equals(Rational.ONE)
                ? probability(place)
                : Line.of(coefficient.abs(), probability(place));
        sum = sum.isEmpty() ? term : sum.then("+", term);
      }
    }
    return sum;
  }
}
