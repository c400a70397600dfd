package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens, one at a time; line ends are tokens, layout is somebody else's affair.
 * What cannot be read is reported here, at most once a line, and given as {@link TokenKind#BAD}.
 */
public final class Scanner implements TokenSource {
  /** A number with more digits than this is a mistake. */
  private static final int MOST_DIGITS = 10_000;

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final String text;
  private int at;

  /** No second complaint about characters before this offset. */
  private int quietBefore;

  public Scanner(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.text = file.text();
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * Whether the text is one: reports the first character that no text contains.
   *
   * @return false if it was reported
   */
  public static boolean isText(SourceFile file, Diagnostics diagnostics) {
    String text = file.text();
    for (int offset = 0; offset < text.length(); offset++) {
      char c = text.charAt(offset);
      if (!isTextCharacter(c)) {
        String what = c == '\uFFFD' ? "a byte that is not UTF-8" : String.format("U+%04X", (int) c);
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.NOT_TEXT,
                    file.place(new Span(offset, offset + 1)),
                    "this is not text: it contains " + what)
                .withHelp("a game is a plain text file in UTF-8"));
        return false;
      }
    }
    return true;
  }

  static boolean isTextCharacter(char c) {
    boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    return !control && c != 0x7f && c != '\uFFFD';
  }

  /** Where the next token will be looked for. */
  public int offset() {
    return at;
  }

  /** Moves over the white space at the start of a line. */
  public void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\u00A0';
  }

  @Override
  public Token next() {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == '#') {
      while (at < text.length() && !isLineEnd(text.charAt(at))) {
        at++;
      }
    }
    if (at >= text.length()) {
      return new Token(TokenKind.END, "", text.length(), text.length());
    }
    char c = text.charAt(at);
    if (isLineEnd(c)) {
      int start = at;
      at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
      return new Token(TokenKind.NEWLINE, "", start, at);
    }
    if (c == '"') {
      return string();
    }
    if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      return number();
    }
    if (isNamePart(text.codePointAt(at))) {
      return name();
    }
    return symbol(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private boolean isDigit(int offset) {
    return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
  }

  /** Letters and digits of any script, the marks that some scripts put on them, and {@code _}. */
  static boolean isNamePart(int codePoint) {
    return codePoint == '_'
        || Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }

  private void skipNameParts() {
    while (at < text.length() && isNamePart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private Token name() {
    int start = at;
    skipNameParts();
    if (Character.isDigit(text.codePointAt(start))) {
      return foreignDigits(start);
    }
    if (text.startsWith(".", at) && at + 1 < text.length() && isNameStart(at + 1)) {
      at++;
      skipNameParts();
    }
    String word = text.substring(start, at);
    if (word.equals("knife") && text.startsWith("-edge", at)) {
      int end = at + "-edge".length();
      if (end >= text.length() || !isNamePart(text.codePointAt(end))) {
        at = end;
        word = "knife-edge";
      }
    }
    TokenKind kind = ReservedWords.contains(word) ? TokenKind.RESERVED : TokenKind.NAME;
    return new Token(kind, word, start, at);
  }

  private boolean isNameStart(int offset) {
    int codePoint = text.codePointAt(offset);
    return isNamePart(codePoint) && !Character.isDigit(codePoint);
  }

  /** Digits of another script are no numbers, and a name does not start with one. */
  private Token foreignDigits(int start) {
    String written = text.substring(start, at);
    boolean number = written.codePoints().allMatch(Character::isDigit);
    StringBuilder digits = new StringBuilder();
    written.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
    return malformed(
        start,
        "'" + written + "' is neither a number nor a name",
        number
            ? "numbers have the digits 0 to 9: write " + digits
            : "a name does not start with a digit");
  }

  private Token number() {
    int start = at;
    skipDigits();
    boolean leadingPoint = at == start;
    boolean point = at < text.length() && text.charAt(at) == '.' && !text.startsWith("..", at);
    if (point) {
      at++;
      skipDigits();
    }
    int end = at;
    if (point && (leadingPoint || text.charAt(at - 1) == '.')) {
      String written = text.substring(start, end);
      return malformed(
          start,
          "'" + written + "' is not a number",
          "a point has digits on both sides: write "
              + (leadingPoint ? "0" + written : written + "0"));
    }
    if (at < text.length() && isNamePart(text.codePointAt(at))) {
      skipNameParts();
      String written = text.substring(start, at);
      String letters = text.substring(end, at);
      return malformed(
          start,
          "'" + written + "' is neither a number nor a name",
          letters.matches("[eE][0-9]+")
              ? "numbers have no exponents: write " + text.substring(start, end) + " * 10^…"
              : "a product is written with *, and a name does not start with a digit");
    }
    if (end - start > MOST_DIGITS) {
      return malformed(
          start,
          "a number of " + (end - start) + " characters; " + MOST_DIGITS + " are the most",
          "choose units in which the numbers are shorter");
    }
    return new Token(TokenKind.NUMBER, text.substring(start, end), start, end);
  }

  private void skipDigits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private Token malformed(int start, String message, String help) {
    report(DiagnosticCode.MALFORMED_NUMBER, new Span(start, at), message, help);
    return new Token(TokenKind.BAD, "", start, at);
  }

  private Token string() {
    int start = at;
    boolean triple = text.startsWith("\"\"\"", at);
    at += triple ? 3 : 1;
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && (!triple || text.startsWith("\"\"\"", at))) {
        at += triple ? 3 : 1;
        String content = triple ? TextBlock.strip(value.toString()) : value.toString();
        return new Token(TokenKind.STRING, content, start, at);
      }
      if (isLineEnd(c)) {
        if (!triple) {
          break;
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        value.append('\n');
      } else if (c == '\\') {
        escape(value);
      } else {
        value.append(c);
        at++;
      }
    }
    String quotes = triple ? "\"\"\"" : "\"";
    report(
        DiagnosticCode.UNCLOSED_STRING,
        new Span(start, triple ? start + 3 : at),
        "this string is not closed",
        "write "
            + quotes
            + " at its end"
            + (triple || text.indexOf('\n') < 0
                ? ""
                : "; a string over several lines stands between \"\"\""));
    return new Token(TokenKind.STRING, value.toString(), start, at);
  }

  private void escape(StringBuilder value) {
    char escaped = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    switch (escaped) {
      case '"', '\\' -> value.append(escaped);
      case 'n' -> value.append('\n');
      default -> {
        boolean atLineEnd = isLineEnd(escaped);
        report(
            DiagnosticCode.UNKNOWN_ESCAPE,
            new Span(at, at + (atLineEnd ? 1 : 2)),
            "'\\" + (atLineEnd ? "" : escaped) + "' has no meaning in a string",
            "the escapes are \\\" \\\\ and \\n; a backslash itself is written \\\\");
        if (atLineEnd) {
          at++;
          return;
        }
        value.append(escaped);
      }
    }
    at += 2;
  }

  private Token symbol(char c) {
    int start = at++;
    boolean equals = at < text.length() && text.charAt(at) == '=';
    TokenKind kind =
        switch (c) {
          case ':' -> TokenKind.COLON;
          case ',' -> TokenKind.COMMA;
          case ';' -> TokenKind.SEMICOLON;
          case '(' -> TokenKind.OPEN;
          case ')' -> TokenKind.CLOSE;
          case '[' -> TokenKind.OPEN_INDEX;
          case ']' -> TokenKind.CLOSE_INDEX;
          case '+' -> TokenKind.PLUS;
          case '-' -> TokenKind.MINUS;
          case '*' -> TokenKind.TIMES;
          case '/' -> TokenKind.DIVIDED_BY;
          case '%' -> TokenKind.MODULO;
          case '^' -> TokenKind.POWER;
          case '@' -> TokenKind.AT;
          case '~' -> TokenKind.DISTRIBUTED;
          case '=' -> equals ? TokenKind.EQUAL : TokenKind.ASSIGN;
          case '<' -> equals ? TokenKind.AT_MOST : TokenKind.LESS;
          case '>' -> equals ? TokenKind.AT_LEAST : TokenKind.GREATER;
          case '!' -> equals ? TokenKind.DIFFERENT : TokenKind.BAD;
          case '.' -> text.startsWith(".", at) ? TokenKind.RANGE : TokenKind.BAD;
          default -> TokenKind.BAD;
        };
    switch (kind) {
      case EQUAL, AT_MOST, AT_LEAST, DIFFERENT, RANGE -> at++;
      case BAD -> unknownCharacter(start);
      default -> {}
    }
    return new Token(kind, "", start, at);
  }

  private void unknownCharacter(int start) {
    int codePoint = text.codePointAt(start);
    at = start + Character.charCount(codePoint);
    report(
        DiagnosticCode.UNKNOWN_CHARACTER,
        new Span(start, at),
        shown(codePoint) + " means nothing here",
        meant(codePoint));
  }

  private static String shown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          String.format("U+%04X, a character that does not show,", codePoint);
      default -> "'" + Character.toString(codePoint) + "'";
    };
  }

  /** What to write for a character that a word processor or another language puts there. */
  private static @Nullable String meant(int codePoint) {
    return switch (codePoint) {
      case '“', '”', '„', '‘', '’', '\'', '«', '»', '`' ->
          "text stands between straight double quotes: \"…\"";
      case '−', '–', '—' -> "the minus sign is written -";
      case '×', '·' -> "a product is written *";
      case '÷' -> "a quotient is written /";
      case '≤' -> "write <=";
      case '≥' -> "write >=";
      case '≠' -> "write !=";
      case '!' -> "write not, or != for 'differs from'";
      case '&' -> "write and";
      case '|' -> "write or";
      case '{', '}' -> "blocks are made by a colon and indentation, not by braces";
      case '.' ->
          "a number has digits on both sides of its point; a range is written with two points";
      default ->
          Character.getType(codePoint) == Character.FORMAT
              ? "delete it and what is copied with it, and write the line anew"
              : "names consist of letters, digits and _; other text stands in double quotes";
    };
  }

  /** At most one complaint a line: the rest of it is not understood anyway. */
  private void report(DiagnosticCode code, Span span, String message, @Nullable String help) {
    if (span.start() < quietBefore) {
      return;
    }
    skipQuietly();
    diagnostics.add(Diagnostic.of(code, file.place(span), message).withHelp(help));
  }

  @Override
  public void skipQuietly() {
    int lineEnd = at;
    while (lineEnd < text.length() && !isLineEnd(text.charAt(lineEnd))) {
      lineEnd++;
    }
    quietBefore = Math.max(quietBefore, lineEnd);
  }
}
