package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain} on games; what it says of codes is tested with the codes. */
class ExplainCommandTest {
  private static final String BARE = "games/guarantee/bare-guarantee.game";

  @Test
  void tellsOneStepAndHowManyThereAre() {
    CommandRun run = CommandRun.of("explain", BARE, "--step", "2");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Step 2 of 3: Russia at Border")
        .doesNotContain("Step 1 of 3")
        .doesNotContain("Step 3 of 3")
        .doesNotContain("What comes of it");
    CommandRun beyond = CommandRun.of("explain", BARE, "--step", "4");
    assertThat(beyond.code()).isEqualTo(2);
    assertThat(beyond.err()).contains("--step 4").contains("has steps 1 to 3");
    assertThat(CommandRun.of("explain", BARE, "--step", "0").code()).isEqualTo(2);
  }

  /** No number and no verdict in the questions; labels, titles and quoted words are the file's. */
  @ParameterizedTest
  @ValueSource(strings = {BARE, "games/guarantee/brinkmanship.game", "games/markets/trust.game"})
  void hintsDoNotGiveTheAnswer(String game) {
    CommandRun run = CommandRun.of("explain", game, "--hint");
    assertThat(run.code()).isZero();
    String asked =
        run.out()
            .substring(run.out().indexOf("Step 1"))
            .replaceAll("[Ss]tep \\d+( of \\d+)?", "")
            .replaceAll("\"[^\"]*\"", "");
    asked = asked.substring(0, asked.lastIndexOf("Complete"));
    assertThat(asked).doesNotContainPattern("\\d").contains("?");
    assertThat(asked).doesNotContain("is best,").doesNotContain("HOLDS").doesNotContain("FAILS");
    JsonObject answer =
        JsonParser.parseString(CommandRun.of("explain", game, "--hint", "--json").out())
            .getAsJsonObject();
    for (var step : answer.getAsJsonObject("result").getAsJsonArray("steps")) {
      assertThat(step.getAsJsonObject().keySet())
          .contains("question")
          .doesNotContain("told", "actions", "margin", "average", "equilibria", "reached");
    }
    assertThat(CommandRun.of("explain", game, "--hint", "-q").out()).matches("\\d steps\\n");
  }

  @Test
  void theStepAtWhichAPromiseFailsIsTold() {
    String deep =
        """
        players A, B
        tree:
          repeat t = 0 .. 59:
            A @Pa[t]:
              take: (2*t+2, 2*t)
              pass: B @Pb[t]:
                take: (2*t+1, 2*t+3)
                pass: next
          then: (120, 120)
        promise Keep by B:
          at Pb: pass
        """;
    CommandRun run = CommandRun.in(CommandRun.PROJECT, deep, "explain", "-");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Step 1 of 120").contains("those where a promise fails first,");
    assertThat(Pattern.compile("Step \\d+ of 120").matcher(run.out()).results()).hasSize(40);
  }

  @Test
  void foldsALongGameAndSaysHowMuchIsLeftOut() {
    String[] call = {"explain", "games/classics/centipede.game", "--set", "n=30", "--max", "7"};
    CommandRun run = CommandRun.of(call);
    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("This takes 30 steps.")
        .contains("the other 23 are left out");
    assertThat(Pattern.compile("Step \\d+ of 30").matcher(run.out()).results().count())
        .isEqualTo(7);
    assertThat(run.out()).contains("Step 30 of 30");
    assertThat(CommandRun.of("explain", BARE, "--max", "0").code()).isEqualTo(2);
    String page =
        CommandRun.of(
                "explain",
                "games/classics/centipede.game",
                "--set",
                "n=30",
                "--max",
                "7",
                "--to",
                "html")
            .out();
    Pattern.compile("href=\"#([^\"]*)\"")
        .matcher(page)
        .results()
        .forEach(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
    assertThat(page).contains("(step 23)").contains("<a href=\"#explain-step-29\">");
  }

  @Test
  void writesMarkdownAndAPage(@TempDir Path folder) throws IOException {
    Path game = Path.of(BARE).toAbsolutePath();
    CommandRun run = CommandRun.in(folder, "", "explain", game.toString(), "-o", "a.md");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(folder.resolve("a.md")))
        .startsWith("# The bare guarantee\n")
        .contains("## Step 1 of 3: Guarantor at Call, after Sign → Attack")
        .contains("| **Renege** | -3 | Abandoned |");
    assertThat(CommandRun.in(folder, "", "explain", game.toString(), "-o", "a.html").code())
        .isZero();
    assertThat(Files.readString(folder.resolve("a.html")))
        .startsWith("<!DOCTYPE html>")
        .contains("<mark><span class=\"explain-action\">Renege</span></mark>")
        .doesNotContain("http");
  }

