package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code simulate} as a process sees it. */
class SimulateCommandTest {
  private static final String GAME =
      """
      game "Stake and cost"
      players E, G
      param low = 1
      param s = 3 DISTRIBUTION "the stake"
      param c = 4 COST "the cost"
      tree:
        E @Border:
          Stay: (0, 0)
          Attack: G @Call:
            Honor: (-1, -c)
            Renege: (1, -s)
      promise Guarantee by G:
        at Call: Honor
      scenario calm:
        s = 5
      """;

  private static CommandRun run(Path folder, String stake, String cost, String... more)
      throws Exception {
    String text = GAME.replace("DISTRIBUTION", stake).replace("COST", cost);
    Files.writeString(folder.resolve("x.game"), text);
    String[] args = new String[more.length + 2];
    args[0] = "simulate";
    args[1] = "x.game";
    System.arraycopy(more, 0, args, 2, more.length);
    return CommandRun.in(folder, "", args);
  }

  /** By hand: HOLDS where s > 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "~ uniform(0, 6); FAILS 66.67 %, HOLDS 33.33 %, KNIFE-EDGE 0 %",
        "~ uniform(0, 6) in 0..5; FAILS 80 %, HOLDS 20 %, KNIFE-EDGE 0 %",
        "~ uniform(low, 6) in 0..12; FAILS 60 %, HOLDS 40 %, KNIFE-EDGE 0 %",
        "~ triangular(0, 4, 8); FAILS 50 %, HOLDS 50 %, KNIFE-EDGE 0 %",
        "~ uniform(0, 8) in 0..8 step 1; FAILS 43.75 %, HOLDS 43.75 %, KNIFE-EDGE 12.5 %",
        "~ normal(4, 1) in 0..8; FAILS ~50 %, HOLDS ~50 %, KNIFE-EDGE 0 %",
        "~ beta(2, 2) in 0..20; HOLDS ~89.6 %, FAILS ~10.4 %, KNIFE-EDGE 0 %",
      })
  void withOneRandomParameterTheSharesAreProbabilities(
      String stake, String shares, @TempDir Path folder) throws Exception {
    CommandRun run = run(folder, stake, "", "-q");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("Guarantee " + shares + "\n");
    assertThat(run.code()).isZero();
  }

  /** Shares of 3000 draws with seed 12 lie within four standard deviations of the probability. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "~ uniform(0, 6) in 0..5",
        "~ triangular(2, 3, 8)",
        "~ normal(4, 2) in 1..5",
        "~ beta(2, 5) in 0..9",
        "~ uniform(0, 6) in 0..8 step 1",
      })
  void drawsAgreeWithTheProbabilities(String stake, @TempDir Path folder) throws Exception {
    Map<String, JsonObject> computed = states(run(folder, stake, "", "--json"));
    CommandRun drawn = run(folder, stake, "", "--json", "--samples", "3000", "--seed", "12");
    Map<String, JsonObject> counted = states(drawn);
    assertThat(computed.keySet()).containsAll(counted.keySet());
    for (Map.Entry<String, JsonObject> state : counted.entrySet()) {
      double share = number(state.getValue().get("share"));
      double probability = number(computed.get(state.getKey()).get("share"));
      assertThat(share).isBetween(probability - 0.037, probability + 0.037);
      JsonObject interval = state.getValue().getAsJsonObject("interval");
      assertThat(share).isBetween(number(interval.get("low")), number(interval.get("high")));
    }
  }

  private static Map<String, JsonObject> states(CommandRun run) {
    JsonArray shares =
        JsonParser.parseString(run.out())
            .getAsJsonObject()
            .getAsJsonObject("result")
            .getAsJsonArray("shares");
    Map<String, JsonObject> states = new HashMap<>();
    for (JsonElement subject : shares) {
      for (JsonElement state : subject.getAsJsonObject().getAsJsonArray("states")) {
        String promise = subject.getAsJsonObject().get("promise").toString();
        states.put(promise + state.getAsJsonObject().get("state"), state.getAsJsonObject());
      }
    }
    return states;
  }

  private static double number(JsonElement number) {
    if (number.isJsonObject()) {
      return number.getAsJsonObject().get("approx").getAsDouble();
    }
    String[] parts = number.getAsString().split("/");
    return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
  }

  @Test
  void theSeedDecidesTheDraws(@TempDir Path folder) throws Exception {
    String stake = "~ normal(4, 1) in 3..9";
    CommandRun one = run(folder, stake, "~ uniform(3, 5)", "--samples", "300", "--seed", "4");
    CommandRun two = run(folder, stake, "~ uniform(3, 5)", "--samples", "300", "--seed", "4");
    CommandRun three = run(folder, stake, "~ uniform(3, 5)", "--samples", "300", "--seed", "5");
    assertThat(one.out()).isEqualTo(two.out()).isNotEqualTo(three.out());
    assertThat(one.out())
        .contains("300 draws, seed 4; each was solved exactly")
        .contains("of the draws fell outside of the range")
        .contains("with 95 % confidence")
        .contains("after 37  75")
        .contains("an independent recount agrees on every draw");
  }

  @Test
  void drawsWithoutAGameAreCounted(@TempDir Path folder) throws Exception {
    CommandRun run = run(folder, "~ uniform(0, 6)", "~ uniform(3, 5) in low..s + 9", "-q");
    assertThat(run.code()).isZero();
    Files.writeString(
        folder.resolve("y.game"),
        """
        game "x"
        players A
        param p = 1/2 ~ uniform(0, 2)
        param q = 1/2 ~ uniform(0, 1)
        tree:
          chance:
            with p Up: (q)
            with 1 - p Down: (0)
        """);
    CommandRun wrong = CommandRun.in(folder, "", "simulate", "y.game", "--samples", "100");
    assertThat(wrong.code()).isZero();
    assertThat(wrong.out())
        .contains("draws the values do not fit the file: there is no game (the first time: ")
        .contains("Shares are those of the other ", "ends at  ", "100 % ")
        .contains("Not complete: the shares are those of the draws that are games")
        .doesNotContain("Complete: every draw");
  }

  @Test
  void whereNoDrawIsAGameNothingIsSolved(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("z.game"),
        """
        game "x"
        players A
        param p = 1/2 ~ uniform(2, 3)
        param q = 1/2 ~ uniform(0, 1)
        tree:
          chance:
            with p Up: (q)
            with 1 - p Down: (0)
        """);
    CommandRun none = CommandRun.in(folder, "", "simulate", "z.game", "--samples", "50");
    assertThat(none.code()).isEqualTo(5);
    assertThat(none.out())
        .contains("In 50 draws the values do not fit the file: there is no game")
        .contains("Not complete: no draw is a game")
        .doesNotContain("share  ")
        .doesNotContain("solved exactly");
    assertThat(CommandRun.in(folder, "", "simulate", "z.game", "--samples", "50", "-q").out())
        .contains("50 of 50 draws are no game");
  }

  @Test
  void whatIsSetIsNotRandom(@TempDir Path folder) throws Exception {
    String stake = "~ uniform(0, 6)";
    for (String[] fixed : new String[][] {{"--set", "s=2"}, {"--scenario", "calm"}}) {
      CommandRun run = run(folder, stake, "", fixed);
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err()).contains("no parameter is random; write 'param s = 3 ~ normal(3, 1)");
    }
    assertThat(run(folder, stake, "", "--samples", "0").code()).isEqualTo(2);
    CommandRun far = run(folder, "~ normal(-900, 1) in 0..6", "");
    assertThat(far.code()).isEqualTo(4);
    assertThat(far.err()).contains("hardly any draw lies in the range");
  }

  @Test
  void informationSetsAreDrawn(@TempDir Path folder) throws Exception {
    String text =
        Files.readString(Path.of("games/guarantee/secret-treaty.game"))
            .replaceFirst("param s = 4 in", "param s = 4 ~ uniform(0, 8) in");
    Files.writeString(folder.resolve("z.game"), text);
    CommandRun run = CommandRun.in(folder, "", "simulate", "z.game", "--samples", "64", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"method\":\"draws\"").contains("\"made\":64");
  }
}
