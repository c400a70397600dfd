package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every game of the library tells its story, names its source, and meets its own expectations. */
class LibraryTest {
  static List<Path> games() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("games"))) {
      return files.filter(file -> file.toString().endsWith(".game")).sorted().toList();
    }
  }

  /** What this version reads, but cannot solve yet. */
  private static final String OUTSIDE = ": a game of imperfect information: ";

  @ParameterizedTest
  @MethodSource("games")
  void meetsItsExpectations(Path game) {
    CommandRun run = CommandRun.of("test", game.toString());
    if (run.code() == 4) {
      assertThat(run.err()).contains(game + OUTSIDE);
      return;
    }
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("NOT MET").contains("expectations met");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @MethodSource("games")
  void tellsItsStoryAndSource(Path game) throws IOException {
    String text = Files.readString(game);
    assertThat(text).contains("\nabout ").contains("\nsource ").contains("\nexpect ");
    assertThat(text).containsAnyOf("\npromise ", "\nthreat ");
    assertThat(text.lines().filter(line -> line.length() > 240)).isEmpty();
  }

  /** Story and source aside a game is no longer than a page, and nothing in it is there twice. */
  @ParameterizedTest
  @MethodSource("games")
  void hasAtMostFortyLines(Path game) throws IOException {
    String text =
        Files.readString(game)
            .replaceAll("(?s)about \"\"\".*?\"\"\"", "")
            .replaceAll("(?m)^(source .*|\\s*#.*)$", "");
    assertThat(text.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("games")
  void isCheckedCompletely(Path game) {
    CommandRun run = CommandRun.of("check", "--json", game.toString());
    if (run.code() == 4) {
      assertThat(run.err()).contains(game + OUTSIDE);
      return;
    }
    assertThat(run.code()).isIn(0, 1);
    assertThat(run.out()).contains("\"complete\":true,\"verified\":true");
  }

  @Test
  void isListedAndPrinted() throws IOException {
    CommandRun list = CommandRun.of("games");
    assertThat(list.code()).isZero();
    for (Path game : games()) {
      String name = game.getFileName().toString().replace(".game", "");
      assertThat(list.out()).contains("  " + name + " ");
      assertThat(CommandRun.of("games", name).out()).isEqualTo(Files.readString(game));
    }
  }

  @Test
  void anUnknownGameIsAnsweredWithTheNearest() {
    CommandRun run = CommandRun.of("games", "bare-garantee");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean 'bare-guarantee'?");
  }
}
