package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Suggestion;
import commitment.format.efg.CommentSyntax.ChanceSyntax;
import commitment.format.efg.CommentSyntax.DateSyntax;
import commitment.format.efg.CommentSyntax.MoveSyntax;
import commitment.format.efg.CommentSyntax.SetSyntax;
import commitment.format.promise.ClauseParser;
import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.LayoutLexer;
import commitment.format.promise.PromiseParser;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.game.Promise;
import commitment.template.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of a {@link CommentBlock}: items of the language, and {@code on}.
 *
 * <pre>
 *   block = { item } ;
 *   item  = "source" STRING NL | "players" player { "," player } NL | "discount" … | "bias" …
 *         | "on" expr ":" move { "," move } NL | ("promise" | "threat") … ;
 *   move  = ( NAME | STRING ) [ "[" expr { "," expr } "]" ] | "chance" expr ;
 * </pre>
 *
 * <p>Names of players and promises may stand in quotes. A line that cannot be read is reported and
 * skipped.
 */
final class CommentParser {
  private static final List<String> WORDS =
      List.of("source", "players", "discount", "bias", "on", "promise", "threat");

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final ClauseParser clauses;
  private final PromiseParser promises;
  private final CommentSyntax items = new CommentSyntax();

  private CommentParser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
    this.clauses = new ClauseParser(cursor, expressions);
    this.promises = new PromiseParser(cursor, expressions, true);
  }

  /** The items that could be read; what is wrong is told to {@code diagnostics}. */
  static CommentSyntax parse(SourceFile text, Diagnostics diagnostics) {
    CommentParser parser =
        new CommentParser(
            new Cursor(
                text, diagnostics, new LayoutLexer(text, diagnostics, CommentParser::startsItem)));
    parser.items();
    return parser.items;
  }

  /** Whether a line begins with the word of an item and then something that can follow it. */
  private static boolean startsItem(String text, int offset) {
    for (String word : WORDS) {
      int next = offset + word.length();
      if (text.startsWith(word, offset) && next < text.length() && text.charAt(next) == ' ') {
        while (next < text.length() && text.charAt(next) == ' ') {
          next++;
        }
        return next < text.length()
            && (text.charAt(next) == '"' || Character.isLetterOrDigit(text.charAt(next)));
      }
    }
    return false;
  }

  private void items() {
    boolean broken = false;
    while (!cursor.at(TokenKind.END)) {
      if (cursor.accept(TokenKind.DEDENT)) {
        continue;
      }
      try {
        if (cursor.at(TokenKind.INDENT)) {
          throw broken ? SyntaxFailure.reported() : indented();
        }
        item();
        broken = false;
      } catch (SyntaxFailure failure) {
        cursor.recover(failure);
        broken = true;
      }
    }
  }

  private SyntaxFailure indented() {
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.INCONSISTENT_INDENTATION,
                cursor.place(cursor.peek().span()),
                "this line is indented, but nothing above it opens a block")
            .withHelp("lines such as promise and source start at column 1"));
  }

  private void item() throws SyntaxFailure {
    Token word = cursor.peek();
    if (!WORDS.contains(word.text()) || word.kind() == TokenKind.STRING) {
      throw unknown(word);
    }
    cursor.next();
    switch (word.text()) {
      case "source" -> items.source = promises.text(word, items.source, "the citation in quotes");
      case "players" -> items.players.addAll(promises.players());
      case "discount" -> items.discounts.add(promises.discount());
      case "bias" -> items.biases.add(promises.bias());
      case "on" -> items.dates.add(date());
      case "threat" -> promises.promise(Promise.Kind.THREAT).ifPresent(items.promises::add);
      default -> promises.promise(Promise.Kind.PROMISE).ifPresent(items.promises::add);
    }
  }

  private SyntaxFailure unknown(Token word) {
    if (word.kind() == TokenKind.BAD || cursor.peekSecond().kind() == TokenKind.BAD) {
      return SyntaxFailure.reported();
    }
    String written = word.text().isEmpty() ? word.kind().shown() : "'" + word.text() + "'";
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_ITEM,
                cursor.place(word.span()),
                written + " starts no line that the comment of an .efg file can have")
            .withHelp(
                Suggestion.nearest(word.text(), WORDS)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("these lines begin with " + Suggestion.sentence(WORDS))));
  }

  private DateSyntax date() throws SyntaxFailure {
    cursor.form("write: on 2: SET, chance 1");
    Expression date = expressions.expression();
    cursor.expect(TokenKind.COLON, "':' and the moves of this date");
    List<MoveSyntax> moves = new ArrayList<>();
    do {
      moves.add(move());
    } while (cursor.accept(TokenKind.COMMA));
    promises.endOfList();
    return new DateSyntax(date, moves);
  }

  private MoveSyntax move() throws SyntaxFailure {
    int start = cursor.peek().start();
    if (cursor.acceptWord("chance")) {
      Expression number = expressions.expression();
      return new ChanceSyntax(number, cursor.spanFrom(start));
    }
    return new SetSyntax(clauses.informationSet());
  }
}
