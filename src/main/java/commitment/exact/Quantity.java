package commitment.exact;

import java.util.Optional;

/**
 * A number that depends on parameters which are left free: a {@link RationalFunction} of one
 * parameter, or an {@link AffineForm} in several. Both operands of an operation are of one kind.
 */
public sealed interface Quantity permits RationalFunction, AffineForm {
  Quantity plus(Quantity other);

  Quantity times(Quantity other);

  Quantity negate();

  /**
   * @throws ArithmeticException if this is the constant 0
   */
  Quantity reciprocal();

  /** The value, where it does not depend on the parameters. */
  Optional<Rational> constant();

  default Quantity minus(Quantity other) {
    return plus(other.negate());
  }

  default Quantity divide(Quantity other) {
    return times(other.reciprocal());
  }

  default boolean isConstant() {
    return constant().isPresent();
  }

  /**
   * This quantity to a whole power; to the power 0 it is 1.
   *
   * @throws ArithmeticException if this is the constant 0 and the exponent negative
   */
  default Quantity power(int exponent) {
    Quantity factor = exponent < 0 ? reciprocal() : this;
    Quantity result = one();
    for (int bits = Math.abs(exponent); bits > 0; bits >>= 1) {
      if ((bits & 1) == 1) {
        result = result.times(factor);
      }
      factor = bits > 1 ? factor.times(factor) : factor;
    }
    return result;
  }

  /** The constant 1 of the same kind. */
  Quantity one();
}
