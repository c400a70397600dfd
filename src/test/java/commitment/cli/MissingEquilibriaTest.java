package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why {@code verify} does not count all equilibria again is said as it is. */
class MissingEquilibriaTest {
  private static final String THREE =
      """
      players A, B, C
      tree:
        simultaneous A, B, C @S:
          l, l, l: (1, 1, 1)
          l, l, r: (0, 0, 0)
          l, r, l: (0, 0, 0)
          l, r, r: (0, 0, 0)
          r, l, l: (0, 0, 0)
          r, l, r: (0, 0, 0)
          r, r, l: (0, 0, 0)
          r, r, r: (2, 2, 2)
      promise Left by A:
        at S: l
      """;

  @TempDir private Path folder;

  private static String verified(String command, String game) {
    String answer = CommandRun.of(command, "--json", game).out();
    CommandRun run = CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-");
    assertThat(run.out().lines().filter(line -> line.length() > 100)).isEmpty();
    return run.words();
  }

  @Test
  void mixturesBelow() {
    String game = "test-data/pages/tie-below.game";
    assertThat(verified("check", game))
        .contains("mixtures in a proper subgame matter to what is done before")
        .doesNotContain("too large", "three or more");
    assertThat(verified("solve", game)).doesNotContain("too large", "three or more");
  }

  @Test
  void threeAtATime() throws IOException {
    Path game = folder.resolve("three.game");
    Files.writeString(game, THREE);
    assertThat(verified("check", game.toString()))
        .contains("mixed equilibria are not looked for where three or more move at a time")
        .doesNotContain("too large", "proper subgame");
    assertThat(verified("solve", game.toString()))
        .contains("That there are no other equilibria was not checked")
        .doesNotContain("too large", "proper subgame");
  }
}
