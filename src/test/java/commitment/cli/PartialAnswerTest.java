package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.game.Game;
import commitment.testing.RandomInformation;
import commitment.testing.WrittenGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code verify} says of answers that leave something out. */
class PartialAnswerTest {
  private static final String TIED = "games/bargaining/ultimatum.game";
  private static final String GUARANTEE = "games/guarantee/bare-guarantee.game";

  private static JsonObject solved(String... more) {
    String line = "solve --json --no-verify " + String.join(" ", more);
    return JsonParser.parseString(CommandRun.of(line.split(" ", -1)).out()).getAsJsonObject();
  }

  private static CommandRun verify(String game, String answer) {
    return CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"command\": \"solve\"}",
        "{\"schema\": \"solver/1\", \"command\": \"solve\", \"complete\": true}",
        "{\"command\": \"solve\", \"result\": {}}",
        "{\"command\": \"check\", \"result\": {\"concept\": \"subgame-perfect\"}}"
      })
  void anAnswerWithNothingInItIsNone(String answer) {
    CommandRun run = verify(TIED, answer);
    assertThat(run.code()).as(run.all()).isEqualTo(3);
    assertThat(run.err()).contains("it has nothing that can be checked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"command\": \"solve\", \"result\": {\"concept\": \"subgame-perfect\", \"equilibria\":"
            + " []}}",
        "{\"command\": \"solve\", \"result\": {\"margins\": {}}}",
        "{\"command\": \"check\", \"result\": {\"promises\": [{\"name\": \"Guarantee\", \"kind\":"
            + " \"promise\", \"by\": [\"Guarantor\"]}]}}",
        "{\"command\": \"check\", \"result\": {\"promises\": []}}"
      })
  void whatOnlySaysWhatItIsAboutIsNotCalledRight(String answer) {
    CommandRun run = verify(GUARANTEE, answer);
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.out()).contains("NOT CHECKED").contains("Not claimed, so not looked at:");
  }

  @Test
  void aCompleteAnswerListsAllEquilibria() {
    JsonObject answer = solved(TIED);
    assertThat(verify(TIED, answer.toString()).out()).contains("RIGHT: ");
    JsonArray equilibria = answer.getAsJsonObject("result").getAsJsonArray("equilibria");
    equilibria.remove(0);
    CommandRun fewer = verify(TIED, answer.toString());
    assertThat(fewer.code()).isEqualTo(1);
    assertThat(fewer.out()).contains("wrong  complete", "false: 1 of 2 equilibria are listed");
    answer.getAsJsonObject("result").remove("equilibria");
    assertThat(verify(TIED, answer.toString()).code()).isEqualTo(1);
    answer.addProperty("complete", false);
    CommandRun partial = verify(TIED, answer.toString());
    assertThat(partial.code()).as(partial.all()).isZero();
    assertThat(partial.out())
        .contains("RIGHT as far as it goes: ")
        .contains("which the equilibria are")
        .contains("that there are no other equilibria");
  }

  @Test
  void aListingThatStopsSaysSo() {
    for (String nash : List.of("", "--nash ")) {
      JsonObject answer = solved((nash + "--max 1 " + TIED).split(" ", -1));
      JsonObject result = answer.getAsJsonObject("result");
      assertThat(result.get("listingStoppedAt").getAsInt()).isOne();
      CommandRun run = verify(TIED, answer.toString());
      assertThat(run.code()).as(run.all()).isZero();
      assertThat(run.out()).contains("which the others of 2 equilibria are: the list stops");
      result.addProperty("listingStoppedAt", 2);
      assertThat(verify(TIED, answer.toString()).code()).isEqualTo(1);
    }
    JsonObject whole = solved(TIED);
    assertThat(whole.getAsJsonObject("result").has("listingStoppedAt")).isFalse();
    whole.getAsJsonObject("result").addProperty("listingStoppedAt", 2);
    assertThat(verify(TIED, whole.toString()).code()).isEqualTo(1);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {611, 612, 613, 614, 615, 616, 617, 618, 619, 620})
  void withInformationSetsToo(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomInformation.game(seed, 2, 3, 30);
    String file = WrittenGame.of(game, List.of(), folder);
    CommandRun nash = CommandRun.of("solve", "--nash", file, "--json", "--no-verify");
    assertThat(verify(file, nash.out()).code()).as(nash.out()).isZero();
    CommandRun run = CommandRun.of("solve", file, "--json", "--no-verify");
    if (!run.out().contains("\"complete\":true")) {
      return;
    }
    CommandRun own = verify(file, run.out());
    assertThat(own.code()).as(run.out()).isZero();
    if (own.out().contains("That there are no other equilibria was not checked")) {
      return;
    }
    JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
    JsonArray equilibria = answer.getAsJsonObject("result").getAsJsonArray("equilibria");
    for (int place = 0; place < equilibria.size(); place++) {
      JsonObject fewer = answer.deepCopy();
      fewer.getAsJsonObject("result").getAsJsonArray("equilibria").remove(place);
      fewer.getAsJsonObject("result").remove("components");
      CommandRun verified = verify(file, fewer.toString());
      assertThat(verified.code()).as(verified.all()).isEqualTo(1);
    }
  }

  @Test
  void mixturesInProperSubgamesAreHeldAgainstTheSupportsOfAllActions() {
    String game = "test-data/pages/tie-below.game";
    JsonObject answer = solved(game, "--max 100");
    assertThat(verify(game, answer.toString()).words())
        .contains("RIGHT: ")
        .doesNotContain("not checked", "Not checked");
    answer.getAsJsonObject("result").add("components", new JsonArray());
    assertThat(verify(game, answer.toString()).words())
        .contains("WRONG: ", "neither listed nor a mixture that components tell of");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "games/markets/trust.game",
        "games/guarantee/latitude.game",
        "games/guarantee/red-line.game",
        "games/markets/patent.game"
      })
  void aCompleteListOfNashEquilibriaLeavesNoneOut(String game) {
    JsonObject answer = solved("--nash", game);
    CommandRun own = verify(game, answer.toString());
    assertThat(own.out()).contains("RIGHT: ").doesNotContain("Not checked");
    JsonArray equilibria = answer.getAsJsonObject("result").getAsJsonArray("equilibria");
    int last = equilibria.size() - 1;
    assertThat(equilibria.get(last).getAsJsonObject().get("subgamePerfect").getAsBoolean())
        .isFalse();
    if (last > 0
        && !equilibria.get(last - 1).getAsJsonObject().get("subgamePerfect").getAsBoolean()) {
      equilibria.remove(last);
      CommandRun fewer = verify(game, answer.toString());
      assertThat(fewer.code()).as(fewer.all()).isEqualTo(1);
      assertThat(fewer.out()).contains("a Nash equilibrium with payoffs");
    }
  }

  @ParameterizedTest
  @CsvSource({"solve, check", "check, solve"})
  void anAnswerThatIsNotOfItsCommandIsWrong(String made, String called) {
    String answer = CommandRun.of(made, GUARANTEE, "--json").out();
    String other = answer.replace("\"command\":\"" + made, "\"command\":\"" + called);
    CommandRun run = verify(GUARANTEE, other);
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out()).contains("wrong  command");
  }

  @Test
  void aCompleteAnswerHasAVerdictOnEveryPromise() {
    String game = "games/guarantee/burden-sharing.game";
    String answer = CommandRun.of("check", game, "--json").out();
    JsonObject document = JsonParser.parseString(answer).getAsJsonObject();
    document.getAsJsonObject("result").getAsJsonArray("promises").remove(1);
    CommandRun fewer = verify(game, document.toString());
    assertThat(fewer.code()).isEqualTo(1);
    assertThat(fewer.out()).contains("false: no verdict on ArticleFive");
    document.remove("complete");
    CommandRun partial = verify(game, document.toString());
    assertThat(partial.code()).isZero();
    assertThat(partial.out()).contains("RIGHT as far as it goes", "the verdict on ArticleFive");
  }

  @Test
  void ownAnswersAreRightWithoutReserve() {
    for (String command : List.of("check", "solve", "threshold", "tornado", "repair")) {
      String answer = CommandRun.of(command, GUARANTEE, "--json").out();
      assertThat(verify(GUARANTEE, answer).out()).as(command).contains("RIGHT: ");
    }
  }
}
