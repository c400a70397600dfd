package commitment.parametric;

/** How promised actions are treated in an induction. */
enum Treatment {
  /** As all others. */
  IGNORED,
  /** They are the only ones: the promise binds. */
  BOUND,
  /** Only equilibria that take them are looked at. */
  KEPT,
  /** Only equilibria that take them and in which everything else is worse for the promisor. */
  KEPT_STRICTLY
}
