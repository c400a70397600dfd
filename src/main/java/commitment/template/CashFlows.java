package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import commitment.game.TimePreference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates, and what flows at them are worth at date 0: {@code d^t} for a player with discount factor
 * {@code d}.
 */
final class CashFlows {
  private final List<TimePreference> preferences;
  private final boolean wholeDates;
  private final Map<Rational, List<Rational>> factors = new HashMap<>();

  /**
   * @param wholeDates whether dates must be whole numbers
   */
  CashFlows(List<TimePreference> preferences, boolean wholeDates) {
    this.preferences = preferences;
    this.wholeDates = wholeDates;
  }

  /**
   * The date that the file says, or else the date of the last move; dates go forward.
   *
   * @param play what has happened
   */
  Rational date(Optional<Expression> said, Play play) throws EvaluationFailure {
    if (said.isEmpty()) {
      return play.date();
    }
    Rational date = said.get().value(play.environment());
    Span span = said.get().span();
    if (date.compareTo(play.date()) < 0) {
      throw new EvaluationFailure(
          DiagnosticCode.BAD_DATE,
          span,
          "the date is "
              + Expression.shown(date)
              + ", but the play is at date "
              + play.date()
              + " already",
          "dates do not go back along a play; it starts at date 0");
    }
    if (wholeDates && !date.isInteger()) {
      throw new EvaluationFailure(
          DiagnosticCode.BAD_DATE,
          span,
          "the date is " + Expression.shown(date) + ", which is not a whole number",
          "with discount or bias dates are whole numbers; choose a smaller unit of time");
    }
    return date;
  }

  /**
   * What the players have been paid with one more flow, at date 0.
   *
   * @param paid before it; null for nothing
   */
  List<Rational> plus(
      @Nullable List<Rational> paid, PayoffTemplate payoff, Environment environment, Rational date)
      throws EvaluationFailure {
    List<Rational> flow = payoff.values(preferences.size(), environment);
    if (paid == null && date.signum() == 0) {
      return flow;
    }
    List<Rational> factorsAtDate = factors(date, payoff.span());
    List<Rational> sum = new ArrayList<>(flow.size());
    for (int player = 0; player < flow.size(); player++) {
      Rational worth = flow.get(player).times(factorsAtDate.get(player));
      sum.add(paid == null ? worth : worth.plus(paid.get(player)));
    }
    return sum;
  }

  private List<Rational> factors(Rational date, Span span) throws EvaluationFailure {
    List<Rational> known = factors.get(date);
    if (known == null) {
      known = new ArrayList<>(preferences.size());
      for (TimePreference preference : preferences) {
        known.add(
            date.isInteger()
                ? Expression.Power.of(preference.discount(), date, span, span)
                : Rational.ONE);
      }
      factors.put(date, known);
    }
    return known;
  }
}
