package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An expression has no value at these parameter values, and why. */
public final class EvaluationFailure extends Exception {
  private final DiagnosticCode code;
  private final transient Span span;
  private final @Nullable String help;
  private transient @Nullable Place second;
  private String secondText = "";

  EvaluationFailure(DiagnosticCode code, Span span, String message, @Nullable String help) {
    super(message, null, false, false);
    this.code = code;
    this.span = span;
    this.help = help;
  }

  public DiagnosticCode code() {
    return code;
  }

  /** What is wrong, in terms of the game. */
  public String message() {
    return String.valueOf(getMessage());
  }

  public @Nullable String help() {
    return help;
  }

  /** The same with a second place. */
  EvaluationFailure withLabel(Optional<Place> place, String text) {
    second = place.orElse(null);
    secondText = text;
    return this;
  }

  public Diagnostic in(SourceFile file) {
    Diagnostic diagnostic = Diagnostic.of(code, file.place(span), message()).withHelp(help);
    return second == null ? diagnostic : diagnostic.withLabel(second, secondText);
  }
}
