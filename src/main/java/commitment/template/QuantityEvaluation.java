package commitment.template;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.template.Expression.Application;
import commitment.template.Expression.Arithmetic;
import commitment.template.Expression.Function;
import commitment.template.Expression.Literal;
import commitment.template.Expression.Name;
import commitment.template.Expression.Negation;
import commitment.template.Expression.Operator;
import commitment.template.Expression.Power;
import commitment.template.Expression.Step;

/**
 * How an expression depends on the free parameters, near the sample values of its environment.
 * Wherever the form of the dependence changes ({@code min}, {@code floor}, a division), the
 * quantity that decides is noted in the {@link Dependence}.
 */
final class QuantityEvaluation {
  /** The result of a power may have no higher degree than that of this power of a parameter. */
  private static final int MOST_EXPONENT = 10_000;

  private final Environment environment;
  private final Dependence dependence;

  QuantityEvaluation(Environment environment, Dependence dependence) {
    this.environment = environment;
    this.dependence = dependence;
  }

  Quantity of(Expression expression) throws EvaluationFailure {
    if (expression instanceof Literal literal) {
      return dependence.constant(literal.value());
    }
    if (expression instanceof Name name) {
      return environment.quantity(name.name());
    }
    if (expression instanceof Negation negation) {
      return of(negation.operand()).negate();
    }
    if (expression instanceof Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    if (expression instanceof Power power) {
      return power(power);
    }
    return application((Application) expression);
  }

  private Quantity arithmetic(Arithmetic arithmetic) throws EvaluationFailure {
    Quantity result = of(arithmetic.first());
    for (int step = 0; step < arithmetic.steps().size(); step++) {
      Step next = arithmetic.steps().get(step);
      Quantity operand = of(next.operand());
      if (next.operator() == Operator.DIVIDED_BY || next.operator() == Operator.MODULO) {
        dependence.keepsSign(operand);
        if (next.operand().value(environment).signum() == 0) {
          // The value fails at the same place, and says why.
          return result;
        }
      }
      result =
          switch (next.operator()) {
            case PLUS -> result.plus(operand);
            case MINUS -> result.minus(operand);
            case TIMES -> result.times(operand);
            case DIVIDED_BY -> result.divide(operand);
            case MODULO -> {
              Arithmetic upToHere =
                  new Arithmetic(
                      arithmetic.first(), arithmetic.steps().subList(0, step), arithmetic.span());
              Rational quotient =
                  upToHere.value(environment).divide(next.operand().value(environment));
              yield result.minus(operand.times(floor(result.divide(operand), quotient)));
            }
          };
    }
    return result;
  }

  private Quantity power(Power power) throws EvaluationFailure {
    Quantity base = of(power.base());
    Quantity exponent = of(power.exponent());
    dependence.mustBeConstant(exponent, "an exponent");
    Rational number = power.exponent().value(environment);
    Rational baseNumber = power.base().value(environment);
    if (base.isConstant() || !number.isInteger()) {
      return dependence.constant(power.value(environment));
    }
    if (number.abs().compareTo(Rational.of(MOST_EXPONENT)) > 0) {
      dependence.mustBeConstant(base, "a number to a power above " + MOST_EXPONENT);
      return dependence.constant(power.value(environment));
    }
    if (number.signum() < 0) {
      dependence.keepsSign(base);
      if (baseNumber.signum() == 0) {
        return base;
      }
    }
    return base.power(number.numerator().intValueExact());
  }

  private Quantity application(Application application) throws EvaluationFailure {
    Function function = application.function();
    Expression first = application.arguments().get(0);
    Quantity best = of(first);
    Rational bestValue = first.value(environment);
    if (function == Function.FLOOR) {
      return floor(best, bestValue);
    }
    if (function == Function.CEIL) {
      return floor(best.negate(), bestValue.negate()).negate();
    }
    for (Expression argument : application.arguments().subList(1, application.arguments().size())) {
      Quantity other = of(argument);
      Rational otherValue = argument.value(environment);
      dependence.keepsSign(best.minus(other));
      int order = otherValue.compareTo(bestValue);
      if (function == Function.MIN ? order < 0 : order > 0) {
        best = other;
        bestValue = otherValue;
      }
    }
    return best;
  }

  /** The whole part of a quantity that has this value at the sample. */
  private Quantity floor(Quantity quantity, Rational value) {
    Quantity floor = dependence.constant(value.floor());
    dependence.keepsSign(quantity.minus(floor));
    dependence.keepsSign(quantity.minus(floor).minus(dependence.constant(Rational.ONE)));
    return quantity.isConstant() ? dependence.constant(value.floor()) : floor;
  }
}
