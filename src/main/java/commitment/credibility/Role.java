package commitment.credibility;

/** What a clause is to a player who moves before it can be called (Schelling 1960). */
public enum Role {
  /** He is better off if it is kept than he can expect to be otherwise. */
  ASSURANCE("assurance"),
  /** He is worse off if it is carried out than he can expect to be otherwise. */
  THREAT("threat"),
  /** A threat that holds by itself: it only tells him what would be done anyway. */
  WARNING("warning");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
