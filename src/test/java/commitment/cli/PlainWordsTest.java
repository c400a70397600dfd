package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several commands say of the same thing. */
class PlainWordsTest {
  private static final String BELIEVED =
      """
      players A, B
      tree:
        A @One:
          In: B @Two:
            keep: (2, 1)
            break: (-1, 3)
          Out: (0, 0)
      promise P by B:
        at Two: keep
      """;

  private static final String TOGETHER =
      """
      players A, B
      tree:
        A @One:
          L: B @Two:
            l: (2, 1)
            r: (0, 0)
          M: B @Two:
            l: (1, 2)
            r: (4, 1)
          R: (2, 2)
      promise P by B:
        at Two: l
      """;

  private static final String MEETING =
      """
      players A, B
      tree:
        A @Door:
          Out: (2, 2)
          In: simultaneous A, B @S:
            o, o: (3, 1)
            o, b: (0, 0)
            b, o: (0, 0)
            b, b: (1, 3)
      promise Meet by A, B:
        at S: o
      """;

  private static final String UNDECIDED =
      """
      players Police, Thief, Judge
      param f = 3 in 0..6 "fine"
      tree:
        chance:
          with 1/4 rain: Police @Rain:
            wait: (0, 1, 0)
            leave: (-1, 1, 0)
          with 3/4 sun:
            simultaneous Police, Thief @Night:
              watch, stay: (-1, 0, 0)
              watch, steal: Judge @Trial:
                convict: (1, -f, -1)
                acquit: (1, 0, 0)
              sleep, stay: (0, 0, 0)
              sleep, steal: (-2, 2, 0)
      promise Vigilance by Police:
        at Night: watch
      promise Justice by Judge:
        at Trial: convict
      """;

  @Test
  void aGameWithoutTitleIsCalledByItsFile(@TempDir Path folder) throws IOException {
    Path deep = Files.createDirectories(folder.resolve("deep/er"));
    Files.writeString(deep.resolve("my.pact.game"), BELIEVED);
    String path = deep.resolve("my.pact.game").toString();
    for (String[] ending :
        new String[][] {
          {"draw", "--to", "svg"},
          {"draw"},
          {"explain", "--to", "html"},
          {"explain", "--to", "markdown"},
          {"report"}
        }) {
      String[] here = ending.clone();
      String[] there = ending.clone();
      String near = CommandRun.in(deep, "", with(here, "my.pact.game")).out();
      assertThat(near)
          .contains("my.pact")
          .isEqualTo(CommandRun.in(folder, "", with(there, path)).out());
    }
    assertThat(CommandRun.in(folder, "", "check", path).out())
        .startsWith("my.pact  (" + path + ")");
  }

