package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.testing.RandomInformation;
import commitment.testing.SimultaneousGames;
import commitment.verify.PromiseSearchRecount;
import commitment.verify.TemptationRecount.Temptation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Temptations where others can mix between equilibria, against the definition and a recount. */
class SearchedTemptationTest {
  private static final List<List<List<Integer>>> TWO_BY_THREE =
      List.of(
          List.of(List.of(2, 2), List.of(1, 1), List.of(1, 1)),
          List.of(List.of(2, 0), List.of(1, 0), List.of(2, 2)));

  @Test
  void isLeastBetweenTheEquilibriaInWhichAnotherBreachTemptsMost() {
    Game game = SimultaneousGames.game(TWO_BY_THREE);
    ClauseAssessment found = assess(game, new Clause(1, 1));
    assertThat(found.exact()).isTrue();
    assertThat(found.temptation()).hasValue(new Interval(Rational.of(2, 3), Rational.of(2)));
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  /**
   * With the columns bound the rows that are best are all that the first player mixes, as he likes:
   * no mixture of them tempts less than the least, and one tempts as much to within the grid.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noMixtureOfTheBestRowsTemptsLess(long seed) {
    List<List<List<Integer>>> payoffs = SimultaneousGames.payoffs(seed, 3, 3, 1, 3);
    Game game = SimultaneousGames.game(payoffs);
    Interval found = assess(game, new Clause(1, 0)).temptation().orElseThrow();
    int most = IntStream.range(0, 3).map(row -> payoffs.get(row).get(0).get(0)).max().orElseThrow();
    List<Rational> gains = new ArrayList<>();
    int grid = 30;
    for (int first = 0; first <= grid; first++) {
      for (int second = 0; first + second <= grid; second++) {
        List<Integer> weights = List.of(first, second, grid - first - second);
        if (IntStream.range(0, 3)
            .allMatch(row -> weights.get(row) == 0 || payoffs.get(row).get(0).get(0) == most)) {
          gains.add(
              gain(payoffs, weights, 1).max(gain(payoffs, weights, 2)).divide(Rational.of(grid)));
        }
      }
    }
    assertThat(Collections.max(gains)).isEqualTo(found.max());
    assertThat(Collections.min(gains)).isGreaterThanOrEqualTo(found.min());
    assertThat(Collections.min(gains).minus(found.min())).isLessThan(Rational.of(1, 4));
  }

  private static Rational gain(
      List<List<List<Integer>>> payoffs, List<Integer> weights, int column) {
    return Rational.of(
        IntStream.range(0, 3)
            .map(
                row ->
                    weights.get(row)
                        * (payoffs.get(row).get(column).get(1) - payoffs.get(row).get(0).get(1)))
            .sum());
  }

  /** Payoffs are 0, 1 and 2 only, so that many equilibria have others between them. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isFoundAgainWhereTwoMoveAtATime(long seed) {
    Game game = SimultaneousGames.game(SimultaneousGames.payoffs(seed, 3, 3, 2, 2));
    for (int move = 0; move < 2; move++) {
      for (int action = 0; action < 3; action++) {
        assertThat(isFoundAgain(game, new Clause(move, action))).isTrue();
      }
    }
  }

  static LongStream games() {
    return LongStream.range(40, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("games")
  void isFoundAgain(long seed) {
    Game game = RandomInformation.game(seed, 2, 3, 20);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    GameTree tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      boolean hidden =
          tree.owner(move) != GameTree.CHANCE && !subgames.startsAt(tree.firstNode(move));
      for (int action = 0; hidden && action < tree.actionCount(move); action++) {
        isFoundAgain(game, new Clause(move, action));
      }
    }
  }

  /** Whether it could be compared. */
  private static boolean isFoundAgain(Game game, Clause clause) {
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    Optional<Temptation> again =
        PromiseSearchRecount.of(game, subgames, promise(game, clause), Budget.unlimitedTime())
            .filter(recount -> recount.missing().isEmpty())
            .flatMap(recount -> recount.temptation(clause));
    ClauseAssessment found = assess(game, clause);
    if (!found.exact() || again.isEmpty()) {
      return false;
    }
    assertThat(found.temptation()).isEqualTo(again.get().range());
    assertThat(found.bestAlternatives()).isEqualTo(again.get().best());
    return true;
  }

  private static Promise promise(Game game, Clause clause) {
    int owner = game.tree().owner(clause.informationSet());
    return new Promise(Promise.Kind.PROMISE, "P", owner, "", List.of(clause));
  }

  private static ClauseAssessment assess(Game game, Clause clause) {
    return new TimeConsistencySearch(game, TreeIndex.of(game.tree()), 0, Budget.unlimitedTime())
        .assessUnbelieved(promise(game, clause))
        .clauses()
        .get(0);
  }
}
