package commitment.solve.nash;

import java.util.List;

/**
 * Equilibria of a strategic form.
 *
 * @param profiles no two of them equal, the pure ones first
 * @param coverage how much of all equilibria they are
 * @param components the sets of equilibria that belong together; only those with more than one
 */
public record NashEquilibria(
    List<MixedProfile> profiles, Coverage coverage, List<EquilibriumSet> components) {
  public NashEquilibria {
    profiles = List.copyOf(profiles);
    components = List.copyOf(components);
  }
}
