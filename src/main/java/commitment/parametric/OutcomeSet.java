package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the subgame-perfect equilibria of a game can come to: all pure ones with perfect
 * information, all extreme ones with information sets.
 *
 * @param outcomes sorted by where they end
 * @param playsComplete whether every play is among them; else there is one for each payoff vector
 * @param connected whether equilibria with these outcomes hang together: what lies between them is
 *     an equilibrium too
 */
public record OutcomeSet(
    List<EquilibriumOutcome> outcomes, boolean playsComplete, boolean connected) {
  private static final Comparator<EquilibriumOutcome> BY_PATHS =
      Comparator.comparing((EquilibriumOutcome o) -> o.paths().toString())
          .thenComparing(o -> o.payoffs().toString());

  public OutcomeSet {
    outcomes = outcomes.stream().sorted(BY_PATHS).toList();
  }

  /** Where the equilibria end, without payoffs and probabilities. */
  Set<List<List<String>>> paths() {
    return outcomes.stream().map(EquilibriumOutcome::paths).collect(Collectors.toSet());
  }

  boolean equalAt(OutcomeSet other, AlgebraicNumber at) {
    if (outcomes.size() != other.outcomes.size()) {
      return false;
    }
    for (int place = 0; place < outcomes.size(); place++) {
      if (!outcomes.get(place).equalAt(other.outcomes.get(place), at)) {
        return false;
      }
    }
    return true;
  }
}
