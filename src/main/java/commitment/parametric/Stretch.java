package commitment.parametric;

import commitment.exact.AlgebraicNumber;

/**
 * An interval of values of a parameter over which something is the same; a single value has equal
 * ends, both closed.
 */
public record Stretch<T>(
    AlgebraicNumber low, boolean lowClosed, AlgebraicNumber high, boolean highClosed, T value) {
  static <T> Stretch<T> point(AlgebraicNumber at, T value) {
    return new Stretch<>(at, true, at, true, value);
  }

  /** Whether it is a single value. */
  public boolean isPoint() {
    return lowClosed && highClosed && low.compareTo(high) == 0;
  }

  /** Whether the value lies in it. */
  public boolean contains(AlgebraicNumber value) {
    int below = low.compareTo(value);
    int above = high.compareTo(value);
    return (below < 0 || (below == 0 && lowClosed)) && (above > 0 || (above == 0 && highClosed));
  }
}
