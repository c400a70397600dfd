package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import commitment.testing.RandomMenus;
import commitment.testing.WrittenGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code verify} counts promised menus, mixtures and joint promises again. */
class WiderPromiseAnswersTest {
  private static final int SEEDS = Integer.getInteger("wider.seeds", 12);

  /** Words only. */
  private static final String FREE = "\\.result\\.promises\\[\\]\\.reason";

  /** Where ties leave only bounds: a wider one is right as well. */
  private static final String BOUNDED = ".*\\.(exact|min|max)|\\.complete";

  /**
   * With information sets these may say less or nothing: null for what is not known, and whether
   * ranges are exact.
   */
  private static final String MAY_BE_OPEN =
      "\\.complete|\\.result\\.promises\\[\\]\\.(robustness|spe\\..*|minimalFine\\..*|clauses\\[\\]\\.exact|harm\\..*exact)";

  static LongStream seeds() {
    return LongStream.range(0, SEEDS).map(seed -> 500 + 3 * seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void menusWithPerfectInformation(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomGames.game(seed, 500);
    Optional<Promise> promise = RandomMenus.promise(game, seed);
    if (promise.isPresent()) {
      assertWhole(game, promise.get(), folder, seed);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mixturesWithPerfectInformation(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomGames.game(seed, 500);
    Optional<Promise> promise = mixture(game, new Random(seed));
    if (promise.isPresent()) {
      assertWhole(game, promise.get(), folder, seed);
    }
  }

  /** Nothing is left open, and every change is found to be wrong. */
  private static void assertWhole(Game game, Promise promise, Path folder, long seed)
      throws IOException {
    String file = WrittenGame.of(game, List.of(promise), folder);
    CommandRun answer = CommandRun.of("check", file, "--json", "--no-verify");
    assertThat(answer.code()).as(answer.all()).isIn(0, 1, 5);
    boolean whole = answer.out().contains("\"complete\":true");
    if (whole) {
      assertThat(AnswerMutations.open(AnswerMutations.accepted(file, answer.out()))).isEmpty();
    }
    AnswerMutations.assertNoticed(file, answer.out(), whole ? FREE : FREE + "|" + BOUNDED, seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void menusWithInformationSets(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomInformation.game(seed, 2, 4, 30);
    Optional<Promise> promise = RandomMenus.promise(game, seed);
    if (promise.isPresent()) {
      String file = WrittenGame.of(game, List.of(promise.get()), folder);
      CommandRun answer = CommandRun.of("check", file, "--json", "--no-verify");
      if (answer.code() < 2) {
        AnswerMutations.assertNoticed(file, answer.out(), FREE + "|" + MAY_BE_OPEN, seed);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void jointPromises(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomGames.game(seed, 300);
    List<Clause> clauses = new ArrayList<>();
    List<Integer> promisors = new ArrayList<>();
    Random random = new Random(seed);
    for (int move = 0; move < game.tree().moveCount(); move++) {
      int owner = game.tree().owner(move);
      if (owner != GameTree.CHANCE && random.nextBoolean()) {
        clauses.add(new Clause(move, random.nextInt(game.tree().actionCount(move))));
        if (!promisors.contains(owner)) {
          promisors.add(owner);
        }
      }
    }
    if (promisors.size() > 1) {
      Promise promise = new Promise(Promise.Kind.PROMISE, "Together", promisors, "", clauses);
      String file = WrittenGame.of(game, List.of(promise), folder);
      CommandRun answer = CommandRun.of("check", file, "--json", "--no-verify");
      if (answer.code() < 2) {
        AnswerMutations.assertNoticed(file, answer.out(), FREE + "|" + MAY_BE_OPEN, seed);
      }
    }
  }

  private static Optional<Promise> mixture(Game game, Random random) {
    List<Clause> clauses = new ArrayList<>();
    int player = random.nextInt(game.players().size());
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) != player || random.nextInt(4) == 0) {
        continue;
      }
      int actions = game.tree().actionCount(move);
      if (actions < 2 || random.nextInt(4) == 0) {
        clauses.add(new Clause(move, random.nextInt(actions)));
      } else {
        List<Rational> law = new ArrayList<>();
        Rational left = Rational.ONE;
        for (int action = 1; action < actions; action++) {
          Rational share = left.times(Rational.of(random.nextInt(3), 3));
          law.add(share);
          left = left.minus(share);
        }
        law.add(left);
        clauses.add(new Clause(move, new Promise.Mixture(law)));
      }
    }
    boolean mixes = clauses.stream().anyMatch(c -> c.permitted() instanceof Promise.Mixture);
    return mixes
        ? Optional.of(new Promise(Promise.Kind.THREAT, "Gamble", player, "", clauses))
        : Optional.empty();
  }

  @Test
  void aMenuIsNoAction() {
    String game = "games/guarantee/red-line.game";
    String answer = CommandRun.of("check", game, "--json").out();
    assertThat(AnswerMutations.verify(game, answer).code()).isZero();
    String fewer =
        answer.replace("\"permitted\":[\"Protest\",\"Fight\"]", "\"permitted\":[\"Protest\"]");
    assertThat(AnswerMutations.verify(game, fewer).code()).isEqualTo(1);
    String action =
        answer.replace("\"permitted\":[\"Protest\",\"Fight\"]", "\"promised\":{\"Protest\":\"1\"}");
    assertThat(AnswerMutations.verify(game, action).code()).isEqualTo(1);
    String half = answer.replace("{\"Ignore\":\"1/2\",\"Fight\":\"1/2\"}", "{\"Ignore\":\"1/2\"}");
    assertThat(AnswerMutations.verify(game, half).code()).isEqualTo(1);
  }
}
