package commitment.exact;

/** A closed interval of rationals, {@code min <= max}. */
public record Interval(Rational min, Rational max) {
  public Interval {
    if (min.compareTo(max) > 0) {
      throw new IllegalArgumentException("empty interval: " + min + " > " + max);
    }
  }

  public static Interval of(Rational value) {
    return new Interval(value, value);
  }

  public boolean isPoint() {
    return min.equals(max);
  }

  public Interval plus(Interval other) {
    return new Interval(min.plus(other.min), max.plus(other.max));
  }

  /** All differences of a number of this interval and a number of the other. */
  public Interval minus(Interval other) {
    return new Interval(min.minus(other.max), max.minus(other.min));
  }

  /** The smallest interval that contains both. */
  public Interval hull(Interval other) {
    return new Interval(min.min(other.min), max.max(other.max));
  }

  /**
   * @param factor not negative
   */
  public Interval times(Rational factor) {
    if (factor.signum() < 0) {
      throw new IllegalArgumentException("negative factor: " + factor);
    }
    return new Interval(min.times(factor), max.times(factor));
  }

  /** All products of a number of this interval and a number of the other. */
  public Interval times(Interval other) {
    Rational a = min.times(other.min);
    Rational b = min.times(other.max);
    Rational c = max.times(other.min);
    Rational d = max.times(other.max);
    return new Interval(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  public boolean contains(Rational value) {
    return min.compareTo(value) <= 0 && value.compareTo(max) <= 0;
  }

  /** {@code 3} for a point, else {@code -1 .. 3}. */
  @Override
  public String toString() {
    return isPoint() ? min.toString() : min + " .. " + max;
  }
}
