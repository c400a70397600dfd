package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code commit}: the numbers of the library, as data and as text. */
class CommitCommandTest {
  private static JsonObject result(String... words) {
    CommandRun run = CommandRun.of(words);
    assertThat(run.code()).as(run.err()).isEqualTo(0);
    return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("result");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          institutions/monetary-policy | CentralBank | -4  | -8/3 | 2    | 10/3
          markets/duopoly              | Leader      | 18  | 21   | -3   | 3
          bargaining/alternating-offers | One        | 3/4 | 1    | -1/4 | 1/2
          guarantee/bare-guarantee     | Guarantor   | 0   | 0    | 1    | 1
          guarantee/tripwire           | Guarantor   | 0   | 0    | 1    | 1
          markets/hold-up              | Buyer       | 2   | 2    | 2    | 2
          markets/trust                | Trustee     | 3/2 | 3/2  | 3/2  | 3/2
          """)
  void valuesOfTheLibrary(
      String game, String leader, String weak, String strong, String least, String most) {
    JsonObject result = result("commit", "games/" + game + ".game", "--leader", leader, "--json");
    assertThat(result.getAsJsonObject("weak").get("value").getAsString()).isEqualTo(weak);
    assertThat(result.getAsJsonObject("strong").get("value").getAsString()).isEqualTo(strong);
    JsonObject worth = result.getAsJsonObject("valueOfCommitment");
    assertThat(worth.get("weak").getAsString()).isEqualTo(least);
    assertThat(worth.get("strong").getAsString()).isEqualTo(most);
  }

  /**
   * What the other does where only a departure leads is part of no response: m brings 5 or 1 there,
   * r brings 2, so that the plan is tempted by something between 1 less and 3 more.
   */
  @ParameterizedTest
  @ValueSource(strings = {"pure", "behavior"})
  void temptationWhereNoResponseIsKnown(String kind, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("shot.game");
    Files.writeString(
        file,
        """
        players A, B
        tree:
          A @x:
            l: B @y:
              c: (4, 4)
              d: (0, 5)
            m: B @y:
              c: (5, 0)
              d: (1, 1)
            r: (2, 3)
        """);
    JsonObject clause =
        result("commit", file.toString(), "--leader", "A", "--class", kind, "--json")
            .getAsJsonObject("weak")
            .getAsJsonObject("timeConsistency")
            .getAsJsonArray("clauses")
            .get(0)
            .getAsJsonObject();
    assertThat(clause.getAsJsonObject("temptation").get("min").getAsString()).isEqualTo("-1");
    assertThat(clause.getAsJsonObject("temptation").get("max").getAsString()).isEqualTo("3");
    CommandRun text = CommandRun.of("commit", file.toString(), "--leader", "A", "--class", kind);
    assertThat(text.out()).contains("may later want to leave").doesNotContain("will later");
  }

  /** The rule itself: worth 2 to the bank; broken at once, where the bank gains 4/3. */
  @Test
  void theRuleOfTheBank() {
    JsonObject result =
        result(
            "commit",
            "games/institutions/monetary-policy.game",
            "--leader",
            "CentralBank",
            "--json");
    JsonObject rule = result.getAsJsonArray("promises").get(0).getAsJsonObject();
    assertThat(rule.getAsJsonObject("gains").getAsJsonObject("CentralBank").toString())
        .isEqualTo("{\"min\":\"2\",\"max\":\"2\"}");
    JsonObject test = result.getAsJsonObject("weak").getAsJsonObject("timeConsistency");
    assertThat(test.get("verdict").getAsString()).isEqualTo("FAILS");
    assertThat(test.getAsJsonArray("firstFailures").toString())
        .isEqualTo("[\"Policy[0]\",\"Policy[4/3]\",\"Policy[2]\"]");
    assertThat(
            test.getAsJsonArray("clauses")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("temptation")
                .get("max")
                .getAsString())
        .isEqualTo("4/3");
  }

  @Test
  void allIsAListAndTheDefault() {
    String game = "games/guarantee/bare-guarantee.game";
    CommandRun all = CommandRun.of("commit", game, "--leader", "all", "--json");
    JsonArray list = JsonParser.parseString(all.out()).getAsJsonObject().getAsJsonArray("result");
    assertThat(list).hasSize(3);
    assertThat(CommandRun.of("commit", game, "--json").out()).isEqualTo(all.out());
    assertThat(CommandRun.of("commit", game, "-q").out())
        .isEqualTo(
            "Ukraine: commitment is worth nothing (weak -3, strong -3, without commitment -3);"
                + " Russia: commitment is worth 1 (weak 0, strong 0, without commitment -1);"
                + " Guarantor: commitment is worth 1 (weak 0, strong 0, without commitment -1)\n");
  }

  @Test
  void anUnknownLeaderIsTold() {
    CommandRun run =
        CommandRun.of("commit", "games/guarantee/bare-guarantee.game", "--leader", "Guarantr");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--leader:1:1: error[G201]: 'Guarantr' is not a player of this game")
        .contains("help: did you mean 'Guarantor'?");
  }

  /** A follower with 3^20 plans, and a second to find out: bounds, and the gap between them. */
  @Test
  void theGapIsToldWhereTheTimeIsUp(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("inspections.game");
    Random random = new Random(1);
    StringBuilder text =
        new StringBuilder("players Inspector, Firm\ntree:\n  Inspector @Choice:\n");
    for (int choice = 0; choice < 6; choice++) {
      text.append("    a").append(choice).append(": chance:\n");
      for (int state = 0; state < 20; state++) {
        text.append("      with 1/20 s%d: Firm @State[%d]:\n".formatted(state, state));
        for (int answer = 0; answer < 3; answer++) {
          text.append(
              "        b%d: (%d, %d)\n".formatted(answer, random.nextInt(21), random.nextInt(21)));
        }
      }
    }
    Files.writeString(file, text);
    String[] words = {
      "commit",
      file.toString(),
      "--leader",
      "Inspector",
      "--class",
      "behavior",
      "--limit",
      "time=1s"
    };
    CommandRun told = CommandRun.of(words);
    assertThat(told.code()).isEqualTo(5);
    assertThat(told.out()).contains("ties in favor  Inspector between ").contains(", a gap of ");
    CommandRun data =
        CommandRun.of(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
    JsonObject strong =
        JsonParser.parseString(data.out())
            .getAsJsonObject()
            .getAsJsonObject("result")
            .getAsJsonObject("strong");
    assertThat(strong.get("value").isJsonNull()).isTrue();
    assertThat(strong.get("gap").getAsString()).isNotEqualTo("0");
  }
}
