package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.DiagnosticCode;
import commitment.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code test-data/invalid} is refused, or warned of, in the words of its golden
 * file. A case is named after the code that it is about.
 */
class InvalidInputTest {
  private static final Path FOLDER = Path.of("test-data/invalid");
  private static final String PATTERN = "*.{game,efg}";

  static List<Path> cases() {
    return Golden.cases(FOLDER, PATTERN);
  }

  private static String code(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('-'));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersItsGolden(Path file) {
    String name = file.getFileName().toString();
    CommandRun run =
        CommandRun.in(FOLDER.toAbsolutePath(), "", "check", name, "--limit", "nodes=20000");
    Golden.check(file, run.err());
    assertThat(run.err()).contains("[" + code(file) + "]: ");
    assertThat(run.err().contains("error["))
        .as("an error is an exit code, a warning is none")
        .isEqualTo(run.code() >= 3);
    assertThat(run.code())
        .as("a game that is too large or of no class that is solved is not wrong")
        .isIn(code(file).equals("G309") ? 5 : code(file).equals("G207") ? 4 : 3, 0, 1);
  }

  /** Place and cause are in every message's first line; what to write instead is in its last. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyMessageSaysWhatToWrite(Path file) {
    String name = file.getFileName().toString();
    CommandRun run =
        CommandRun.in(FOLDER.toAbsolutePath(), "", "check", name, "--limit", "nodes=20000");
    for (String message : run.err().split("(?m)^(?=" + Pattern.quote(name) + ":)")) {
      boolean located = message.matches("(?s)" + Pattern.quote(name) + ":\\d+:\\d+: .*");
      assertThat(!located || message.contains("\n  help: ")).as(message).isTrue();
    }
  }

  @Test
  void noGoldenFileIsWithoutACase() {
    assertThat(Golden.orphans(FOLDER, PATTERN)).isEmpty();
  }

  @Test
  void everyCodeHasACase() {
    TreeSet<String> covered = new TreeSet<>(cases().stream().map(InvalidInputTest::code).toList());
    assertThat(covered)
        .isEqualTo(
            new TreeSet<>(
                Stream.of(DiagnosticCode.values())
                    .map(DiagnosticCode::code)
                    .filter(code -> !code.startsWith("A"))
                    .toList()));
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void everyCodeIsExplainedWithAnExample(DiagnosticCode code) {
    CommandRun run = CommandRun.of("explain", code.code());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(code.code()).contains("[" + code.code() + "]");
    assertThat(run.out().lines().count()).isGreaterThan(8);
  }
}
