package commitment.repair;

import commitment.parametric.EquilibriumOutcome;
import commitment.parametric.OutcomeSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where play may end. */
final class Paths {
  private Paths() {}

  static Set<List<String>> of(OutcomeSet set) {
    Set<List<String>> paths = new LinkedHashSet<>();
    for (EquilibriumOutcome outcome : set.outcomes()) {
      paths.addAll(outcome.paths());
    }
    return paths;
  }
}
