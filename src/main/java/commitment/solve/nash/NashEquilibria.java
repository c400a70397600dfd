package commitment.solve.nash;

import java.util.List;
import java.util.Optional;

/**
 * Equilibria of a strategic form.
 *
 * @param profiles no two of them equal, the pure ones first
 * @param coverage how much of all equilibria they are, with the irrational ones
 * @param cut whether the search for mixed ones was cut off, by a limit of the run or of its own
 * @param components the sets of equilibria that belong together; only those with more than one
 * @param irrational profiles near each of which there is an equilibrium, proved, whose
 *     probabilities are not rational as it seems
 * @param tried which supports were gone through, if not all
 */
public record NashEquilibria(
    List<MixedProfile> profiles,
    Coverage coverage,
    boolean cut,
    List<EquilibriumSet> components,
    List<MixedProfile> irrational,
    Optional<SupportsTried> tried) {
  public NashEquilibria {
    profiles = List.copyOf(profiles);
    components = List.copyOf(components);
    irrational = List.copyOf(irrational);
  }

  /** With none that is irrational. */
  NashEquilibria(
      List<MixedProfile> profiles,
      Coverage coverage,
      boolean cut,
      List<EquilibriumSet> components) {
    this(profiles, coverage, cut, components, List.of(), Optional.empty());
  }
}
