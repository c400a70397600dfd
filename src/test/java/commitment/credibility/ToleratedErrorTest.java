package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.template.GameInstance;
import commitment.testing.Games;
import commitment.testing.RandomGames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToleratedErrorTest {
  private static final Budget BUDGET = Budget.of(1000, 10_000, null);

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  private static PromiseAssessment assessed(Game game, Promise promise) {
    return new TimeConsistencyTest(game, TreeIndex.of(game.tree()), 0, Arithmetic.FASTEST, BUDGET)
        .assess(promise);
  }

  private static Optional<RobustnessRadius> radius(Game game, Promise promise, Verdict verdict) {
    return ToleratedError.of(game, TreeIndex.of(game.tree()), promise, verdict, BUDGET);
  }

  /** The definition: with every payoff off by less, up or down, the verdict is the same. */
  @ParameterizedTest
  @MethodSource("seeds")
  void smallerErrorsDoNotChangeTheVerdict(int seed) {
    Game game = RandomGames.game(seed, 300);
    if (!RandomGames.hasDecision(game) || !game.tree().isPerfectInformation()) {
      return;
    }
    Promise promise = RandomGames.promise(game, seed);
    PromiseAssessment assessment = assessed(game, promise);
    Optional<RobustnessRadius> found = radius(game, promise, assessment.verdict());
    if (assessment.robustness().isPresent()) {
      assertThat(found.orElseThrow().radius())
          .isGreaterThanOrEqualTo(assessment.robustness().get());
    }
    if (found.isEmpty()) {
      return;
    }
    Random random = new Random(seed);
    Rational error = found.get().radius().times(Rational.of(999, 1000));
    for (int trial = 0; trial < 12; trial++) {
      Game other = perturbed(game, error, random);
      assertThat(assessed(other, promise).verdict()).isEqualTo(assessment.verdict());
    }
  }

  /** A tie of somebody else, and one behind the promise, do not matter. */
  @Test
  void tiesAreNoObstacle() {
    GameInstance instance =
        Games.instance(
            """
            players A, B
            tree:
              A @First:
                Left: (0, 0)
                Right: (0, 0)
                Ask: B @Reply:
                  Pay: A @After:
                    Up: (1, 5)
                    Down: (1, 4)
                  Keep: (2, 1)
            promise Word by B:
              at Reply: Pay
            """);
    Promise promise = instance.promises().get(0);
    PromiseAssessment assessment = assessed(instance.game(), promise);
    assertThat(assessment.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(assessment.robustness()).isEmpty();
    assertThat(radius(instance.game(), promise, Verdict.HOLDS))
        .map(RobustnessRadius::radius)
        .contains(Rational.of(3, 2));
  }

  private static Game perturbed(Game game, Rational error, Random random) {
    GameBuilder builder = new GameBuilder(game.title(), game.players());
    GameTree tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        builder.addChanceEvent(tree.actions(move), tree.law(move), game.label(move), 0);
      } else {
        builder.addInformationSet(tree.owner(move), tree.actions(move), game.label(move), 0);
      }
    }
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        List<Rational> payoffs = new ArrayList<>();
        for (Rational payoff : game.payoffVector(tree.outcome(node))) {
          payoffs.add(payoff.plus(error.times(Rational.of(random.nextInt(3) - 1L))));
        }
        builder.terminal(builder.addOutcome(null, payoffs));
      } else {
        builder.decision(tree.move(node));
      }
    }
    return builder.build();
  }
}
