package commitment.solve.backward;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencyTest;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.verify.EquilibriumCheck;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deep and wide trees: no recursion, no sets that fill the memory, no quadratic counting. */
@Timeout(120)
class LargeGamesTest {
  private static final List<Player> TWO = List.of(new Player(0, "A", "A"), new Player(1, "B", "B"));
  private static final List<String> STOP_OR_GO = List.of("Stop", "Go");
  private static final int MOVES = 1_000_000;

  private interface Payoffs {
    List<Rational> ofStop(int move);
  }

  /** The players move in turn and may stop at each move. */
  private static Game path(int moves, Payoffs payoffs) {
    GameBuilder builder = new GameBuilder("path", TWO);
    for (int move = 0; move < moves; move++) {
      builder.decision(builder.addInformationSet(move % 2, STOP_OR_GO, null, 0));
      builder.terminal(builder.addOutcome(null, payoffs.ofStop(move)));
    }
    return builder.terminal(builder.addOutcome(null, payoffs.ofStop(moves))).build();
  }

  private static SubgamePerfectPayoffs solve(Game game) {
    return SubgamePerfectPayoffs.of(
        game,
        TreeIndex.of(game.tree()),
        Commitments.none(game.tree()),
        Arithmetic.FASTEST,
        Budget.unlimitedTime());
  }

  private static Promise stopAt(int move) {
    return new Promise(Promise.Kind.PROMISE, "Stop", move % 2, "", List.of(new Clause(move, 0)));
  }

  private static PromiseAssessment assess(Game game, Promise promise) {
    return new TimeConsistencyTest(
            game, TreeIndex.of(game.tree()), 1, Arithmetic.FASTEST, Budget.unlimitedTime())
        .assess(promise);
  }

  @Test
  void pathOnWhichEverythingIsTied() {
    List<Rational> zero = List.of(Rational.ZERO, Rational.ZERO);
    Game game = path(MOVES, move -> zero);
    PromiseAssessment found = assess(game, stopAt(MOVES - 2));
    assertThat(found.equilibria()).contains(BigInteger.ONE.shiftLeft(MOVES));
    assertThat(found.keeping()).contains(BigInteger.ONE.shiftLeft(MOVES - 1));
    assertThat(found.verdict()).isEqualTo(Verdict.KNIFE_EDGE);
  }

  /** A centipede: the mover gets more by stopping than if the other stops next. */
  @Test
  void pathWithoutTies() {
    Game game =
        path(
            MOVES,
            move -> {
              Rational most = Rational.of(move + 2);
              Rational least = Rational.of(move);
              return move % 2 == 0 ? List.of(most, least) : List.of(least, most);
            });
    SubgamePerfectPayoffs solved = solve(game);
    World world = solved.world(1);
    assertThat(world.payoffs()).containsExactly(List.of(Rational.of(2), Rational.ZERO));
    assertThat(world.outcomes().get(0)).hasSize(1);
    assertThat(world.outcomes().get(0).get(0).node()).isEqualTo(1);
    assertThat(EquilibriumCount.of(solved)).contains(BigInteger.ONE);
    EquilibriumListing listing = EquilibriumListing.of(solved, 10);
    assertThat(listing.next().profile().action(MOVES / 2)).isZero();
    assertThat(listing.hasNext()).isFalse();
    assertThat(assess(game, stopAt(MOVES / 2)).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void binaryTree() {
    Random random = new Random(1);
    GameBuilder builder = new GameBuilder("binary", TWO);
    growBinary(builder, 19, random);
    Game game = builder.build();
    assertThat(game.tree().nodeCount()).isEqualTo((1 << 20) - 1);
    PureEquilibrium first = EquilibriumListing.of(solve(game), 1).next();
    assertThat(EquilibriumCheck.firstViolation(game, first.profile())).isEmpty();
    PromiseAssessment found = assess(game, stopAt(0));
    assertThat(found.equilibria().orElseThrow().signum()).isPositive();
    assertThat(found.isComplete()).isTrue();
  }

  private static void growBinary(GameBuilder builder, int depth, Random random) {
    if (depth == 0) {
      builder.terminal(
          builder.addOutcome(
              null,
              List.of(
                  Rational.of(random.nextInt(1_000_000)), Rational.of(random.nextInt(1_000_000)))));
      return;
    }
    builder.decision(builder.addInformationSet((19 - depth) % 2, STOP_OR_GO, null, 0));
    growBinary(builder, depth - 1, random);
    growBinary(builder, depth - 1, random);
  }

  /**
   * A is indifferent everywhere, and B gets something else wherever A stops: all sets together
   * would be of quadratic size.
   */
  @Test
  void pathOnWhichAllSetsTogetherAreTooLarge() {
    int moves = 40_000;
    GameBuilder builder = new GameBuilder("path", TWO);
    for (int move = 0; move < moves; move++) {
      builder.decision(builder.addInformationSet(0, STOP_OR_GO, null, 0));
      builder.terminal(builder.addOutcome(null, List.of(Rational.ZERO, Rational.of(move))));
    }
    Game game =
        builder
            .terminal(builder.addOutcome(null, List.of(Rational.ZERO, Rational.of(moves))))
            .build();
    SubgamePerfectPayoffs solved = solve(game);
    assertThat(solved.isExact()).isFalse();
    assertThat(solved.range(0, 0)).isEqualTo(Interval.of(Rational.ZERO));
    assertThat(solved.range(0, 1)).isEqualTo(new Interval(Rational.ZERO, Rational.of(moves)));
    assertThat(assess(game, stopAt(moves / 2)).equilibria()).isEmpty();
  }
}
