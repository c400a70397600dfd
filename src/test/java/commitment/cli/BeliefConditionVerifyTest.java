package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With which beliefs a promise is kept where play does not come is counted again. */
class BeliefConditionVerifyTest {
  private static final String THREE = "test-data/pages/three-types.game";

  private static final String TWO =
      """
      players Entrant, Incumbent
      tree:
        chance @Type:
          with 1/2 strong: Entrant @Strong:
            out: (2, 5)
            in: Incumbent @Choice:
              fight: (0, 0)
              yield: (1, 2)
          with 1/2 weak: Entrant @Weak:
            out: (2, 5)
            in: Incumbent @Choice:
              fight: (0, 4)
              yield: (1, 1)
      promise Fight by Incumbent:
        at Choice: fight
      """;

  @TempDir private Path folder;

  private String two() throws IOException {
    Path game = folder.resolve("two.game");
    Files.writeString(game, TWO);
    return game.toString();
  }

  private static CommandRun verify(String game, String answer) {
    return CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-");
  }

  private static String answer(String game) {
    return CommandRun.of("check", "--json", game).out();
  }

  private static String mutated(String answer, String part, String other) {
    String start = "\"keptIfBelieved\":";
    int from = answer.indexOf(start);
    assertThat(answer.substring(from)).contains(part);
    return answer.substring(0, from) + answer.substring(from).replaceFirst(quoted(part), other);
  }

  private static String quoted(String part) {
    return Pattern.quote(part);
  }

  @Test
  void ownAnswersAreRecomputed() throws IOException {
    for (String game : new String[] {THREE, two()}) {
      String answer = answer(game);
      assertThat(answer).contains("keptIfBelieved");
      CommandRun run = verify(game, answer);
      assertThat(run.code()).as(run.all()).isNotEqualTo(1);
      assertThat(run.out()).doesNotContain("keptIfBelieved");
    }
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"max\":\"1/2\" | \"max\":\"1/3\"",
        "\"max\":\"1/3\" | \"max\":\"1/2\"",
        "\"min\":\"2/3\" | \"min\":\"1/3\"",
        "[\"-2\",\"1\",\"2\"] | [\"-2\",\"1\",\"3\"]",
        "[\"-2\",\"1\",\"2\"] | [\"-4\",\"2\",\"4\"]",
        "[\"-2\",\"1\",\"2\"] | [\"-2\",\"1\",\"2\"],[\"-2\",\"1\",\"2\"]",
        "[\"-2\",\"1\",\"2\"] | [\"-2\",\"1\"]",
        "[\"strong\",\"In\"] | [\"weak\",\"In\"]"
      })
  void otherNumbersAreWrong(String part, String other) {
    CommandRun run = verify(THREE, mutated(answer(THREE), part, other));
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out()).contains("keptIfBelieved");
  }

  @Test
  void ofTwoNodesTheProbabilityOfTheFirst() throws IOException {
    String game = two();
    String part = "\"probability\":{\"min\":\"0\",\"max\":\"3/5\"}";
    CommandRun run = verify(game, mutated(answer(game), part, part.replace("3/5", "2/5")));
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out()).contains("keptIfBelieved.probability.max");
  }

  /** Types whom it pays to stay out, and one who cannot tell them apart. */
  private static String random(long seed, int types, int actions) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("players E, I\ntree:\n  chance @Type:\n");
    for (int type = 0; type < types; type++) {
      text.append("    with 1/%d t%d: E @E%d:\n      out: (9, 0)\n".formatted(types, type, type));
      text.append("      in: I @Choice:\n");
      for (int action = 0; action < actions; action++) {
        text.append("        a%d: (0, %d)\n".formatted(action, random.nextInt(7)));
      }
    }
    return text.append("promise P by I:\n  at Choice: a0\n").toString();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void answersOnRandomGamesAreRight(long seed) throws IOException {
    Path game = folder.resolve("random.game");
    Files.writeString(game, random(seed, 2 + (int) (seed % 3), 2 + (int) (seed % 2)));
    CommandRun run = verify(game.toString(), answer(game.toString()));
    assertThat(run.code()).as(run.all()).isNotEqualTo(1);
    assertThat(run.out())
        .contains("claims recomputed")
        .doesNotContain("keptIfBelieved", "beliefs P");
  }

  @Test
  void whatIsLeftOutIsNotClaimed() {
    String answer =
        answer(THREE).replaceFirst(",\"keptIfBelieved\":.*?\"inequalities\":[^}]*}", "");
    assertThat(answer).doesNotContain("keptIfBelieved");
    assertThat(verify(THREE, answer).out()).contains("with which beliefs");
  }
}
