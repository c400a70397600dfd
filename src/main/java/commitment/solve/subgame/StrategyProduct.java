package commitment.solve.subgame;

import commitment.exact.Rational;
import java.util.List;
import java.util.Map;

/**
 * For each player some strategies between which he may mix, before play begins, in any proportion,
 * whatever the others do of theirs.
 *
 * @param strategies each gives probabilities at the information sets to which it leads; at the
 *     others anything may be done
 */
public record StrategyProduct(List<List<Map<Integer, List<Rational>>>> strategies) {
  public StrategyProduct {
    strategies = strategies.stream().map(List::copyOf).toList();
  }
}
