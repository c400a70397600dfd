package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every JSON output is valid against the published schema. */
class JsonSchemaTest {
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream in =
        JsonSchemaTest.class.getResourceAsStream("/commitment/solver-1.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> commandLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String folder : List.of("games", "test-data/efg/trees", "test-data/invalid")) {
      if (!Files.isDirectory(Path.of(folder))) {
        continue;
      }
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(JsonSchemaTest::isGame).sorted().toList()) {
          for (String command : List.of("check", "solve", "commit", "draw", "test", "convert")) {
            lines.add(command + " " + file);
          }
          if (folder.equals("games")) {
            lines.add("check --believers " + file);
            lines.add("repair " + file);
            lines.add("explain " + file);
            lines.add("report " + file);
          }
        }
      }
    }
    return lines;
  }

  private static boolean isGame(Path file) {
    return file.toString().endsWith(".game") || file.toString().endsWith(".efg");
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void everyAnswerIsValid(String line) {
    String[] words = (line + " --json --limit nodes=5000").split(" ");
    CommandRun run = CommandRun.of(words);
    assertThat(run.code()).isIn(0, 1, 3, 4, 5);
    assertThat(run.out().lines()).hasSize(1);
    assertValid(run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guarantee/bare-guarantee",
        "guarantee/fading-spotlight",
        "guarantee/brinkmanship",
        "guarantee/peacekeepers",
        "institutions/monetary-policy",
        "institutions/veto-players"
      })
  void thresholdsAreValid(String game) {
    CommandRun run = CommandRun.of("threshold", "games/" + game + ".game", "--json");
    assertThat(run.code()).isZero();
    assertValid(run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "games/guarantee/bare-guarantee.game --x s --y c",
        "games/bargaining/ransom.game --x x --y g",
        "games/guarantee/fading-spotlight.game --x a --y c",
        "games/guarantee/turnover.game --x h --y B",
      })
  void mapsAreValid(String arguments) {
    CommandRun run = CommandRun.of(("map --json " + arguments).split(" "));
    assertThat(run.code()).isZero();
    assertValid(run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarantee/turnover", "classics/beer-quiche"})
  void questionsAreValid(String game) {
    CommandRun run = CommandRun.of("explain", "games/" + game + ".game", "--hint", "--json");
    assertThat(run.code()).isZero();
    assertValid(run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"guarantee/bare-guarantee", "guarantee/fading-spotlight", "guarantee/turnover"})
  void tornadoChartsAreValid(String game) {
    CommandRun run = CommandRun.of("tornado", "games/" + game + ".game", "--json");
    assertThat(run.code()).isZero();
    assertValid(run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "games/guarantee/bare-guarantee.game",
        "games/guarantee/secret-treaty.game",
        "games/guarantee/article-five.game",
        "games/guarantee/fading-spotlight.game --set rho=3/5",
        "games/guarantee/bare-guarantee.game games/guarantee/consent-veto.game",
        "test-data/efg/written/entry.efg games/markets/entry-deterrence.game",
      })
  void comparisonsAreValid(String arguments) {
    CommandRun run = CommandRun.of(("compare --json " + arguments).split(" "));
    assertThat(run.code()).isZero();
    assertValid(run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "solve"})
  void whatIsSaidOfAnswersIsValid(String command) {
    String game = "games/bargaining/bluff.game";
    String answer = CommandRun.of(command, game, "--json").out();
    for (String text : List.of(answer, answer.replace("\"1/3\"", "\"1/2\""), "{}")) {
      CommandRun run = CommandRun.in(CommandRun.PROJECT, text, "verify", game, "-", "--json");
      assertThat(run.code()).isIn(0, 1, 3, 4);
      assertValid(run.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "games/guarantee/brinkmanship.game",
        "games/guarantee/brinkmanship.game --samples 40",
        "games/guarantee/tripwire.game --set t=4",
        "games/guarantee/tripwire.game --samples 40",
      })
  void simulationsAreValid(String arguments) {
    CommandRun run = CommandRun.of(("simulate --json " + arguments).split(" "));
    assertThat(run.code()).isZero();
    assertValid(run.out());
  }

  @Test
  void anIrrationalEquilibriumIsValid() {
    CommandRun run = CommandRun.of("solve", "test-data/pages/irrational.game", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"irrational\":[{\"method\":\"supports\"", "\"complete\":false");
    assertValid(run.out());
  }

  @Test
  void aMissingFileAndALimitAreValidToo(@TempDir Path folder) {
    CommandRun missing = CommandRun.in(folder, "", "check", "nowhere.game", "--json");
    assertThat(missing.code()).isEqualTo(2);
    assertValid(missing.out());
    CommandRun limited =
        CommandRun.of("check", "games/guarantee/peacekeepers.game", "--json", "--limit", "nodes=3");
    assertThat(limited.code()).isEqualTo(5);
    assertValid(limited.out());
  }

  @Test
  void filesAndLinesCorrespond(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("bad.game"), "game \"x\"\n");
    Files.copy(Path.of("games/markets/trust.game").toAbsolutePath(), folder.resolve("good.game"));
    CommandRun run =
        CommandRun.in(folder, "", "check", "bad.game", "good.game", "no.game", "--json");
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    lines.forEach(JsonSchemaTest::assertValid);
    assertThat(lines.get(0)).contains("\"error\":[").contains("bad.game");
    assertThat(lines.get(1)).contains("\"result\":{").contains("good.game");
    assertThat(lines.get(2)).contains("NO_INPUT");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void theSchemaCanSayNo() {
    String valid = CommandRun.of("check", "games/markets/trust.game", "--json").out();
    assertThat(SCHEMA.validate(valid.replace("\"FAILS\"", "\"WOBBLES\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(SCHEMA.validate(valid.replace("\"min\":\"1/2\"", "\"min\":0.5"), InputFormat.JSON))
        .isNotEmpty();
    assertThat(SCHEMA.validate(valid.replace("\"verdict\"", "\"verdigris\""), InputFormat.JSON))
        .isNotEmpty();
  }

  static void assertValid(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }
}
