package commitment.solve.stackelberg;

import java.util.Optional;

/** The best commitments of one leader, or why this package does not find them. */
public sealed interface StackelbergSolution {
  /**
   * What was found.
   *
   * @param strong where ties of the others are resolved in the leader's favor
   * @param weak where they are resolved against him
   */
  record Solved(int leader, CommitmentClass kind, CommitmentValue strong, CommitmentValue weak)
      implements StackelbergSolution {
    public boolean isExact() {
      return strong.isExact() && weak.isExact();
    }
  }

  /**
   * Not solved.
   *
   * @param reason which class the game is in
   * @param instead what can be asked for
   */
  record OutsideClass(int leader, String reason, Optional<String> instead)
      implements StackelbergSolution {}
}
