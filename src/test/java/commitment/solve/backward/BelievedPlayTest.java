package commitment.solve.backward;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes of a promise that only the first player believes: he becomes an automaton that plays
 * his part of one equilibrium of the bound world, and all equilibria of what is left are listed.
 */
class BelievedPlayTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  private static World solve(Game game, Promise promise, Set<Integer> believers) {
    return BelievedPlay.of(
            game,
            TreeIndex.of(game.tree()),
            promise,
            believers,
            Arithmetic.FASTEST,
            Budget.unlimitedTime())
        .world(Integer.MAX_VALUE);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onlyTheFirstPlayerBelieves(long seed) {
    Game game = RandomGames.threeStoreys(seed);
    Promise promise = RandomGames.promise(game, seed);
    if (promise.promisor() != 0) {
      PromiseByDefinition expected = new PromiseByDefinition(game, promise);
      assertSame(solve(game, promise, Set.of(0)), expected.believed(Set.of(0)));
    }
  }

  /**
   * Player 0 goes in only if he believes that 1 will take his first action; 1 would do that only if
   * 0, indifferent below the second, took the branch on which the promise gives 1 nothing. But that
   * is the branch on which the broken promise gives 1 something.
   */
  @Test
  void oneContinuationForBothThoughts() {
    PlainNode keptForNothing =
        PlainNode.decision(2, PlainNode.leaf(0, 0, 0), PlainNode.leaf(0, 1, 1));
    PlainNode keptForSomething =
        PlainNode.decision(2, PlainNode.leaf(0, 1, 0), PlainNode.leaf(0, 0, 1));
    Game game =
        PlainNode.decision(
                0,
                PlainNode.leaf(1, 0, 0),
                PlainNode.decision(
                    1,
                    PlainNode.leaf(2, 0, 0),
                    PlainNode.decision(0, keptForNothing, keptForSomething),
                    PlainNode.leaf(0, 0, 3)))
            .toGame(3);
    Promise promise =
        new Promise(
            Promise.Kind.PROMISE, "Keep", 2, "", List.of(new Clause(3, 0), new Clause(4, 0)));
    World found = solve(game, promise, Set.of(0));
    assertThat(found.payoffs())
        .containsExactly(
            List.of(Rational.ZERO, Rational.ONE, Rational.ONE),
            List.of(Rational.ONE, Rational.ZERO, Rational.ZERO));
    assertSame(found, new PromiseByDefinition(game, promise).believed(Set.of(0)));
  }

  /**
   * Player 3 goes in only if he believes that 0, indifferent, will make 1 stay; and then 1 stays in
   * fact, because what 0 does is what he was believed to do.
   */
  @Test
  void whatIsBelievedOfBelieversIsTrue() {
    PlainNode nothing = PlainNode.leaf(0, 0, 0, 0);
    Game game =
        PlainNode.decision(
                3,
                PlainNode.leaf(0, 0, 0, 1),
                PlainNode.decision(
                    1,
                    PlainNode.decision(0, PlainNode.leaf(0, 1, 0, 2), nothing),
                    PlainNode.decision(2, nothing, PlainNode.leaf(5, 0, 0, 0))))
            .toGame(4);
    Promise promise = new Promise(Promise.Kind.PROMISE, "Keep", 2, "", List.of(new Clause(3, 0)));
    Set<Integer> believers = Set.of(0, 3);
    World found = solve(game, promise, believers);
    assertThat(found.payoffs())
        .containsExactly(
            List.of(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ONE),
            List.of(Rational.ZERO, Rational.ONE, Rational.ZERO, Rational.of(2)));
    assertSame(found, new PromiseByDefinition(game, promise).believed(believers));
  }

  /**
   * Player 3 would go in if he believed that 1 takes his first action and 0, indifferent, then goes
   * where the promise is kept. But then 1 takes the other one, and would be believed to.
   */
  @Test
  void oneContinuationOfTheSameAction() {
    Game game =
        PlainNode.decision(
                3,
                PlainNode.leaf(0, 0, 0, 1),
                PlainNode.decision(
                    1,
                    PlainNode.decision(
                        0,
                        PlainNode.leaf(0, 2, 0, 0),
                        PlainNode.decision(
                            2, PlainNode.leaf(0, 0, 0, 2), PlainNode.leaf(0, 3, 1, 0))),
                    PlainNode.leaf(0, 1, 0, 0)))
            .toGame(4);
    Promise promise = new Promise(Promise.Kind.PROMISE, "Keep", 2, "", List.of(new Clause(3, 0)));
    Set<Integer> believers = Set.of(0, 3);
    World found = solve(game, promise, believers);
    assertThat(found.payoffs())
        .containsExactly(List.of(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ONE));
    assertSame(found, new PromiseByDefinition(game, promise).believed(believers));
  }

  private static void assertSame(
      World found, Map<List<Rational>, Set<Map<Integer, Rational>>> expected) {
    assertThat(found.payoffs()).containsExactlyElementsOf(expected.keySet());
    for (int place = 0; place < found.payoffs().size(); place++) {
      Map<Integer, Rational> outcome = new HashMap<>();
      found.outcomes().get(place).forEach(end -> outcome.put(end.node(), end.probability()));
      assertThat(outcome).isIn(expected.get(found.payoffs().get(place)));
    }
  }
}
