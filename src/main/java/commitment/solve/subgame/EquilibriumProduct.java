package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A maximal set X × Y of equilibria of a subgame, in a game in which two players move: any mixture
 * of the strategies in X together with any mixture of those in Y is an equilibrium of the subgame.
 *
 * <p>As all of X are best replies to all of Y, what the first player gets depends on the second
 * one's mixture only, and the other way round: what the two can get in it is a rectangle.
 */
final class EquilibriumProduct {
  private final Ending ending;
  private final List<List<SubgameStrategy>> strategies;

  /** For each strategy a number that it has in all products of the subgame. */
  private final List<List<Integer>> numbers;

  /** By place of the first one's strategy and of the second one's: what all players get. */
  private final List<List<List<Rational>>> payoffs = new ArrayList<>();

  /**
   * @param ending the block, and what follows at its ends
   * @param strategies for each of the two players the extreme ones
   * @param known numbers the strategies of all subgames
   */
  EquilibriumProduct(
      Ending ending, List<List<SubgameStrategy>> strategies, Map<Object, Integer> known) {
    this.ending = ending;
    this.strategies = strategies.stream().map(List::copyOf).toList();
    numbers =
        IntStream.range(0, 2).mapToObj(side -> numbers(side, strategies.get(side), known)).toList();
    for (SubgameStrategy first : strategies.get(0)) {
      List<List<Rational>> row = new ArrayList<>();
      strategies.get(1).forEach(second -> row.add(ending.value(List.of(first, second))));
      payoffs.add(row);
    }
  }

  private List<Integer> numbers(int side, List<SubgameStrategy> own, Map<Object, Integer> known) {
    return own.stream()
        .map(
            strategy ->
                known.computeIfAbsent(
                    List.of(ending.block().root(), side, ending.key(side, strategy)),
                    key -> known.size()))
        .toList();
  }

  /** A mixture by the numbers of its strategies: the same for equal ones of all products. */
  Map<Integer, Rational> byNumber(int side, List<Rational> weights) {
    Map<Integer, Rational> mixture = new HashMap<>();
    for (int place = 0; place < weights.size(); place++) {
      if (weights.get(place).signum() > 0) {
        mixture.put(numbers.get(side).get(place), weights.get(place));
      }
    }
    return mixture;
  }

  Ending ending() {
    return ending;
  }

  /** The extreme strategies of one of the two players. */
  List<SubgameStrategy> strategies(int side) {
    return strategies.get(side);
  }

  /** Whether one of the two has more than one way to play in it. */
  boolean isMany() {
    return IntStream.range(0, 2).anyMatch(side -> extremePlays(side, 2).count() > 1);
  }

  /** What all pairs of extreme strategies give. */
  Set<List<Rational>> payoffs() {
    Set<List<Rational>> all = new HashSet<>();
    payoffs.forEach(all::addAll);
    return all;
  }

  /** What all players get from a mixture of each of the two. */
  List<Rational> payoffs(List<Rational> first, List<Rational> second) {
    List<Rational> sum = List.of();
    for (int row = 0; row < first.size(); row++) {
      for (int column = 0; column < second.size(); column++) {
        Rational weight = first.get(row).times(second.get(column));
        if (weight.signum() > 0) {
          sum = WeightedSum.plus(sum, payoffs.get(row).get(column), weight);
        }
      }
    }
    return sum;
  }

  /** A mixture, made before play begins, of the strategies of one of the two as one strategy. */
  SubgameStrategy mixture(int side, List<Rational> weights) {
    return ending.mixture(side, strategies.get(side), weights);
  }

  /**
   * What a mixture of one of the two says at the information sets to which it leads, in every way
   * in which he may go on in products to which it does not lead or which all give the same; at the
   * most so many ways.
   */
  Stream<Map<Integer, List<Rational>>> plays(int side, List<Rational> weights, int most) {
    return ending.plays(side, mixture(side, weights), most);
  }

  /** The same of all extreme strategies of one of the two. */
  Stream<Map<Integer, List<Rational>>> extremePlays(int side, int most) {
    return strategies.get(side).stream()
        .flatMap(strategy -> ending.plays(side, strategy, most))
        .distinct()
        .limit(most);
  }

  /**
   * What the extreme strategies say, by player.
   *
   * @return empty if somebody has more than {@code most}
   */
  Optional<StrategyProduct> played(int most) {
    List<List<Map<Integer, List<Rational>>>> byPlayer = new ArrayList<>();
    for (int player = 0; player < ending.block().form().players(); player++) {
      int side = ending.movers().indexOf(player);
      List<Map<Integer, List<Rational>>> own =
          side < 0 ? List.of(Map.of()) : extremePlays(side, most + 1).toList();
      if (own.size() > most) {
        return Optional.empty();
      }
      byPlayer.add(own);
    }
    return Optional.of(new StrategyProduct(byPlayer));
  }
}
