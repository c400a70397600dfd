package commitment.solve.backward;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payoffs at and beyond the ends of {@code long}: nothing overflows silently. */
class ExtremeNumbersTest {
  private static final List<Rational> EXTREMES =
      List.of(
          Rational.of(Long.MAX_VALUE),
          Rational.of(Long.MIN_VALUE),
          Rational.of(-(1L << 62)),
          Rational.of(1L << 62),
          Rational.of(-(1L << 61)),
          Rational.of((1L << 61) - 1),
          Rational.of(1, 2),
          Rational.of(-1, 3),
          Rational.of(1, Long.MAX_VALUE),
          Rational.of(BigInteger.ONE.shiftLeft(70), BigInteger.valueOf(3)),
          Rational.ZERO);

  static IntStream seeds() {
    return RandomGames.seeds().limit(200);
  }

  private static World solve(Game game, Arithmetic arithmetic) {
    return SubgamePerfectPayoffs.of(
            game,
            TreeIndex.of(game.tree()),
            Commitments.none(game.tree()),
            arithmetic,
            Budget.unlimitedTime())
        .world(0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void extremePayoffs(long seed) {
    Random random = new Random(seed * 41 + 3);
    Game small = RandomGames.game(seed + 150, PromiseByDefinition.PROFILES);
    // Few of the numbers in one game: some games fit in longs, some just do not.
    List<Rational> some = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      some.add(EXTREMES.get(random.nextInt(EXTREMES.size())));
    }
    Game game = replaced(PlainNode.of(small), some, random).toGame(small.players().size());
    List<List<Rational>> expected = new ArrayList<>(BruteForce.of(game).payoffSet());
    assertThat(solve(game, Arithmetic.FASTEST).payoffs()).isEqualTo(expected);
    assertThat(solve(game, Arithmetic.RATIONAL).payoffs()).isEqualTo(expected);
  }

  private static PlainNode replaced(PlainNode node, List<Rational> numbers, Random random) {
    if (node.owner() == PlainNode.LEAF) {
      return node.withPayoffs(
          node.payoffs().stream().map(old -> numbers.get(random.nextInt(3))).toList());
    }
    return node.withChildren(
        node.children().stream().map(child -> replaced(child, numbers, random)).toList());
  }

  /** Over the common denominator 2 the first payoff is the least long, whose amount is no long. */
  @Test
  void theLeastLong() {
    Rational half = Rational.of(1, 2);
    Game game =
        PlainNode.chance(
                List.of(half, half),
                List.of(
                    PlainNode.leaf(List.of(Rational.of(-(1L << 62)))),
                    PlainNode.leaf(List.of(half))))
            .toGame(1);
    Rational mean = Rational.of(-Long.MAX_VALUE, 4);
    assertThat(solve(game, Arithmetic.FASTEST).payoffs()).containsExactly(List.of(mean));
  }
}
