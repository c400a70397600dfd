package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Quantity;
import commitment.exact.RationalFunction;

/** One value of one parameter, rational or not. */
record PointPlace(AlgebraicNumber value) implements Place {
  @Override
  public int sign(Quantity quantity) {
    return ((RationalFunction) quantity).signAt(value);
  }
}
