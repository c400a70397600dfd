package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} as a process sees it. */
class CompareCommandTest {
  private static final String BARE = "games/guarantee/bare-guarantee.game";

  @Test
  void scenariosOfAFileStandBesideTheFileAsItIs() {
    CommandRun run = CommandRun.of("compare", BARE, "-q");
    assertThat(run.out())
        .isEqualTo(
            "below: same outcome; equal: Guarantee FAILS -> KNIFE_EDGE, other outcome;"
                + " above: Guarantee FAILS -> HOLDS, other outcome\n");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  /** Of three changes one alone turns the verdict; another turns it at its own exact value. */
  @Test
  void itSaysWhichChangeAloneDoesItAndAtWhichValue() {
    CommandRun run =
        CommandRun.of("compare", BARE, "--set", "s=7/2", "--set", "c=3", "--set", "w=5");
    assertThat(run.out())
        .contains("Guarantee: FAILS -> HOLDS")
        .contains("c 4 -> 3 alone gives KNIFE-EDGE; it switches at c = 3")
        .contains("w 3 -> 5 alone does not")
        .contains("s 3 -> 7/2 alone does not")
        .contains("c and s together do it");
  }

  @Test
  void aChangedTreeIsNotBlamedOnParameters(@TempDir Path folder) throws Exception {
    String text =
        """
        game "x"
        players A, B
        param p = 1
        tree:
          A @First:
            Stop: (0, 0)
            Go: B @Second:
              Pay: (p, 1)
              Keep: (-1, 2)
        promise Word by B:
          at Second: Pay
        """;
    Files.writeString(folder.resolve("old.game"), text);
    Files.writeString(folder.resolve("new.game"), text.replace("(-1, 2)", "(-1, 0)"));
    CommandRun run = CommandRun.in(folder, "", "compare", "old.game", "new.game");
    assertThat(run.out())
        .contains("payoff at Go > Keep: B 2 -> 0")
        .contains("Word: FAILS -> HOLDS")
        .contains("no change of a parameter is behind it");
    assertThat(run.code()).isZero();
    CommandRun over =
        CommandRun.in(folder, "", "compare", "old.game", "new.game", "-o", "new.game");
    assertThat(over.code()).isEqualTo(2);
    assertThat(over.err()).contains("that is one of the games");
  }

  @Test
  void withInformationSetsTheOutcomesAreComparedAndTheSwitchIsExact() {
    CommandRun run = CommandRun.of("compare", "games/guarantee/secret-treaty.game");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Conquest")
        .contains("s 4 -> 2 alone does it; it switches at s = 5/2\n");
  }

  @Test
  void wrongCommandLinesAndFilesSayWhatToWrite(@TempDir Path folder) throws Exception {
    CommandRun three = CommandRun.of("compare", BARE, BARE, BARE);
    assertThat(three.code()).isEqualTo(2);
    assertThat(three.err()).contains("compare takes one file or two");
    CommandRun none = CommandRun.of("compare", "games/markets/duopoly.game");
    assertThat(none.code()).isEqualTo(4);
    assertThat(none.err()).contains("the file has no scenarios").contains("--set");
    assertThat(CommandRun.of("compare", BARE, "nowhere.game").code()).isEqualTo(2);
    Files.writeString(folder.resolve("bad.game"), "game \"x\"\nplayers A\n");
    CommandRun bad =
        CommandRun.in(
            folder, "", "compare", CommandRun.PROJECT.resolve(BARE).toString(), "bad.game");
    assertThat(bad.code()).isEqualTo(3);
    assertThat(bad.err()).contains("bad.game:");
  }
}
