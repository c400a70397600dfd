package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every game on a page is read, is in canonical form, and meets its expectations, unless it is
 * outside what this version solves.
 */
class DocumentedGamesTest {
  private static final Pattern GAME = Pattern.compile("(?s)\n```game\n(.*?)```");

  static List<String> games() throws IOException {
    List<String> games = new ArrayList<>();
    for (Path page : TranscriptTest.pages()) {
      Matcher matcher = GAME.matcher(Files.readString(page));
      while (matcher.find()) {
        games.add(matcher.group(1));
      }
    }
    assertThat(games).isNotEmpty();
    return games;
  }

  static IntStream numbers() throws IOException {
    return IntStream.range(0, games().size());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void isAGame(int number, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("page.game"), games().get(number));
    CommandRun format = CommandRun.in(folder, "", "fmt", "--check", "page.game");
    assertThat(format.all()).isEqualTo("1 file, 0 not in canonical form\n");
    CommandRun test = CommandRun.in(folder, "", "test", "page.game");
    assertThat(test.out()).doesNotContain("NOT MET");
    assertThat(test.code()).as(test.all()).isIn(0, 4);
    if (test.code() == 4) {
      assertThat(test.err()).contains("imperfect recall");
    }
  }
}
