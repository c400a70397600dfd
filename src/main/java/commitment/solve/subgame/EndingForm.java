package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedStrategies;
import commitment.solve.nash.BimatrixGame;
import commitment.solve.nash.MixedStrategy;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The strategic form of an {@link Ending}: a pure strategy of a player is a reduced strategy of the
 * block and, at each product to which it leads, one of his extreme strategies there.
 *
 * <p>The equilibria of this form are those of the subgame that go on in these products. For what a
 * player does within a product makes no difference to himself, whatever the other one does in it;
 * and what the two do there is an equilibrium of the subgame at that end, come to or not.
 */
final class EndingForm {
  private final Ending ending;

  /** For each of the two. */
  private final List<List<SubgameStrategy>> strategies;

  private EndingForm(Ending ending, List<List<SubgameStrategy>> strategies) {
    this.ending = ending;
    this.strategies = strategies;
  }

  /**
   * @return empty if there are more than {@code most} pairs of strategies
   */
  static Optional<EndingForm> of(Ending ending, int most) {
    List<List<SubgameStrategy>> strategies = new ArrayList<>();
    int left = most;
    for (int side = 0; side < 2; side++) {
      Optional<List<SubgameStrategy>> own =
          ending.moves(side)
              ? pure(ending, side, left)
              : Optional.of(List.of(SubgameStrategy.NONE));
      if (own.isEmpty()) {
        return Optional.empty();
      }
      strategies.add(own.get());
      left /= own.get().size();
    }
    return Optional.of(new EndingForm(ending, strategies));
  }

  private static Optional<List<SubgameStrategy>> pure(Ending ending, int side, int most) {
    Optional<ReducedStrategies> reduced =
        ReducedStrategies.of(ending.block().form(), ending.player(side), most);
    if (reduced.isEmpty()) {
      return Optional.empty();
    }
    List<SubgameStrategy> all = new ArrayList<>();
    for (int strategy = 0; strategy < reduced.get().count(); strategy++) {
      RealizationPlan plan = reduced.get().plan(strategy);
      List<Integer> ends = ending.productsAfter(plan, side);
      List<List<Integer>> options = new ArrayList<>();
      for (int end : ends) {
        int count = ending.product(end).strategies(side).size();
        options.add(IntStream.range(0, count).boxed().toList());
      }
      Selections selections = Selections.iterator(options);
      while (selections.hasNext()) {
        if (all.size() == most) {
          return Optional.empty();
        }
        List<Integer> chosen = selections.next();
        Map<Integer, List<Rational>> further = new HashMap<>();
        for (int place = 0; place < ends.size(); place++) {
          int count = options.get(place).size();
          further.put(ends.get(place), BehaviorProfile.pure(count, chosen.get(place)));
        }
        all.add(new SubgameStrategy(plan, further));
      }
    }
    return Optional.of(all);
  }

  /** How many pairs of pure strategies there are. */
  int pairs() {
    return strategies.get(0).size() * strategies.get(1).size();
  }

  /** What the two get. */
  BimatrixGame game() {
    int rows = strategies.get(0).size();
    int columns = strategies.get(1).size();
    List<List<Rational>> values = new ArrayList<>(rows * columns);
    for (SubgameStrategy row : strategies.get(0)) {
      strategies.get(1).forEach(column -> values.add(ending.value(List.of(row, column))));
    }
    return BimatrixGame.of(
        rows,
        columns,
        (row, column) -> values.get(row * columns + column).get(ending.player(0)),
        (row, column) ->
            ending.moves(1)
                ? values.get(row * columns + column).get(ending.player(1))
                : Rational.ZERO);
  }

  /** A mixture of the pure strategies of one of the two as one strategy. */
  SubgameStrategy strategy(int side, MixedStrategy mixture) {
    return ending.mixture(
        side,
        mixture.support().stream().map(strategies.get(side)::get).toList(),
        List.copyOf(mixture.probabilities().values()));
  }
}
