package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.exact.RealRoots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least and the greatest payoff that a player can have in an equilibrium as a parameter goes
 * through its range; at an open end of an interval the limit counts.
 */
public record PayoffRange(Estimate min, Estimate max) {
  /** Empty where there is no answer anywhere, or a payoff grows without bound. */
  static Optional<PayoffRange> of(ParameterThresholds answer, int player) {
    Estimate min = null;
    Estimate max = null;
    for (Stretch<OutcomeSet> stretch : answer.outcomes()) {
      for (EquilibriumOutcome outcome : stretch.value().outcomes()) {
        RationalFunction payoff = outcome.payoffs().get(player);
        for (AlgebraicNumber candidate : candidates(payoff, stretch)) {
          Optional<Estimate> value = Estimate.of(payoff, candidate);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          Estimate here = value.get();
          min = min == null || here.value().compareTo(min.value()) < 0 ? here : min;
          max = max == null || here.value().compareTo(max.value()) > 0 ? here : max;
        }
      }
    }
    return min == null || max == null ? Optional.empty() : Optional.of(new PayoffRange(min, max));
  }

  /** Where a function can be least or greatest: at the ends and where it is level. */
  private static List<AlgebraicNumber> candidates(
      RationalFunction function, Stretch<OutcomeSet> stretch) {
    List<AlgebraicNumber> candidates = new ArrayList<>(List.of(stretch.low(), stretch.high()));
    if (!stretch.isPoint() && !function.isConstant()) {
      RealRoots.between(
              function.derivative().numerator(), stretch.low().below(), stretch.high().above())
          .stream()
          .filter(stretch::contains)
          .forEach(candidates::add);
    }
    return candidates;
  }

  Rational width() {
    return max.value().minus(min.value());
  }
}
