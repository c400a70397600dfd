package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

/**
 * An exact number computed from parameters and indices, with the operators and the precedence of
 * Python: {@code -2^2} is -4, {@code ^} binds to the right, {@code a % b} is {@code a -
 * b*floor(a/b)}.
 *
 * <p>Chains of operators of one precedence are kept flat, so the depth of an expression is the
 * depth of its brackets, which the parser bounds; evaluation recurses no deeper than that.
 */
public sealed interface Expression extends Formula {
  /** No number on the way may have more bits than this in its numerator or denominator. */
  int MOST_BITS = 1 << 17;

  /** The value under the given names. */
  Rational value(Environment environment) throws EvaluationFailure;

  /** A number as written. */
  record Literal(Rational value, Span span) implements Expression {
    @Override
    public Rational value(Environment environment) {
      return value;
    }

    @Override
    public void forEachName(Consumer<Name> action) {}
  }

  /** A parameter, index, accumulator or argument. */
  record Name(String name, Span span) implements Expression {
    @Override
    public Rational value(Environment environment) {
      Rational value = environment.find(name);
      if (value == null) {
        throw new IllegalArgumentException("no value for " + name);
      }
      return value;
    }

    @Override
    public void forEachName(Consumer<Name> action) {
      action.accept(this);
    }
  }

  /** {@code -x}. */
  record Negation(Expression operand, Span span) implements Expression {
    @Override
    public Rational value(Environment environment) throws EvaluationFailure {
      return operand.value(environment).negate();
    }

    @Override
    public void forEachName(Consumer<Name> action) {
      operand.forEachName(action);
    }
  }

  /** The operators that are applied from left to right. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    MODULO
  }

  /** An operator and what stands on its right. */
  record Step(Operator operator, Expression operand) {}

  /** {@code a + b - c} or {@code a * b / c % d}, from left to right. */
  record Arithmetic(Expression first, List<Step> steps, Span span) implements Expression {
    public Arithmetic {
      steps = List.copyOf(steps);
    }

    @Override
    public Rational value(Environment environment) throws EvaluationFailure {
      Rational result = first.value(environment);
      for (Step step : steps) {
        Rational operand = step.operand().value(environment);
        result = bounded(apply(step, result, operand), span);
      }
      return result;
    }

    private static Rational apply(Step step, Rational left, Rational right)
        throws EvaluationFailure {
      return switch (step.operator()) {
        case PLUS -> left.plus(right);
        case MINUS -> left.minus(right);
        case TIMES -> left.times(right);
        case DIVIDED_BY -> left.divide(nonzero(step.operand(), right));
        case MODULO -> {
          Rational quotient = left.divide(nonzero(step.operand(), right));
          yield left.minus(right.times(quotient.floor()));
        }
      };
    }

    private static Rational nonzero(Expression divisor, Rational value) throws EvaluationFailure {
      if (value.signum() == 0) {
        throw new EvaluationFailure(
            DiagnosticCode.DIVISION_BY_ZERO,
            divisor.span(),
            "a division by zero",
            divisor instanceof Literal
                ? "nothing can be divided by 0; write another divisor"
                : "change the values so that the divisor is not 0");
      }
      return value;
    }

    @Override
    public void forEachName(Consumer<Name> action) {
      first.forEachName(action);
      for (Step step : steps) {
        step.operand().forEachName(action);
      }
    }
  }

  /** {@code base ^ exponent}, the exponent a whole number. */
  record Power(Expression base, Expression exponent, Span span) implements Expression {
    @Override
    public Rational value(Environment environment) throws EvaluationFailure {
      return of(base.value(environment), exponent.value(environment), exponent.span(), span);
    }

    /** The power, if it is a number that can be written down. */
    static Rational of(Rational number, Rational power, Span exponentSpan, Span span)
        throws EvaluationFailure {
      if (!power.isInteger()) {
        throw new EvaluationFailure(
            DiagnosticCode.BAD_POWER,
            exponentSpan,
            "the exponent is " + shown(power) + ", not a whole number",
            "powers are exact, so an exponent must be a whole number");
      }
      if (number.signum() == 0 && power.signum() < 0) {
        throw new EvaluationFailure(
            DiagnosticCode.BAD_POWER,
            span,
            "0 has no power " + shown(power),
            "a negative power divides; change the values so that its base is not 0");
      }
      boolean unit = number.signum() == 0 || number.abs().equals(Rational.ONE);
      if (unit) {
        boolean odd = power.numerator().testBit(0);
        return power.signum() == 0 ? Rational.ONE : odd ? number : number.abs();
      }
      int bits = Math.max(number.numerator().bitLength(), number.denominator().bitLength());
      BigInteger size = power.numerator().abs().multiply(BigInteger.valueOf(bits - 1L));
      if (size.compareTo(BigInteger.valueOf(MOST_BITS)) > 0) {
        throw new EvaluationFailure(
            DiagnosticCode.BAD_POWER,
            span,
            shown(number) + " to the power " + shown(power) + " is too long to write down",
            "results may have at most about " + MOST_BITS * 3L / 10 + " digits");
      }
      return number.power(power.numerator().intValueExact());
    }

    @Override
    public void forEachName(Consumer<Name> action) {
      base.forEachName(action);
      exponent.forEachName(action);
    }
  }

  /** The functions by name. */
  enum Function {
    MIN,
    MAX,
    FLOOR,
    CEIL;

    /** {@link #MIN} and {@link #MAX} take one or more arguments, the others one. */
    public boolean takesSeveral() {
      return this == MIN || this == MAX;
    }
  }

  /** {@code min(a, b)}. */
  record Application(Function function, List<Expression> arguments, Span span)
      implements Expression {
    public Application {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Rational value(Environment environment) throws EvaluationFailure {
      Rational result = arguments.get(0).value(environment);
      if (function == Function.FLOOR) {
        return result.floor();
      }
      if (function == Function.CEIL) {
        return result.ceil();
      }
      for (Expression argument : arguments.subList(1, arguments.size())) {
        Rational other = argument.value(environment);
        result = function == Function.MIN ? result.min(other) : result.max(other);
      }
      return result;
    }

    @Override
    public void forEachName(Consumer<Name> action) {
      for (Expression argument : arguments) {
        argument.forEachName(action);
      }
    }
  }

  private static Rational bounded(Rational value, Span span) throws EvaluationFailure {
    if (!value.isSmall()
        && Math.max(value.numerator().bitLength(), value.denominator().bitLength()) > MOST_BITS) {
      throw new EvaluationFailure(
          DiagnosticCode.TOO_LARGE,
          span,
          "a number of more than " + MOST_BITS * 3L / 10 + " digits",
          null);
    }
    return value;
  }

  /** A number for a message: long ones are cut. */
  static String shown(Rational value) {
    String text = value.toString();
    return text.length() <= 40
        ? text
        : text.substring(0, 20) + "… (" + text.length() + " characters)";
  }
}
