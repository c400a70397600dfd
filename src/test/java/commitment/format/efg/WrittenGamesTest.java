package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.template.GameInstance;
import commitment.testing.Games;
import commitment.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code .game} file in {@code test-data/efg/written} and the {@code .efg} that it becomes.
 */
class WrittenGamesTest {
  private static final Path FOLDER = Path.of("test-data/efg/written");

  static List<Path> games() {
    return Golden.cases(FOLDER, "*.game");
  }

  private static Path efg(Path game) {
    return game.resolveSibling(game.getFileName().toString().replace(".game", ".efg"));
  }

  @ParameterizedTest
  @MethodSource("games")
  void isWrittenAsItsEfgFile(Path game) throws IOException {
    GameInstance instance = Games.instance(Files.readString(game));
    StringBuilder written = new StringBuilder();
    assertThat(new EfgWriter(instance).obstacle()).isEmpty();
    new EfgWriter(instance).write(written);
    Golden.checkFile(efg(game), written.toString());
  }

  @Test
  void noEfgFileIsWithoutItsGame() {
    assertThat(Golden.cases(FOLDER, "*.efg"))
        .isNotEmpty()
        .containsExactlyElementsOf(games().stream().map(WrittenGamesTest::efg).toList());
  }
}
