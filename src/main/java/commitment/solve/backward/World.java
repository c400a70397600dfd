package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.strategy.OutcomeProbability;
import java.util.List;

/**
 * What can come of a game under one set of beliefs and commitments.
 *
 * @param exact whether {@code payoffs} is the whole set; else it is empty and only the ranges stand
 * @param payoffs the payoff vectors, sorted
 * @param outcomes for each of the first payoff vectors where play ends in one equilibrium that
 *     gives it
 * @param ranges for each player an interval that contains his payoffs; the smallest one if exact
 */
public record World(
    boolean exact,
    List<List<Rational>> payoffs,
    List<List<OutcomeProbability>> outcomes,
    List<Interval> ranges) {
  public World {
    payoffs = List.copyOf(payoffs);
    outcomes = List.copyOf(outcomes);
    ranges = List.copyOf(ranges);
  }
}
