package commitment.format.language;

import commitment.format.promise.Token;
import commitment.format.promise.TokenJoins;
import commitment.format.promise.TokenKind;
import java.util.List;

/**
 * Where a line in canonical form has a blank between two tokens: around operators, but not around
 * {@code ^}, in a fraction of two numbers, or in a range between two names or numbers; after commas
 * and colons; nowhere between {@code [} and {@code ]}, so that {@code Offer[2,1/4]} is written as
 * its name is.
 */
final class TokenSpacing {
  private final List<Token> line;
  private final TokenJoins joins;
  private int indexDepth;

  /**
   * @param line the tokens of a line, in order
   */
  TokenSpacing(List<Token> line, TokenJoins joins) {
    this.line = line;
    this.joins = joins;
  }

  /**
   * Whether a blank stands in front of a token; to be asked of each token of the line after the
   * first, in order.
   */
  boolean before(int place) {
    Token left = line.get(place - 1);
    Token right = line.get(place);
    indexDepth += left.kind() == TokenKind.OPEN_INDEX ? 1 : 0;
    boolean inIndex = indexDepth > 0;
    indexDepth -= right.kind() == TokenKind.CLOSE_INDEX ? 1 : 0;
    if (isWord(left) && isWord(right)) {
      return true;
    }
    return !inIndex && !joins.after(left.end()) && !isClose(left, right) && !isTight(place);
  }

  private static boolean isWord(Token token) {
    return switch (token.kind()) {
      case NAME, RESERVED, NUMBER, STRING -> true;
      default -> false;
    };
  }

  private static boolean isClose(Token left, Token right) {
    boolean opened =
        switch (left.kind()) {
          case OPEN, OPEN_INDEX, AT, POWER -> true;
          default -> false;
        };
    return opened
        || switch (right.kind()) {
          case CLOSE, CLOSE_INDEX, OPEN_INDEX, COMMA, COLON, SEMICOLON, POWER -> true;
          default -> false;
        };
  }

  /** Whether the token, or the one before it, is an operator without blanks. */
  private boolean isTight(int place) {
    return isTightOperator(place - 1) || isTightOperator(place);
  }

  private boolean isTightOperator(int place) {
    return switch (kind(place)) {
      case DIVIDED_BY ->
          kind(place - 1) == TokenKind.NUMBER
              && kind(place + 1) == TokenKind.NUMBER
              && kind(place - 2) != TokenKind.POWER
              && kind(place + 2) != TokenKind.POWER;
      case RANGE -> {
        int right = isSign(place + 1) ? place + 2 : place + 1;
        int left = isSign(place - 2) ? place - 3 : place - 2;
        yield isOperand(place - 1, left) && isOperand(right, right + 1);
      }
      default -> false;
    };
  }

  /** Whether a name or number is all that stands on its side of an operator. */
  private boolean isOperand(int place, int beyond) {
    boolean one = kind(place) == TokenKind.NAME || kind(place) == TokenKind.NUMBER;
    return one
        && switch (kind(beyond)) {
          case PLUS, MINUS, TIMES, DIVIDED_BY, MODULO, POWER, OPEN -> false;
          default -> true;
        };
  }

  private boolean isSign(int place) {
    return kind(place) == TokenKind.MINUS && joins.after(line.get(place).end());
  }

  private TokenKind kind(int place) {
    return place < 0 || place >= line.size() ? TokenKind.END : line.get(place).kind();
  }
}
