package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
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
  private final List<Amount> discounts;
  private final boolean wholeDates;
  private final Map<Rational, List<Amount>> factors = new HashMap<>();

  /**
   * @param discounts the discount factor of each player
   * @param wholeDates whether dates must be whole numbers
   */
  CashFlows(List<Amount> discounts, boolean wholeDates) {
    this.discounts = discounts;
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
    Rational date = play.environment().constant(said.get(), "a date");
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
  List<Amount> plus(
      @Nullable List<Amount> paid, PayoffTemplate payoff, Environment environment, Rational date)
      throws EvaluationFailure {
    List<Amount> flow = payoff.amounts(discounts.size(), environment);
    if (paid == null && date.signum() == 0) {
      return flow;
    }
    List<Amount> factorsAtDate = factors(date, environment, payoff.span());
    List<Amount> sum = new ArrayList<>(flow.size());
    for (int player = 0; player < flow.size(); player++) {
      Amount worth = environment.product(flow.get(player), factorsAtDate.get(player));
      Amount total = paid == null ? worth : environment.sum(worth, paid.get(player));
      environment.charge(total.value(), payoff.span());
      sum.add(total);
    }
    return sum;
  }

  private List<Amount> factors(Rational date, Environment environment, Span span)
      throws EvaluationFailure {
    List<Amount> known = factors.get(date);
    if (known == null) {
      known = new ArrayList<>(discounts.size());
      for (Amount discount : discounts) {
        known.add(factor(discount, date, environment, span));
      }
      factors.put(date, known);
    }
    return known;
  }

  private static Amount factor(Amount discount, Rational date, Environment environment, Span span)
      throws EvaluationFailure {
    if (!date.isInteger()) {
      return Amount.of(Rational.ONE);
    }
    Rational value = Expression.Power.of(discount.value(), date, span, span);
    environment.charge(value, span);
    boolean plain = value.equals(Rational.ONE) && discount.quantity() == null;
    return plain || date.abs().compareTo(Rational.of(Integer.MAX_VALUE)) > 0
        ? Amount.of(value)
        : environment.power(discount, value, date.numerator().intValueExact());
  }
}
