package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.BestResponse;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.testing.Games;
import commitment.testing.OneCardPoker;
import commitment.testing.RandomInformation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogitSolverTest {
  private static SequenceForm form(Game game) {
    return SequenceForm.of(game, TreeIndex.of(game.tree()));
  }

  private static LogitEnd end(Game game) {
    SequenceForm form = form(game);
    return LogitSolver.solve(
            form, LeafPayoffs.of(game, form), Budget.unlimitedTime(), Effort.unlimited())
        .orElseThrow();
  }

  private static Game pennies(int prize) {
    return Games.instance(
            """
            game "Matching pennies"
            players Even, Odd

            tree:
              simultaneous Even, Odd @Toss:
                Heads, Heads: (%d, 0)
                Heads, Tails: (0, 1)
                Tails, Heads: (0, 1)
                Tails, Tails: (1, 0)
            """
                .formatted(prize))
        .game();
  }

  private static List<Rational> parts(long first, long of) {
    return List.of(Rational.of(first, of), Rational.of(of - first, of));
  }

  @Test
  void matchingPenniesAreTossed() {
    LogitEnd end = end(pennies(1));
    assertThat(end.isExact()).isTrue();
    assertThat(end.probabilities()).containsExactly(List.of(parts(1, 2)), List.of(parts(1, 2)));
  }

  /** A higher prize changes how the other plays, not how its winner does. */
  @Test
  void aPrizeOfNineMakesTheOtherAvoidIt() {
    LogitEnd end = end(pennies(9));
    assertThat(end.isExact()).isTrue();
    assertThat(end.probabilities()).containsExactly(List.of(parts(1, 2)), List.of(parts(1, 10)));
  }

  /** The probability of Left is (√601 − 13) / 24: (24 p + 13)² = 601. */
  @Test
  void theOnlyEquilibriumIsIrrationalAndProved() throws IOException {
    Game game = Games.instance(Files.readString(Path.of("test-data/pages/irrational.game"))).game();
    LogitEnd end = end(game);
    assertThat(end.isExact()).isFalse();
    Rational error = end.error().orElseThrow();
    assertThat(error).isLessThan(Rational.powerOfTen(-10));
    Rational left = end.probabilities().get(1).get(0).get(0);
    assertThat(square(left.minus(error))).isLessThan(Rational.of(601));
    assertThat(square(left.plus(error))).isGreaterThan(Rational.of(601));
  }

  private static Rational square(Rational left) {
    Rational root = left.times(Rational.of(24)).plus(Rational.of(13));
    return root.times(root);
  }

  /** R. D. McKelvey and A. McLennan's game, in which two of the nine are totally mixed. */
  @Test
  void ofNineEquilibriaThePathComesToOneThatIsExact() {
    Game game =
        Games.instance(
                """
                game "Nine equilibria"
                players A, B, C

                tree:
                  simultaneous A, B, C @Once:
                    a1, b1, c1: (9, 8, 12)
                    a1, b1, c2: (0, 0, 0)
                    a1, b2, c1: (0, 0, 0)
                    a1, b2, c2: (3, 4, 6)
                    a2, b1, c1: (0, 0, 0)
                    a2, b1, c2: (3, 4, 6)
                    a2, b2, c1: (9, 8, 2)
                    a2, b2, c2: (0, 0, 0)
                """)
            .game();
    LogitEnd end = end(game);
    assertThat(end.isExact()).isTrue();
    assertThat(gains(game, end)).containsOnly(Rational.ZERO);
  }

  /** The value of Kuhn's poker, to six digits at least. */
  @Test
  void inPokerThePathComesToTheValue() {
    Game game = OneCardPoker.game(3);
    SequenceForm form = form(game);
    LogitEnd end = end(game);
    Rational value =
        BestResponse.expectedPayoff(form, LeafPayoffs.of(game, form), 0, end.plans(form));
    assertThat(value.plus(Rational.of(1, 18)).abs()).isLessThan(Rational.of(1, 1_000_000));
  }

  private static List<Rational> gains(Game game, LogitEnd end) {
    SequenceForm form = form(game);
    LeafPayoffs leaves = LeafPayoffs.of(game, form);
    List<RealizationPlan> plans = end.plans(form);
    return IntStream.range(0, form.players())
        .mapToObj(
            player ->
                BestResponse.of(form, leaves, player, plans)
                    .value()
                    .minus(BestResponse.expectedPayoff(form, leaves, player, plans)))
        .toList();
  }

  static Stream<Long> seeds() {
    return Stream.iterate(3L, seed -> seed + 5).limit(60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsLeftToGainInRandomGamesOfThreeIsSmall(long seed) {
    Game game = RandomInformation.game(seed, 3, 9, 50);
    LogitEnd end = end(game);
    List<Rational> gains = gains(game, end);
    if (end.isExact()) {
      assertThat(gains).containsOnly(Rational.ZERO);
    } else {
      Rational bound = end.error().isPresent() ? Rational.powerOfTen(-8) : Rational.of(1, 1000);
      assertThat(gains).allMatch(gain -> gain.compareTo(bound) < 0);
    }
  }

  /** With payoffs that seldom tie the support at the end is that of an equilibrium. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whereTwoPlayItsEndIsMadeExact(long seed) {
    Game game = RandomInformation.game(seed, 2, 1000, 24);
    LogitEnd end = end(game);
    assertThat(end.isExact()).isTrue();
    assertThat(gains(game, end)).containsOnly(Rational.ZERO);
  }

  @Test
  void aUsedUpBudgetGivesNothing() {
    Game game = pennies(2);
    SequenceForm form = form(game);
    Optional<LogitEnd> none =
        LogitSolver.solve(
            form, LeafPayoffs.of(game, form), Budget.of(1, 1, Duration.ZERO), Effort.unlimited());
    assertThat(none).isEmpty();
  }
}
