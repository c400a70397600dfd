package commitment.solve.stackelberg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedPlans;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.stackelberg.StackelbergSolution.Solved;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import commitment.testing.RandomTrees;
import commitment.verify.CheckResult;
import commitment.verify.CommitmentCheck;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mixed and correlated commitments: the direct algorithms against linear programs, and theorems.
 */
class MixedCommitmentTheoremsTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static IntStream seeds() {
    return RandomGames.seeds().filter(seed -> seed % 4 == 2);
  }

  private static Solved solve(Game game, int leader, CommitmentClass kind) {
    return (Solved) new Stackelberg(game, TreeIndex.of(game.tree()), BUDGET).solve(leader, kind);
  }

  private static void assertConfirmed(Game game, Solved solved) {
    TreeIndex index = TreeIndex.of(game.tree());
    for (boolean weak : new boolean[] {false, true}) {
      CommitmentValue value = weak ? solved.weak() : solved.strong();
      assertThat(
              CommitmentCheck.of(game, index, solved.leader(), solved.kind(), value, weak, BUDGET))
          .isEqualTo(new CheckResult.Confirmed());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theDirectAlgorithmAgreesWithLinearPrograms(int seed) {
    Game game = RandomTrees.binary(seed, 2 + seed % 2, 2, 1 + seed % 5, seed % 3 == 0);
    TreeIndex index = TreeIndex.of(game.tree());
    for (int leader = 0; leader < 2; leader++) {
      Solved direct = TreeCommitment.of(game, index, leader, 1 - leader, CommitmentClass.BEHAVIOR);
      Solved programs = MultiplePrograms.of(TwoPlayers.of(game, index, leader, 1 - leader), BUDGET);
      assertThat(direct.strong().value()).isEqualTo(programs.strong().value());
      assertThat(direct.weak().value()).isEqualTo(programs.weak().value());
      assertThat(direct.weak().attained()).isEqualTo(programs.weak().attained());
      assertConfirmed(game, direct);
      assertConfirmed(game, programs);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moreMayBeCommittedToWithMixturesAndWithAMediator(int seed) {
    Game game = RandomTrees.binary(seed, 3 + seed % 3, 2, 2 + seed % 20, seed % 3 == 0);
    for (int leader = 0; leader < 2; leader++) {
      Solved pure = solve(game, leader, CommitmentClass.PURE);
      Solved mixed = solve(game, leader, CommitmentClass.BEHAVIOR);
      Solved correlated = solve(game, leader, CommitmentClass.CORRELATED);
      assertThat(mixed.strong().value())
          .isBetween(pure.strong().value(), correlated.strong().value());
      assertThat(mixed.weak().value()).isBetween(pure.weak().value(), correlated.weak().value());
      for (Solved solved : new Solved[] {pure, mixed, correlated}) {
        assertThat(solved.strong().value()).isGreaterThanOrEqualTo(solved.weak().value());
        assertConfirmed(game, solved);
      }
      assertThat(pure.strong().value())
          .isGreaterThanOrEqualTo(equilibria(game).range(0, leader).max());
    }
  }

  private static SubgamePerfectPayoffs equilibria(Game game) {
    return SubgamePerfectPayoffs.of(
        game, TreeIndex.of(game.tree()), Commitments.none(game.tree()), Arithmetic.FASTEST, BUDGET);
  }

  /** With information sets and chance; pure commitments are tried from the definition. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void gamesWithInformationSets(int seed) {
    Game game = RandomInformation.game(seed, 2, 1 + seed % 5, 26);
    TreeIndex index = TreeIndex.of(game.tree());
    for (int leader = 0; leader < 2; leader++) {
      Solved pure = solve(game, leader, CommitmentClass.PURE);
      Solved mixed = solve(game, leader, CommitmentClass.BEHAVIOR);
      assertThat(pure.strong().value()).isGreaterThanOrEqualTo(pure.weak().value());
      assertThat(mixed.strong().value()).isGreaterThanOrEqualTo(mixed.weak().value());
      assertThat(mixed.strong().value()).isGreaterThanOrEqualTo(pure.strong().value());
      assertThat(mixed.weak().value()).isGreaterThanOrEqualTo(pure.weak().value());
      assertConfirmed(game, pure);
      assertConfirmed(game, mixed);
      assertThat(mixed.strong().value()).isGreaterThanOrEqualTo(bestEquilibrium(game, leader));
      TwoPlayers players = TwoPlayers.of(game, index, leader, 1 - leader);
      ReducedPlans plans = new ReducedPlans(players.form(), leader);
      while (plans.hasNext()) {
        RealizationPlan plan = players.purePlan(plans.next());
        assertThat(players.response(plan, false).leaderValue())
            .isLessThanOrEqualTo(mixed.weak().value());
      }
    }
  }

  /** Of those that the search finds; what a player does in it he can commit to. */
  private static Rational bestEquilibrium(Game game, int player) {
    return new TimeConsistencySearch(game, TreeIndex.of(game.tree()), 0, BUDGET)
        .nobodyBound().payoffs().stream()
            .map(payoffs -> payoffs.get(player))
            .max(Rational::compareTo)
            .orElseThrow();
  }

  @Test
  void eightThousandNodesTakeLittleTime() {
    Game game = RandomTrees.binary(1, 12, 2, 1000, true);
    for (CommitmentClass kind : CommitmentClass.values()) {
      for (int leader = 0; leader < 2; leader++) {
        long start = System.nanoTime();
        Solved solved = solve(game, leader, kind);
        assertThat(System.nanoTime() - start).as("%s %d", kind, leader).isLessThan(4_000_000_000L);
        assertConfirmed(game, solved);
        assertThat(solved.strong().value()).isGreaterThan(Rational.ZERO);
      }
    }
  }
}
