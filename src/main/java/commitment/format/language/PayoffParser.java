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
    if (!cursor.at(TokenKind.CLOSE)) {
      throw cursor.unexpected("',' or ')'", help(entries.get(entries.size() - 1)));
    }
    cursor.next();
    return new PayoffSyntax(entries, cursor.spanFrom(open.start()));
  }

  /** What to write if a list goes on otherwise than with a comma. */
  private String help(PayoffSyntax.Entry last) {
    boolean named = cursor.at(TokenKind.COLON) || cursor.at(TokenKind.ASSIGN);
    if (named && last.amount() instanceof Expression.Name name) {
      return "a player's name and payoff stand side by side: (" + name.name() + " 1, …)";
    }
    return cursor.at(TokenKind.NAME) && last.player().isEmpty()
        ? "payoffs are separated by commas; a player's name stands in front of its payoff: ("
            + cursor.peek().text()
            + " 1, …)"
        : "payoffs are separated by commas: (0, 2)";
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
