package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.DiagnosticCode;
import commitment.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code test-data/invalid} about what only {@code .efg} files can get wrong. */
class EfgInvalidTest {
  private static final Path FOLDER = Path.of("test-data/invalid");

  static Stream<Path> cases() {
    return Golden.cases(FOLDER, "E*.efg").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatItsGoldenFileSays(Path file) {
    EfgReading reading = EfgReading.of(file);
    Golden.check(file, reading.rendered());
    assertThat(reading.codes()).contains(code(file));
  }

  @Test
  void everyCodeOfTheReaderHasACase() {
    List<String> covered = cases().map(EfgInvalidTest::code).distinct().toList();
    assertThat(covered)
        .containsExactlyElementsOf(
            Stream.of(DiagnosticCode.values())
                .filter(code -> code != DiagnosticCode.EFG_ENCODING)
                .map(DiagnosticCode::code)
                .filter(code -> code.startsWith("E"))
                .sorted()
                .toList());
  }

  private static String code(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('-'));
  }
}
