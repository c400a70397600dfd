package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers say that a limit cut: which one, what allows more, and exit code 5. */
class LimitAnswerTest {
  private static final String KUHN = "test-data/zero-sum/kuhn.game";

  /** Entering is worse for A than staying out, whatever would be done then, in three ways. */
  private static final String WAYS =
      """
      game "Ways to go on"
      players A, B
      tree:
        chance:
          with 1/2 a: A @Enter:
            Out: (9, 0)
            In: B @Meet:
              l: A @Then:
                x: (0, 1)
                y: (1, 0)
                z: (2, 5)
              r: A @Then:
                x: (3, 1)
                y: (1, 4)
                z: (0, 2)
          with 1/2 b: B @Meet:
            l: (0, 1)
            r: (0, 0)
      """;

  private static CommandRun run(String line) {
    return CommandRun.of(line.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve ", "solve --nash "})
  void aSearchThatIsCutOffByItsOwnLimitSaysSo(String command) {
    CommandRun run = run(command + KUHN);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.words())
        .contains(
            "Not complete: the steps that a search may take were used up (no option allows more),"
                + " there may be more equilibria that give the same payoffs.");
  }

  @Test
  void whatWasNotLookedForIsNoLimit() {
    CommandRun run = run("solve --pure " + KUHN);
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContain("limit");
  }

  /** The value is known whatever equilibria are not listed. */
  @Test
  void aFileWithoutPromisesHasNothingThatDoesNotHold() {
    CommandRun run = run("check " + KUHN);
    assertThat(run.code()).isZero();
    assertThat(run.words()).contains("Not complete: the steps that a search may take were used up");
  }

  @Test
  void waysToPlayThatAreLeftOutAreNotCalledAll() {
    CommandRun all = CommandRun.in(CommandRun.PROJECT, WAYS, "solve", "-");
    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("3 pure subgame-perfect equilibria.", "Complete: ");
    CommandRun few = CommandRun.in(CommandRun.PROJECT, WAYS, "solve", "-", "--limit", "vectors=1");
    assertThat(few.code()).isEqualTo(5);
    assertThat(few.words())
        .contains(
            "Found: 2 pure subgame-perfect equilibria; there may be others.",
            "Not complete: the limit of payoff vectors was reached (--limit vectors=N allows"
                + " more), there may be more equilibria.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve", "check", "repair", "explain"})
  void theLimitOfVectorsIsNamed(String command) {
    CommandRun run = run(command + " --limit vectors=1 games/bargaining/alternating-offers.game");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.words())
        .contains(
            "Not complete: the limit of payoff vectors was reached (--limit vectors=N allows"
                + " more)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve", "solve --nash", "check", "commit --leader First", "threshold"})
  void theLimitOfTimeIsNamed(String command) {
    CommandRun run = run(command + " --limit time=1ms test-data/zero-sum/leduc.game");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.all()).contains("the time limit was reached", "--limit time=");
  }

  @ParameterizedTest
  @CsvSource({
    "games/guarantee/bare-guarantee.game, Guarantor",
    "test-data/efg/trees/G01_bare_guarantee_1.efg, Guarantor",
    "test-data/general-sum/invited-couple.game, Host"
  })
  void theLimitOfNodesIsThatOfGamesWrittenOutToo(String file, String leader) {
    for (String command :
        new String[] {"solve", "solve --nash", "check", "commit --leader " + leader, "threshold"}) {
      CommandRun run = run(command + " --limit nodes=5 " + file);
      assertThat(run.code()).as(command).isEqualTo(5);
      assertThat(run.err()).contains("the game has more than 5 nodes", "--limit nodes=");
      assertThat(run.out()).isEmpty();
    }
  }

  /** As many rows and columns would take too long to go through if they were not all the same. */
  @Test
  void strategiesThatAreTheSameAreNoLimit() {
    StringBuilder game = new StringBuilder("EFG 2 R \"Nothing matters\" { \"A\" \"B\" }\n");
    String actions = "{" + " \"x\"".repeat(30) + " } 0\n";
    game.append("p \"\" 1 1 \"\" ").append(actions);
    for (int row = 0; row < 30; row++) {
      game.append("p \"\" 2 1 \"\" ").append(actions);
      game.append("t \"\" 1 \"\" { 1, 1 }\n".repeat(30));
    }
    CommandRun run =
        CommandRun.in(CommandRun.PROJECT, game.toString(), "solve", "-", "-q", "--no-verify");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("900 equilibria").doesNotContain("or more");
  }

  /** As many rows and columns would take too long to go through if one did not dominate another. */
  @Test
  void strategiesThatAreDominatedAreNoLimit() {
    String game = simultaneous(60, (own, other) -> -3 * own + (own > other ? 1 : 0));
    CommandRun run = CommandRun.in(CommandRun.PROJECT, game, "solve", "-", "--no-verify");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("One pure subgame-perfect equilibrium.");
  }

  /**
   * The enumeration would take minutes, and no equilibrium is pure; one is looked for before it.
   */
  @Test
  void anEnumerationThatIsCutOffLeavesOneEquilibrium() {
    Random random = new Random(1);
    String game = simultaneous(20, (own, other) -> random.nextInt(1000));
    CommandRun run = CommandRun.in(CommandRun.PROJECT, game, "solve", "-", "--limit", "time=1s");
    assertThat(run.code()).as(run.all()).isEqualTo(5);
    assertThat(run.words())
        .contains("in mixed strategies; there may be others.")
        .contains("Not complete: the time limit was reached")
        .contains("Verified: ");
  }

  /**
   * A game in which two players choose one of so many actions at a time.
   *
   * @param payoff of each player by his own action and that of the other
   */
  private static String simultaneous(int count, IntBinaryOperator payoff) {
    StringBuilder game = new StringBuilder("EFG 2 R \"At a time\" { \"A\" \"B\" }\n");
    String actions =
        IntStream.range(0, count)
            .mapToObj(action -> "\"" + action + "\"")
            .collect(Collectors.joining(" ", "{ ", " } 0\n"));
    game.append("p \"\" 1 1 \"\" ").append(actions);
    for (int row = 0; row < count; row++) {
      game.append("p \"\" 2 1 \"\" ").append(actions);
      for (int column = 0; column < count; column++) {
        int first = payoff.applyAsInt(row, column);
        int second = payoff.applyAsInt(column, row);
        String payoffs = " \"\" { " + first + ", " + second + " }\n";
        game.append("t \"\" ").append(row * count + column + 1).append(payoffs);
      }
    }
    return game.toString();
  }
}
