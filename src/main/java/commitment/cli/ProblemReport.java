package commitment.cli;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticRenderer;
import java.util.List;

/** Tells people on standard error what is wrong with a file. */
final class ProblemReport {
  private final Console console;

  ProblemReport(Console console) {
    this.console = console;
  }

  /**
   * @param more how many problems there are that are not told
   */
  void report(List<Diagnostic> diagnostics, int more) {
    console.out().flush();
    DiagnosticRenderer renderer =
        console.terminal().color()
            ? DiagnosticRenderer.styled(console.terminal()::red)
            : DiagnosticRenderer.plain();
    for (Diagnostic diagnostic : diagnostics) {
      console.err().print(renderer.render(diagnostic));
    }
    if (more > 0) {
      console.err().println("... and " + more + " more problems");
    }
    if (!diagnostics.isEmpty()) {
      console.err().flush();
    }
  }
}
