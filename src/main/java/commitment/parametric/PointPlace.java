package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import java.util.Optional;

/** One value of one parameter, rational or not. */
record PointPlace(AlgebraicNumber value) implements Place {
  @Override
  public int sign(Quantity quantity) {
    return ((RationalFunction) quantity).signAt(value);
  }

  @Override
  public Optional<Rational> value(Quantity quantity) {
    return value.rational().map(((RationalFunction) quantity)::value);
  }
}
