package commitment.template;

import commitment.diagnostic.Span;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the names that an expression may use: the parameters of the file and, before them,
 * the indices, accumulators and arguments of the blocks around it. Immutable; a block adds its
 * names to the environment of its surroundings, so a look-up costs the depth of blocks in the text.
 *
 * <p>Where parameters are left free, the values are those at a sample of them, and each name also
 * has the quantity that it is.
 */
public final class Environment {
  /**
   * What all environments of a run share.
   *
   * @param quantities of the parameters that depend on free ones; not copied
   * @param dependence null where no parameter is free
   */
  private record Root(
      Map<String, Rational> values,
      Map<String, Quantity> quantities,
      @Nullable Dependence dependence,
      DigitAllowance allowance) {}

  private final Root root;
  private final @Nullable Environment outer;
  private final String name;
  private final Amount amount;

  private Environment(Root root, @Nullable Environment outer, String name, Amount amount) {
    this.root = root;
    this.outer = outer;
    this.name = name;
    this.amount = amount;
  }

  /**
   * @param parameters not copied
   */
  public static Environment of(Map<String, Rational> parameters) {
    return of(parameters, Map.of(), null);
  }

  /**
   * An environment in which parameters may be free.
   *
   * @param parameters their values, at a sample of the free ones; not copied
   * @param quantities of those that depend on free ones; not copied
   */
  static Environment of(
      Map<String, Rational> parameters,
      Map<String, Quantity> quantities,
      @Nullable Dependence dependence) {
    return new Environment(
        new Root(parameters, quantities, dependence, new DigitAllowance()),
        null,
        "",
        Amount.of(Rational.ZERO));
  }

  /** No names at all. */
  public static Environment empty() {
    return of(Map.of());
  }

  Environment with(String addedName, Rational addedValue) {
    return with(addedName, Amount.of(addedValue));
  }

  Environment with(String addedName, Amount added) {
    return new Environment(root, this, addedName, added);
  }

  /** The parameters alone, as a {@code def} sees them. */
  Environment parametersOnly() {
    return new Environment(root, null, "", Amount.of(Rational.ZERO));
  }

  @Nullable Rational find(String wanted) {
    Amount found = findInBlocks(wanted);
    return found == null ? root.values().get(wanted) : found.value();
  }

  /** What a name of one of the blocks around stands for; null if none of them has it. */
  private @Nullable Amount findInBlocks(String wanted) {
    for (Environment at = this; at.outer != null; at = at.outer) {
      if (at.name.equals(wanted)) {
        return at.amount;
      }
    }
    return null;
  }

  /** What a name stands for. */
  Amount amount(String wanted) {
    Rational value = find(wanted);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + wanted);
    }
    return new Amount(value, root.dependence() == null ? null : quantity(wanted));
  }

  /** How a name depends on the free parameters; there must be some. */
  Quantity quantity(String wanted) {
    Dependence dependence = root.dependence();
    Amount found = findInBlocks(wanted);
    Quantity quantity = found == null ? root.quantities().get(wanted) : found.quantity();
    if (quantity != null) {
      return quantity;
    }
    Rational value = find(wanted);
    if (value == null || dependence == null) {
      throw new IllegalArgumentException("no value for " + wanted);
    }
    return dependence.constant(value);
  }

  /** The value of an expression here and how it depends on the free parameters. */
  Amount amount(Expression expression) throws EvaluationFailure {
    Dependence dependence = root.dependence();
    if (dependence == null) {
      return Amount.of(charged(expression));
    }
    // First, so that it is noted what decides whether there is a value at all.
    Quantity quantity = new QuantityEvaluation(this, dependence).of(expression);
    return new Amount(charged(expression), quantity);
  }

  private Rational charged(Expression expression) throws EvaluationFailure {
    Rational value = expression.value(this);
    charge(value, expression.span());
    return value;
  }

  /** Takes the work that a number means from what this run may spend on long ones. */
  void charge(Rational value, Span span) throws EvaluationFailure {
    root.allowance().charge(value, span);
  }

  /** The value of an expression that must not depend on free parameters. */
  Rational constant(Expression expression, String what) throws EvaluationFailure {
    Amount found = amount(expression);
    if (root.dependence() != null && found.quantity() != null) {
      root.dependence().mustBeConstant(found.quantity(), what);
    }
    return found.value();
  }

  /** A name that must not depend on free parameters. */
  void requireConstant(String wanted, String what) {
    if (root.dependence() != null) {
      root.dependence().mustBeConstant(quantity(wanted), what);
    }
  }

  /** Notes that everything depends on the order of two expressions. */
  void noteOrder(Expression left, Expression right) throws EvaluationFailure {
    if (root.dependence() != null) {
      noteOrder(amount(left), amount(right));
    }
  }

  /** Notes that everything depends on the order of two numbers. */
  void noteOrder(Amount left, Amount right) {
    Dependence dependence = root.dependence();
    if (dependence != null) {
      dependence.keepsSign(quantity(left, dependence).minus(quantity(right, dependence)));
    }
  }

  private static Quantity quantity(Amount amount, Dependence dependence) {
    Quantity quantity = amount.quantity();
    return quantity == null ? dependence.constant(amount.value()) : quantity;
  }

  /** The sum of two numbers. */
  Amount sum(Amount left, Amount right) {
    Dependence dependence = root.dependence();
    return new Amount(
        left.value().plus(right.value()),
        dependence == null ? null : quantity(left, dependence).plus(quantity(right, dependence)));
  }

  /** The product of two numbers. */
  Amount product(Amount left, Amount right) {
    Dependence dependence = root.dependence();
    return new Amount(
        left.value().times(right.value()),
        dependence == null ? null : quantity(left, dependence).times(quantity(right, dependence)));
  }

  /** A number to a whole power that the value is known to have. */
  Amount power(Amount base, Rational value, int exponent) {
    Dependence dependence = root.dependence();
    if (dependence == null) {
      return Amount.of(value);
    }
    Quantity quantity = quantity(base, dependence);
    return new Amount(
        value, base.value().signum() == 0 && exponent < 0 ? quantity : quantity.power(exponent));
  }
}
