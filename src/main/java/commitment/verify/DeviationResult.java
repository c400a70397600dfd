package commitment.verify;

import java.util.List;

/** Whether some player can do better than a profile says. */
public sealed interface DeviationResult {
  /** Nobody can: the profile is an equilibrium of the kind asked about. */
  record NoDeviation() implements DeviationResult {}

  /**
   * The profile is none.
   *
   * @param deviations at least one, in the order of the tree, then of the players
   */
  record Deviations(List<Deviation> deviations) implements DeviationResult {
    public Deviations {
      deviations = List.copyOf(deviations);
      if (deviations.isEmpty()) {
        throw new IllegalArgumentException("no deviation");
      }
    }
  }

  /**
   * The check says nothing about games of this kind.
   *
   * @param reason for people
   */
  record OutsideClass(String reason) implements DeviationResult {}
}
