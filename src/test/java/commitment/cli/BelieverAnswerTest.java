package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.testing.JsonMutation;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} counts again who must believe a promise. */
class BelieverAnswerTest {
  private static final String GUARANTEE = "games/guarantee/bare-guarantee.game";

  private static String answer(String game) {
    return CommandRun.of("check", "--believers", game, "--json", "--no-verify").out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GUARANTEE,
        "games/guarantee/two-audiences.game",
        "games/guarantee/latitude.game",
        "games/guarantee/strategic-ambiguity.game",
        "games/institutions/veto-players.game",
        "games/guarantee/public-treaty.game"
      })
  void everyChangeIsNoticed(String game) {
    CommandRun own = AnswerMutations.verify(game, answer(game));
    assertThat(own.code()).as(own.all()).isZero();
    AnswerMutations.assertNoticed(
        game, answer(game), ".*\\.exact|.*\\.minimalFine\\.bounds\\..*", game.hashCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {GUARANTEE, "games/guarantee/two-audiences.game"})
  void whatCoalitionsOfSophisticatedPlayersBringAboutIsWrongIfChanged(String game) {
    String answer = answer(game);
    List<JsonMutation> mutations =
        JsonMutation.all(answer).stream()
            .filter(m -> m.path().matches(".*\\.believers\\.(sophisticated|minimal)\\[.*"))
            .toList();
    assertThat(mutations).isNotEmpty();
    for (int place = 0; place < mutations.size(); place += 1 + mutations.size() / 12) {
      JsonMutation mutation = mutations.get(place);
      CommandRun run = AnswerMutations.verify(game, mutation.document().get());
      assertThat(run.code())
          .as(mutation.path() + ": " + mutation.from() + " to " + mutation.to() + run.all())
          .isEqualTo(1);
    }
  }

  @Test
  void coalitionsThatAreLeftOutOrListedTwiceAreWrong() {
    assertWrong(believers -> believers.getAsJsonArray("minimal").remove(0));
    assertWrong(believers -> believers.getAsJsonArray("minimalNaive").remove(0));
    assertWrong(believers -> believers.getAsJsonArray("sophisticated").remove(0));
    assertWrong(believers -> believers.getAsJsonArray("naive").remove(1));
    assertWrong(
        believers -> {
          JsonArray all = believers.getAsJsonArray("sophisticated");
          all.set(1, all.get(0).deepCopy());
        });
    assertWrong(
        believers ->
            believers
                .getAsJsonArray("naive")
                .get(1)
                .getAsJsonObject()
                .getAsJsonObject("reliance")
                .remove("Ukraine"));
  }

  private static void assertWrong(Consumer<JsonObject> change) {
    JsonObject document = JsonParser.parseString(answer(GUARANTEE)).getAsJsonObject();
    change.accept(
        document
            .getAsJsonObject("result")
            .getAsJsonArray("promises")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("believers"));
    CommandRun run = AnswerMutations.verify(GUARANTEE, document.toString());
    assertThat(run.code()).as(run.all()).isEqualTo(1);
  }
}
