package commitment.solve.subgame;

/** How an equilibrium stands to a promise; each level includes those after it. */
public enum Level {
  /** Any equilibrium. */
  ANY,
  /** It does what is promised at every promised information set, reached or not. */
  KEEPING,
  /** It does, and at none of them the promisor could do as well in another way. */
  STRICT
}
