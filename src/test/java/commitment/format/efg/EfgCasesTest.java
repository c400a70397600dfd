package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every {@code .efg} file of {@code test-data/efg} is a case with a golden file beside it. */
class EfgCasesTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("test-data/efg/edge"),
          Path.of("test-data/efg/trees"),
          Path.of("test-data/efg/written"));

  static Stream<Path> cases() {
    return FOLDERS.stream().flatMap(folder -> Golden.cases(folder, "*.efg").stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsItsGoldenFileSays(Path file) {
    Golden.check(file, EfgReading.of(file).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"test-data/efg/edge", "test-data/efg/trees", "test-data/efg/written"})
  void noGoldenFileIsWithoutACase(String folder) {
    assertThat(Golden.orphans(Path.of(folder), "*.efg")).isEmpty();
    assertThat(Golden.cases(Path.of(folder), "*.efg")).isNotEmpty();
  }
}
