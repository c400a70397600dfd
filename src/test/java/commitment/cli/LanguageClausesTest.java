package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file in {@code test-data/language} for each clause of the language, which says in {@code
 * expect} lines what the clause means.
 */
class LanguageClausesTest {
  static List<Path> files() {
    return Golden.cases(Path.of("test-data/language"), "*.game");
  }

  private static CommandRun run(String input, String... args) {
    CommandRun run = CommandRun.in(CommandRun.PROJECT, input, args);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void thereAreMany() {
    assertThat(files()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("files")
  void meansWhatItSays(Path file) {
    assertThat(run("", "test", file.toString()).out()).doesNotContain("NOT MET").contains(" met");
  }

  @ParameterizedTest
  @MethodSource("files")
  void isFormattedWithoutChangeOfMeaning(Path file) throws IOException {
    String once = run(text(file), "fmt", "-").out();
    assertThat(run(once, "fmt", "-").out()).isEqualTo(once);
    assertThat(run(text(file).replace("\r", "").replace("\n", "\r\n"), "fmt", "-").out())
        .isEqualTo(once);
    String[] toEfg = {"convert", "-", "--format", "game", "--to", "efg"};
    assertThat(run(once, toEfg).out()).isEqualTo(run(text(file), toEfg).out());
  }

  @ParameterizedTest
  @MethodSource("files")
  void goesToGambitAndBack(Path file) throws IOException {
    String[] toEfg = {"convert", "-", "--format", "game", "--to", "efg"};
    String[] toGame = {"convert", "-", "--format", "efg", "--to", "game"};
    String game = run(run(text(file), toEfg).out(), toGame).out();
    assertThat(run(run(game, toEfg).out(), toGame).out()).isEqualTo(game);
  }
}
