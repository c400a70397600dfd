package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} of a battle of the sexes after an outside option, as a person reads it. */
class CheckCommandTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeGame() throws IOException {
    file = folder.resolve("opera.game");
    Files.writeString(
        file,
        """
        players A, B
        tree:
          A @Stage:
            out: (2, 2)
            in: A @One:
              o: B @Two:
                o: (3, 1)
                f: (0, 0)
              f: B @Two:
                o: (0, 0)
                f: (1, 3)
        promise Opera by A:
          at One: o
        promise Both by A, B:
          at One: o
          at Two: o
        """);
  }

  /** Nobody is indifferent in the pure equilibria; and one of three keeps the joint promise. */
  @Test
  void saysWhatIsTestedOfAJointPromiseAndWhatDecidesWhereMovesAreSimultaneous() {
    assertThat(CommandRun.of("check", file.toString()).out())
        .contains("which of them is played decides")
        .contains("Each keeps his part in every subgame-perfect equilibrium if the others keep")
        .doesNotContain("indifference");
  }

  @Test
  void doesNotSayThatNothingElseCanBeDoneWhereALimitWasReached() {
    assertThat(CommandRun.of("check", file.toString(), "--limit", "time=1ms").out())
        .contains("what a breach would bring is not known")
        .doesNotContain("nothing else can be done");
  }
}
