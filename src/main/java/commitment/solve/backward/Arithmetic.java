package commitment.solve.backward;

/** Which form of exact numbers to compute in; the answers are equal. */
public enum Arithmetic {
  /** Longs over a common denominator where they suffice, else rationals. */
  FASTEST,
  /** Rationals of any size throughout; for tests of the other form. */
  RATIONAL
}
