package commitment.format.promise;

import commitment.diagnostic.Span;

/**
 * A piece of the text.
 *
 * @param text a name or number as written, a string without quotes and escapes; else empty
 * @param start the offset of its first character
 * @param end the offset after its last one
 */
public record Token(TokenKind kind, String text, int start, int end) {
  public Span span() {
    return new Span(start, end);
  }

  /** Whether it is this ordinary or reserved word. */
  public boolean isWord(String word) {
    return (kind == TokenKind.NAME || kind == TokenKind.RESERVED) && text.equals(word);
  }

  /** As a message names what it found. */
  String shown() {
    return switch (kind) {
      case NAME, RESERVED, NUMBER ->
          "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
      default -> kind.shown();
    };
  }
}
