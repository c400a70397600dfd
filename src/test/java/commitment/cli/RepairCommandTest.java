package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code repair} on games whose answers are known from their formulas. */
class RepairCommandTest {
  private static JsonObject result(String... args) {
    CommandRun run = CommandRun.of(args);
    JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(answer.get("verified").getAsBoolean()).isTrue();
    return answer;
  }

  private static List<JsonObject> menus(JsonObject answer) {
    List<JsonObject> menus = new ArrayList<>();
    JsonElement result = answer.get("result");
    if (result.isJsonArray()) {
      result.getAsJsonArray().forEach(menu -> menus.add(menu.getAsJsonObject()));
    } else {
      menus.add(result.getAsJsonObject());
    }
    return menus;
  }

  /** A line as {@code words; verdict; cost}. */
  private static List<String> lines(JsonObject answer) {
    List<String> lines = new ArrayList<>();
    for (JsonObject menu : menus(answer)) {
      for (JsonElement element : menu.getAsJsonArray("repairs")) {
        JsonObject repair = element.getAsJsonObject();
        JsonElement cost = repair.get("costToPromisor");
        lines.add(
            repair.get("words").getAsString()
                + "; "
                + repair.get("verdictAfter").getAsString()
                + "; "
                + (cost.isJsonNull() ? "?" : cost.getAsString()));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          guarantee/bare-guarantee  |            | a fine of more than 1 at each breach; HOLDS; -1
          guarantee/bare-guarantee  | s=1        | a fine of more than 3 at each breach; HOLDS; -1
          guarantee/bare-guarantee  |            | a bond of more than 1, lost at the first breach; HOLDS; -1
          guarantee/bare-guarantee  |            | binding Honor at Call; HOLDS; -1
          guarantee/bare-guarantee  |            | a veto by Ukraine; KNIFE_EDGE; -1
          guarantee/bare-guarantee  |            | a veto by Russia; FAILS; 0
          guarantee/consent-veto    |            | a fine of more than 1 at each breach; HOLDS; 0
          guarantee/consent-veto    | k=4        | a fine of more than 3 at each breach; HOLDS; 0
          markets/deferred-payment  |            | damages of more than 1 to Seller at each breach; HOLDS; 1
          markets/deferred-payment  | b=1/2      | damages of more than 5/2 to Seller at each breach; HOLDS; -2
          guarantee/tripwire        |            | a fine of more than 2 at each breach; HOLDS; -1
          guarantee/tripwire        |            | binding Honor at NoTroops; HOLDS; -1
          institutions/veto-players |            | K = 3 (now 2); HOLDS; 2
          institutions/veto-players |            | m = 2 (now 1); HOLDS; 2
          institutions/veto-players | K=0        | K = 3 (now 0); HOLDS; 2
          markets/hold-up           |            | a fine of more than 1 at each breach; HOLDS; -2
          guarantee/burden-sharing  |            | a fine of more than 1 at each breach; HOLDS; 0
          bargaining/ransom         |            | a fine of more than 1 at each breach; HOLDS; 0
          institutions/monetary-policy |         | a fine of more than 3 at each breach; HOLDS; -2
          classics/sequential-dilemma  |         | a bond of more than 2, lost at the first breach; HOLDS; -2
          markets/trust             |            | a fine of more than 1/2 at each breach; HOLDS; -3/2
          markets/tranches          | n=1        | n = 3 (now 1); HOLDS; -3
          guarantee/bare-guarantee  |            | s above 4 (now 3); HOLDS; -1
          guarantee/bare-guarantee  |            | c below 3 (now 4); HOLDS; -1
          guarantee/brinkmanship    | r=1        | r below 1/3 and above 1/11 (now 1); HOLDS; -4
          markets/hold-up           |            | k above 3 (now 2); HOLDS; -2
          home/resolution           |            | beta above 20/27 (now 7/10); HOLDS; -1897/1000
          markets/tranches          | b=1/2      | b above 1 (now 1/2); HOLDS; -3
          guarantee/secret-treaty   |            | letting Adversary see what Guarantor does; HOLDS; -1/2
          guarantee/secret-treaty   |            | binding Sign at Treaty; HOLDS; -1/2
          guarantee/two-audiences   |            | a fine of more than 1 at each breach; HOLDS; 0
          guarantee/latitude        |            | a fine of more than 9/10 at each breach; HOLDS; -3/5
          institutions/fast-track   |            | closing Amend, an option of UnitedStates at Vote; HOLDS; -2
          """)
  void theMenuHasTheLine(String game, String setting, String line) {
    String file = "games/" + game + ".game";
    JsonObject answer =
        setting == null
            ? result("repair", file, "--json")
            : result("repair", file, "--json", "--set", setting);
    assertThat(lines(answer)).contains(line);
  }

  /**
   * Damages make the one who gets them rely on the promise before they make it kept, and may make
   * him wish for the breach; a bond that is too large is taken advantage of.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          markets/deferred-payment    | b=0 | take care: with 4 Seller would rather see it broken, being better off by 1 at Bill
          markets/deferred-payment    | b=0 | with damages above 1 to below 3 it is broken all the same, but play goes Ship > Default, worse for nobody
          classics/sequential-dilemma | R=4 | take care: kept, but play does not go where it would if it bound
          classics/overbonded         | P=3 | take care, too much is as bad as too little: with b from 3 on it is kept too, but play goes D > C
          """)
  void tooMuchIsSaidToBe(String game, String setting, String remark) {
    boolean over = game.endsWith("overbonded");
    String file = "games/" + (over ? "classics/sequential-dilemma" : game) + ".game";
    JsonObject answer =
        over
            ? result("repair", file, "--json", "--set", setting, "--set", "R=4")
            : result("repair", file, "--json", "--set", setting);
    List<String> remarks = new ArrayList<>();
    for (JsonElement element : menus(answer).get(0).getAsJsonArray("repairs")) {
      element
          .getAsJsonObject()
          .getAsJsonArray("remarks")
          .forEach(each -> remarks.add(each.getAsString()));
    }
    assertThat(remarks).contains(remark);
  }

  /** What is written out is a game in which the promise holds, with a device or without. */
  @Test
  void everyLineCanBeWrittenOut(@TempDir Path folder) throws IOException {
    for (String game : List.of("guarantee/consent-veto", "institutions/fast-track")) {
      String file = "games/" + game + ".game";
      JsonObject answer = result("repair", file, "--json");
      for (JsonElement element : menus(answer).get(0).getAsJsonArray("repairs")) {
        JsonObject repair = element.getAsJsonObject();
        Path out = folder.resolve("new.game");
        CommandRun run =
            CommandRun.of(
                "repair", file, "--apply", repair.get("number").getAsString(), "-o", "" + out);
        assertThat(run.all()).isEmpty();
        String checked = CommandRun.of("check", "--json", out.toString()).out();
        assertThat(checked)
            .contains("\"verdict\":\"" + repair.get("verdictAfter").getAsString() + "\"");
        assertThat(Files.readString(out)).contains("game \"");
      }
    }
  }

  @Test
  void aNumberThatIsNotThereIsAnswered() {
    CommandRun run = CommandRun.of("repair", "games/markets/trust.game", "--apply", "99");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--apply 99: the menu has the numbers 1 to ");
    CommandRun none = CommandRun.of("repair", "games/markets/tranches.game", "--apply", "1");
    assertThat(none.err()).contains("there is no change to make");
    CommandRun two = CommandRun.of("repair", "games/markets", "x.game", "--apply", "1");
    assertThat(two.code()).isEqualTo(2);
  }

  @Test
  void jointPromisesAreRefused() {
    CommandRun run = CommandRun.of("repair", "games/classics/grim-trigger.game");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("a joint promise (Grim)");
  }

  /** What has been made public holds in the file that is written. */
  @Test
  void aSecretTreatyIsMadePublic(@TempDir Path folder) {
    JsonObject answer = result("repair", "games/guarantee/secret-treaty.game", "--json");
    JsonObject open =
        menus(answer).get(0).getAsJsonArray("repairs").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(line -> line.get("kind").getAsString().equals("publicity"))
            .findFirst()
            .orElseThrow();
    Path out = folder.resolve("public.game");
    CommandRun.of(
        "repair",
        "games/guarantee/secret-treaty.game",
        "--apply",
        open.get("number").getAsString(),
        "-o",
        out.toString());
    assertThat(CommandRun.of("check", "-q", out.toString()).out()).contains("Alliance HOLDS");
    assertThat(CommandRun.of("solve", "-q", out.toString()).out())
        .contains("Sign > Refrain; Guarantor -1/2");
  }

  /** A punisher's threat is a promise like others. */
  @Test
  void whoMayDeclineToPunishIsTestedToo() {
    String game =
        """
        players Guarantor, Public
        tree:
          Guarantor @Call:
            Honor: (-4, 0)
            Renege: (-3, 0)
        promise Guarantee by Guarantor:
          at Call: Honor
        device fine 2 on Guarantee by Public paying (Public %s)
        """;
    assertThat(quiet(game.formatted("1")))
        .isEqualTo("Guarantee HOLDS; Punishment_for_Guarantee HOLDS\n");
    assertThat(quiet(game.formatted("-1")))
        .isEqualTo(
            "Guarantee FAILS at Call; Punishment_for_Guarantee FAILS at Punish Renege at Call\n");
    assertThat(quiet(game.formatted("0")))
        .isEqualTo(
            "Guarantee CONTINGENT at Call; Punishment_for_Guarantee KNIFE-EDGE at Punish Renege at"
                + " Call\n");
  }

  private static String quiet(String game) {
    return CommandRun.in(
            CommandRun.PROJECT,
            game.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            commitment.report.TextStyle.PLAIN,
            "check",
            "-q",
            "-",
            "--format",
            "game")
        .out();
  }

  /**
   * With a veto at each of forty moves, each of which copies what follows, it would have 2^20 ends.
   */
  @Test
  void namesDevicesThatWouldMakeTheGameTooLarge(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("centipede.game");
    Files.writeString(
        file,
        """
        players A, B, C
        param n = 20
        tree:
          repeat t = 0 .. n - 1:
            A @Pa[t]:
              take: (2*t + 2, 2*t, 0)
              pass: B @Pb[t]:
                take: (2*t + 1, 2*t + 3, 0)
                pass: next
          then: (2*n, 2*n, 0)
        promise Keep by B:
          at Pb: pass
        """);
    CommandRun run = CommandRun.of("repair", file.toString());
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.out())
        .contains("a fine of more than 1 at each breach: HOLDS")
        .contains("Not tried: a veto by A: ", "Not tried: a vote on each breach: ")
        .contains("Not complete: what was not tried because it would take too long is said above");
  }
}