  @Test
  void readsStandardInputAndFolders() throws IOException {
    String game = Files.readString(Path.of("games/markets/trust.game"));
    assertThat(CommandRun.in(CommandRun.PROJECT, game, "explain", "-").out())
        .contains("Step 1 of 2");
    CommandRun folder = CommandRun.of("explain", "games/home", "-q");
    assertThat(folder.out().lines()).hasSize(3);
    assertThat(folder.code()).isEqualTo(4);
  }

  @Test
  void refusesWhatCannotBeSolved() {
    CommandRun run = CommandRun.of("explain", "games/home/procrastination.game");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("present-biased");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void codesKeepTheirMeaning() {
    assertThat(CommandRun.of("explain", "G204").out()).contains("G204");
    assertThat(CommandRun.of("explain", "g999").err()).contains("is not a code");
    assertThat(CommandRun.of("explain", "G204", BARE).code()).isEqualTo(2);
    assertThat(CommandRun.of("explain", "nowhere.game").err()).contains("no such file");
  }

  /** Four long names leave no room for a table: it becomes a list, and no line is too long. */
  @Test
  void aTableThatIsTooWideIsAList() {
    String game =
        """
        game "Long names"
        players A_very_long_name_of_a_country, Another_country_with_a_name, \
        A_third_one_that_is_no_shorter, And_a_fourth_for_good_measure
        tree:
          A_very_long_name_of_a_country @First:
            Wait: (1, 2, 3, 4)
            Act: chance @Weather:
              with 1/3 Good: (1/3, 4, 5, 6)
              with 2/3 Bad: (0, 1, 2, 3)
        """;
    CommandRun run = CommandRun.in(CommandRun.PROJECT, game, "explain", "-", "--format", "game");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            """
                Good
                  Probability: 1/3
                  For A_very_long_name_of_a_country: 1/3
            """);
    String told = run.out().substring(0, run.out().lastIndexOf("Complete"));
    assertThat(told.lines()).allMatch(line -> line.length() <= 80, "80 columns");
  }

  @Test
  void whatComesOfAMixtureAndOfAMenuHasWordsOfItsOwn() {
    String told = CommandRun.of("explain", "games/guarantee/red-line.game").out();
    assertThat(told.replaceAll("\\s+", " "))
        .contains("asks for Protest or Fight at Answer")
        .contains("Ignore brings Guard 1 more than the best of Protest and Fight")
        .contains("asks for a mixture of Ignore (1/2) and Fight (1/2) at Answer")
        .contains("Ignore brings Guard 2 more than the mixture")
        .contains("No fine makes it certain");
  }

  /** Equilibria that differ only in later rounds are told once. */
  @Test
  void noTwoEquilibriaOfAStepReadTheSame() {
    String told = CommandRun.of("explain", "games/classics/grim-trigger.game", "--step", "5").out();
    String[] plays = told.split("  Equilibrium \\d, ", -1);
    assertThat(plays).hasSizeGreaterThan(2).doesNotHaveDuplicates();
  }
}
