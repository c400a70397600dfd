package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.testing.JsonMutation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An answer of ours, held against its game by {@code verify} as it is and with changes. */
final class AnswerMutations {
  /** How many changes of each answer are tried; all with {@code -Dmutations=1000000}. */
  private static final int MUTATIONS = Integer.getInteger("mutations", 3);

  /** Fields that carry no claim about the game, whatever the command. */
  static final String NO_CLAIM =
      "\\.(version|verified|verification|input\\..*|warnings.*|game\\.parameters\\..*|command)";

  private AnswerMutations() {}

  /** The result of verifying an answer in which nothing may be wrong. */
  static JsonObject accepted(String game, String answer) {
    CommandRun own = verify(game, answer);
    assertThat(own.code()).as(result(own) + answer).isIn(0, 4);
    return JsonParser.parseString(own.out()).getAsJsonObject().getAsJsonObject("result");
  }

  /** Paths of what was left open, as mutations write them. */
  static List<String> open(JsonObject result) {
    List<String> paths = new ArrayList<>();
    for (var part : result.getAsJsonArray("unchecked")) {
      paths.add("." + part.getAsJsonObject().get("path").getAsString());
    }
    return paths;
  }

  /**
   * Of changes of an answer each is found to be wrong, or just what was changed is said not to be
   * checked.
   *
   * @param free what else carries no claim
   */
  static void assertNoticed(String game, String answer, String free, long seed) {
    accepted(game, answer);
    List<JsonMutation> mutations = new ArrayList<>(JsonMutation.all(answer));
    mutations.removeIf(mutation -> mutation.path().matches(NO_CLAIM + "|" + free));
    Collections.shuffle(mutations, new Random(seed));
    for (JsonMutation mutation : mutations.subList(0, Math.min(MUTATIONS, mutations.size()))) {
      CommandRun run = verify(game, mutation.document().get());
      assertThat(run.code() == 1 || isLeftOpen(run, mutation.path()))
          .as(
              mutation.path()
                  + ": "
                  + mutation.from()
                  + " to "
                  + mutation.to()
                  + result(run)
                  + answer)
          .isTrue();
    }
  }

  private static boolean isLeftOpen(CommandRun run, String path) {
    JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
    JsonArray unchecked = document.getAsJsonObject("result").getAsJsonArray("unchecked");
    assertThat(unchecked).as(run.all()).isNotNull();
    return open(document.getAsJsonObject("result")).stream()
        .anyMatch(
            open ->
                path.equals(open) || path.startsWith(open + ".") || path.startsWith(open + "["));
  }

  private static String result(CommandRun run) {
    int start = run.out().indexOf("\"result\":");
    return start < 0 ? run.all() : run.out().substring(start);
  }

  static CommandRun verify(String game, String answer) {
    return CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-", "--json");
  }
}
