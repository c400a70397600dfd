package commitment.solve.subgame;

/** How an equilibrium stands to a promise; each level includes those after it. */
public enum Level {
  /** Any equilibrium. */
  ANY(0),
  /** It does what is promised at every promised information set, reached or not. */
  KEEPING(1),
  /** It does, and at none of them the promisor could do as well in another way. */
  STRICT(2);

  private final int place;

  Level(int place) {
    this.place = place;
  }

  /** Where it stands in a list of counts by level. */
  int place() {
    return place;
  }
}
