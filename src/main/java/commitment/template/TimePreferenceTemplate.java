package commitment.template;

import commitment.exact.Rational;
import commitment.game.TimePreference;
import java.util.Optional;

/** How a player values what comes later, before it is computed; what is not said means nothing. */
public record TimePreferenceTemplate(
    Optional<Expression> discount, Optional<Expression> bias, Optional<Expression> believedBias) {
  public static final TimePreferenceTemplate NONE =
      new TimePreferenceTemplate(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether dates matter to the player, so that they must be whole numbers. */
  boolean isSaid() {
    return discount.isPresent() || bias.isPresent();
  }

  /** A player who knows himself believes the bias he has. */
  public TimePreference value(Environment environment) throws EvaluationFailure {
    Rational beta = factor(bias, Rational.ONE, environment);
    return new TimePreference(
        factor(discount, Rational.ONE, environment), beta, factor(believedBias, beta, environment));
  }

  /** The discount factor, with how it depends on free parameters. */
  Amount discountFactor(Environment environment) throws EvaluationFailure {
    return discount.isEmpty() ? Amount.of(Rational.ONE) : environment.amount(discount.get());
  }

  /** Notes that the biases must not depend on free parameters. */
  void requireConstantBias(Environment environment) throws EvaluationFailure {
    if (bias.isPresent()) {
      environment.constant(bias.get(), "a bias");
    }
    if (believedBias.isPresent()) {
      environment.constant(believedBias.get(), "a believed bias");
    }
  }

  private static Rational factor(
      Optional<Expression> expression, Rational otherwise, Environment environment)
      throws EvaluationFailure {
    if (expression.isEmpty()) {
      return otherwise;
    }
    Rational value = expression.get().value(environment);
    if (value.signum() < 0) {
      throw new EvaluationFailure(
          commitment.diagnostic.DiagnosticCode.OUTSIDE_RANGE,
          expression.get().span(),
          "this factor is " + Expression.shown(value) + ", but it cannot be negative",
          "a player to whom time means nothing has the factor 1");
    }
    return value;
  }
}
