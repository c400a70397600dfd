package commitment.format.language;

import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.TokenKind;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.Parameter;
import commitment.template.Scenario.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@code param} defines, and what scenarios assign. */
final class ParameterParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  ParameterParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** {@code s = 3 ~ uniform(0, 6) in 0..6 step 1 "cost of reneging"}. */
  Parameter definition() throws SyntaxFailure {
    Identifier name = expressions.valueName("the name of a parameter");
    cursor.expect(TokenKind.ASSIGN, "'=' and the value of " + name.text());
    Expression value = expressions.expression();
    Optional<Parameter.Distribution> distribution =
        cursor.accept(TokenKind.DISTRIBUTED) ? Optional.of(distribution()) : Optional.empty();
    Optional<Parameter.Range> range =
        cursor.acceptWord("in") ? Optional.of(range()) : Optional.empty();
    String description = cursor.at(TokenKind.STRING) ? cursor.next().text() : "";
    return new Parameter(
        name.text(), value, range, distribution, description, cursor.place(name.span()));
  }

  private Parameter.Distribution distribution() throws SyntaxFailure {
    cursor.form("write: param NAME = 3 ~ uniform(0, 6)");
    Identifier name = cursor.expectName("a distribution such as uniform(0, 1)");
    cursor.join();
    cursor.expect(TokenKind.OPEN, "'(' after the distribution");
    List<Expression> arguments = new ArrayList<>();
    do {
      arguments.add(expressions.expression());
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE, "',' or ')'");
    return new Parameter.Distribution(name.text(), arguments, cursor.spanFrom(name.span().start()));
  }

  private Parameter.Range range() throws SyntaxFailure {
    Expression from = expressions.expression();
    cursor.expect(TokenKind.RANGE, "'..' and the upper end of the range");
    Expression to = expressions.expression();
    Optional<Expression> step =
        cursor.acceptWord("step") ? Optional.of(expressions.expression()) : Optional.empty();
    return new Parameter.Range(from, to, step, from.span().to(to.span()));
  }

  /** {@code s = 5}. */
  Assignment assignment() throws SyntaxFailure {
    cursor.form("write: NAME = VALUE");
    if (cursor.atWord("param")) {
      throw cursor.unexpected("a parameter and its value");
    }
    Identifier name = cursor.expectName("a parameter and its value");
    cursor.expect(TokenKind.ASSIGN, "'=' and the value of " + name.text());
    return new Assignment(name, expressions.expression());
  }
}
