package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.template.Condition;
import commitment.template.Expression;
import commitment.template.Expression.Function;
import commitment.template.Expression.Operator;
import commitment.template.Formula;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions by recursive descent with the precedence of Python: {@code or}, {@code and},
 * {@code not}, comparisons, {@code + -}, {@code * / %}, the sign, {@code ^}. Recursion is bounded
 * by {@link #DEEPEST}.
 */
public final class ExpressionParser {
  /** Brackets, signs and exponents may be nested so deep. */
  static final int DEEPEST = 200;

  private static final List<String> FUNCTIONS = List.of("min", "max", "floor", "ceil");

  private final Cursor cursor;
  private int depth;

  public ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A number; a condition in its place is an error. */
  public Expression expression() throws SyntaxFailure {
    return number(formula());
  }

  /** A condition; a number in its place is an error. */
  public Condition condition() throws SyntaxFailure {
    return condition(formula());
  }

  private Formula formula() throws SyntaxFailure {
    depth = 0;
    return disjunction();
  }

  private Expression number(Formula formula) throws SyntaxFailure {
    if (formula instanceof Expression expression) {
      return expression;
    }
    throw mismatch(
        formula,
        "this is a condition, but a number is needed here",
        "a number that depends on a condition is written with if and else around the node");
  }

  private Condition condition(Formula formula) throws SyntaxFailure {
    if (formula instanceof Condition condition) {
      return condition;
    }
    throw mismatch(
        formula,
        "this is a number, but a condition is needed here",
        "compare it with something: == != < <= > >=");
  }

  private SyntaxFailure mismatch(Formula formula, String message, String help) {
    return SyntaxFailure.of(
        Diagnostic.of(DiagnosticCode.NOT_A_NUMBER, cursor.place(formula.span()), message)
            .withHelp(help));
  }

  private Formula disjunction() throws SyntaxFailure {
    return connected("or", false);
  }

  private Formula connected(String word, boolean all) throws SyntaxFailure {
    Formula first = all ? negation() : connected("and", true);
    if (!cursor.atWord(word)) {
      return first;
    }
    List<Condition> operands = new ArrayList<>();
    operands.add(condition(first));
    while (cursor.acceptWord(word)) {
      operands.add(condition(all ? negation() : connected("and", true)));
    }
    return new Condition.Connected(all, operands, cursor.spanFrom(first.span().start()));
  }

  private Formula negation() throws SyntaxFailure {
    if (!cursor.atWord("not")) {
      return comparison();
    }
    Token not = cursor.next();
    enter(not.span());
    Condition operand = condition(negation());
    depth--;
    return new Condition.Not(operand, cursor.spanFrom(not.start()));
  }

  private Formula comparison() throws SyntaxFailure {
    Formula first = sum();
    Optional<Condition.Relation> relation = relation();
    if (relation.isEmpty()) {
      return first;
    }
    Expression left = number(first);
    List<Condition.Test> tests = new ArrayList<>();
    while (relation.isPresent()) {
      cursor.next();
      tests.add(new Condition.Test(relation.get(), number(sum())));
      relation = relation();
    }
    return new Condition.Comparison(left, tests, cursor.spanFrom(first.span().start()));
  }

  private Optional<Condition.Relation> relation() {
    return switch (cursor.peek().kind()) {
      case EQUAL -> Optional.of(Condition.Relation.EQUAL);
      case DIFFERENT -> Optional.of(Condition.Relation.DIFFERENT);
      case LESS -> Optional.of(Condition.Relation.LESS);
      case AT_MOST -> Optional.of(Condition.Relation.AT_MOST);
      case GREATER -> Optional.of(Condition.Relation.GREATER);
      case AT_LEAST -> Optional.of(Condition.Relation.AT_LEAST);
      default -> Optional.empty();
    };
  }

  private Formula sum() throws SyntaxFailure {
    Formula first = product();
    List<Expression.Step> steps = new ArrayList<>();
    while (cursor.at(TokenKind.PLUS) || cursor.at(TokenKind.MINUS)) {
      number(first);
      Operator operator = cursor.next().kind() == TokenKind.PLUS ? Operator.PLUS : Operator.MINUS;
      steps.add(new Expression.Step(operator, number(product())));
    }
    return steps.isEmpty() ? first : arithmetic(first, steps);
  }

  private Formula product() throws SyntaxFailure {
    Formula first = signed();
    List<Expression.Step> steps = new ArrayList<>();
    Optional<Operator> operator = productOperator();
    while (operator.isPresent()) {
      number(first);
      cursor.next();
      steps.add(new Expression.Step(operator.get(), number(signed())));
      operator = productOperator();
    }
    return steps.isEmpty() ? first : arithmetic(first, steps);
  }

  private Optional<Operator> productOperator() {
    return switch (cursor.peek().kind()) {
      case TIMES -> Optional.of(Operator.TIMES);
      case DIVIDED_BY -> Optional.of(Operator.DIVIDED_BY);
      case MODULO -> Optional.of(Operator.MODULO);
      default -> Optional.empty();
    };
  }

  private Expression arithmetic(Formula first, List<Expression.Step> steps) throws SyntaxFailure {
    return new Expression.Arithmetic(number(first), steps, cursor.spanFrom(first.span().start()));
  }

  private Formula signed() throws SyntaxFailure {
    if (!cursor.at(TokenKind.MINUS) && !cursor.at(TokenKind.PLUS)) {
      return power();
    }
    Token sign = cursor.next();
    cursor.join();
    enter(sign.span());
    Expression operand = number(signed());
    depth--;
    return sign.kind() == TokenKind.PLUS
        ? operand
        : new Expression.Negation(operand, cursor.spanFrom(sign.start()));
  }

  private Formula power() throws SyntaxFailure {
    Formula base = atom();
    if (!cursor.at(TokenKind.POWER)) {
      return base;
    }
    enter(cursor.next().span());
    Expression exponent = number(signed());
    depth--;
    return new Expression.Power(number(base), exponent, cursor.spanFrom(base.span().start()));
  }

  private Formula atom() throws SyntaxFailure {
    Token token = cursor.peek();
    switch (token.kind()) {
      case NUMBER -> {
        cursor.next();
        return new Expression.Literal(Rational.parse(token.text()).orElseThrow(), token.span());
      }
      case NAME -> {
        cursor.next();
        Function function = function(token.text());
        if (function == null
            && cursor.at(TokenKind.OPEN)
            && !ReservedWords.isOperator(token.text())) {
          throw unknownFunction(token.text(), token.span());
        }
        return function != null && cursor.at(TokenKind.OPEN)
            ? application(function, token)
            : new Expression.Name(token.text(), token.span());
      }
      case OPEN -> {
        cursor.next();
        enter(token.span());
        Formula inner = disjunction();
        if (cursor.at(TokenKind.COMMA)) {
          throw cursor.unexpected("')'", "the functions of several numbers are min and max");
        }
        cursor.expect(TokenKind.CLOSE, "')'");
        depth--;
        return inner;
      }
      default -> throw cursor.unexpected("a number, a name or '('");
    }
  }

  /** A name for a number: not one of the operators that are words. */
  public Identifier valueName(String wanted) throws SyntaxFailure {
    Token token = cursor.peek();
    if (token.kind() == TokenKind.NAME && ReservedWords.isOperator(token.text())) {
      throw SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.RESERVED_NAME,
                  cursor.place(token.span()),
                  "'" + token.text() + "' is an operator and cannot name a number")
              .withHelp("choose another name"));
    }
    return cursor.expectName(wanted);
  }

  /** Whether a word followed by a bracket is a function. */
  public static boolean isFunction(String word) {
    return function(word) != null;
  }

  private SyntaxFailure unknownFunction(String word, Span span) {
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_NAME,
                cursor.place(span),
                "there is no function called '" + word + "'")
            .withHelp(functionHelp(word)));
  }

  /** What to write instead of an unknown function. */
  public static String functionHelp(String word) {
    return Suggestion.nearest(word, FUNCTIONS)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("the functions are " + Suggestion.sentence(FUNCTIONS) + "; a product is written *");
  }

  private static @Nullable Function function(String word) {
    return switch (word) {
      case "min" -> Function.MIN;
      case "max" -> Function.MAX;
      case "floor" -> Function.FLOOR;
      case "ceil" -> Function.CEIL;
      default -> null;
    };
  }

  private Expression application(Function function, Token name) throws SyntaxFailure {
    cursor.join();
    enter(cursor.next().span());
    List<Expression> arguments = new ArrayList<>();
    do {
      arguments.add(number(disjunction()));
    } while (function.takesSeveral() && cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE, "')' after the argument of " + name.text());
    depth--;
    return new Expression.Application(function, arguments, cursor.spanFrom(name.start()));
  }

  private void enter(Span span) throws SyntaxFailure {
    if (++depth > DEEPEST) {
      throw SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.NESTED_TOO_DEEP,
                  cursor.place(span),
                  "this expression is nested more than " + DEEPEST + " deep")
              .withHelp("give a part of it a name with param"));
    }
  }

  /**
   * A name or string with its indices: {@code offer[y]}, {@code "the reply"}.
   *
   * @param wanted what a message says was expected
   */
  public IndexedName indexedName(String wanted) throws SyntaxFailure {
    return indexed(nameOrString(wanted));
  }

  /** A name with indices where it calls an information set. */
  IndexedName indexedSetName(String wanted) throws SyntaxFailure {
    return indexed(setName(wanted));
  }

  private IndexedName indexed(Token token) throws SyntaxFailure {
    List<Expression> indices = new ArrayList<>();
    if (cursor.at(TokenKind.OPEN_INDEX)) {
      cursor.next();
      do {
        indices.add(expression());
      } while (cursor.accept(TokenKind.COMMA));
      cursor.expect(TokenKind.CLOSE_INDEX, "',' or ']'");
    }
    return new IndexedName(
        token.text(), token.kind() == TokenKind.STRING, indices, cursor.spanFrom(token.start()));
  }

  /** A name, or a string where something else than a name is needed. */
  Token nameOrString(String wanted) throws SyntaxFailure {
    cursor.refusePoint();
    return setName(wanted);
  }

  /** The same for an information set, which may be called {@code I.A} without quotes. */
  Token setName(String wanted) throws SyntaxFailure {
    Token token = cursor.peek();
    if (token.kind() == TokenKind.RESERVED) {
      throw cursor.reserved("write it in quotes: \"" + token.text() + "\"");
    }
    if (token.kind() == TokenKind.NUMBER) {
      throw cursor.unexpected(wanted, "write it in quotes: \"" + token.text() + "\"");
    }
    if (token.kind() != TokenKind.NAME && token.kind() != TokenKind.STRING) {
      throw cursor.unexpected(wanted);
    }
    return cursor.next();
  }
}
