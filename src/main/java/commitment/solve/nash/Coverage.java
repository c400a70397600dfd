package commitment.solve.nash;

/** How much of the set of all equilibria a list of them is. */
public enum Coverage {
  /** Every equilibrium is listed, or is a mixture of listed ones that belong together. */
  ALL("all equilibria"),
  /** Every equilibrium in pure strategies is listed; there may be others. */
  ALL_PURE("all pure equilibria, there may be mixed ones"),
  /** There may be others of any kind. */
  SOME("one or more of possibly more equilibria");

  private final String words;

  Coverage(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public Coverage weaker(Coverage other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
