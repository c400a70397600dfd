package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.DiagnosticRenderer;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Explanation;
import commitment.diagnostic.SourceFile;
import commitment.limit.Budget;
import commitment.template.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked examples of the explanations are true: the first game of each gives the message that
 * follows it, the second one is right.
 */
class ExplanationTest {
  private static final Path FOLDER = Path.of("src/main/resources/commitment/diagnostic");
  private static final Pattern FENCED =
      Pattern.compile("```(game|text)\n(.*?)```\n", Pattern.DOTALL);

  static List<DiagnosticCode> codes() {
    return Arrays.stream(DiagnosticCode.values())
        .filter(code -> code.code().startsWith("G"))
        .filter(code -> !List.of("G304", "G309").contains(code.code()))
        .toList();
  }

  private static List<Diagnostic> problems(String text) {
    Diagnostics diagnostics = new Diagnostics();
    GameParser.parse(new SourceFile("my.game", text), diagnostics)
        .ifPresent(
            template ->
                template.instantiate(Settings.none(), diagnostics, Budget.of(1000, 10, null)));
    return diagnostics.sorted();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theExamplesAreTrue(DiagnosticCode code) throws IOException {
    String text = Explanation.of(code);
    assertThat(text).startsWith("# " + code.code() + ": " + code.title() + "\n");
    List<String> blocks = new ArrayList<>();
    Matcher fenced = FENCED.matcher(text);
    while (fenced.find()) {
      blocks.add(fenced.group(2));
    }
    if (blocks.isEmpty()) {
      assertThat(code).isIn(DiagnosticCode.NOT_TEXT, DiagnosticCode.NESTED_TOO_DEEP);
      return;
    }
    assertThat(blocks).hasSize(3);
    List<Diagnostic> wrong = problems(blocks.get(0));
    assertThat(wrong).extracting(Diagnostic::code).contains(code);
    String message =
        wrong.stream().map(DiagnosticRenderer.plain()::render).collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      String right =
          text.replace("```text\n" + blocks.get(1) + "```\n", "```text\n" + message + "```\n");
      Files.writeString(FOLDER.resolve(code.code() + ".md"), right);
    } else {
      assertThat(blocks.get(1))
          .as("the message in %s.md; -Dgolden.update=true writes it", code.code())
          .isEqualTo(message);
    }
    assertThat(problems(blocks.get(2))).isEmpty();
  }
}
