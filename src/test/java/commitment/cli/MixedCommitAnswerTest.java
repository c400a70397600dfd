package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.game.Game;
import commitment.testing.JsonMutation;
import commitment.testing.RandomInformation;
import commitment.testing.WrittenGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} on commitments that mix, or that are made where somebody moves unseen. */
class MixedCommitAnswerTest {
  private static final String TRUST = "games/markets/trust.game";

  /** A bound further out is right as well; the rest is said not to be checked. */
  private static final String FREE = ".*\\.exact";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--class behavior games/markets/trust.game",
        "--class behavior games/bargaining/bluff.game",
        "--class behavior games/bargaining/noisy-leader.game",
        "games/bargaining/noisy-leader.game",
        "--class behavior games/guarantee/latitude.game",
        "games/guarantee/latitude.game",
        "--class correlated games/classics/centipede.game",
        "--class correlated games/markets/trust.game",
        "games/classics/beer-quiche.game",
      })
  void everyChangeIsNoticed(String line) {
    String game = line.substring(line.lastIndexOf(' ') + 1);
    String[] words = ("commit --leader all --json --no-verify " + line).split(" ", -1);
    CommandRun answer = CommandRun.of(words);
    assertThat(answer.code()).as(answer.all()).isZero();
    assertThat(AnswerMutations.accepted(game, answer.out()).get("right").getAsInt())
        .isGreaterThan(50);
    AnswerMutations.assertNoticed(game, answer.out(), FREE, line.hashCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--class behavior games/markets/trust.game",
        "--class behavior games/bargaining/noisy-leader.game",
        "--class correlated games/markets/trust.game",
        "games/bargaining/noisy-leader.game",
        "games/classics/beer-quiche.game"
      })
  void whetherAPlanWouldBeKeptIsCountedAgain(String line) {
    String game = line.substring(line.lastIndexOf(' ') + 1);
    String[] words = ("commit --leader all --json --no-verify " + line).split(" ", -1);
    String answer = CommandRun.of(words).out();
    JsonObject own = AnswerMutations.accepted(game, answer);
    assertThat(AnswerMutations.open(own)).noneMatch(path -> path.contains("timeConsistency"));
    List<JsonMutation> mutations =
        JsonMutation.all(answer).stream()
            .filter(mutation -> mutation.path().contains("timeConsistency"))
            .toList();
    assertThat(mutations).isNotEmpty();
    for (int place = 0; place < mutations.size(); place += 1 + mutations.size() / 8) {
      JsonMutation mutation = mutations.get(place);
      CommandRun run = verify(game, mutation.document().get());
      assertThat(run.code())
          .as(mutation.path() + ": " + mutation.from() + " to " + mutation.to() + run.all())
          .isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {701, 702, 703, 704, 705, 706, 707, 708})
  void ofRandomGames(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomInformation.game(seed, 2, 4, 30);
    String file = WrittenGame.of(game, List.of(), folder);
    for (String kind : List.of("pure", "behavior")) {
      CommandRun answer =
          CommandRun.of(
              "commit", "--leader", "all", "--class", kind, file, "--json", "--no-verify");
      if (answer.code() == 0) {
        AnswerMutations.assertNoticed(file, answer.out(), FREE, seed);
      }
    }
  }

  private static CommandRun verify(String game, String answer) {
    return CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-");
  }

  private static String byHand(String kind, String value, String commitment, String response) {
    return ("{\"leader\": \"Trustee\", \"class\": \"%s\", \"strong\": {\"value\": \"%s\","
            + " \"commitment\": {\"Return\": %s}, \"response\": {\"Investor\": {\"Deposit\":"
            + " \"%s\"}}}}")
        .formatted(kind, value, commitment, response);
  }

  @Test
  void byHandTheBestCommitmentIsConfirmedAndAWorseOneIsNot() {
    JsonObject strong =
        JsonParser.parseString(
                CommandRun.of(
                        "commit", "--leader", "Trustee", "--class", "behavior", TRUST, "--json")
                    .out())
            .getAsJsonObject()
            .getAsJsonObject("result")
            .getAsJsonObject("strong");
    String law = strong.getAsJsonObject("commitment").get("Return").toString();
    CommandRun right =
        verify(TRUST, byHand("behavior", strong.get("value").getAsString(), law, "Trust"));
    assertThat(right.code()).as(right.all()).isZero();
    assertThat(right.out())
        .contains("RIGHT as far as it goes", "that no other mixture is better is not looked at");
    CommandRun other = verify(TRUST, byHand("behavior", "0", law, "Keep"));
    assertThat(other.code()).isEqualTo(1);
    CommandRun worse =
        verify(
            TRUST, byHand("behavior", "0", "{\"Return\": \"1/3\", \"Pocket\": \"2/3\"}", "Keep"));
    assertThat(worse.code()).isEqualTo(1);
    assertThat(worse.out()).contains("the best commitment gets 0", "another one gets 3/2");
    CommandRun pure =
        verify(TRUST, byHand("pure", strong.get("value").getAsString(), law, "Trust"));
    assertThat(pure.code()).isEqualTo(1);
  }

  @Test
  void aMixtureMustBeOneAndSpeakOfEverySetThatItLeavesOpen() {
    assertThat(verify(TRUST, byHand("behavior", "1", "{\"Return\": \"2/3\"}", "Trust")).code())
        .isEqualTo(1);
    CommandRun none =
        verify(
            TRUST,
            "{\"leader\": \"Trustee\", \"class\": \"behavior\", \"strong\": {\"value\": \"1\","
                + " \"commitment\": {}, \"response\": {}}}");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.out()).contains("nothing of Return", "play can come there");
  }

  @Test
  void aGapIsWhatLiesBetweenTheBounds() {
    String answer =
        "{\"leader\": \"Trustee\", \"class\": \"behavior\", \"strong\": {\"value\": null,"
            + " \"bounds\": {\"min\": \"3/2\", \"max\": \"2\"}, \"gap\": \"%s\", \"commitment\":"
            + " {\"Return\": \"Return\"}, \"response\": {\"Investor\": {\"Deposit\": \"Trust\"}}}}";
    CommandRun honest = verify(TRUST, answer.formatted("1/2"));
    assertThat(honest.code()).as(honest.all()).isEqualTo(4);
    assertThat(honest.out()).contains("that no commitment gets more is not looked at");
    assertThat(verify(TRUST, answer.formatted("1/4")).code()).isEqualTo(1);
    assertThat(verify(TRUST, answer.formatted("1/2").replace("\"3/2\"", "\"7/4\"")).code())
        .isEqualTo(1);
  }

  @Test
  void severalFollowersOfAMixtureAreOutside() {
    String answer =
        "{\"leader\": \"Ukraine\", \"class\": \"behavior\", \"strong\": {\"value\": \"1\","
            + " \"commitment\": {\"Settlement\": \"Sign\"}}}";
    CommandRun run = verify("games/guarantee/bare-guarantee.game", answer);
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.out()).contains("with several followers only pure commitments");
  }
}
