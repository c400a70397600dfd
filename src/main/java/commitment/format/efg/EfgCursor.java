package commitment.format.efg;

import commitment.diagnostic.SourceFile;

/**
 * A position in the text and what stands there: strings, braces, commas, and words (everything
 * else). No token objects; the caller asks what kind of thing comes next and reads it.
 *
 * <p>White space is what C calls so: space, tab, line feed, vertical tab, form feed, carriage
 * return. In a string only {@code \"} is an escape, and a quote after a backslash never ends it.
 */
final class EfgCursor {
  /** What can come next. */
  enum Kind {
    END,
    STRING,
    OPEN,
    CLOSE,
    COMMA,
    /** A word that begins with a digit, a sign or a point. */
    NUMBER,
    WORD
  }

  /** What {@link #integer} answers where there is no plain whole number. */
  static final long NO_INTEGER = Long.MIN_VALUE;

  private static final int SAFE_DIGITS = 18;

  private final SourceFile file;
  private final String text;
  private final int end;
  private int at;
  private int stringStart = -1;
  private int stringEnd = -1;

  EfgCursor(SourceFile file, int start, int end) {
    this.file = file;
    this.text = file.text();
    this.at = start;
    this.end = end;
  }

  SourceFile file() {
    return file;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  /** Skips white space and says what comes next. */
  Kind kind() {
    skipSpace();
    if (at >= end) {
      return Kind.END;
    }
    char c = text.charAt(at);
    return switch (c) {
      case '"' -> Kind.STRING;
      case '{' -> Kind.OPEN;
      case '}' -> Kind.CLOSE;
      case ',' -> Kind.COMMA;
      case '-', '+', '.' -> Kind.NUMBER;
      default -> isDigit(c) ? Kind.NUMBER : Kind.WORD;
    };
  }

  void skipSpace() {
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** After the tree: skips white space and the NUL characters that some programs leave there. */
  void skipSpaceAndNul() {
    while (at < end && (isSpace(text.charAt(at)) || text.charAt(at) == 0)) {
      at++;
    }
  }

  /** Steps over a brace or comma. */
  void skip() {
    at++;
  }

  /** Whether a line ends between the last thing read and what comes next. */
  boolean isAfterLineEnd() {
    int index = at;
    while (index > 0 && isSpace(text.charAt(index - 1))) {
      index--;
      if (text.charAt(index) == '\n' || text.charAt(index) == '\r') {
        return true;
      }
    }
    return false;
  }

  /** The offset after the last character that is not white space. */
  int lastTextEnd() {
    return lastTextEnd(end);
  }

  /** The offset after the last character before {@code before} that is not white space. */
  int lastTextEnd(int before) {
    int last = before;
    while (last > 0 && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /**
   * Steps over the string that starts here.
   *
   * @return whether it is closed; if not, the cursor stays
   */
  boolean skipString() {
    int close = closingQuote(at);
    if (close < 0) {
      return false;
    }
    stringStart = at;
    stringEnd = close + 1;
    at = stringEnd;
    return true;
  }

  /** The value of the string that was stepped over last. */
  String lastString() {
    return stringValue(stringStart, stringEnd);
  }

  int lastStringStart() {
    return stringStart;
  }

  int lastStringEnd() {
    return stringEnd;
  }

  /** The value of the string, quotes included, between two offsets. */
  String stringValue(int from, int to) {
    String raw = text.substring(from + 1, to - 1);
    return raw.indexOf('\\') < 0 ? raw : raw.replace("\\\"", "\"");
  }

  /** Whether the same characters stand at both places. */
  boolean isSameText(int one, int other, int length) {
    return other + length <= end && text.regionMatches(one, text, other, length);
  }

  /**
   * The end of the braces that open here, the closing one included, or -1 if they do not close.
   * Braces inside strings do not count.
   */
  int closingBrace() {
    int index = at;
    while (index < end) {
      char c = text.charAt(index++);
      if (c == '}') {
        return index;
      }
      if (c == '"') {
        int close = closingQuote(index - 1);
        if (close < 0) {
          return -1;
        }
        index = close + 1;
      }
    }
    return -1;
  }

  /** A hash of the characters between two offsets. */
  int hash(int from, int to) {
    int hash = 0;
    for (int index = from; index < to; index++) {
      hash = 31 * hash + text.charAt(index);
    }
    return hash;
  }

  /** Where the word that starts here ends: before white space, a brace, a comma or a quote. */
  int wordEnd() {
    int index = at;
    while (index < end && !isDelimiter(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** Where what stands here ends; for a string that is not closed, after its quote. */
  int tokenEnd() {
    return switch (kind()) {
      case END -> at;
      case OPEN, CLOSE, COMMA -> at + 1;
      case NUMBER, WORD -> wordEnd();
      case STRING -> {
        int close = closingQuote(at);
        yield close < 0 ? at + 1 : close + 1;
      }
    };
  }

  /** The quote that closes the string that opens at an offset, or -1. */
  private int closingQuote(int open) {
    int close = text.indexOf('"', open + 1);
    while (close > open + 1 && text.charAt(close - 1) == '\\') {
      close = text.indexOf('"', close + 1);
    }
    return close < end ? close : -1;
  }

  /** Where the word begins that ends at an offset. */
  int wordStart(int wordEnd) {
    int from = wordEnd;
    while (from > 0 && !isDelimiter(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /** The end of the closed string at an offset; the next character where no string stands. */
  int stringEnd(int from) {
    return text.charAt(from) == '"' ? closingQuote(from) + 1 : from + 1;
  }

  /** The brace after the label, if any, at an offset. */
  int openingBrace(int from) {
    return text.indexOf('{', text.charAt(from) == '"' ? closingQuote(from) : from);
  }

  String text(int from, int to) {
    return text.substring(from, to);
  }

  /**
   * Reads a whole number of at most 18 digits, a minus sign allowed, if a whole word is one.
   *
   * @return {@link #NO_INTEGER} if not; then the cursor stays
   */
  long integer() {
    int index = at;
    boolean negative = text.charAt(index) == '-';
    if (negative) {
      index++;
    }
    int first = index;
    long value = 0;
    while (index < end && isDigit(text.charAt(index)) && index - first < SAFE_DIGITS) {
      value = value * 10 + (text.charAt(index) - '0');
      index++;
    }
    if (index == first || (index < end && !isDelimiter(text.charAt(index)))) {
      return NO_INTEGER;
    }
    at = index;
    return negative ? -value : value;
  }

  /** The letter p, c or t that begins a node here, or 0. */
  char nodeLetter() {
    char c = at < end ? text.charAt(at) : 0;
    if (c != 'p' && c != 'c' && c != 't') {
      return 0;
    }
    return at + 1 == end || isSpace(text.charAt(at + 1)) || text.charAt(at + 1) == '"' ? c : 0;
  }

  /** Whether a node letter and then a string stand here. */
  boolean isNode() {
    if (nodeLetter() == 0) {
      return false;
    }
    int index = at + 1;
    while (index < end && isSpace(text.charAt(index))) {
      index++;
    }
    return index < end && text.charAt(index) == '"';
  }

  /** Whether a string and then an opening brace, or just the brace, stand here. */
  boolean isDescription() {
    int from = at;
    boolean described =
        kind() == Kind.OPEN || (kind() == Kind.STRING && skipString() && kind() == Kind.OPEN);
    at = from;
    return described;
  }

  /**
   * Goes on to the next place that looks like the beginning of a node: here, or at the beginning of
   * a line.
   *
   * @param after the place must lie behind this offset
   * @return whether there is one
   */
  boolean skipToNode(int after) {
    if (at > after && isNode()) {
      return true;
    }
    at = Math.max(at, after);
    while (at < end) {
      char c = text.charAt(at++);
      if (c == '\n' || c == '\r') {
        skipSpace();
        if (isNode()) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDelimiter(char c) {
    return isSpace(c) || c == '"' || c == '{' || c == '}' || c == ',';
  }
}
