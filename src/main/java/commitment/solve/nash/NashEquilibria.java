package commitment.solve.nash;

import java.util.List;

/**
 * Equilibria of a strategic form.
 *
 * @param profiles no two of them equal, the pure ones first
 * @param coverage how much of all equilibria they are
 * @param cut whether the search for mixed ones was cut off, by a limit of the run or of its own
 * @param components the sets of equilibria that belong together; only those with more than one
 */
public record NashEquilibria(
    List<MixedProfile> profiles, Coverage coverage, boolean cut, List<EquilibriumSet> components) {
  public NashEquilibria {
    profiles = List.copyOf(profiles);
    components = List.copyOf(components);
  }
}
