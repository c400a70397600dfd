package commitment.parametric;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** An open interval of values of one parameter around a sample, not known yet how far. */
final class CellPlace implements Place {
  private final Rational sample;
  private final Set<RationalFunction> asked = new LinkedHashSet<>();
  private boolean onRoot;

  CellPlace(Rational sample) {
    this.sample = sample;
  }

  Rational sample() {
    return sample;
  }

  @Override
  public int sign(Quantity quantity) {
    RationalFunction function = (RationalFunction) quantity;
    if (function.isConstant()) {
      return function.numerator().leading().signum();
    }
    int sign = function.signAt(sample);
    onRoot |= sign == 0;
    asked.add(function);
    return sign;
  }

  @Override
  public Optional<Rational> value(Quantity quantity) {
    return Optional.of(((RationalFunction) quantity).value(sample));
  }

  /** The quantities that depend on the parameter and were asked for. */
  Set<RationalFunction> asked() {
    return asked;
  }

  /** Whether one of them is 0 at the sample, so that the sample is no place like its neighbors. */
  boolean isOnRoot() {
    return onRoot;
  }
}
