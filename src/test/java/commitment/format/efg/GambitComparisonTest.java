package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of {@code test-data/efg/README.md}: whatever a version of Gambit reads is read. */
class GambitComparisonTest {
  private static final Path FOLDER = Path.of("test-data/efg");

  record Row(String name, String gambit, String here) {}

  static List<Row> rows() throws IOException {
    return Files.readAllLines(FOLDER.resolve("README.md")).stream()
        .filter(line -> line.matches("\\| [a-d]\\d\\d \\|.*"))
        .map(line -> line.split(" *\\| *"))
        .map(cells -> new Row(cells[1], cells[cells.length - 2], cells[cells.length - 1]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatTheTableSaysAndWhateverGambitReads(Row row) {
    EfgReading reading = EfgReading.of(FOLDER.resolve("edge").resolve(row.name() + ".efg"));
    String codes = reading.codes().stream().distinct().sorted().collect(Collectors.joining(" "));
    String verdict = reading.game().isPresent() ? "reads" : "refuses";
    assertThat(codes.isEmpty() ? verdict : verdict + ": " + codes).isEqualTo(row.here());
    if (row.gambit().contains("reads")) {
      assertThat(reading.game()).isPresent();
    }
  }

  @Test
  void everyCaseIsInTheTable() throws IOException {
    Stream<String> files =
        Golden.cases(FOLDER.resolve("edge"), "*.efg").stream()
            .map(file -> file.getFileName().toString());
    assertThat(rows().stream().map(row -> row.name() + ".efg"))
        .containsExactlyElementsOf(files.toList());
  }
}
