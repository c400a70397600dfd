package commitment.explain;

/** Whether play comes to a place in equilibrium, with nobody bound. */
public enum Reached {
  /** In every equilibrium, for certain or with some probability. */
  ALWAYS,
  /** In some equilibria. */
  SOMETIMES,
  /** In none. */
  NEVER,
  /** Not worked out. */
  UNKNOWN
}
