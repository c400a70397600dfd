package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.RationalFunction;

/**
 * How much more a player gets in one case than in another, from the least over the equilibria to
 * the most, as functions of the parameter, with their signs.
 */
public record GainRange(RationalFunction min, RationalFunction max, int minSign, int maxSign) {
  /** Whether the two are the same at a value of the parameter. */
  boolean equalAt(GainRange other, AlgebraicNumber at) {
    return minSign == other.minSign
        && maxSign == other.maxSign
        && equalAt(min, other.min, at)
        && equalAt(max, other.max, at);
  }

  /** Whether two functions have the same value somewhere; false at a pole. */
  static boolean equalAt(RationalFunction left, RationalFunction right, AlgebraicNumber at) {
    if (left.equals(right)) {
      return true;
    }
    return at.sign(left.denominator()) != 0
        && at.sign(right.denominator()) != 0
        && left.minus(right).signAt(at) == 0;
  }
}
