package commitment.format;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.DiagnosticRenderer;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Explanation;
import commitment.diagnostic.SourceFile;
import commitment.format.language.GameParser;
import commitment.limit.Budget;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code test-data/invalid} is refused, or warned of, in the words of its golden. */
class InvalidInputTest {
  private static final Path FOLDER = Path.of("test-data/invalid");

  /** Small, so that a game without end is noticed soon. */
  private static final Budget BUDGET = Budget.of(20_000, Budget.DEFAULT_VECTORS, null);

  /** How each kind of file is read. */
  private static final Map<String, BiConsumer<SourceFile, Diagnostics>> READERS =
      Map.of(".game", InvalidInputTest::readGame);

  /** The codes of the formats above, by their first letter. */
  private static final Set<String> PREFIXES = Set.of("G");

  /** What another format reports too, and explains. */
  private static final Set<String> EXPLAINED_ELSEWHERE = Set.of("G304", "G309");

  private static void readGame(SourceFile file, Diagnostics diagnostics) {
    Optional<GameTemplate> template = GameParser.parse(file, diagnostics);
    template.ifPresent(game -> game.instantiate(Settings.none(), diagnostics, BUDGET));
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> READERS.containsKey(extension(file))).sorted().toList();
    }
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.'));
  }

  private static Path golden(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersItsGolden(Path file) throws IOException {
    String name = file.getFileName().toString();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Diagnostics diagnostics = new Diagnostics();
    READERS.get(extension(file)).accept(new SourceFile(name, text), diagnostics);
    DiagnosticRenderer renderer = DiagnosticRenderer.plain();
    String rendered =
        diagnostics.sorted().stream().map(renderer::render).collect(Collectors.joining());
    Golden.check(golden(file), rendered);
    assertThat(diagnostics.sorted().stream().map(Diagnostic::code).map(DiagnosticCode::code))
        .as("the code that the file is named after")
        .contains(name.substring(0, name.indexOf('-')));
  }

  @Test
  void noFileIsUnpaired() throws IOException {
    Set<Path> expected = cases().stream().map(InvalidInputTest::golden).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> extension(file).equals(".expected")))
          .filteredOn(file -> READERS.keySet().stream().anyMatch(e -> isGoldenOf(file, e)))
          .allMatch(expected::contains);
    }
  }

  /** Goldens of formats that this test does not read have codes of another prefix. */
  private static boolean isGoldenOf(Path golden, String extension) {
    return PREFIXES.contains(golden.getFileName().toString().substring(0, 1))
        || Files.exists(golden.resolveSibling(golden.getFileName() + extension));
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> named =
        cases().stream()
            .map(file -> file.getFileName().toString())
            .map(name -> name.substring(0, name.indexOf('-')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes()).allMatch(named::contains);
  }

  @Test
  void everyCodeHasAnExplanation() {
    assertThat(codes())
        .filteredOn(code -> !EXPLAINED_ELSEWHERE.contains(code))
        .allSatisfy(
            code ->
                assertThat(Explanation.of(DiagnosticCode.parse(code).orElseThrow()).lines().count())
                    .as(code)
                    .isBetween(10L, 45L));
  }

  private static List<String> codes() {
    return Arrays.stream(DiagnosticCode.values())
        .map(DiagnosticCode::code)
        .filter(code -> PREFIXES.contains(code.substring(0, 1)))
        .toList();
  }
}
