package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers carry what the command line asked for, so that the file and the answer are enough. */
class AskedAnswerTest {
  private static final String GAME = "games/guarantee/bare-guarantee.game";
  private static final String OTHER = "Russia: Refrain at Border";

  private static CommandRun verify(String answer, String... more) {
    List<String> line = new ArrayList<>(List.of("verify", GAME, "-"));
    line.addAll(List.of(more));
    return CommandRun.in(CommandRun.PROJECT, answer, line.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "repair", "commit", "threshold", "tornado", "compare", "solve"})
  void promisesOfTheCommandLineAreCarried(String command) {
    CommandRun run = CommandRun.of(command, GAME, "--promise", OTHER, "--json", "--no-verify");
    JsonObject input = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("input");
    assertThat(input.getAsJsonArray("promises").get(0).getAsString()).isEqualTo(OTHER);
    CommandRun own = verify(run.out());
    assertThat(own.code()).as(own.all()).isZero();
    CommandRun repeated = verify(run.out(), "--promise", OTHER);
    assertThat(repeated.code()).as(repeated.all()).isZero();
  }

  @Test
  void withoutThemTheAnswerIsOfAnotherGame() {
    String answer = CommandRun.of("check", GAME, "--promise", OTHER, "--json").out();
    JsonObject document = JsonParser.parseString(answer).getAsJsonObject();
    document.getAsJsonObject("input").remove("promises");
    CommandRun run = verify(document.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("give the --promise options of the answer");
    CommandRun given = verify(document.toString(), "--promise", OTHER);
    assertThat(given.code()).as(given.all()).isZero();
  }

  @Test
  void aPromiseThatTheGameCannotHaveIsSaid() {
    String answer = CommandRun.of("check", GAME, "--promise", OTHER, "--json").out();
    CommandRun run = verify(answer.replace("Refrain at Border\"", "Refrain at Nowhere\""));
    assertThat(run.code()).as(run.all()).isEqualTo(3);
    assertThat(run.err()).contains("it is about a promise that the game cannot have", "Nowhere");
  }

  @Test
  void settingsAreCarriedAndHeldAgainstTheParameters() {
    String answer =
        CommandRun.of("check", GAME, "--scenario", "above", "--set", "w=5", "--json").out();
    JsonObject input = JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("input");
    assertThat(input.get("scenario").getAsString()).isEqualTo("above");
    assertThat(input.getAsJsonObject("set").get("w").getAsString()).isEqualTo("5");
    assertThat(verify(answer).code()).isZero();
    CommandRun other = verify(answer.replace("\"set\":{\"w\":\"5\"}", "\"set\":{\"w\":\"4\"}"));
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.out()).contains("wrong  input.scenario", "settings that give the parameters");
  }

  @Test
  void whatWasNotAskedForIsNotWritten() {
    String answer = CommandRun.of("check", GAME, "--json").out();
    JsonObject input = JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("input");
    assertThat(input.keySet()).containsExactly("path", "sha256");
  }
}
