package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.RationalFunction;
import java.util.List;

/**
 * What comes of one equilibrium, or of several with the same play: where it ends and what it pays.
 *
 * @param ends in tree order
 * @param payoffs one for each player
 */
public record EquilibriumOutcome(List<End> ends, List<RationalFunction> payoffs) {
  /**
   * A terminal node.
   *
   * @param path the actions that lead there
   * @param name what the file calls the outcome there, or empty
   */
  public record End(List<String> path, String name, RationalFunction probability) {
    public End {
      path = List.copyOf(path);
    }
  }

  public EquilibriumOutcome {
    ends = List.copyOf(ends);
    payoffs = List.copyOf(payoffs);
  }

  /** Where it ends, without the probabilities. */
  public List<List<String>> paths() {
    return ends.stream().map(End::path).toList();
  }

  boolean equalAt(EquilibriumOutcome other, AlgebraicNumber at) {
    if (ends.size() != other.ends.size()) {
      return false;
    }
    for (int end = 0; end < ends.size(); end++) {
      End here = ends.get(end);
      End there = other.ends.get(end);
      if (!here.path().equals(there.path())
          || !GainRange.equalAt(here.probability(), there.probability(), at)) {
        return false;
      }
    }
    for (int player = 0; player < payoffs.size(); player++) {
      if (!GainRange.equalAt(payoffs.get(player), other.payoffs.get(player), at)) {
        return false;
      }
    }
    return true;
  }
}
