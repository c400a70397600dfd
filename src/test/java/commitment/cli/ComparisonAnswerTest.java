package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} holds answers of {@code compare} against each of the games. */
class ComparisonAnswerTest {
  private static final String GUARANTEE = "games/guarantee/bare-guarantee.game";
  private static final String TRIPWIRE = "games/guarantee/tripwire.game";

  @ParameterizedTest
  @ValueSource(
      strings = {
        GUARANTEE,
        "--set s=5 --set c=1 " + GUARANTEE,
        "games/guarantee/latitude.game",
        "games/bargaining/noisy-leader.game",
        "games/institutions/veto-players.game",
        "games/markets/education.game",
        "games/classics/beer-quiche.game",
        "games/guarantee/burden-sharing.game"
      })
  void ownAnswersAreRightAndChangesAreNoticed(String line) {
    String game = line.substring(line.lastIndexOf(' ') + 1);
    String answer = CommandRun.of(("compare --json --no-verify " + line).split(" ", -1)).out();
    CommandRun own = AnswerMutations.verify(game, answer);
    assertThat(own.code()).as(own.all()).isZero();
    AnswerMutations.assertNoticed(
        game, answer, "\\.result\\.columns\\[\\]\\.path", line.hashCode());
  }

  @Test
  void twoFilesNeedBoth() {
    String answer = CommandRun.of("compare", GUARANTEE, TRIPWIRE, "--json").out();
    CommandRun both = verify(answer, GUARANTEE, TRIPWIRE);
    assertThat(both.code()).as(both.all()).isZero();
    assertThat(both.out()).contains("RIGHT");
    CommandRun one = verify(answer, GUARANTEE);
    assertThat(one.code()).isEqualTo(4);
    assertThat(one.out()).contains("write solver verify FIRST SECOND ANSWER.json");
    CommandRun turned = verify(answer, TRIPWIRE, GUARANTEE);
    assertThat(turned.code()).isEqualTo(1);
    String other = answer.replaceFirst("\"player-removed\"", "\"player-added\"");
    assertThat(other).isNotEqualTo(answer);
    assertThat(verify(other, GUARANTEE, TRIPWIRE).code()).isEqualTo(1);
    CommandRun missing = verify(answer, GUARANTEE, "no.game");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("no.game: no such file");
  }

  @Test
  void whatIsLeftOutOfAListIsMissed() {
    for (String list : new String[] {"parameters", "tree", "turns"}) {
      assertWrong(
          result -> {
            JsonArray differences = result.getAsJsonArray("differences");
            boolean removed = false;
            for (var difference : differences) {
              JsonArray items = difference.getAsJsonObject().getAsJsonArray(list);
              if (!removed && !items.isEmpty()) {
                items.remove(0);
                removed = true;
              }
            }
            assertThat(removed).as(list).isTrue();
          });
    }
  }

  @Test
  void aValueAtWhichSomethingTurnsIsMissed() {
    assertWrong(
        result -> {
          for (var difference : result.getAsJsonArray("differences")) {
            for (var turn : difference.getAsJsonObject().getAsJsonArray("turns")) {
              for (var single : turn.getAsJsonObject().getAsJsonArray("alone")) {
                JsonArray points = single.getAsJsonObject().getAsJsonArray("turnsAt");
                if (!points.isEmpty()) {
                  points.remove(0);
                  return;
                }
              }
            }
          }
          throw new AssertionError("nothing turns on the way");
        });
  }

  @Test
  void aColumnOfOtherSettingsIsWrong() {
    assertWrong(
        result ->
            result
                .getAsJsonArray("columns")
                .get(1)
                .getAsJsonObject()
                .addProperty("scenario", "none_such"));
    assertWrong(result -> result.getAsJsonArray("differences").remove(0));
  }

  private static void assertWrong(Consumer<JsonObject> change) {
    String answer = CommandRun.of("compare", GUARANTEE, "--json").out();
    JsonObject document = JsonParser.parseString(answer).getAsJsonObject();
    change.accept(document.getAsJsonObject("result"));
    CommandRun run = verify(document.toString(), GUARANTEE);
    assertThat(run.code()).as(run.all()).isEqualTo(1);
  }

  private static CommandRun verify(String answer, String... games) {
    String[] line = new String[games.length + 2];
    line[0] = "verify";
    System.arraycopy(games, 0, line, 1, games.length);
    line[games.length + 1] = "-";
    return CommandRun.in(CommandRun.PROJECT, answer, line);
  }
}
