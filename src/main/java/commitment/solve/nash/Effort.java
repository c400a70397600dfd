package commitment.solve.nash;

/**
 * How many elementary steps a search may take, about a nanosecond each. Unlike time it is the same
 * on every machine, however busy, and so are the answers.
 */
public final class Effort {
  private long left;

  private Effort(long steps) {
    left = steps;
  }

  public static Effort of(long steps) {
    return new Effort(steps);
  }

  public static Effort unlimited() {
    return new Effort(Long.MAX_VALUE);
  }

  /** Half of what is left, to be spent on one problem of many; it counts as spent here. */
  Effort half() {
    long half = left / 2;
    left -= half;
    return new Effort(half);
  }

  /** So many steps, or what is left, in the same way. */
  Effort part(long steps) {
    long part = Math.min(steps, left);
    left -= part;
    return new Effort(part);
  }

  /** Takes back what another one has not spent. */
  void giveBack(Effort other) {
    left += Math.max(0, other.left);
  }

  void spend(long steps) {
    left -= steps;
  }

  long left() {
    return left;
  }

  boolean isSpent() {
    return left <= 0;
  }
}
