package commitment.cli;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Explanation;
import commitment.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: the long story of a diagnostic code. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisHeading = "Usage: ",
    header = {
      "The long story of an error code, with an example.",
      "",
      "Examples:",
      "  solver explain G204",
      "  solver explain            all codes, a line each",
      ""
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "CODE",
      description = "A code as messages show it, for instance G204.")
  private List<String> codes = new ArrayList<>();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (codes.isEmpty()) {
      for (DiagnosticCode code : DiagnosticCode.values()) {
        console.out().println(code.code() + "  " + code.title());
      }
      return ExitCode.OK.code();
    }
    for (String text : codes) {
      Optional<DiagnosticCode> code = DiagnosticCode.parse(text);
      if (code.isEmpty()) {
        List<String> all =
            Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
        throw new UsageProblem(
            "'"
                + text
                + "' is not a code; "
                + Suggestion.nearest(text, all)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("solver explain lists all of them"));
      }
      console.out().print(Explanation.of(code.get()));
    }
    return ExitCode.OK.code();
  }
}
