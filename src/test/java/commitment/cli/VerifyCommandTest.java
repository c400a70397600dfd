package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code verify} says of answers, and with which exit codes. */
class VerifyCommandTest {
  private static final String GUARANTEE = "games/guarantee/bare-guarantee.game";

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Files.copy(Path.of(GUARANTEE).toAbsolutePath(), folder.resolve("my.game"));
  }

  private CommandRun verify(String answer, String... more) throws IOException {
    Files.writeString(folder.resolve("answer.json"), answer);
    List<String> words = new ArrayList<>(List.of("verify", "my.game", "answer.json"));
    words.addAll(List.of(more));
    return CommandRun.in(folder, "", words.toArray(String[]::new));
  }

  private static String strategies(String settlement, String border, String call) {
    return "{\"Ukraine\":{\"Settlement\":\"%s\"},\"Russia\":{\"Border\":\"%s\"},\"Guarantor\":{\"Call\":\"%s\"}}"
        .formatted(settlement, border, call);
  }

  private static String solved(String strategies) {
    return "{\"command\":\"solve\",\"result\":{\"equilibria\":[{\"strategies\":"
        + strategies
        + "}]}}";
  }

  @Test
  void ourOwnAnswerIsRight() throws IOException {
    CommandRun run = verify(CommandRun.in(folder, "", "check", "my.game", "--json").out());
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("RIGHT: ").doesNotContain("Not checked");
  }

  @Test
  void whatAnIrrationalEquilibriumInDecimalsLeavesToGainIsMeasuredAgain() throws IOException {
    Files.copy(Path.of("test-data/pages/irrational.game"), folder.resolve("mixed.game"));
    String answer = CommandRun.in(folder, "", "solve", "mixed.game", "--json").out();
    String gain = answer.replaceAll(".*\"gains\":\\{\"One\":\"([0-9/]+)\".*", "$1").strip();
    for (String said : List.of(gain, "0")) {
      Files.writeString(folder.resolve("said.json"), answer.replace(gain, said));
      CommandRun run = CommandRun.in(folder, "", "verify", "mixed.game", "said.json");
      assertThat(run.out().contains("wrong  result.irrational[0].gains.One"))
          .as(run.all())
          .isEqualTo(said.equals("0"));
      assertThat(run.code()).isEqualTo(said.equals("0") ? 1 : 0);
    }
  }

  /** The fine that an answer tells first, with information sets, as it is and with others. */
  @ParameterizedTest
  @CsvSource({
    "guarantee/latitude, someSpe, 1",
    "guarantee/latitude, allSpeAbove, 1",
    "guarantee/secret-treaty, someSpe, 1/2",
    "guarantee/secret-treaty, allSpeAbove, 1/2",
    "guarantee/sunk-cost, allSpeAbove, 2",
    "markets/education, allSpeAbove, 3/4"
  })
  void finesWithInformationSets(String name, String field, String fine) throws IOException {
    Path game = Path.of("games", name + ".game").toAbsolutePath();
    String answer = CommandRun.in(folder, "", "check", game.toString(), "--json").out();
    String told = "\"" + field + "\":\"" + fine + "\"";
    assertThat(answer).contains(told);
    for (String said : List.of(fine, "0", "1/3", "1000", "-1")) {
      int at = answer.indexOf(told);
      String changed =
          answer.substring(0, at)
              + told.replace("\"" + fine + "\"", "\"" + said + "\"")
              + answer.substring(at + told.length());
      Files.writeString(folder.resolve("said.json"), changed);
      CommandRun run = CommandRun.in(folder, "", "verify", game.toString(), "said.json");
      assertThat(run.out().contains("minimalFine." + field))
          .as(said + ": " + run.all())
          .isEqualTo(!said.equals(fine));
      assertThat(run.code()).isEqualTo(said.equals(fine) ? 0 : 1);
    }
  }

  @Test
  void noFineForAllIsLookedAtAgain() throws IOException {
    Path game = Path.of("games/classics/beer-quiche.game").toAbsolutePath();
    String answer = CommandRun.in(folder, "", "check", game.toString(), "--json").out();
    assertThat(answer).contains("\"noneForAll\":true");
    Files.writeString(
        folder.resolve("said.json"),
        answer.replace("\"allSpeAbove\":null", "\"allSpeAbove\":\"2\""));
    CommandRun run = CommandRun.in(folder, "", "verify", game.toString(), "said.json");
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out()).contains("minimalFine.allSpeAbove").contains("some break it");
    Path other = Path.of("games/markets/education.game").toAbsolutePath();
    String enough = CommandRun.in(folder, "", "check", other.toString(), "--json").out();
    Files.writeString(
        folder.resolve("said.json"),
        enough.replace("\"allSpeAbove\":", "\"noneForAll\":true,\"allSpeAbove\":"));
    CommandRun wrong = CommandRun.in(folder, "", "verify", other.toString(), "said.json");
    assertThat(wrong.code()).as(wrong.all()).isEqualTo(1);
    assertThat(wrong.out()).contains("a large fine is enough for all");
  }

  @Test
  void theLeastAnswerByHand() throws IOException {
    CommandRun run = verify(solved(strategies("Fight", "Attack", "Renege")));
    assertThat(run.code()).as(run.all()).isZero();
    CommandRun bare = verify("{\"strategies\":" + strategies("Fight", "Attack", "Renege") + "}");
    assertThat(bare.code()).as(bare.all()).isZero();
  }

  @Test
  void anEquilibriumThatIsNoneSaysWhoGainsWhere() throws IOException {
    CommandRun run = verify(solved(strategies("Sign", "Refrain", "Honor")));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("wrong  result.equilibria[0].strategies")
        .contains(
            "it is none: in the subgame after Sign > Attack Guarantor gains 1 by Renege at Call");
  }

  @Test
  void aThreatMayBePartOfANashEquilibrium() throws IOException {
    String nash = strategies("Sign", "Refrain", "Honor");
    String text = "{\"concept\":\"nash\",\"equilibria\":[{\"strategies\":" + nash + "}]}";
    CommandRun run = verify(text);
    assertThat(run.code()).as(run.all()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"FAILS, 0", "HOLDS, 1", "KNIFE_EDGE, 1", "CONTINGENT, 1"})
  void aVerdictByHand(String verdict, int code) throws IOException {
    CommandRun run =
        verify("{\"promises\":[{\"name\":\"Guarantee\",\"verdict\":\"" + verdict + "\"}]}");
    assertThat(run.code()).as(run.all()).isEqualTo(code);
  }

  @Test
  void answersMayBeAboutOtherParameters() throws IOException {
    String holds =
        "{\"game\":{\"parameters\":{\"s\":\"5\"}},\"result\":{\"promises\":"
            + "[{\"name\":\"Guarantee\",\"verdict\":\"HOLDS\"}]}}";
    assertThat(verify(holds).code()).isZero();
    assertThat(verify(holds, "--set", "s=3").code()).isEqualTo(1);
  }

  @Test
  void anotherStateOfTheFileIsANote() throws IOException {
    String answer = CommandRun.in(folder, "", "solve", "my.game", "--json").out();
    CommandRun run = verify(answer.replaceFirst("\"sha256\":\"[0-9a-f]", "\"sha256\":\"g"));
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("another version of the file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]|one JSON object, not an array",
        "{|it is not JSON",
        "nothing|it is not JSON",
        "{\"a\": 1}|nothing that can be checked",
        "{\"error\": []}|it is no answer but an error",
        "{\"strategies\": {}} 3|it is not JSON: it breaks off or goes wrong at line 1 column 21",
      })
  void whatIsNoAnswer(String text, String problem) throws IOException {
    CommandRun run = verify(text);
    assertThat(run.code()).as(run.all()).isEqualTo(3);
    assertThat(run.err()).contains("error[A101]: ").contains(problem).contains("help: ");
  }

  @Test
  void emptyIsNoAnswer() throws IOException {
    assertThat(verify("  ").code()).isEqualTo(3);
  }

  @Test
  @Timeout(60)
  void manyWaysToCompleteAnEquilibriumAreNotAllListed() {
    String game = "games/classics/renegotiation.game";
    String answer =
        CommandRun.of("solve", "--nash", "--max", "20", game, "--json", "--no-verify").out();
    CommandRun run = CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-", "--json");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("whether there are more Nash equilibria could not be counted");
  }

  @Test
  void answersOfOtherCommandsAreRefused() throws IOException {
    String answer = CommandRun.in(folder, "", "solve", "my.game", "--json").out();
    CommandRun run = verify(answer.replace("\"command\":\"solve\"", "\"command\":\"explain\""));
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("an answer of explain");
  }

  @Test
  void anAnswerThatOnlyCallsItselfAMapIsWrong() throws IOException {
    String answer = CommandRun.in(folder, "", "solve", "my.game", "--json").out();
    CommandRun run = verify(answer.replace("\"command\":\"solve\"", "\"command\":\"map\""));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("an answer of map", "a result as map writes it");
  }

  @Test
  void ofSeveralAnswersTheOneAboutTheGameIsTaken() throws IOException {
    Files.copy(Path.of("games/markets/trust.game").toAbsolutePath(), folder.resolve("other.game"));
    String lines = CommandRun.in(folder, "", "check", "my.game", "other.game", "--json").out();
    assertThat(verify(lines).code()).isZero();
    assertThat(CommandRun.in(folder, lines, "verify", "other.game", "-").code()).isZero();
    Files.copy(Path.of("games/markets/patent.game").toAbsolutePath(), folder.resolve("third.game"));
    CommandRun none = CommandRun.in(folder, lines, "verify", "third.game", "-");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("of the 2 answers in it none is about third.game");
    CommandRun two = verify(lines + lines);
    assertThat(two.code()).isEqualTo(3);
    assertThat(two.err()).contains("of the 4 answers in it 2 are about my.game");
  }

  @Test
  void oneLineAndWrongCommandLines() throws IOException {
    String right = solved(strategies("Fight", "Attack", "Renege"));
    assertThat(verify(right, "-q").out())
        .startsWith("RIGHT as far as it goes: 1 claim recomputed; not claimed: ");
    assertThat(CommandRun.in(folder, "", "verify", "my.game").code()).isEqualTo(2);
    assertThat(CommandRun.in(folder, "", "verify", "my.game", "no.json").code()).isEqualTo(2);
    assertThat(CommandRun.in(folder, right, "verify", "-", "-").code()).isEqualTo(2);
  }
}
