package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.strategy.BehaviorProfile;
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

  /** Whether a profile has for every player one of these strategies. */
  public boolean has(BehaviorProfile profile) {
    return strategies.stream()
        .allMatch(own -> own.stream().anyMatch(strategy -> isPlayed(strategy, profile)));
  }

  /** Whether a player has several strategies in it. */
  boolean isMixedBy(int player) {
    return strategies.get(player).size() > 1;
  }

  private static boolean isPlayed(Map<Integer, List<Rational>> strategy, BehaviorProfile profile) {
    return strategy.entrySet().stream()
        .allMatch(at -> profile.at(at.getKey()).equals(at.getValue()));
  }
}
