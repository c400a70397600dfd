package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import commitment.game.Game;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import commitment.testing.RandomStages;
import commitment.testing.WrittenGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of {@code solve} that say they are complete, without some of their equilibria. */
class ListedEquilibriaAnswerTest {
  static LongStream seeds() {
    return LongStream.of(1, 3, 13, 21, 121, 164, 372, 462, 1120, 1121, 1175);
  }

  private static Game game(long seed) {
    return seed > 1150
        ? RandomInformation.game(seed - 1000, 3, 4, 30)
        : seed > 1000
            ? RandomInformation.game(seed, 2, 4, 40)
            : RandomStages.game(seed, 1 + (int) (seed % 3), 4 + (int) (seed % 5));
  }

  private static CommandRun verify(String game, JsonObject answer) {
    return CommandRun.in(CommandRun.PROJECT, answer.toString(), "verify", game, "-", "--json");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void oneThatIsLeftOutIsMissedAndSoAreAllMixtures(long seed, @TempDir Path folder)
      throws IOException {
    String game = WrittenGame.of(game(seed), List.of(), folder);
    String answer = CommandRun.of("solve", game, "--json", "--max", "1000").out();
    JsonObject own = JsonParser.parseString(answer).getAsJsonObject();
    CommandRun accepted = verify(game, own);
    assertThat(accepted.code()).as(accepted.all()).isZero();
    assertThat(accepted.out()).contains("\"unchecked\":[]");
    int listed = own.getAsJsonObject("result").getAsJsonArray("equilibria").size();
    for (int place = 0; place < listed; place++) {
      assertThat(verify(game, without(answer, place)).code()).isEqualTo(1);
    }
    JsonObject unmixed = JsonParser.parseString(answer).getAsJsonObject();
    if (!unmixed.getAsJsonObject("result").getAsJsonArray("components").isEmpty()) {
      unmixed.getAsJsonObject("result").add("components", new JsonArray());
      CommandRun run = verify(game, unmixed);
      assertThat(run.code()).as(run.all()).isEqualTo(1);
      assertThat(run.out()).contains("neither listed nor a mixture that components tell of");
    }
  }

  /** An answer without one equilibrium, with the places of the others in components as they are. */
  private static JsonObject without(String answer, int place) {
    JsonObject document = JsonParser.parseString(answer).getAsJsonObject();
    JsonObject result = document.getAsJsonObject("result");
    result.getAsJsonArray("equilibria").remove(place);
    for (var component : result.getAsJsonArray("components")) {
      renumber(component.getAsJsonObject(), place);
      for (var subset : component.getAsJsonObject().getAsJsonArray("subsets")) {
        renumber(subset.getAsJsonObject(), place);
      }
    }
    return document;
  }

  private static void renumber(JsonObject set, int place) {
    JsonArray places = new JsonArray();
    for (var item : set.getAsJsonArray("equilibria")) {
      int number = item.getAsInt();
      if (number != place) {
        places.add(number > place ? number - 1 : number);
      }
    }
    set.add("equilibria", places);
  }

  @Test
  void withoutItsComponentsSeltensHorseIsNotComplete() {
    String game = "games/classics/seltens-horse.game";
    JsonObject answer =
        JsonParser.parseString(CommandRun.of("solve", game, "--json").out()).getAsJsonObject();
    assertThat(verify(game, answer).code()).isZero();
    answer.getAsJsonObject("result").add("components", new JsonArray());
    CommandRun run = verify(game, answer);
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    answer.addProperty("complete", false);
    assertThat(verify(game, answer).code()).isZero();
  }

  /** Mixtures below matter, so that the payoffs of the worlds form ranges. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 9})
  void payoffsOfAWorldLieInWhatItsEquilibriaGive(long seed, @TempDir Path folder)
      throws IOException {
    Game random = game(seed);
    String game = WrittenGame.of(random, List.of(RandomGames.promise(random, seed)), folder);
    String answer = CommandRun.of("check", game, "--json", "--no-verify").out();
    CommandRun own = verify(game, JsonParser.parseString(answer).getAsJsonObject());
    assertThat(own.code()).as(own.all()).isIn(0, 4);
    assertThat(own.out()).contains("which of those in between are told is not checked");
    JsonObject other = JsonParser.parseString(answer).getAsJsonObject();
    JsonObject world =
        other.getAsJsonObject("result").getAsJsonObject("worlds").getAsJsonObject("nobodyBound");
    world.getAsJsonArray("payoffs").get(0).getAsJsonArray().set(0, new JsonPrimitive("100"));
    world.remove("outcomes");
    CommandRun run = verify(game, other);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("what an equilibrium gives those who move");
  }

  @Test
  void probabilitiesThatDoNotAddUpAreNamed() {
    String game = "test-data/general-sum/invited-couple.game";
    JsonObject answer =
        JsonParser.parseString(
                "{\"strategies\": {\"Host\": {\"Evening\": \"off\"}, \"Ann\": {\"Hers\": "
                    + "{\"opera\": \"1/2\", \"boxing\": \"1/3\"}}, \"Bob\": {\"His\": \"opera\"}}}")
            .getAsJsonObject();
    CommandRun run = verify(game, answer);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("probabilities at Hers that add up to 5/6")
        .doesNotContain("no check for it");
  }
}
