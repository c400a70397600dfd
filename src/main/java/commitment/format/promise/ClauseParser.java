package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.template.Condition;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.PromiseTemplate.Actions;
import commitment.template.PromiseTemplate.After;
import commitment.template.PromiseTemplate.ClauseTemplate;
import commitment.template.PromiseTemplate.MixedActions;
import commitment.template.PromiseTemplate.Part;
import commitment.template.PromiseTemplate.PermittedTemplate;
import commitment.template.SetPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what promises say: which information sets, and what will be done there. */
public final class ClauseParser {
  private static final String FORM = "write: at SET: ACTION";
  private static final String AFTER_FORM = "write: at SET after ACTION at SET: ACTION";
  private static final String SEVERAL =
      "actions that are allowed are joined by or: Fight or Accommodate; a mixture gives each its"
          + " probability: Fight 1/2, Accommodate 1/2";

  private final Cursor cursor;
  private final ExpressionParser expressions;

  public ClauseParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** {@code at Reply: Fight}, without the line end. */
  public ClauseTemplate clause() throws SyntaxFailure {
    cursor.form(FORM);
    cursor.expectWord("at", "a clause such as 'at Reply: Fight'");
    SetPattern sets = pattern();
    Optional<After> after = after();
    Optional<Condition> condition = condition();
    cursor.expect(TokenKind.COLON, "':' after the information set");
    return new ClauseTemplate(sets, after, condition, permitted());
  }

  /** {@code Fight at Reply}: the same the other way round, as on the command line. */
  ClauseTemplate reversed(String form) throws SyntaxFailure {
    if (cursor.atWord("at")) {
      throw cursor.unexpected("an action", form);
    }
    PermittedTemplate permitted = permitted();
    if (cursor.at(TokenKind.COLON)) {
      throw cursor.unexpected(
          "'at' and an information set after the action",
          "what another player promises stands in a --promise of its own, or with both in front:"
              + " \"A, B: …\"");
    }
    if (!cursor.acceptWord("at")) {
      throw cursor.unexpected("'at' and an information set after the action", form);
    }
    SetPattern sets = pattern();
    return new ClauseTemplate(sets, after(), condition(), permitted);
  }

  private Optional<After> after() throws SyntaxFailure {
    if (!cursor.acceptWord("after")) {
      return Optional.empty();
    }
    IndexedName action = action();
    if (!cursor.acceptWord("at")) {
      throw cursor.unexpected("'at' and where '" + action.base() + "' was chosen", AFTER_FORM);
    }
    return Optional.of(new After(action, pattern()));
  }

  private Optional<Condition> condition() throws SyntaxFailure {
    return cursor.acceptWord("if") ? Optional.of(expressions.condition()) : Optional.empty();
  }

  private IndexedName action() throws SyntaxFailure {
    return expressions.indexedName("the name of an action");
  }

  /** {@code Fight}, {@code Fight or Yield}, {@code Fight 1/2, Yield 1/2}. */
  private PermittedTemplate permitted() throws SyntaxFailure {
    if (cursor.atWord("not") && cursor.peekSecond().kind() == TokenKind.NAME) {
      throw cursor.unexpected("an action", "write the actions that are allowed, joined by or");
    }
    IndexedName first = action();
    int start = first.span().start();
    if (cursor.at(TokenKind.NUMBER) || cursor.at(TokenKind.OPEN) || cursor.at(TokenKind.NAME)) {
      if (!cursor.atWord("or")) {
        return mixture(first);
      }
    }
    List<IndexedName> actions = new ArrayList<>();
    actions.add(first);
    while (cursor.acceptWord("or")) {
      actions.add(action());
    }
    if (cursor.at(TokenKind.COMMA) || cursor.atWord("and")) {
      throw cursor.unexpected("the end of the line", SEVERAL);
    }
    return new Actions(actions, cursor.spanFrom(start));
  }

  private MixedActions mixture(IndexedName first) throws SyntaxFailure {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(first, expressions.expression()));
    while (cursor.accept(TokenKind.COMMA)) {
      IndexedName action = action();
      parts.add(new Part(action, expressions.expression()));
    }
    return new MixedActions(parts, cursor.spanFrom(first.span().start()));
  }

  /** The name of an information set, as everything that refers to one writes it. */
  public IndexedName informationSet() throws SyntaxFailure {
    IndexedName name = expressions.indexedSetName("the name of an information set");
    refuseUnquoted(name.span());
    return name;
  }

  /** A name that is found in no file without quotes, but which people will try. */
  private void refuseUnquoted(Span name) throws SyntaxFailure {
    if (!cursor.at(TokenKind.AT)) {
      return;
    }
    int start = name.start();
    String text = cursor.file().text();
    int end = start;
    while (end < text.length() && " \t:;#\r\n=".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    throw SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNEXPECTED,
                cursor.place(new Span(start, end)),
                "a name with '@' stands in quotes")
            .withHelp("write \"" + text.substring(start, end) + "\""));
  }

  /**
   * {@code Call[*, t, 2]}. A name alone may be a parameter or be bound here; which of them is known
   * when parameters are, until then it is a {@link SetPattern.Binding}.
   */
  private SetPattern pattern() throws SyntaxFailure {
    Token name = expressions.setName("the name of an information set");
    List<SetPattern.Index> indices = new ArrayList<>();
    if (cursor.accept(TokenKind.OPEN_INDEX)) {
      do {
        indices.add(index());
      } while (cursor.accept(TokenKind.COMMA));
      cursor.expect(TokenKind.CLOSE_INDEX, "',' or ']'");
    }
    Span span = cursor.spanFrom(name.start());
    refuseUnquoted(span);
    return new SetPattern(name.text(), name.kind() == TokenKind.STRING, indices, span);
  }

  private SetPattern.Index index() throws SyntaxFailure {
    if (cursor.accept(TokenKind.TIMES)) {
      return new SetPattern.Any();
    }
    Expression expression = expressions.expression();
    return expression instanceof Expression.Name name
        ? new SetPattern.Binding(new Identifier(name.name(), name.span()))
        : new SetPattern.Value(expression);
  }
}
