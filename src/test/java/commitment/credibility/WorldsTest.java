package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.testing.SimultaneousGames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What believers get where they can mix in the world in which the promise binds. */
class WorldsTest {
  private static final int GRID = 60;

  @Test
  void aMixtureOfTheBelieverLeadsToAnActionThatNoneOfItsPartsLeadsTo() {
    PromiseAssessment found =
        assess(
            List.of(
                List.of(List.of(2, 2), List.of(1, 1), List.of(1, 1)),
                List.of(List.of(2, 0), List.of(1, 0), List.of(2, 2))),
            1);
    assertThat(found.isComplete()).isTrue();
    assertThat(found.harm())
        .containsEntry(
            0,
            new Harm(
                new Interval(Rational.ZERO, Rational.of(2, 3)),
                new Interval(Rational.of(-1), Rational.of(-1, 3)),
                true));
    assertThat(found.believedNotBound().payoffs())
        .contains(List.of(Rational.of(4, 3), Rational.of(4, 3)));
  }

  static LongStream seeds() {
    return LongStream.range(0, 80);
  }

  /** Payoffs are few, so that the believer often has several best rows against the promise. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noMixtureOfTheBestRowsGivesTheBelieverMoreOrLess(long seed) {
    List<List<List<Integer>>> payoffs = SimultaneousGames.payoffs(seed, 3, 3, 1, 3);
    PromiseAssessment found = assess(payoffs, 0);
    int best = IntStream.range(0, 3).map(row -> payoffs.get(row).get(0).get(0)).max().orElseThrow();
    List<Rational> gets = new ArrayList<>();
    for (int first = 0; first <= GRID; first++) {
      for (int second = 0; first + second <= GRID; second++) {
        List<Integer> weights = List.of(first, second, GRID - first - second);
        if (IntStream.range(0, 3)
            .allMatch(row -> weights.get(row) == 0 || payoffs.get(row).get(0).get(0) == best)) {
          int most =
              IntStream.range(0, 3).map(c -> sum(payoffs, weights, c, 1)).max().orElseThrow();
          IntStream.range(0, 3)
              .filter(column -> sum(payoffs, weights, column, 1) == most)
              .forEach(column -> gets.add(Rational.of(sum(payoffs, weights, column, 0), GRID)));
        }
      }
    }
    assertThat(found.believedNotBound().exact()).isTrue();
    Interval range = found.believedNotBound().ranges().get(0);
    // Borders between best replies to two rows are on the grid: denominators are at most 6.
    assertThat(range).isEqualTo(new Interval(Collections.min(gets), Collections.max(gets)));
  }

  private static int sum(
      List<List<List<Integer>>> payoffs, List<Integer> weights, int column, int player) {
    return IntStream.range(0, 3)
        .map(row -> weights.get(row) * payoffs.get(row).get(column).get(player))
        .sum();
  }

  private static PromiseAssessment assess(List<List<List<Integer>>> payoffs, int promised) {
    Game game = SimultaneousGames.game(payoffs);
    Promise promise =
        new Promise(Promise.Kind.PROMISE, "P", 1, "", List.of(new Clause(1, promised)));
    return new TimeConsistencySearch(game, TreeIndex.of(game.tree()), 0, Budget.unlimitedTime())
        .assess(promise);
  }
}
