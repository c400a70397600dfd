package commitment.solve.stackelberg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.stackelberg.StackelbergSolution.Solved;
import commitment.strategy.ContinuationValues;
import commitment.testing.BruteForce;
import commitment.testing.RandomGames;
import commitment.testing.RandomTrees;
import commitment.verify.CheckResult;
import commitment.verify.CommitmentCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The best pure commitments of games of perfect information, against the definition. */
class PureCommitmentTheoremsTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static IntStream seeds() {
    return RandomGames.seeds().filter(seed -> seed % 4 == 1);
  }

  private static Solved solve(Game game, int leader) {
    return (Solved)
        new Stackelberg(game, TreeIndex.of(game.tree()), BUDGET)
            .solve(leader, CommitmentClass.PURE);
  }

  private static CheckResult check(Game game, int leader, CommitmentValue value, boolean weak) {
    return CommitmentCheck.of(
        game, TreeIndex.of(game.tree()), leader, CommitmentClass.PURE, value, weak, BUDGET);
  }

  private static Interval equilibria(Game game, int player) {
    return SubgamePerfectPayoffs.of(
            game,
            TreeIndex.of(game.tree()),
            Commitments.none(game.tree()),
            Arithmetic.FASTEST,
            BUDGET)
        .range(0, player);
  }

  /** Every pure commitment of a player; a list without clauses where he has no move. */
  private static List<List<Clause>> commitments(Game game, int leader) {
    List<List<Clause>> all = new ArrayList<>(List.of(List.of()));
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) != leader) {
        continue;
      }
      List<List<Clause>> longer = new ArrayList<>();
      for (List<Clause> clauses : all) {
        for (int action = 0; action < game.tree().actionCount(move); action++) {
          List<Clause> more = new ArrayList<>(clauses);
          more.add(new Clause(move, action));
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  /** Strong and weak value by trying every commitment and every profile of the others. */
  private static List<Rational> byDefinition(Game game, int leader) {
    List<Rational> most = new ArrayList<>();
    List<Rational> least = new ArrayList<>();
    for (List<Clause> clauses : commitments(game, leader)) {
      BruteForce after =
          clauses.isEmpty()
              ? BruteForce.of(game)
              : BruteForce.bound(game, new Promise(Promise.Kind.PROMISE, "C", leader, "", clauses));
      var payoffs = after.payoffSet(after.node(0), leader);
      most.add(payoffs.last());
      least.add(payoffs.first());
    }
    return List.of(
        most.stream().max(Rational::compareTo).orElseThrow(),
        least.stream().max(Rational::compareTo).orElseThrow());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void strongAndWeakValueAreThoseOfTheDefinition(int seed) {
    Game game = RandomGames.game(seed, 60);
    for (int leader = 0; leader < game.players().size(); leader++) {
      Solved solved = solve(game, leader);
      assertThat(List.of(solved.strong().value(), solved.weak().value()))
          .as("leader %d", leader)
          .isEqualTo(byDefinition(game, leader));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void strongIsAtLeastWeakAndTheBestEquilibriumAndTheCheckAgrees(int seed) {
    Game game = RandomGames.game(seed, 100_000);
    for (int leader = 0; leader < game.players().size(); leader++) {
      Solved solved = solve(game, leader);
      Rational strong = solved.strong().value();
      assertThat(strong).isGreaterThanOrEqualTo(solved.weak().value());
      assertThat(strong).isGreaterThanOrEqualTo(equilibria(game, leader).max());
      assertThat(check(game, leader, solved.strong(), false))
          .isEqualTo(new CheckResult.Confirmed());
      assertThat(check(game, leader, solved.weak(), true)).isEqualTo(new CheckResult.Confirmed());
    }
  }

  /** The linear scans and the set-valued induction with trials share nothing. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theDirectAlgorithmAgreesWithTrials(int seed) {
    Game game = RandomTrees.binary(seed, 2 + seed % 3, 2, 1 + seed % 5, seed % 2 == 0);
    TreeIndex index = TreeIndex.of(game.tree());
    for (int leader = 0; leader < 2; leader++) {
      Solved direct = PureTreeCommitment.of(game, index, leader, 1 - leader);
      Solved tried = PerfectInformationCommitment.of(game, index, leader, BUDGET);
      assertThat(direct.strong().value()).isEqualTo(tried.strong().value());
      assertThat(direct.weak().value()).isEqualTo(tried.weak().value());
    }
  }

  @Test
  void theCheckRefusesAnotherValueAndAnotherResponse() {
    Game game = RandomTrees.binary(5, 4, 2, 5, true);
    Solved solved = solve(game, 1);
    Commitment best = solved.strong().best().orElseThrow();
    List<Rational> better =
        List.of(best.payoffs().get(0), best.payoffs().get(1).plus(Rational.ONE));
    assertThat(check(game, 1, CommitmentValue.of(1, new Commitment(best.profile(), better)), false))
        .isInstanceOf(CheckResult.Refuted.class);
    int refuted = 0;
    for (int seed = 0; seed < 20; seed++) {
      Game other = RandomTrees.binary(seed, 4, 2, 5, true);
      // The response to a commitment in one game is none in a game with other payoffs.
      var result =
          check(
              other,
              1,
              CommitmentValue.of(
                  1,
                  new Commitment(
                      best.profile(),
                      ContinuationValues.of(other, TreeIndex.of(other.tree()), best.profile())
                          .payoffs())),
              false);
      refuted += result instanceof CheckResult.Refuted ? 1 : 0;
    }
    assertThat(refuted).isGreaterThan(10);
  }

  @Test
  void eightThousandNodesTakeNoTime() {
    Game game = RandomTrees.binary(1, 12, 2, 1000, true);
    assertThat(game.tree().nodeCount()).isEqualTo(8191);
    long start = System.nanoTime();
    Solved solved = solve(game, 0);
    assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    assertThat(solved.strong().value()).isGreaterThanOrEqualTo(equilibria(game, 0).max());
  }
}
