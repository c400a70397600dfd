package commitment.format.promise;

import java.util.Set;

/** The words of the language that cannot be names; its other words are ordinary names elsewhere. */
public final class ReservedWords {
  private static final Set<String> WORDS =
      Set.of(
          "game",
          "players",
          "param",
          "tree",
          "chance",
          "def",
          "for",
          "repeat",
          "next",
          "then",
          "if",
          "else",
          "simultaneous",
          "promise",
          "threat",
          "expect",
          "at");

  /** Operators: words that cannot be the name of a value. */
  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  private ReservedWords() {}

  public static Set<String> all() {
    return WORDS;
  }

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  /** Whether a word is an operator of expressions, so that no expression could use the name. */
  public static boolean isOperator(String word) {
    return OPERATORS.contains(word);
  }
}
