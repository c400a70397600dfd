package commitment.solve.stackelberg;

import java.util.Locale;

/** To what a leader may commit. */
public enum CommitmentClass {
  /** One action at each of his information sets. */
  PURE,
  /** Any probabilities at each of his information sets. */
  BEHAVIOR,
  /** A random plan of both sides, of which a mediator tells the follower his next action only. */
  CORRELATED;

  /** As the command line and JSON write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
