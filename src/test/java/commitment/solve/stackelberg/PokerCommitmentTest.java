package commitment.solve.stackelberg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.stackelberg.StackelbergSolution.Solved;
import commitment.testing.Games;
import commitment.verify.CheckResult;
import commitment.verify.CommitmentCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kuhn's poker with a raise, in which what the winner gets depends on his card: the strong values
 * of behavior commitment are published with the implementation of Bošanský and Čermák,
 * Sequence-form algorithm for computing Stackelberg equilibria in extensive-form games (AAAI 2015).
 * Plain Kuhn poker is zero-sum: commitment is worth the value of the game, -1/18 to the first
 * player.
 */
class PokerCommitmentTest {
  static final String EXTENDED =
      """
      game "Extended Kuhn poker"
      players One, Two
      def first(i, j, stake):
        (stake + 3 * i - 5 * i * (i - 1) / 2, -stake)
      def second(i, j, stake):
        (-stake, stake + 4 - 3 * j + j * (j - 1))
      def showdown(i, j, stake):
        if i > j: first(i, j, stake)
        else: second(i, j, stake)
      def hand(i, j):
        One @Open[i]:
          bet: Two @Bet[j]:
            call: showdown(i, j, 2)
            fold: first(i, j, 1)
            raise: One @Raised[i]:
              call: showdown(i, j, 3)
              fold: second(i, j, 2)
          check: Two @Checked[j]:
            bet: One @BetAgainst[i]:
              call: showdown(i, j, 2)
              fold: second(i, j, 1)
              raise: Two @RaisedAgainst[j]:
                call: showdown(i, j, 3)
                fold: first(i, j, 2)
            check: showdown(i, j, 1)
      tree:
        chance:
          with 1/6 cards01: hand(0, 1)
          with 1/6 cards02: hand(0, 2)
          with 1/6 cards10: hand(1, 0)
          with 1/6 cards12: hand(1, 2)
          with 1/6 cards20: hand(2, 0)
          with 1/6 cards21: hand(2, 1)
      """;

  private static final String PLAIN =
      """
      game "Kuhn poker"
      players One, Two
      def showdown(i, j, stake):
        if i > j: (stake, -stake)
        else: (-stake, stake)
      def hand(i, j):
        One @Open[i]:
          bet: Two @Bet[j]:
            call: showdown(i, j, 2)
            fold: (1, -1)
          check: Two @Checked[j]:
            bet: One @BetAgainst[i]:
              call: showdown(i, j, 2)
              fold: (-1, 1)
            check: showdown(i, j, 1)
      tree:
        chance:
          with 1/6 cards01: hand(0, 1)
          with 1/6 cards02: hand(0, 2)
          with 1/6 cards10: hand(1, 0)
          with 1/6 cards12: hand(1, 2)
          with 1/6 cards20: hand(2, 0)
          with 1/6 cards21: hand(2, 1)
      """;

  @ParameterizedTest
  @CsvSource({"true, 0, 523/588", "true, 1, 5/16", "false, 0, -1/18", "false, 1, 1/18"})
  void publishedValues(boolean extended, int leader, String strong) {
    Game game = Games.instance(extended ? EXTENDED : PLAIN).game();
    TreeIndex index = TreeIndex.of(game.tree());
    Budget budget = Budget.unlimitedTime();
    Solved solved =
        (Solved) new Stackelberg(game, index, budget).solve(leader, CommitmentClass.BEHAVIOR);
    assertThat(solved.strong().value()).isEqualTo(Rational.parse(strong).orElseThrow());
    assertThat(solved.weak().value()).isLessThanOrEqualTo(solved.strong().value());
    for (boolean weak : new boolean[] {false, true}) {
      assertThat(
              CommitmentCheck.of(
                  game,
                  index,
                  leader,
                  CommitmentClass.BEHAVIOR,
                  weak ? solved.weak() : solved.strong(),
                  weak,
                  budget))
          .isEqualTo(new CheckResult.Confirmed());
    }
  }
}
