package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Library;
import java.io.IOException;
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

/** What {@code check} and {@code solve} print keeps to 100 columns. */
class LineWidthTest {
  private static final int WIDTH = 100;

  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(Library.games());
    try (Stream<Path> trees = Files.walk(Path.of("test-data/efg"))) {
      trees.filter(file -> file.toString().endsWith(".efg")).sorted().forEach(files::add);
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("files")
  void noLineIsLonger(Path file) {
    fits(CommandRun.of("solve", "--no-verify", file.toString()));
    fits(CommandRun.of("check", "--no-verify", file.toString()));
  }

  private static void fits(CommandRun run) {
    assertThat(run.out().lines().filter(line -> line.length() > WIDTH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --believers games/guarantee/two-audiences.game",
        "solve --nash games/guarantee/tied-hands.game",
        "solve --nash --max 8 games/classics/beer-quiche.game",
        "solve games/markets/education.game --max 8",
        "repair games/guarantee/minerals.game",
      })
  void norWithOptions(String line) {
    fits(CommandRun.of(line.split(" ", -1)));
  }

  /** Three mix, and names are long: tables, sentences and notes all have to give way. */
  @Test
  void longNamesAndMixturesAreBroken(@TempDir Path folder) throws IOException {
    String players = "The_first_of_the_three, The_second_of_the_three, The_third_of_the_three";
    StringBuilder game = new StringBuilder("game \"" + "A long title ".repeat(12).strip());
    game.append("\"\nplayers ").append(players).append("\ntree:\n");
    int indent = 2;
    String[] movers = players.split(", ", -1);
    moves(game, movers, 0, indent, new int[3]);
    game.append("promise A_promise_with_quite_a_long_name by The_first_of_the_three \"");
    game.append("words and more words ".repeat(8).strip()).append("\":\n");
    game.append("  at Information_set_of_The_first_of_the_three: The_action_number_0\n");
    Files.writeString(folder.resolve("long.game"), game);
    for (String command : List.of("solve", "check")) {
      CommandRun run = CommandRun.in(folder, "", command, "long.game");
      assertThat(run.out()).as(run.err()).contains("more end");
      fits(run);
    }
  }

  /** Everybody chooses one of two; who is the only one to choose as he does wins. */
  private static void moves(
      StringBuilder game, String[] movers, int place, int indent, int[] chosen) {
    String blanks = " ".repeat(indent);
    if (place == movers.length) {
      int ones = chosen[0] + chosen[1] + chosen[2];
      List<String> payoffs = new ArrayList<>();
      for (int player = 0; player < movers.length; player++) {
        boolean alone = ones == (chosen[player] == 1 ? 1 : 2);
        payoffs.add(alone ? Integer.toString(2 + player) : "0");
      }
      game.append(blanks).append('(').append(String.join(", ", payoffs)).append(")\n");
      return;
    }
    game.append(blanks).append(movers[place]).append(" @Information_set_of_");
    game.append(movers[place]).append(":\n");
    for (int action = 0; action < 2; action++) {
      chosen[place] = action;
      game.append(blanks).append("  The_action_number_").append(action).append(":\n");
      moves(game, movers, place + 1, indent + 4, chosen);
    }
  }
}
