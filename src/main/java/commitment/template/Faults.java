package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Place;
import commitment.diagnostic.Severity;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects the problems of one instantiation. A line that stands for many nodes is reported once.
 */
final class Faults {
  private record Seen(DiagnosticCode code, Span span) {}

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Set<Seen> seen = new HashSet<>();
  private boolean errors;

  Faults(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  SourceFile file() {
    return file;
  }

  Place place(Span span) {
    return file.place(span);
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  void add(Diagnostic diagnostic) {
    errors |= diagnostic.severity() == Severity.ERROR;
    if (seen.add(new Seen(diagnostic.code(), diagnostic.place().span()))) {
      diagnostics.add(diagnostic);
    }
  }

  void add(EvaluationFailure failure) {
    add(failure.in(file));
  }

  boolean hasErrors() {
    return errors;
  }
}
