package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.Believers.Coalition;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.testing.PromiseByDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where everybody sees everything the search and the divided play say the same of believers. */
class SearchedBelieversTest {
  @Test
  void bothWaysAgreeInRandomTrees() {
    int compared = 0;
    for (long seed : IntStream.range(1, 160).filter(s -> s % 3 == 1).toArray()) {
      Optional<PromiseByDefinition> some = PromiseByDefinition.of(seed);
      if (some.isEmpty()) {
        continue;
      }
      Game game = some.get().game();
      Promise promise = some.get().promise();
      Budget budget = Budget.unlimitedTime();
      TreeIndex index = TreeIndex.of(game.tree());
      Optional<Believers> searched =
          new TimeConsistencySearch(game, index, 1, budget).believers(promise);
      if (searched.isEmpty() || !searched.get().complete()) {
        continue;
      }
      var assessment =
          new TimeConsistencyTest(game, index, 1, Arithmetic.FASTEST, budget)
              .assess(List.of(promise));
      Believers divided =
          new BelievingCoalitions(game, index, 1, Arithmetic.FASTEST, budget)
              .of(assessment.nobodyBound(), assessment.promises().get(0));
      assertThat(payoffs(searched.get().sophisticated()))
          .as("seed " + seed)
          .isEqualTo(payoffs(divided.sophisticated()));
      assertThat(payoffs(searched.get().naive()))
          .as("seed " + seed)
          .isEqualTo(payoffs(divided.naive()));
      assertThat(searched.get().minimal()).isEqualTo(divided.minimal());
      compared++;
    }
    assertThat(compared).isGreaterThan(10);
  }

  private static List<Set<List<Rational>>> payoffs(List<Coalition> coalitions) {
    return coalitions.stream()
        .map(one -> one.world().payoffs().stream().collect(Collectors.toSet()))
        .toList();
  }
}
