package commitment.format.promise;

/** Gives the tokens of a text one after the other; after the last one {@link TokenKind#END}. */
public interface TokenSource {
  Token next();

  /** No more complaints about the rest of the line: it is going to be skipped. */
  default void skipQuietly() {}

  /** How many brackets were found open at a place where they cannot be. */
  default int unclosedBrackets() {
    return 0;
  }
}
