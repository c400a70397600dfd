package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A block, in a game in which two players move, and what follows at each of its ends: one
 * continuation, or a product of equilibria between which the two still mix.
 *
 * @param movers the two who move; the second is -1 if only one does
 * @param places by end, in order, the place of the continuation; -1 where what follows is a product
 *     of equilibria that give different payoffs
 * @param products by node of the end: those, and the products whose equilibria all give the payoffs
 *     of the continuation
 */
record Ending(
    Block block,
    Continuations continuations,
    List<Integer> movers,
    List<Integer> places,
    Map<Integer, EquilibriumProduct> products) {
  Ending {
    movers = List.copyOf(movers);
    places = List.copyOf(places);
    products = Map.copyOf(products);
  }

  /** Whether there is a player on a side. */
  boolean moves(int side) {
    return movers.get(side) >= 0;
  }

  int player(int side) {
    return movers.get(side);
  }

  /** What follows at an end at which it is a product. */
  EquilibriumProduct product(int end) {
    EquilibriumProduct product = products.get(end);
    if (product == null) {
      throw new IllegalArgumentException("a single continuation at node " + end);
    }
    return product;
  }

  /** How much of a strategy of one of the two leads to a leaf of the block. */
  private Rational weight(int leaf, int side, RealizationPlan plan) {
    return moves(side) ? plan.weight(block.form().sequence(leaf, player(side))) : Rational.ONE;
  }

  /** The ends to which a plan leads and at which a product follows, ascending. */
  List<Integer> productsAfter(RealizationPlan plan, int side) {
    List<Integer> ends = new ArrayList<>();
    for (int leaf = 0; leaf < places.size(); leaf++) {
      if (places.get(leaf) < 0 && weight(leaf, side, plan).signum() > 0) {
        ends.add(block.ends().get(leaf));
      }
    }
    return ends;
  }

  /**
   * What all players get.
   *
   * @param strategies one of each of the two
   */
  List<Rational> value(List<SubgameStrategy> strategies) {
    List<Rational> sum = List.of();
    for (int leaf = 0; leaf < places.size(); leaf++) {
      Rational weight = block.form().chance(leaf);
      for (int side = 0; side < 2; side++) {
        weight = weight.times(weight(leaf, side, strategies.get(side).plan()));
      }
      if (weight.signum() > 0) {
        sum = WeightedSum.plus(sum, payoffs(leaf, strategies), weight);
      }
    }
    if (sum.isEmpty()) {
      throw new IllegalArgumentException("no end is come to by " + strategies);
    }
    return sum;
  }

  private List<Rational> payoffs(int leaf, List<SubgameStrategy> strategies) {
    int end = block.ends().get(leaf);
    return places.get(leaf) >= 0
        ? continuations.get(end, places.get(leaf)).payoffs()
        : product(end)
            .payoffs(further(0, strategies.get(0), end), further(1, strategies.get(1), end));
  }

  /**
   * How a strategy goes on in the product at an end: in the first way if it does not lead there.
   */
  List<Rational> further(int side, SubgameStrategy strategy, int end) {
    List<Rational> mixture = strategy.further().get(end);
    return mixture == null
        ? BehaviorProfile.pure(product(end).strategies(side).size(), 0)
        : mixture;
  }

  /** A mixture, made before play begins, of strategies of one of the two as one strategy. */
  SubgameStrategy mixture(int side, List<SubgameStrategy> strategies, List<Rational> weights) {
    if (!moves(side)) {
      return SubgameStrategy.NONE;
    }
    List<Rational> plan = List.of();
    for (int place = 0; place < weights.size(); place++) {
      if (weights.get(place).signum() > 0) {
        plan = WeightedSum.plus(plan, strategies.get(place).plan().weights(), weights.get(place));
      }
    }
    RealizationPlan mixed = new RealizationPlan(plan);
    Map<Integer, List<Rational>> further = new HashMap<>();
    for (int leaf = 0; leaf < places.size(); leaf++) {
      Rational reach = weight(leaf, side, mixed);
      if (places.get(leaf) >= 0 || reach.signum() == 0) {
        continue;
      }
      int end = block.ends().get(leaf);
      List<Rational> sum = List.of();
      for (int place = 0; place < weights.size(); place++) {
        Rational share = weights.get(place).times(weight(leaf, side, strategies.get(place).plan()));
        if (share.signum() > 0) {
          List<Rational> there = further(side, strategies.get(place), end);
          sum = WeightedSum.plus(sum, there, share.divide(reach));
        }
      }
      further.put(end, sum);
    }
    return new SubgameStrategy(mixed, further);
  }

  /** What tells a strategy from others, whatever products follow where it does not lead. */
  Object key(int side, SubgameStrategy strategy) {
    Map<Integer, Map<Integer, Rational>> further = new HashMap<>();
    strategy
        .further()
        .forEach((end, mixture) -> further.put(end, product(end).byNumber(side, mixture)));
    return List.of(places, strategy.plan(), further);
  }

  /** What a strategy says at the information sets of the block to which it leads. */
  private Map<Integer, List<Rational>> play(int side, SubgameStrategy strategy) {
    Map<Integer, List<Rational>> play = new LinkedHashMap<>();
    if (!moves(side)) {
      return play;
    }
    int player = player(side);
    SequenceForm form = block.form();
    for (int set = 0; set < form.informationSetCount(player); set++) {
      if (strategy.plan().comesTo(form, player, set)) {
        play.put(form.move(player, set), strategy.plan().at(form, player, set));
      }
    }
    return play;
  }

  /**
   * What a strategy says in the block and in the products about whose payoffs it decides: in the
   * first of his extreme strategies where it does not lead to one.
   */
  Map<Integer, List<Rational>> firstPlay(int side, SubgameStrategy strategy) {
    Map<Integer, List<Rational>> play = play(side, strategy);
    for (int leaf = 0; leaf < places.size(); leaf++) {
      if (places.get(leaf) < 0) {
        int end = block.ends().get(leaf);
        EquilibriumProduct product = product(end);
        SubgameStrategy there = product.mixture(side, further(side, strategy, end));
        play.putAll(product.ending().firstPlay(side, there));
      }
    }
    return play;
  }

  /**
   * What a strategy says at the information sets to which it leads, in every way in which the
   * player may go on, by one of his extreme strategies, in products to which it does not lead or
   * which all give the same.
   *
   * @param most stop after so many ways
   */
  Stream<Map<Integer, List<Rational>>> plays(int side, SubgameStrategy strategy, int most) {
    Stream<Map<Integer, List<Rational>>> plays = Stream.of(play(side, strategy));
    for (Map.Entry<Integer, EquilibriumProduct> product : products.entrySet()) {
      List<Rational> mixture = strategy.further().get(product.getKey());
      List<Map<Integer, List<Rational>>> further =
          (mixture == null
                  ? product.getValue().extremePlays(side, most)
                  : product.getValue().plays(side, mixture, most))
              .toList();
      plays = plays.flatMap(before -> further.stream().map(after -> joined(before, after)));
    }
    return plays.limit(most);
  }

  private static Map<Integer, List<Rational>> joined(
      Map<Integer, List<Rational>> first, Map<Integer, List<Rational>> second) {
    Map<Integer, List<Rational>> both = new LinkedHashMap<>(first);
    both.putAll(second);
    return both;
  }

  /** By node the payoffs where no product follows, here and after the products. */
  Map<Integer, List<Rational>> atEnds() {
    Map<Integer, List<Rational>> atEnds = new HashMap<>();
    for (int leaf = 0; leaf < places.size(); leaf++) {
      int end = block.ends().get(leaf);
      if (!products.containsKey(end)) {
        atEnds.put(end, continuations.get(end, places.get(leaf)).payoffs());
      }
    }
    products.values().forEach(product -> atEnds.putAll(product.ending().atEnds()));
    return atEnds;
  }
}
