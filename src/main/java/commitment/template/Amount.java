package commitment.template;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A number, and where parameters are free how it depends on them.
 *
 * @param quantity null where no parameter is free
 */
record Amount(Rational value, @Nullable Quantity quantity) {
  /** A number that depends on nothing. */
  static Amount of(Rational value) {
    return new Amount(value, null);
  }
}
