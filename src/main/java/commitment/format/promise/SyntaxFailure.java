package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import java.util.Optional;

/** A statement cannot be read further; whoever reads statements catches it and goes to the next. */
public final class SyntaxFailure extends Exception {
  private final transient Optional<Diagnostic> diagnostic;

  private SyntaxFailure(Optional<Diagnostic> diagnostic) {
    super(diagnostic.map(Diagnostic::message).orElse(""), null, false, false);
    this.diagnostic = diagnostic;
  }

  public static SyntaxFailure of(Diagnostic diagnostic) {
    return new SyntaxFailure(Optional.of(diagnostic));
  }

  /** The cause is reported already. */
  public static SyntaxFailure reported() {
    return new SyntaxFailure(Optional.empty());
  }

  /** What is still to be reported. */
  public Optional<Diagnostic> diagnostic() {
    return diagnostic;
  }
}
