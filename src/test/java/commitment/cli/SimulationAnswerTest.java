package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} makes the draws of {@code simulate} again and counts each game again. */
class SimulationAnswerTest {
  private static final String TRIPWIRE = "games/guarantee/tripwire.game";
  private static final String BRINKMANSHIP = "games/guarantee/brinkmanship.game";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--samples 100 --seed 7 " + TRIPWIRE,
        "--samples 40 --set t=3 " + TRIPWIRE,
        "--samples 40 --scenario dear " + TRIPWIRE,
        "--set c=4 " + TRIPWIRE,
        "--samples 60 " + BRINKMANSHIP,
        BRINKMANSHIP
      })
  void ownAnswersAreRightAndChangesAreNoticed(String line) {
    String game = line.substring(line.lastIndexOf(' ') + 1);
    String answer = CommandRun.of(("simulate --json --no-verify " + line).split(" ", -1)).out();
    CommandRun own = AnswerMutations.verify(game, answer);
    assertThat(own.code()).as(own.all() + answer).isZero();
    AnswerMutations.assertNoticed(game, answer, "none", line.hashCode());
  }

  @Test
  void sharesOfOtherDrawsAreWrong() {
    String answer = CommandRun.of("simulate", TRIPWIRE, "--samples", "100", "--json").out();
    CommandRun run = AnswerMutations.verify(TRIPWIRE, answer.replace("\"seed\":1,", "\"seed\":2,"));
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void drawsThatWereNotAllMadeAreNotCalledRight() {
    String answer = CommandRun.of("simulate", TRIPWIRE, "--samples", "100", "--json").out();
    CommandRun run =
        AnswerMutations.verify(TRIPWIRE, answer.replace("\"made\":100,", "\"made\":99,"));
    assertThat(run.code()).as(run.all()).isEqualTo(4);
  }

  @Test
  void aParameterWithStepsIsLookedAtValueByValue(@TempDir Path folder) throws IOException {
    String text = Files.readString(Path.of(BRINKMANSHIP));
    String stepped =
        text.replaceFirst(
            "param r = 1/4 ~ uniform\\(0, 1\\) in 0\\.\\.1",
            "param r = 1/4 ~ uniform(0, 1) in 0..1 step 1/60");
    assertThat(stepped).isNotEqualTo(text);
    Path file = Files.writeString(folder.resolve("stepped.game"), stepped);
    String answer = CommandRun.of("simulate", file.toString(), "--json").out();
    assertThat(answer).contains("\"method\":\"intervals\"", "\"step\":\"1/60\"");
    CommandRun own = AnswerMutations.verify(file.toString(), answer);
    assertThat(own.code()).as(own.all() + answer).isZero();
    AnswerMutations.assertNoticed(file.toString(), answer, "none", 60);
  }

  @Test
  void aGameInWhichNothingIsRandomHasNoSimulation() {
    String answer = CommandRun.of("simulate", BRINKMANSHIP, "--json").out();
    CommandRun run =
        CommandRun.in(CommandRun.PROJECT, answer, "verify", BRINKMANSHIP, "-", "--set", "r=1/4");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("no parameter of the game is random");
  }
}
