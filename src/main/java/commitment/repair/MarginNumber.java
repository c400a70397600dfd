package commitment.repair;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.parametric.Stretch;

/** The value of a parameter that one would choose in a margin. */
final class MarginNumber {
  private MarginNumber() {}

  /**
   * The bound itself where it is in the margin and rational; else the next whole number beyond it
   * that is; else one with a small denominator between both ends.
   *
   * @param direction 1 if the bound is the low end, -1 if it is the high one
   */
  static Rational in(Stretch<?> margin, int direction) {
    AlgebraicNumber bound = direction > 0 ? margin.low() : margin.high();
    boolean closed = direction > 0 ? margin.lowClosed() : margin.highClosed();
    if (closed && bound.rational().isPresent()) {
      return bound.rational().get();
    }
    Rational whole =
        direction > 0
            ? SimpleNumber.above(bound.below())
            : SimpleNumber.above(bound.above().negate()).negate();
    if (margin.contains(AlgebraicNumber.of(whole))) {
      return whole;
    }
    if (margin.low().rational().isPresent() && margin.high().rational().isPresent()) {
      return SimpleNumber.between(margin.low().rational().get(), margin.high().rational().get());
    }
    return AlgebraicNumber.between(margin.low(), margin.high());
  }
}
