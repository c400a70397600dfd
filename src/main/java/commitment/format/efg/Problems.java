package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of one file: counts errors, says harmless doubts once, and words what was expected.
 */
final class Problems {
  /** Texts of the file are cut to this length in messages. */
  private static final int QUOTED = 40;

  static final String ODD_SPACE =
      "it holds a no-break or other special space; write a plain space instead";

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Set<Doubt> said = EnumSet.noneOf(Doubt.class);
  private int errors;
  private boolean stopped;
  private boolean gap;

  Problems(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** The same for a file of the same name, in which places from now on are. */
  Problems in(SourceFile other) {
    return other == file ? this : new Problems(other, diagnostics);
  }

  boolean none() {
    return errors == 0;
  }

  /** To be called after a problem that makes reading on pointless. */
  void stop() {
    stopped = true;
  }

  /** Whether reading on is pointless; also because more errors would not be shown. */
  boolean isStopped() {
    return stopped || errors >= Diagnostics.MOST;
  }

  /** To be called where text had to be skipped: what it defines is not known. */
  void gap() {
    gap = true;
  }

  /** Whether something undefined may have been defined in text that was skipped. */
  boolean hasGap() {
    return gap;
  }

  Place place(int from, int to) {
    return file.place(new Span(from, to));
  }

  void add(Diagnostic diagnostic) {
    switch (diagnostic.severity()) {
      case ERROR -> errors++;
      case WARNING -> {}
    }
    diagnostics.add(diagnostic);
  }

  /** Something about a row, unless that is among those already spoken of. */
  void addOnce(Diagnostic diagnostic, BitSet rows, int row) {
    if (!rows.get(row)) {
      rows.set(row);
      add(diagnostic);
    }
  }

  void add(DiagnosticCode code, int from, int to, String message, String help) {
    add(Diagnostic.of(code, place(from, to), message).withHelp(help));
  }

  /** Something doubtful; the harmless kinds only at their first place. */
  void doubt(Doubt doubt, int from, int to, String message, String help) {
    if (said.add(doubt) || !doubt.isSaidOnce()) {
      add(DiagnosticCode.EFG_DOUBTFUL, from, to, message, help);
    }
  }

  /** Reports that something else stands at the cursor than {@code what}. */
  void expected(EfgCursor cursor, String what, String help) {
    add(unexpected(cursor, what, help));
  }

  /**
   * As {@link #expected}, for what should stand before the next line begins: then the place is the
   * end of what is there, not the innocent line after it.
   */
  void missing(EfgCursor cursor, String what, String help) {
    add(absent(cursor, what, help));
  }

  private Diagnostic absent(EfgCursor cursor, String what, String help) {
    if (cursor.kind() == EfgCursor.Kind.END || !cursor.isAfterLineEnd()) {
      return unexpected(cursor, what, help);
    }
    int last = cursor.lastTextEnd(cursor.at());
    return Diagnostic.of(
            DiagnosticCode.EFG_EXPECTED, place(last, last), what + " is missing after this")
        .withHelp(help);
  }

  private Diagnostic unexpected(EfgCursor cursor, String what, String help) {
    EfgCursor.Kind kind = cursor.kind();
    int at = cursor.at();
    if (kind == EfgCursor.Kind.END) {
      int last = cursor.lastTextEnd();
      return Diagnostic.of(
              DiagnosticCode.EFG_TRUNCATED,
              place(last, last),
              "the file ends where " + what + " should follow")
          .withHelp(help);
    }
    int to = cursor.tokenEnd();
    String token = cursor.text(at, to);
    String found = kind == EfgCursor.Kind.STRING ? "the string " + clipped(token) : quoted(token);
    boolean oddSpace = kind == EfgCursor.Kind.WORD && hasOddSpace(token);
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.EFG_EXPECTED, place(at, to), "expected " + what + ", found " + found)
            .withHelp(oddSpace ? ODD_SPACE : help);
    return withSuspectString(diagnostic, cursor, at);
  }

  /** As {@link #expected}, inside braces that opened at {@code open}. */
  void expectedInList(EfgCursor cursor, String what, int open) {
    Diagnostic diagnostic = absent(cursor, what, "close the list with '}'");
    add(diagnostic.withLabel(place(open, open + 1), "the list opens here"));
  }

  /** Reports the string at the cursor, which never ends; to be thrown. */
  Unreadable unclosedString(EfgCursor cursor) {
    int at = cursor.at();
    add(
        withSuspectString(
            Diagnostic.of(
                    DiagnosticCode.UNCLOSED_STRING,
                    place(at, at + 1),
                    "this quote opens a string that does not end before the file does")
                .withHelp("close it with '\"'; if it is closed, a quote is missing further up"),
            cursor,
            at));
    return new Unreadable();
  }

  /**
   * Warns that labels were changed to tell things apart.
   *
   * @param kind what they name, in the singular
   */
  void warnAboutLabels(String kind, List<String> written, List<String> distinct, List<Span> spans) {
    int first = -1;
    int changed = 0;
    for (int index = 0; index < written.size(); index++) {
      if (!written.get(index).equals(distinct.get(index))) {
        first = changed++ == 0 ? index : first;
      }
    }
    String label = written.get(first);
    String called = " is called " + quoted(distinct.get(first)) + " here";
    String more = changed > 1 ? "; " + (changed - 1) + " more renamed likewise" : "";
    String message =
        label.isEmpty()
            ? kind + " " + (first + 1) + " has an empty label and" + called
            : kind + " " + (first + 1) + " has the same label as an earlier one and" + called;
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.EFG_LABELS, file.place(spans.get(first)), message + more)
            .withHelp("give every " + kind + " a label of its own");
    if (!label.isEmpty()) {
      diagnostic =
          diagnostic.withLabel(
              file.place(spans.get(written.indexOf(label))), "the first " + quoted(label));
    }
    add(diagnostic);
  }

  /** Points at the string before an odd place if a missing quote there would explain it. */
  private Diagnostic withSuspectString(Diagnostic diagnostic, EfgCursor cursor, int at) {
    int from = cursor.lastStringStart();
    int to = cursor.lastStringEnd();
    if (from < 0 || !cursor.text(to, at).isBlank()) {
      return diagnostic;
    }
    String string = cursor.text(from, to);
    if (string.contains("\\\"")) {
      return diagnostic.withLabel(
          place(from, to), "a quote after a backslash does not end this string");
    }
    boolean odd = to == at || string.indexOf('\n') >= 0;
    return odd
        ? diagnostic.withLabel(place(from, to), "is a quote missing in or after this string?")
        : diagnostic;
  }

  /** Whether a character that looks like a space is none to the format. */
  static boolean hasOddSpace(String text) {
    return text.chars().anyMatch(c -> Character.isSpaceChar((char) c));
  }

  /** In quotes, and not too long. */
  static String quoted(String text) {
    return "'" + clipped(text) + "'";
  }

  /** On one line, and not too long. */
  static String clipped(String text) {
    boolean cut = text.length() > QUOTED;
    int end = cut ? text.offsetByCodePoints(0, text.codePointCount(0, QUOTED)) : text.length();
    StringBuilder out = new StringBuilder();
    text.substring(0, end)
        .codePoints()
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return cut ? out.append('…').toString() : out.toString();
  }
}
