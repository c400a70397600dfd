package commitment.game;

/** The answer of the time-consistency test for one promise. */
public enum Verdict {
  /** Every subgame-perfect equilibrium keeps the promise. */
  HOLDS("holds"),
  /** Some equilibrium keeps it strictly; somebody else's indifference decides which is played. */
  CONTINGENT("contingent"),
  /** It is kept only through the promisor's own indifference. */
  KNIFE_EDGE("knife-edge"),
  /** No equilibrium keeps it. */
  FAILS("fails"),
  /** A limit was reached, and the bounds found do not decide. */
  UNDECIDED("undecided");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** As the language writes it: {@code knife-edge}. */
  public String word() {
    return word;
  }
}
