package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drawings byte for byte, those on the pages among them. {@code -Dgolden.update=true} writes them
 * anew; look at them then.
 */
class GoldenDrawingTest {
  private static final Path CASES = Path.of("test-data/drawings");
  private static final Path PAGES = Path.of("docs/images");

  private static Arguments drawing(Path file, String game, String options) {
    return Arguments.of(file, "games/" + game + ".game", options);
  }

  static Stream<Arguments> drawings() {
    return Stream.of(
        drawing(CASES.resolve("information-sets.svg"), "classics/beer-quiche", "--show all"),
        drawing(CASES.resolve("horse.svg"), "classics/seltens-horse", "--show none --top-down"),
        drawing(CASES.resolve("chance.svg"), "guarantee/strategic-ambiguity", "--show all"),
        drawing(CASES.resolve("dated.svg"), "guarantee/fading-spotlight", "--show all"),
        drawing(CASES.resolve("bound.svg"), "markets/entry-deterrence", "--world bound"),
        drawing(PAGES.resolve("bare-guarantee.svg"), "guarantee/bare-guarantee", "--show all"),
        drawing(PAGES.resolve("beer-quiche.svg"), "classics/beer-quiche", "--show path,promise"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void isWhatTheProgramDraws(Path file, String game, String options) {
    CommandRun run = CommandRun.of(("draw " + game + " --to svg " + options).split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    Golden.checkFile(file, run.out());
  }

  @Test
  void noDrawingIsForgotten() throws IOException {
    List<Path> known = drawings().map(drawing -> (Path) drawing.get()[0]).toList();
    for (Path folder : List.of(CASES, PAGES)) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.filter(file -> file.toString().endsWith(".svg"))).isSubsetOf(known);
      }
    }
  }
}
