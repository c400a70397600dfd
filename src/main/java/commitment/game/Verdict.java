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

  /**
   * What equilibria say of a promise.
   *
   * @param keeps whether one of them keeps it
   * @param strictly whether one keeps it without being indifferent
   * @param breaks whether one does not keep it
   * @param all whether there are no others
   */
  public static Verdict of(boolean keeps, boolean strictly, boolean breaks, boolean all) {
    if (strictly && breaks) {
      return CONTINGENT;
    }
    if (!all || !(keeps || breaks)) {
      return UNDECIDED;
    }
    if (!breaks) {
      return HOLDS;
    }
    return keeps ? KNIFE_EDGE : FAILS;
  }

  /** The verdict on a joint promise whose parts have two verdicts. */
  public Verdict orWorse(Verdict other) {
    if (this == FAILS || other == FAILS) {
      return FAILS;
    }
    return compareTo(other) >= 0 ? this : other;
  }

  Verdict(String word) {
    this.word = word;
  }

  /** As the language writes it: {@code knife-edge}. */
  public String word() {
    return word;
  }
}
