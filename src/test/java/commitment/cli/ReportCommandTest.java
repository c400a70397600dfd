package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.testing.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as a file; what a browser makes of it is another test. */
class ReportCommandTest {
  private static final String BARE = "games/guarantee/bare-guarantee.game";
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  static List<Path> library() {
    return Library.games();
  }

  static String page(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  /** What the script of a page reads. */
  static JsonObject data(String page) {
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    return JsonParser.parseString(data.group(1)).getAsJsonObject();
  }

  @ParameterizedTest
  @MethodSource("library")
  void everyGameHasAPageOfModerateSize(Path file, @TempDir Path folder) throws IOException {
    Path target = folder.resolve("page.html");
    CommandRun run = CommandRun.of("report", file.toString(), "-o", target.toString(), "--json");
    assertThat(run.code()).as(run.err()).isZero();
    String page = Files.readString(target);
    assertThat(page.length()).isBetween(10_000, 1_000_000);
    loadsNothing(page);
    // A part without an answer says why.
    JsonObject result =
        JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("result");
    for (JsonElement section : result.getAsJsonArray("sections")) {
      JsonObject part = section.getAsJsonObject();
      boolean answered = part.get("answered").getAsBoolean();
      assertThat(part.get("reason").getAsString().isEmpty()).isEqualTo(answered);
    }
    data(page);
  }

  private static void loadsNothing(String page) {
    String markup = page.replaceAll("(?s)<script.*?</script>", "");
    assertThat(markup).doesNotContain(" src=").doesNotContain("url(").doesNotContain("@import");
    Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(markup);
    while (links.find()) {
      assertThat(links.group(1)).startsWith("#");
    }
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void theSameFileGivesTheSameBytes() {
    assertThat(page("report", BARE)).isEqualTo(page("report", BARE));
  }

  @Test
  void withoutVerificationTheAuditBlockSaysSo() {
    assertThat(page("report", BARE)).doesNotContain("--no-verify").contains(">verified: ");
    assertThat(page("report", BARE, "--no-verify"))
        .doesNotContain(">verified: ")
        .contains(">not verified: --no-verify was given, so the answer was not checked</td>");
  }

  /** The answers in the page are those that the commands give as data. */
  @Test
  void thePageCarriesTheAnswersOfTheCommands() {
    JsonObject data = data(page("report", BARE));
    assertThat(data.get("check")).isEqualTo(result("check", BARE));
    assertThat(data.get("thresholds")).isEqualTo(result("threshold", BARE));
  }

  private static JsonElement result(String command, String file) {
    return JsonParser.parseString(CommandRun.of(command, file, "--json").out())
        .getAsJsonObject()
        .get("result");
  }

  @Test
  void theWorldsArePaintedApart() {
    JsonObject data = data(page("report", BARE));
    assertThat(classes(data, 0, "path")).contains("e1").doesNotContain("e2");
    assertThat(classes(data, 1, "path")).contains("e2", "e3").doesNotContain("e1");
    assertThat(classes(data, 1, "excluded")).isEqualTo("[\"e6\"]");
    // All believe it, so it is not put to the test; put to the test it would be broken.
    assertThat(classes(data, 2, "path")).contains("e3").doesNotContain("e4");
    assertThat(classes(data, 2, "chosen")).contains("e6").contains("e3");
  }

  private static String classes(JsonObject data, int world, String name) {
    return data.getAsJsonArray("worlds")
        .get(world)
        .getAsJsonObject()
        .getAsJsonObject("classes")
        .get(name)
        .toString();
  }

  @Test
  void stepsGoFromTheLastMoveToTheFirst() {
    List<String> steps =
        data(page("report", BARE))
            .getAsJsonArray("worlds")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("steps")
            .asList()
            .stream()
            .map(step -> step.getAsJsonObject().get("text").getAsString())
            .toList();
    assertThat(steps)
        .containsExactly(
            "Guarantor at Call compares Honor, worth -4; Renege, worth -3. Renege is best, by 1.",
            "Russia at Border compares Refrain, worth 0; Attack, worth 3. Attack is best, by 3.",
            "Ukraine at Settlement compares Fight, worth -3; Sign, worth -6. Fight is best, by 3.");
  }

  @Test
  void whatAFileSaysCannotBecomeMarkup(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("x.game"),
        """
        game "<script>alert(1)</script>"
        about "</script><img src=x onerror=alert(2)> & more"
        players Ann "<b>Ann</b>", Bob
        tree:
          Ann @Start:
            "<i>In</i>": Bob @Next:
              "</script>": (1, 1)
              Fight: (0, 0)
            Out: (0, 2)
        promise Word by Bob "<u>never</u>":
          at Next: Fight
        """);
    CommandRun run = CommandRun.in(folder, "", "report", "x.game");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .doesNotContain("<script>alert")
        .doesNotContain("<img")
        .doesNotContain("<i>In")
        .doesNotContain("<b>Ann")
        .doesNotContain("<u>never");
    assertThat(Pattern.compile("</script>").matcher(run.out()).results()).hasSize(2);
    data(run.out());
  }

  @Test
  void aPresentBiasedGameHasAPageThatSaysWhatItCannot() {
    String page = page("report", "games/home/procrastination.game");
    assertThat(page).contains("<svg").contains("present-biased").contains("Not answered");
  }

  @Test
  void wrongInputIsAnsweredAsElsewhere(@TempDir Path folder) throws IOException {
    assertThat(CommandRun.of("report", "test-data/invalid/G204-abandon.game").code()).isEqualTo(3);
    assertThat(CommandRun.of("report", "nowhere.game").code()).isEqualTo(2);
    assertThat(CommandRun.of("report", BARE, "--of", "Nothing").code()).isEqualTo(2);
    assertThat(CommandRun.of("report", "games").code()).isEqualTo(2);
    assertThat(CommandRun.of("report", BARE, "--limit", "nodes=3").code()).isEqualTo(5);
    // A file that is there stays if there is nothing to put in its place.
    Path target = folder.resolve("old.html");
    Files.writeString(target, "old");
    CommandRun.of("report", "test-data/invalid/G204-abandon.game", "-o", target.toString());
    assertThat(Files.readString(target)).isEqualTo("old");
  }
}
