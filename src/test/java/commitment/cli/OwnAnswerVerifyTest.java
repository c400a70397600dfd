package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says of right answers of the program, and of such answers cut short. */
class OwnAnswerVerifyTest {
  private static final String TIED_AT_ZERO =
      """
      players A, B
      param t = 1 in 0..2

      tree:
        B @I1:
          b0: chance:
            with 1/2 h2a: A @I4:
              a0: (0, 1)
              a1: (0, 0)
              a2: (1, 0)
            with 1/2 h2b: (1, 0)
          b1: B @I3:
            b0: A @I4:
              a0: (1, 1)
              a1: (1, 1)
              a2: (0, 1)
            b1: (1, 1)
            b2: A @I4:
              a0: (t, 1)
              a1: (0, 0)
              a2: (0, 1)

      promise P by A:
        at I4: a0
      """;

  /** Where the first player's choice is not seen; afterwards somebody has one action only. */
  private static final String ONE_ACTION =
      """
      players A, B

      tree:
        A @I1:
          a0: B @I2:
            b0: B @I3:
              b0: A @I6:
                a0: (2, 2)
                a1: (2, 1)
            b1: (1, 2)
          a1: B @I2:
            b0: B @I3:
              b0: (1, 2)
            b1: (1, 1)

      promise P by B:
        at I3: b0
      """;

  /** A never moves. */
  private static final String BYSTANDER =
      """
      players A, B, C

      tree:
        B @I1:
          b0: C @I2:
            c0: (0, 0, 1)
            c1: (1, 0, 0)
          b1: C @I2:
            c0: (1, 2, 1)
            c1: (0, 1, 0)

      promise P by B:
        at I1: b0
      """;

  private static final String TIED_INSIDE =
      """
      players A, B

      tree:
        A @I1:
          a0: (0, 0)
          a1: A @I2:
            a0: B @I3:
              b0: A @I4:
                a0: (0, 0)
                a1: (1, 2)
              b1: A @I4:
                a0: (1, 1)
                a1: (2, 1)
            a1: (1, 0)
            a2: (1, 2)
      """;

  /** C's plans that go with what B does are mixtures of strategies in several ways. */
  private static final String PLANS =
      """
      players B, C

      tree:
        B @I1:
          b0: C @I3:
            c0: B @I5:
              b0: (2, 0)
              b1: (1, 2)
            c1: B @I5:
              b0: (1, 0)
              b1: (2, 0)
          b1: B @I2:
            b0: C @I4:
              c0: (2, 2)
              c1: (0, 2)
            b1: C @I4:
              c0: (0, 2)
              c1: (0, 1)
      """;

  @TempDir Path folder;

  private String file(String text) throws IOException {
    Path file = folder.resolve("g.game");
    Files.writeString(file, text);
    return file.toString();
  }

  private static CommandRun verify(String game, String answer) {
    return CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-");
  }

  @Test
  void atAValueWhereMixturesMatterEveryPlayIsListed() throws IOException {
    String game = file(TIED_AT_ZERO);
    CommandRun text = CommandRun.of("threshold", "--param", "t", game);
    String atZero = text.out().substring(text.out().indexOf("ends at"));
    assertThat(atZero.substring(0, atZero.indexOf("0 < t")))
        .contains("b1 > b0 > a0", "b1 > b0 > a1", "b1 > b1", "b1 > b2 > a0", "1 more");
    CommandRun run = verify(game, CommandRun.of("threshold", "--param", "t", game, "--json").out());
    assertThat(run.all()).doesNotContain("WRONG");
  }

  @Test
  void nothingElseCanBeDoneWhereThereIsOneAction() throws IOException {
    String game = file(ONE_ACTION);
    CommandRun run = verify(game, CommandRun.of("check", game, "--json").out());
    assertThat(run.out()).contains("RIGHT as far as it goes").doesNotContain("WRONG");
  }

  @Test
  void whoNeverMovesIsInNoCoalitionOfBelievers() throws IOException {
    String game = file(BYSTANDER);
    String answer = CommandRun.of("check", "--believers", game, "--json").out();
    assertThat(verify(game, answer).all()).doesNotContain("WRONG");
    JsonObject cut = JsonParser.parseString(answer).getAsJsonObject();
    believers(cut).getAsJsonArray("sophisticated").remove(1);
    assertThat(verify(game, cut.toString()).out())
        .contains("is right: all 2 of those who move besides the promisor");
  }

  private static JsonObject believers(JsonObject answer) {
    return answer
        .getAsJsonObject("result")
        .getAsJsonArray("promises")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("believers");
  }

  @Test
  void equilibriaThatAreCountedAndNotListedAreNamed() throws IOException {
    String game = file(TIED_INSIDE);
    JsonObject answer =
        JsonParser.parseString(CommandRun.of("solve", "--pure", game, "--json").out())
            .getAsJsonObject();
    assertThat(answer.get("complete").getAsBoolean()).isFalse();
    String left = "pure ones are listed, fewer than are counted";
    assertThat(verify(game, answer.toString()).out()).doesNotContain(left);
    JsonObject result = answer.getAsJsonObject("result");
    result.add("equilibria", new JsonArray());
    result.remove("remarks");
    assertThat(verify(game, answer.toString()).out())
        .contains("0 " + left, "what is remarked on the equilibria");
  }

  @Test
  void mixturesOfStrategiesWithTheSamePlanAreNoOtherNashEquilibria() throws IOException {
    String game = file(PLANS);
    String answer = CommandRun.of("solve", "--nash", game, "--json").out();
    assertThat(verify(game, answer).out()).contains("RIGHT: ").doesNotContain("WRONG");
  }

  @Test
  void thatThereMayBeOtherPlaysIsNamed() throws IOException {
    String game = file(TIED_AT_ZERO);
    String answer = CommandRun.of("threshold", "--param", "t", game, "--json").out();
    String left = "whether there are other plays was not looked for";
    assertThat(answer).contains("\"playsComplete\":true");
    assertThat(verify(game, answer).out()).doesNotContain(left);
    assertThat(
            verify(game, answer.replace("\"playsComplete\":true", "\"playsComplete\":false")).out())
        .contains(left);
  }

  @Test
  void thatItIsNotSaidWhatWasNotTriedIsNamed() {
    String game = "games/guarantee/bare-guarantee.game";
    JsonObject answer =
        JsonParser.parseString(CommandRun.of("repair", game, "--json").out()).getAsJsonObject();
    String left = "what was not tried for ";
    assertThat(verify(game, answer.toString()).out()).doesNotContain(left);
    JsonObject menu =
        answer.get("result").isJsonArray()
            ? answer.getAsJsonArray("result").get(0).getAsJsonObject()
            : answer.getAsJsonObject("result");
    menu.remove("notTried");
    assertThat(verify(game, answer.toString()).out()).contains(left);
  }
}
