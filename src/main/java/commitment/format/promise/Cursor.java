package commitment.format.promise;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.template.Identifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A place in the stream of tokens, with two tokens of lookahead, and what may be asked there. */
public final class Cursor {
  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final TokenSource source;
  private final Deque<Token> ahead = new ArrayDeque<>(4);
  private int previousEnd;
  private boolean previousIsUnclosed;
  private int unclosedStrings;
  private @Nullable TokenJoins joins;
  private @Nullable String form;

  public Cursor(SourceFile file, Diagnostics diagnostics, TokenSource source) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.source = source;
  }

  /** From now on it is noted which tokens are written close together. */
  public void note(TokenJoins noted) {
    joins = noted;
  }

  /** What comes next belongs close to the last token: a sign's number, a call's bracket. */
  public void join() {
    if (joins != null) {
      joins.join(previousEnd);
    }
  }

  /** A name comes next, and then a minus: a sign if the name is a player's. */
  public void joinIfPlayer() {
    if (joins != null) {
      joins.joinIfPlayer(peek().text(), peekSecond().end());
    }
  }

  /**
   * Says how the statement is written that is read from now on: the advice of every complaint about
   * it that has no better one.
   */
  public void form(String written) {
    form = written;
  }

  public SourceFile file() {
    return file;
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  public Token peek() {
    if (ahead.isEmpty()) {
      ahead.add(source.next());
    }
    return ahead.getFirst();
  }

  /** The token after {@link #peek()}. */
  public Token peekSecond() {
    peek();
    if (ahead.size() == 1) {
      ahead.add(source.next());
    }
    Iterator<Token> tokens = ahead.iterator();
    tokens.next();
    return tokens.next();
  }

  public Token next() {
    Token token = peek();
    ahead.removeFirst();
    previousEnd = token.end();
    previousIsUnclosed = isUnclosedString(token);
    unclosedStrings += previousIsUnclosed ? 1 : 0;
    return token;
  }

  /** The offset after the last token that was taken. */
  public int previousEnd() {
    return previousEnd;
  }

  /** How many of the tokens that were taken are strings that have swallowed the rest of a line. */
  public int unclosedStrings() {
    return unclosedStrings;
  }

  public boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  public boolean atWord(String word) {
    return peek().isWord(word);
  }

  public boolean accept(TokenKind kind) {
    boolean found = at(kind);
    if (found) {
      next();
    }
    return found;
  }

  public boolean acceptWord(String word) {
    boolean found = atWord(word);
    if (found) {
      next();
    }
    return found;
  }

  /**
   * @param wanted what a message says was expected, the token included: {@code ':' after the
   *     action}
   */
  public Token expect(TokenKind kind, String wanted) throws SyntaxFailure {
    if (!at(kind)) {
      throw unexpected(wanted);
    }
    return next();
  }

  public Token expectWord(String word, String wanted) throws SyntaxFailure {
    if (!atWord(word)) {
      throw unexpected(wanted);
    }
    return next();
  }

  /** A name that is not a reserved word. */
  public Identifier expectName(String wanted) throws SyntaxFailure {
    if (at(TokenKind.RESERVED)) {
      throw reserved("choose another name, for instance " + peek().text() + "_");
    }
    if (at(TokenKind.STRING)) {
      throw unexpected(wanted, unquoted(peek().text()));
    }
    refusePoint();
    Token token = expect(TokenKind.NAME, wanted);
    return new Identifier(token.text(), token.span());
  }

  /** Only information sets of simultaneous moves have a point in their name: {@code I.A}. */
  void refusePoint() throws SyntaxFailure {
    Token token = peek();
    int point = token.kind() == TokenKind.NAME ? token.text().indexOf('.') : -1;
    if (point >= 0) {
      int start = token.start() + point;
      throw SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_CHARACTER,
                  place(new Span(start, start + 1)),
                  "'.' means nothing here")
              .withHelp("names consist of letters, digits and _; other text stands in quotes"));
    }
  }

  /** What to write where a name stands in quotes. */
  private static @Nullable String unquoted(String text) {
    boolean name =
        !text.isEmpty()
            && text.codePoints().allMatch(Scanner::isNamePart)
            && !Character.isDigit(text.codePointAt(0));
    return name ? "write it without quotes: " + text : null;
  }

  public Place place(Span span) {
    return file.place(span);
  }

  /** From an offset to the end of the last token that was taken. */
  public Span spanFrom(int start) {
    return new Span(start, Math.max(start, previousEnd));
  }

  public SyntaxFailure reserved(String help) {
    Token token = peek();
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.RESERVED_NAME,
                place(token.span()),
                "'" + token.text() + "' is a word of the language and cannot be a name")
            .withHelp(help));
  }

  /** The complaint that the next token is not what was expected. */
  public SyntaxFailure unexpected(String wanted) {
    return unexpected(wanted, null);
  }

  /**
   * @param help what to write instead, or null for the form of the statement
   */
  public SyntaxFailure unexpected(String wanted, @Nullable String help) {
    Token token = peek();
    if (token.kind() == TokenKind.BAD || isUnclosedString(token) || previousIsUnclosed) {
      return SyntaxFailure.reported();
    }
    boolean isLineEnd =
        token.kind() == TokenKind.NEWLINE
            || token.kind() == TokenKind.END
            || token.kind() == TokenKind.DEDENT;
    Span span = isLineEnd ? new Span(previousEnd, previousEnd) : token.span();
    String advice = Habit.instead(file.text(), span.start()).orElse(help == null ? form : help);
    return SyntaxFailure.of(
        Diagnostic.of(
                DiagnosticCode.UNEXPECTED,
                place(span),
                "expected " + wanted + ", found " + shown(token))
            .withHelp(advice));
  }

  /**
   * The complaint that a name goes on after its first word.
   *
   * @param start where the name begins
   */
  public SyntaxFailure severalWords(String wanted, int start) {
    return unexpected(wanted, Habit.phrase(file.text(), start).orElse(null));
  }

  /** A text of one line has an end, but is no file. */
  private String shown(Token token) {
    return token.kind() == TokenKind.END && file.text().indexOf('\n') < 0
        ? "the end"
        : token.shown();
  }

  /** Whether a string runs to the end of its line, which is reported. */
  private boolean isUnclosedString(Token token) {
    return token.kind() == TokenKind.STRING
        && (token.end() - token.start() < 2 || file.text().charAt(token.end() - 1) != '"');
  }

  /**
   * Reports a failure and moves behind its statement: over the rest of the line and the block that
   * is indented under it. When brackets turn out not to be closed that was the cause, and the
   * source has reported it.
   */
  public void recover(SyntaxFailure failure) {
    int unclosed = source.unclosedBrackets();
    if (failure.diagnostic().isPresent()) {
      source.skipQuietly();
    }
    skipStatement();
    if (source.unclosedBrackets() == unclosed) {
      failure.diagnostic().ifPresent(diagnostics::add);
    }
  }

  private void skipStatement() {
    int depth = 0;
    while (true) {
      switch (peek().kind()) {
        case END -> {
          return;
        }
        case DEDENT -> {
          if (depth > 0) {
            next();
            depth--;
          }
          if (depth == 0) {
            return;
          }
        }
        case INDENT -> {
          next();
          depth++;
        }
        case NEWLINE -> {
          next();
          if (depth == 0 && !at(TokenKind.INDENT)) {
            return;
          }
        }
        default -> next();
      }
    }
  }
}
