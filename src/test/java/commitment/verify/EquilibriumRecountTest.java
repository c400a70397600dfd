package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.Continuation;
import commitment.solve.subgame.Level;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.testing.RandomInformation;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Equilibria found one by one: each is one, and they are those that the search finds. */
class EquilibriumRecountTest {
  static LongStream seeds() {
    return LongStream.range(700, 725);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsWhatTheSearchFinds(long seed) {
    Game game = RandomInformation.game(seed, 2, 3, 30);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    Budget budget = Budget.unlimitedTime();
    Optional<EquilibriumRecount> found = EquilibriumRecount.of(game, subgames, budget);
    if (found.isEmpty()) {
      return;
    }
    EquilibriumRecount recount = found.get();
    for (EquilibriumRecount.Part part : recount.all()) {
      assertThat(SubgamePerfectionCheck.of(game, subgames, recount.profile(part)))
          .isInstanceOf(DeviationResult.NoDeviation.class);
    }
    SubgamePerfectSearch search = search(game, subgames);
    List<List<Rational>> payoffs =
        search.continuations(0).stream().map(Continuation::payoffs).toList();
    if (recount.isWhole()) {
      assertThat(recount.payoffsAt(0)).containsExactlyInAnyOrderElementsOf(payoffs);
    } else {
      assertThat(payoffs).containsAll(recount.payoffsAt(0));
    }
    long pure = recount.all().stream().filter(EquilibriumRecount.Part::isPure).count();
    assertThat(search.pure(Level.ANY)).isEqualTo(pure);
  }

  private static SubgamePerfectSearch search(Game game, Subgames subgames) {
    Budget budget = Budget.unlimitedTime();
    return SubgamePerfectSearch.of(
        game, subgames, PromisedMoves.none(), new StrategicFormSolver(false, budget), budget);
  }

  static Stream<Arguments> tiedGames() {
    return LongStream.range(400, 460)
        .boxed()
        .flatMap(seed -> Stream.of(arguments(seed, 2), arguments(seed, 3)));
  }

  /** Payoffs are 0 and 1 only, so that equilibria in ranges are frequent. */
  @ParameterizedTest(name = "seed {0}, {1} players")
  @MethodSource("tiedGames")
  void saysWhereEquilibriaOfASubgameGiveRangesOfPayoffs(long seed, int players) {
    Game game = RandomInformation.game(seed, players, 1, 30);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    Optional<EquilibriumRecount> recount =
        EquilibriumRecount.of(game, subgames, Budget.unlimitedTime());
    if (recount.isEmpty()) {
      return;
    }
    List<String> missing = search(game, subgames).shortfall().reasons();
    if (recount.get().isWhole()) {
      assertThat(missing).isEmpty();
    } else if (players == 2) {
      // Of two players the search follows the mixtures that the recount leaves out.
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void theExtremeEquilibriaOfTheBattleOfTheSexes() {
    int[][] row = {{2, 0}, {0, 1}};
    int[][] column = {{1, 0}, {0, 2}};
    List<ExtremePairs.Pair> pairs =
        ExtremePairs.of(2, 2, (r, c) -> Rational.of(row[r][c]), (r, c) -> Rational.of(column[r][c]))
            .orElseThrow();
    Rational third = Rational.of(1, 3);
    Rational rest = Rational.of(2, 3);
    List<Rational> first = List.of(Rational.ONE, Rational.ZERO);
    List<Rational> second = List.of(Rational.ZERO, Rational.ONE);
    assertThat(pairs)
        .containsExactlyInAnyOrder(
            new ExtremePairs.Pair(first, first),
            new ExtremePairs.Pair(second, second),
            new ExtremePairs.Pair(List.of(rest, third), List.of(third, rest)));
  }
}
