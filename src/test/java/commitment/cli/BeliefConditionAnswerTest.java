package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** What is said of the beliefs at a promised set that play does not come to. */
class BeliefConditionAnswerTest {
  private static final String GAME = "test-data/pages/three-types.game";

  @Test
  void atThreeNodesTheConditionIsAnInequality() {
    CommandRun run = CommandRun.of("check", GAME);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.words())
        .contains(
            "kept there as long as Incumbent believes that P(middling > In) + 2 P(weak > In) is at"
                + " least 2 P(strong > In)",
            "certain if P(strong > In) is 1/3 or less, possible only if it is 1/2 or less",
            "certain if P(middling > In) is 2/3 or more",
            "certain if P(weak > In) is 1/2 or more");
  }

  @Test
  void theNumbersAreInTheJson() {
    JsonObject answer =
        JsonParser.parseString(CommandRun.of("check", "--json", GAME).out()).getAsJsonObject();
    JsonSchemaTest.assertValid(answer.toString());
    JsonObject kept =
        answer
            .getAsJsonObject("result")
            .getAsJsonArray("promises")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("clauses")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("keptIfBelieved");
    assertThat(kept)
        .hasToString(
            "{\"nodes\":[{\"path\":[\"strong\",\"In\"],\"possible\":{\"min\":\"0\",\"max\":\"1/2\"},"
                + "\"sure\":{\"min\":\"0\",\"max\":\"1/3\"}},{\"path\":[\"middling\",\"In\"],"
                + "\"possible\":{\"min\":\"0\",\"max\":\"1\"},\"sure\":{\"min\":\"2/3\",\"max\":\"1\"}},"
                + "{\"path\":[\"weak\",\"In\"],\"possible\":{\"min\":\"0\",\"max\":\"1\"},"
                + "\"sure\":{\"min\":\"1/2\",\"max\":\"1\"}}],\"inequalities\":[[\"-2\",\"1\",\"2\"]]}");
  }

  @Test
  void explainSaysItInASentence() {
    assertThat(CommandRun.of("explain", GAME).words())
        .contains(
            "It is kept there as long as Incumbent believes that P(middling > In) + 2 P(weak > In)"
                + " is at least 2 P(strong > In). It is certain if P(strong > In) is 1/3 or less,"
                + " possible only if it is 1/2 or less.");
  }
}