  private static String[] with(String[] words, String file) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = file;
    return all;
  }

  /** All that is listed are Nash equilibria that are not subgame-perfect. */
  @Test
  void nashEquilibriaAreVerifiedWhereNoOtherIsListed() {
    assertThat(CommandRun.of("solve", "--nash", "test-data/pages/outside-three.game").words())
        .contains("Not subgame-perfect (Zero")
        .contains(
            "Verified: the 8 Nash equilibria listed are checked by best replies in the game; what"
                + " the approximate one leaves to gain was measured twice.");
  }

  /** {@code solve} tells them in decimals. */
  @Test
  void irrationalEquilibriaAreNotDenied() {
    String alone = "test-data/pages/irrational.game";
    assertThat(CommandRun.of("check", alone).words())
        .contains("in equilibrium no equilibrium was found exactly Not complete")
        .contains("there may be equilibria that are not told here")
        .doesNotContain("marked as a bound");
    assertThat(CommandRun.of("explain", alone).words())
        .contains("No equilibrium was found exactly.");
    assertThat(CommandRun.of("explain", "test-data/pages/zero-payoffs.game").words())
        .contains("The equilibria found lead to 6 different results")
        .doesNotContain("All equilibria together");
  }

  /** Each gets 0 in the irrational equilibrium; the decimals give a trillionth less. */
  @Test
  void whatIsNothingWithinTheErrorIsToldAsNothing() {
    assertThat(CommandRun.of("solve", "test-data/pages/zero-payoffs.game").words())
        .containsPattern("It gives A 0 \\(within \\S+E-1\\d\\), B 0 \\(within")
        .doesNotContain("-9.0");
  }

  @Test
  void noTwoEmptyLinesFollowEachOther() {
    assertThat(CommandRun.of("check", "games/classics/beer-quiche.game").out())
        .doesNotContain("\n\n\n");
    assertThat(CommandRun.in(CommandRun.PROJECT, MEETING, "check", "-").out())
        .doesNotContain("\n\n\n");
  }

  @Test
  void whereAllPromiseTogetherNobodyIsLeftToBelieve() {
    assertThat(CommandRun.in(CommandRun.PROJECT, MEETING, "check", "--believers", "-").words())
        .contains("Nobody else moves, so that nobody's belief can bring about what was promised.")
        .doesNotContain("Nobody's belief is enough");
  }

  @Test
  void whatIsLostIsToldInTheSameWords() {
    for (String command : new String[] {"check", "explain", "report"}) {
      assertThat(CommandRun.in(CommandRun.PROJECT, BELIEVED, command, "-").words())
          .as(command)
          .contains(
              command.equals("report")
                  ? "less than if nobody did"
                  : "If A alone believes it, A gets 1 less than if nobody did, and 3 less than if"
                      + " it were binding.")
          .doesNotContain("against knowing better");
    }
  }

  @Test
  void whereEquilibriaAreInfinitelyManyItIsSaid() {
    String told = CommandRun.in(CommandRun.PROJECT, TOGETHER, "explain", "-").words();
    assertThat(told)
        .contains(
            "belong together: mixing between them gives others, so there are infinitely many. Not"
                + " counting these mixtures, there are")
        .contains("Complete: all subgame-perfect equilibria were taken into account.");
    assertThat(CommandRun.in(CommandRun.PROJECT, TOGETHER, "check", "-").words())
        .contains("Complete: all subgame-perfect equilibria were taken into account.");
  }

  @Test
  void stepsSayWherePlansBeforeThemRestOnMixtures() {
    String sentence = "Mixtures of what is done here count too: some plans for what comes before";
    assertThat(CommandRun.of("explain", "test-data/pages/tie-below.game").words())
        .contains(sentence);
    assertThat(CommandRun.of("explain", "test-data/pages/first.game").words())
        .doesNotContain(sentence);
  }

  @Test
  void nashEquilibriaThatBelongTogetherAreInfinitelyMany() {
    assertThat(CommandRun.in(CommandRun.PROJECT, BELIEVED, "solve", "--nash", "-").words())
        .contains(
            "Some of the Nash equilibria belong together: mixing between them gives others, so"
                + " there are infinitely many.");
  }

  @Test
  void whatIsUndecidedIsSoInEveryAnswer() {
    CommandRun told = CommandRun.in(CommandRun.PROJECT, UNDECIDED, "explain", "-");
    assertThat(told.code()).isEqualTo(5);
    assertThat(told.words())
        .contains("if it were binding. These are bounds.")
        .contains(
            "A fine of more than 3 for each breach makes it hold; a smaller one may be enough"
                + " (where")
        .contains("A fine of more than 1 for each breach makes it hold. With exactly that,");
    CommandRun check = CommandRun.in(CommandRun.PROJECT, UNDECIDED, "check", "-");
    assertThat(check.code()).isEqualTo(5);
    assertThat(check.words()).contains("if it were binding. These are bounds.");
    assertThat(CommandRun.in(CommandRun.PROJECT, UNDECIDED, "report", "-").words())
        .doesNotContain("only 0 values");
  }

  @Test
  void anActionOfTwoLinesStaysInItsCell() {
    String game = BELIEVED.replace("keep", "\"keep\\nit\"");
    assertThat(CommandRun.in(CommandRun.PROJECT, game, "explain", "-", "--to", "markdown").out())
        .contains("keep it |");
  }
}
