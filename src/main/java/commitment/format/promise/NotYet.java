package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;

/** What the language has but this version does not read. */
public final class NotYet {
  private NotYet() {}

  public static Diagnostic of(Cursor cursor, Span span, String feature) {
    return Diagnostic.of(
            DiagnosticCode.NOT_YET,
            cursor.place(span),
            "this version does not read " + feature + " yet")
        .withHelp("write it out with the parts of the language that it reads");
  }
}
