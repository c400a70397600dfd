package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Games with information sets from the literature. Their answers, worked out by hand, stand in
 * {@code test-data/answers}, what is known of values and payoffs in the games' own expectations.
 */
class KnownEquilibriaTest {
  private static JsonObject result(String json) {
    return JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("result");
  }

  private static Path answer(String name) {
    return Path.of("test-data/answers/" + name + ".json");
  }

  /** Strategies and payoffs, without what else is told of an equilibrium. */
  private static Set<JsonElement> equilibria(JsonObject result) {
    Set<JsonElement> plain = new HashSet<>();
    JsonArray listed = result.getAsJsonArray("equilibria");
    for (JsonElement equilibrium : listed) {
      JsonObject kept = new JsonObject();
      kept.add("strategies", equilibrium.getAsJsonObject().get("strategies"));
      kept.add("payoffs", equilibrium.getAsJsonObject().get("payoffs"));
      plain.add(kept);
    }
    assertThat(plain).hasSameSizeAs(listed);
    return plain;
  }

  @ParameterizedTest
  @CsvSource({
    "games/classics/seltens-horse.game, seltens-horse",
    "test-data/zero-sum/matching-pennies.game, matching-pennies",
    "test-data/general-sum/invited-couple.game, invited-couple",
    "test-data/pages/outside-option.game, outside-option",
  })
  void allEquilibriaAreFound(String game, String name) throws IOException {
    CommandRun run = CommandRun.of("solve", game, "--json");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(JsonParser.parseString(run.out()).getAsJsonObject().get("complete").getAsBoolean())
        .isTrue();
    JsonObject known = result(Files.readString(answer(name)));
    JsonObject found = result(run.out());
    assertThat(equilibria(found)).isEqualTo(equilibria(known));
    assertThat(found.get("count")).isEqualTo(known.get("count"));
    assertThat(found.get("payoffs")).isEqualTo(known.get("payoffs"));
  }

  @ParameterizedTest
  @CsvSource({
    "games/classics/seltens-horse.game, seltens-horse",
    "test-data/zero-sum/matching-pennies.game, matching-pennies",
    "test-data/general-sum/invited-couple.game, invited-couple",
    "test-data/pages/outside-option.game, outside-option",
    "test-data/zero-sum/kuhn.game, kuhn",
  })
  void theKnownAnswersAreRight(String game, String name) {
    CommandRun run = CommandRun.of("verify", game, answer(name).toString());
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("RIGHT").doesNotContain("wrong  ");
  }

  /** Kuhn's and Leduc poker, in which not all equilibria are listed, by their values. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "games/classics/seltens-horse.game",
        "test-data/zero-sum/matching-pennies.game",
        "test-data/general-sum/invited-couple.game",
        "test-data/pages/outside-option.game",
        "test-data/zero-sum/kuhn.game",
        "test-data/zero-sum/leduc.game"
      })
  void whatTheGamesExpectIsMet(String game) {
    CommandRun run = CommandRun.of("test", game);
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("expectations met").doesNotContain("NOT MET");
  }

  @Test
  void saysThatAllPureOnesWereTriedWhereOnlyTheseAreAskedFor() {
    CommandRun pennies =
        CommandRun.of("solve", "--pure", "test-data/zero-sum/matching-pennies.game");
    assertThat(pennies.code()).isZero();
    assertThat(pennies.out())
        .contains("No pure subgame-perfect equilibrium: all pure profiles were tried.")
        .contains("Not complete: only pure equilibria were looked for, and these are all of them.");
    assertThat(CommandRun.of("solve", "--pure", "games/classics/seltens-horse.game").out())
        .contains("2 pure subgame-perfect equilibria.\n");
  }
}
