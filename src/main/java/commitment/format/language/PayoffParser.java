package commitment.format.language;

import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.template.Expression;
import commitment.template.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads payoff lists: {@code (0, 2)}, {@code (Russia -d, Guarantor -c)}. */
final class PayoffParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  PayoffParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  PayoffSyntax payoff() throws SyntaxFailure {
    Token open = cursor.expect(TokenKind.OPEN, "payoffs in brackets, such as (0, 0)");
    List<PayoffSyntax.Entry> entries = new ArrayList<>();
    do {
      entries.add(entry());
    } while (cursor.accept(TokenKind.COMMA));
    if (cursor.at(TokenKind.SEMICOLON)) {
      throw cursor.unexpected("',' or ')'", "payoffs are separated by commas");
    }
    cursor.expect(TokenKind.CLOSE, "',' or ')'");
    return new PayoffSyntax(entries, cursor.spanFrom(open.start()));
  }

  private PayoffSyntax.Entry entry() throws SyntaxFailure {
    int start = cursor.peek().start();
    Optional<Identifier> player = Optional.empty();
    if (cursor.at(TokenKind.NAME) && cursor.peekSecond().kind().startsOperand()) {
      Token name = cursor.peek();
      boolean call =
          ExpressionParser.isFunction(name.text()) && cursor.peekSecond().kind() == TokenKind.OPEN;
      boolean operator = cursor.peekSecond().isWord("and") || cursor.peekSecond().isWord("or");
      if (!call && !operator) {
        cursor.next();
        player = Optional.of(new Identifier(name.text(), name.span()));
      }
    } else if (cursor.at(TokenKind.NAME) && cursor.peekSecond().kind() == TokenKind.MINUS) {
      cursor.joinIfPlayer();
    }
    Expression amount = expressions.expression();
    return new PayoffSyntax.Entry(player, amount, cursor.spanFrom(start));
  }
}
