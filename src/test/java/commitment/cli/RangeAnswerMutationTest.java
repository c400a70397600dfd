package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.game.Game;
import commitment.testing.JsonMutation;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import commitment.testing.WrittenGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code verify} accepts our own answers of the commands that go beyond one game, and of a changed
 * one says that it is wrong, or that just the changed part is not checked.
 */
class RangeAnswerMutationTest {
  /** How many changes of each answer are tried; all with {@code -Dmutations=1000000}. */
  private static final int MUTATIONS = Integer.getInteger("mutations", 3);

  /** No claims about the game, or ones that say less when changed. */
  private static final String NO_CLAIM =
      "\\.(version|verified|verification|input\\..*|warnings.*|game\\.parameters\\..*|command)"
          + "|.*\\.playsComplete";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "threshold games/guarantee/bare-guarantee.game",
        "threshold games/classics/centipede.game",
        "threshold games/bargaining/ransom.game",
        "threshold games/institutions/veto-players.game",
        "threshold games/guarantee/fading-spotlight.game",
        "threshold games/bargaining/noisy-leader.game",
        "threshold games/guarantee/latitude.game",
        "threshold games/guarantee/two-audiences.game",
        "tornado games/bargaining/noisy-leader.game",
        "tornado games/guarantee/secret-treaty.game",
        "tornado games/guarantee/bare-guarantee.game",
        "tornado games/bargaining/ransom.game",
        "tornado games/institutions/veto-players.game",
        "tornado games/guarantee/fading-spotlight.game",
        "map --x c --y s games/guarantee/bare-guarantee.game",
        "map --x w --y c games/guarantee/bare-guarantee.game",
        "map --x r --y s games/guarantee/brinkmanship.game",
        "map --x m --y y games/markets/trust.game",
        "repair games/guarantee/bare-guarantee.game",
        "repair games/classics/centipede.game",
        "repair games/institutions/veto-players.game",
        "commit games/guarantee/bare-guarantee.game",
        "commit games/classics/centipede.game",
        "commit games/institutions/veto-players.game",
        "commit --leader Kidnapper games/bargaining/ransom.game"
      })
  void everyChangeIsNoticed(String line) {
    String game = line.substring(line.lastIndexOf(' ') + 1);
    CommandRun answer = CommandRun.of((line + " --json --no-verify").split(" ", -1));
    assertThat(answer.code()).isZero();
    CommandRun own = verify(game, answer.out());
    assertThat(own.code()).as(own.all()).isZero();
    List<JsonMutation> mutations = new ArrayList<>(JsonMutation.all(answer.out()));
    mutations.removeIf(mutation -> mutation.path().matches(NO_CLAIM));
    Collections.shuffle(mutations, new Random(line.hashCode()));
    for (JsonMutation mutation : mutations.subList(0, Math.min(MUTATIONS, mutations.size()))) {
      CommandRun run = verify(game, mutation.document().get());
      assertThat(run.code() == 1 || isLeftOpen(run, mutation.path()))
          .as(mutation.path() + ": " + mutation.from() + " to " + mutation.to() + run.all())
          .isTrue();
    }
  }

  /** Every such part of an answer is looked at, and another one in its place is wrong. */
  private static void assertHeld(String line, String path) {
    String game = line.substring(line.lastIndexOf(' ') + 1);
    String answer = CommandRun.of((line + " --json --no-verify").split(" ", -1)).out();
    CommandRun own = verify(game, answer);
    assertThat(own.code()).as(own.all()).isZero();
    List<JsonMutation> mutations = new ArrayList<>(JsonMutation.all(answer));
    mutations.removeIf(mutation -> !mutation.path().matches(path));
    assertThat(mutations).isNotEmpty();
    Collections.shuffle(mutations, new Random(line.hashCode()));
    for (JsonMutation mutation : mutations.subList(0, Math.min(8, mutations.size()))) {
      CommandRun run = verify(game, mutation.document().get());
      assertThat(run.code())
          .as(mutation.path() + ": " + mutation.from() + " to " + mutation.to() + run.all())
          .isEqualTo(1);
    }
  }

  @Test
  void bordersFollowEachOtherAlongTheEdgesOfRegions() {
    assertHeld(
        "map --x c --y s games/guarantee/bare-guarantee.game",
        "\\.result\\.borders\\[\\]\\.(from|to)(Included|\\[\\])");
    assertHeld(
        "map --x c --y s games/guarantee/tripwire.game",
        "\\.result\\.borders\\[\\]\\.(from|to)(Included|\\[\\])");
  }

  @Test
  void aBorderThatIsLeftOutOrLiesInsideARegionIsWrong() {
    String game = "games/guarantee/bare-guarantee.game";
    String answer = CommandRun.of("map", "--x", "c", "--y", "s", game, "--json").out();
    JsonObject document = JsonParser.parseString(answer).getAsJsonObject();
    JsonObject border =
        document.getAsJsonObject("result").getAsJsonArray("borders").remove(0).getAsJsonObject();
    CommandRun fewer = verify(game, document.toString());
    assertThat(fewer.code()).as(fewer.all()).isEqualTo(1);
    assertThat(fewer.out()).contains("cover that edge of a region, without gap or overlap");
    document.getAsJsonObject("result").getAsJsonArray("borders").add(border);
    assertThat(verify(game, document.toString()).code()).isZero();
    document.getAsJsonObject("result").getAsJsonArray("borders").add(border.deepCopy());
    assertThat(verify(game, document.toString()).code()).isEqualTo(1);
  }

  @Test
  void legendsHaveOneLetterForWhatIsTheSame() {
    assertHeld("map --x c --y s games/guarantee/tripwire.game", "\\.result\\.cells\\[\\]\\.legend");
    String game = "games/guarantee/bare-guarantee.game";
    String answer = CommandRun.of("map", "--x", "c", "--y", "s", game, "--json").out();
    assertThat(
            verify(game, answer.replace("Guarantee fails, ends", "Guarantee holds, ends")).code())
        .isEqualTo(1);
    assertThat(verify(game, answer.replace("\"B  50 %", "\"B  40 %")).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repair games/guarantee/bare-guarantee.game",
        "repair games/guarantee/consent-veto.game",
        "repair games/bargaining/ransom.game"
      })
  void theLeastAmountForSomeEquilibriumIsCountedAgain(String line) {
    assertHeld(line, "\\.result(\\[\\])?\\.repairs\\[\\]\\.someSpe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tornado games/markets/education.game",
        "map --x q --y b games/guarantee/strategic-ambiguity.game",
        "threshold games/classics/chain-store.game",
        "threshold games/markets/education.game"
      })
  void answersThatLeaveValuesOutAreNotWrong(String line) {
    String game = line.substring(line.lastIndexOf(' ') + 1);
    CommandRun answer = CommandRun.of((line + " --json --no-verify").split(" ", -1));
    assertThat(answer.out()).containsPattern("\"(complete|exact)\":false");
    CommandRun own = verify(game, answer.out());
    assertThat(own.code()).as(own.all()).isIn(0, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "games/guarantee/red-line.game",
        "games/markets/deferred-payment.game",
        "games/markets/tranches.game",
        "games/guarantee/bare-guarantee.game"
      })
  void repairsOfParametersAreRight(String game) {
    String answer = CommandRun.of("repair", game, "--json", "--no-verify").out();
    CommandRun own = verify(game, answer);
    assertThat(own.code()).as(own.all()).isZero();
    assertThat(own.out()).doesNotContain("how far it goes was not looked at");
  }

  @Test
  void whetherPlayEndsAsPromisedAndHowFarAMarginGoesIsCountedAgain() {
    String game = "games/guarantee/bare-guarantee.game";
    String answer = CommandRun.of("repair", game, "--json", "--no-verify").out();
    assertWrong(game, answer, "fine", repair -> flip(repair, "asPromised"));
    assertWrong(game, answer, "bond", repair -> flip(repair, "asPromised"));
    assertWrong(
        game,
        answer,
        "parameter",
        repair -> repair.getAsJsonObject("margin").addProperty("high", "1000"));
  }

  private static void flip(JsonObject object, String member) {
    object.addProperty(member, !object.get(member).getAsBoolean());
  }

  private static void assertWrong(
      String game, String answer, String kind, Consumer<JsonObject> change) {
    JsonObject document = JsonParser.parseString(answer).getAsJsonObject();
    for (var line : document.getAsJsonObject("result").getAsJsonArray("repairs")) {
      JsonObject repair = line.getAsJsonObject();
      if (repair.get("kind").getAsString().equals(kind)) {
        change.accept(repair);
        CommandRun run = verify(game, document.toString());
        assertThat(run.code()).as(run.all()).isEqualTo(1);
        return;
      }
    }
    throw new AssertionError("no " + kind);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1020, 1023, 1026, 1029, 1032})
  void repairsOfRandomGamesAreRight(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomInformation.game(seed, 3, 3, 26);
    String file = WrittenGame.of(game, List.of(RandomGames.promise(game, seed)), folder);
    CommandRun answer = CommandRun.of("repair", file, "--json", "--no-verify");
    assertThat(answer.out()).contains("\"result\"");
    CommandRun own = verify(file, answer.out());
    assertThat(own.code()).as(own.all() + answer.out()).isIn(0, 4);
  }

  @Test
  @Timeout(30)
  void rootsOfHugeCoefficientsAreRefused() {
    String root = "{\"root\": {\"polynomial\": [\"-2\", \"0\", \"" + "9".repeat(3000) + "\"],";
    String answer =
        "{\"result\": [{\"parameter\": \"c\", \"verdicts\": {\"Guarantee\": [{\"low\": "
            + root
            + "\"low\": \"0\", \"high\": \"1\"}}, \"lowClosed\": true, \"high\": \"12\","
            + " \"highClosed\": true, \"verdict\": \"HOLDS\"}]}}]}";
    assertThat(verify("games/guarantee/bare-guarantee.game", answer).code()).isEqualTo(1);
  }

  @Test
  void withInformationSetsTheVerdictsOfARangeAreCountedAgain() {
    String game = "games/guarantee/latitude.game";
    String answer = CommandRun.of("threshold", game, "--param", "p", "--json").out();
    CommandRun own = verify(game, answer);
    assertThat(own.code()).as(own.all()).isZero();
    assertThat(own.out()).contains("\"verdict\":\"RIGHT\"");
    assertThat(verify(game, answer.replace("\"HOLDS\"", "\"CONTINGENT\"")).code()).isEqualTo(1);
    assertThat(verify(game, answer.replace("\"high\":\"1/2\"", "\"high\":\"3/5\"")).code())
        .isEqualTo(1);
    assertThat(verify(game, answer.replace("{\"min\":[\"1\"]", "{\"min\":[\"1/2\"]")).code())
        .isEqualTo(1);
  }

  private static boolean isLeftOpen(CommandRun run, String path) {
    JsonObject result =
        JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("result");
    for (var part : result.getAsJsonArray("unchecked")) {
      String open = "." + part.getAsJsonObject().get("path").getAsString();
      if (path.equals(open) || path.startsWith(open + ".") || path.startsWith(open + "[")) {
        return true;
      }
    }
    return false;
  }

  private static CommandRun verify(String game, String answer) {
    return CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-", "--json");
  }
}
