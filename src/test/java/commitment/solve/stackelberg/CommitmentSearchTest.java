package commitment.solve.stackelberg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.stackelberg.StackelbergSolution.Solved;
import commitment.testing.Games;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import commitment.verify.CheckResult;
import commitment.verify.CommitmentCheck;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Branch and bound against one program for each plan of the follower, and in games where these
 * plans are too many.
 */
class CommitmentSearchTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static IntStream seeds() {
    return RandomGames.seeds().filter(seed -> seed % 3 == 1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithAProgramForEachPlan(int seed) {
    Game game = RandomInformation.game(seed, 2, 1 + seed % 7, 40);
    TreeIndex index = TreeIndex.of(game.tree());
    for (int leader = 0; leader < 2; leader++) {
      TwoPlayers players = TwoPlayers.of(game, index, leader, 1 - leader);
      Solved found = CommitmentSearch.of(players, BUDGET);
      Solved programs = MultiplePrograms.of(players, BUDGET);
      assertThat(found.strong().value()).isEqualTo(programs.strong().value());
      assertThat(found.weak().bounds().contains(programs.weak().value())).isTrue();
      if (found.weak().attained()) {
        assertThat(programs.weak().attained()).isTrue();
      }
      assertThat(CommitmentSearch.bound(players, BUDGET).orElseThrow())
          .isGreaterThanOrEqualTo(programs.strong().value());
      assertConfirmed(game, found);
    }
  }

  /**
   * Which of some poker games is played is drawn first and seen by all, so that commitment is worth
   * the mean of what it is worth in each, and the plans of the follower are multiplied.
   */
  @ParameterizedTest(name = "{0} games, leader {1}")
  @CsvSource({"1, 0, 523/588", "1, 1, 5/16", "2, 0, 523/588", "2, 1, 5/16", "3, 1, 5/16"})
  void manyPokerGames(int copies, int leader, String strong) {
    Game game = copies(copies);
    TwoPlayers players = TwoPlayers.of(game, TreeIndex.of(game.tree()), leader, 1 - leader);
    Solved found = CommitmentSearch.of(players, BUDGET);
    assertThat(found.strong().value()).isEqualTo(Rational.parse(strong).orElseThrow());
    assertThat(found.weak().bounds().max()).isEqualTo(found.strong().value());
    assertConfirmed(game, found);
  }

  /** Without time nothing is solved, and what is said is right all the same. */
  @ParameterizedTest(name = "leader {0}")
  @CsvSource({"0, 523/588", "1, 5/16"})
  void withoutTimeThereAreBounds(int leader, String strong) {
    Game game = copies(1);
    TwoPlayers players = TwoPlayers.of(game, TreeIndex.of(game.tree()), leader, 1 - leader);
    Budget none = Budget.of(1_000_000, 1000, Duration.ZERO);
    Solved found = CommitmentSearch.of(players, none);
    assertThat(found.isExact()).isFalse();
    assertThat(found.strong().bounds().contains(Rational.parse(strong).orElseThrow())).isTrue();
    assertThat(found.strong().gap()).isGreaterThan(Rational.ZERO);
    assertThat(CommitmentSearch.bound(players, none)).isEmpty();
    assertConfirmed(game, found);
  }

  private static Game copies(int copies) {
    StringBuilder tree = new StringBuilder();
    for (int copy = 0; copy < copies; copy++) {
      tree.append("    with 1/" + copies + " game" + copy + ": deal(" + copy + ")\n");
    }
    String text = PokerCommitmentTest.EXTENDED;
    String cards = text.substring(text.indexOf("tree:\n") + 6);
    String rules = text.substring(0, text.indexOf("tree:\n"));
    for (String set :
        new String[] {"Open", "Bet", "Raised", "Checked", "BetAgainst", "RaisedAgainst"}) {
      rules = rules.replace("@" + set + "[", "@" + set + "[g, ");
    }
    rules = rules.replace("hand(i, j)", "hand(g, i, j)");
    cards = cards.replace("hand(", "hand(g, ");
    return Games.instance(rules + "def deal(g):\n" + cards + "tree:\n  chance:\n" + tree).game();
  }

  private static void assertConfirmed(Game game, Solved solved) {
    TreeIndex index = TreeIndex.of(game.tree());
    for (boolean weak : new boolean[] {false, true}) {
      assertThat(
              CommitmentCheck.of(
                  game,
                  index,
                  solved.leader(),
                  solved.kind(),
                  weak ? solved.weak() : solved.strong(),
                  weak,
                  BUDGET))
          .isEqualTo(new CheckResult.Confirmed());
    }
  }
}
