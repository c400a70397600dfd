package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.template.IndexedName;
import commitment.template.PromiseTemplate.ClauseTemplate;

/** Reads what promises say: which information set, and what will be done there. */
public final class ClauseParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  public ClauseParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** {@code at Reply: Fight}, without the line end. */
  public ClauseTemplate clause() throws SyntaxFailure {
    cursor.expectWord("at", "a clause such as 'at Reply: Fight'");
    IndexedName informationSet = informationSet();
    if (cursor.atWord("after") || cursor.atWord("if")) {
      throw notYet("'" + cursor.peek().text() + "' in a clause");
    }
    cursor.expect(TokenKind.COLON, "':' after the information set");
    return new ClauseTemplate(informationSet, permitted());
  }

  /** {@code Fight}: what is permitted at an information set. */
  public IndexedName permitted() throws SyntaxFailure {
    IndexedName action = expressions.indexedName("the name of an action");
    if (cursor.atWord("or") || cursor.peek().kind().startsOperand()) {
      throw notYet("menus and mixtures");
    }
    return action;
  }

  /** The name of an information set, as everything that refers to one writes it. */
  public IndexedName informationSet() throws SyntaxFailure {
    IndexedName name = expressions.indexedName("the name of an information set");
    if (cursor.at(TokenKind.AT)) {
      int start = name.span().start();
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
    return name;
  }

  private SyntaxFailure notYet(String feature) {
    return SyntaxFailure.of(NotYet.of(cursor, cursor.peek().span(), feature));
  }
}
