package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which parameter can change what, one at a time over its range.
 *
 * @param bars sorted by influence: first those with which a verdict switches, the one whose nearest
 *     switch is closest to the present value (as a part of its range) first; then by the widest
 *     range of a player's payoff
 */
public record Tornado(List<Bar> bars) {
  /**
   * One parameter.
   *
   * @param payoffs for each player; empty where there is no answer
   */
  public record Bar(ParameterThresholds thresholds, List<Optional<PayoffRange>> payoffs) {
    public Bar {
      payoffs = List.copyOf(payoffs);
    }

    /** The way to the nearest switch point of a verdict as a part of the range, if there is one. */
    Optional<Rational> nearestSwitch() {
      Rational width = thresholds.range().max().minus(thresholds.range().min());
      Optional<Rational> nearest = Optional.empty();
      for (PromiseThresholds promise : thresholds.promises()) {
        for (AlgebraicNumber point : promise.switchPoints()) {
          Rational at = point.rational().orElseGet(() -> point.approximation(12));
          Rational way = at.minus(thresholds.base()).abs().divide(width);
          nearest = Optional.of(nearest.map(way::min).orElse(way));
        }
      }
      return nearest;
    }

    private Rational widest() {
      Rational widest = Rational.ZERO;
      for (Optional<PayoffRange> range : payoffs) {
        widest = range.map(PayoffRange::width).orElse(Rational.ZERO).max(widest);
      }
      return widest;
    }
  }

  public Tornado {
    bars = List.copyOf(bars);
  }

  public static Tornado of(List<ParameterThresholds> answers, int players) {
    List<Bar> bars = new ArrayList<>();
    for (ParameterThresholds answer : answers) {
      List<Optional<PayoffRange>> payoffs = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        payoffs.add(PayoffRange.of(answer, player));
      }
      bars.add(new Bar(answer, payoffs));
    }
    bars.sort(
        Comparator.comparing((Bar bar) -> bar.nearestSwitch().isEmpty())
            .thenComparing(bar -> bar.nearestSwitch().orElse(Rational.ZERO))
            .thenComparing(bar -> bar.widest().negate()));
    return new Tornado(bars);
  }

  public boolean isComplete() {
    return bars.stream().allMatch(bar -> bar.thresholds().complete());
  }
}
