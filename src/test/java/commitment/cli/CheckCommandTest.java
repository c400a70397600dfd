package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .contains("Everybody's part is kept in every subgame-perfect equilibrium if the others")
        .doesNotContain("indifference");
  }

  @Test
  void doesNotSayThatNothingElseCanBeDoneWhereALimitWasReached() {
    assertThat(
            CommandRun.of("check", "games/classics/renegotiation.game", "--limit", "time=1ms")
                .out())
        .contains("what a breach would bring is not known")
        .doesNotContain("nothing else can be done");
  }

  /** The two kinds are tested in different ways, each in the same answer. */
  @Test
  void testsAMixtureBesideAJointPromise() throws IOException {
    Files.writeString(
        file,
        """
        players Guest, Host
        tree:
          Guest @Arrival:
            early: Host @Welcome:
              tea: (1, 1)
              coffee: (1, 1)
            late: (0, 0)
        promise Fairness by Host:
          at Welcome: tea 1/2, coffee 1/2
        promise Joint by Guest, Host:
          at Arrival: early
          at Welcome: tea
        """);
    CommandRun run = CommandRun.of("check", "--believers", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("Fairness KNIFE-EDGE at Welcome", "Joint KNIFE-EDGE at Welcome", "Verified: ");
    for (String command : new String[] {"explain", "solve", "test"}) {
      assertThat(CommandRun.of(command, file.toString()).code()).isZero();
    }
    Path page = folder.resolve("page.html");
    assertThat(CommandRun.of("report", file.toString(), "-o", page.toString()).code()).isZero();
    assertThat(Files.readString(page)).contains("Fairness", "Joint");
  }

  /**
   * A mixes r2 against c1 and c2 half each, and below half of d1 and d2: B gets 1 from both
   * columns. With d1 or d2 for certain no equilibrium plays r2.
   */
  @Test
  void isKeptWhereOnlyMixingBetweenTiedActionsBelowKeepsThePromise() throws IOException {
    Files.writeString(
        file,
        """
        players A, B
        def D(a):
          A:
            d1: (a, 0)
            d2: (a, 2)
        tree:
          simultaneous A, B @S:
            r1, c1: D(4)
            r1, c2: (0, 1)
            r2, c1: D(3)
            r2, c2: (3, 1)
            r3, c1: D(0)
            r3, c2: (4, 1)
        promise Middle by A:
          at S: r2
        """);
    CommandRun check = CommandRun.of("check", file.toString());
    assertThat(check.out()).contains("Middle CONTINGENT at S");
    assertThat(check.out()).doesNotContain("With exactly that, some equilibrium keeps it");
    CommandRun solve = CommandRun.of("solve", file.toString());
    assertThat(solve.out()).contains("8 pure subgame-perfect equilibria and 14 mixed ones.");
  }

  /** r1 ties if c1 has 3/4, r3 if c2 has; in between r2 is better than both. */
  @Test
  void isKeptStrictlyWhereOnlyMixturesOfExtremeEquilibriaDo() throws IOException {
    Files.writeString(
        file,
        """
        players A, B
        tree:
          simultaneous A, B @S:
            r1, c1: (4, 0)
            r1, c2: (0, 0)
            r2, c1: (3, 0)
            r2, c2: (3, 0)
            r3, c1: (0, 0)
            r3, c2: (4, 0)
        promise Middle by A:
          at S: r2
        """);
    assertThat(CommandRun.of("check", file.toString(), "-q").out())
        .startsWith("Middle CONTINGENT at S");
  }

  /**
   * What is done at the place does not depend on the other subgame, of which not all is known, as
   * three players move in the game.
   */
  @ParameterizedTest
  @CsvSource({"3, FAILS", "9/10, HOLDS"})
  void decidesWhereItsMakerSeesEverything(String bad, String verdict) throws IOException {
    Files.writeString(
        file,
        """
        players A, B, C
        def D(a):
          A:
            d1: (a, 0, 0)
            d2: (a, 2, 0)
        tree:
          chance:
            with 1/2 left:
              A @Where:
                good: (1, 1, 0)
                bad: (%s, 0, 0)
            with 1/4 middle:
              C:
                yes: (0, 0, 1)
                no: (0, 0, 0)
            with 1/4 right:
              simultaneous A, B @S:
                r1, c1: D(4)
                r1, c2: (0, 1, 0)
                r2, c1: D(3)
                r2, c2: (3, 1, 0)
        promise Good by A:
          at Where: good
        """
            .formatted(bad));
    assertThat(CommandRun.of("check", file.toString(), "-q").out()).startsWith("Good " + verdict);
    assertThat(CommandRun.of("solve", file.toString()).out()).contains("Not complete: ");
  }
}
