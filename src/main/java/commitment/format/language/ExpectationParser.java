package commitment.format.language;

import commitment.diagnostic.Suggestion;
import commitment.format.language.GameFile.ExpectationSyntax;
import commitment.format.promise.ClauseParser;
import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.game.Verdict;
import commitment.template.ExpectationTemplate.Bounds;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what stands after {@code expect}. */
final class ExpectationParser {
  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.values())
          .filter(verdict -> verdict != Verdict.UNDECIDED)
          .map(Verdict::word)
          .toList();

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final ClauseParser clauses;
  private final PayoffParser payoffs;

  ExpectationParser(
      Cursor cursor, ExpressionParser expressions, ClauseParser clauses, PayoffParser payoffs) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.clauses = clauses;
    this.payoffs = payoffs;
  }

  /**
   * @param expect the word before
   */
  ExpectationSyntax expectation(Token expect) throws SyntaxFailure {
    Optional<Identifier> scenario = Optional.empty();
    if (cursor.atWord("in") && verdict(cursor.peekSecond()).isEmpty()) {
      cursor.next();
      scenario = Optional.of(cursor.expectName("the name of a scenario"));
      cursor.expect(TokenKind.COLON, "':' after the scenario");
    }
    ClaimSyntax claim = claim();
    return new ExpectationSyntax(scenario, claim, cursor.spanFrom(expect.start()));
  }

  private ClaimSyntax claim() throws SyntaxFailure {
    Token first = cursor.peek();
    if (first.kind() == TokenKind.NAME && verdict(cursor.peekSecond()).isEmpty()) {
      switch (first.text()) {
        case "value" -> {
          cursor.next();
          cursor.form("write: expect value PLAYER = 1, or = 0 .. 2");
          Identifier player = cursor.expectName("the name of a player");
          return new ClaimSyntax.ValueIs(player, bounds("the payoff"));
        }
        case "spe" -> {
          cursor.next();
          cursor.form("write: expect spe count = 1, or expect spe payoffs = (1, 1), (0, 2)");
          return equilibria();
        }
        case "temptation" -> {
          cursor.next();
          cursor.form("write: expect temptation PROMISE at SET = 1");
          Identifier promise = promise();
          cursor.expectWord("at", "'at' and an information set");
          IndexedName informationSet = clauses.informationSet();
          return new ClaimSyntax.TemptationIs(promise, informationSet, bounds("the temptation"));
        }
        case "fine" -> {
          cursor.next();
          cursor.form("write: expect fine PROMISE = 1");
          Identifier promise = promise();
          cursor.expect(TokenKind.ASSIGN, "'=' and the fine");
          return new ClaimSyntax.FineIs(promise, expressions.expression());
        }
        case "outcome" -> {
          cursor.next();
          cursor.form("write: expect outcome reached NAME");
          cursor.expectWord("reached", "'reached' and a named outcome");
          return new ClaimSyntax.OutcomeReached(cursor.expectName("the name of an outcome"));
        }
        case "bond" -> {
          cursor.next();
          cursor.form("write: expect bond PROMISE = 1");
          Identifier promise = promise();
          cursor.expect(TokenKind.ASSIGN, "'=' and the bond");
          return new ClaimSyntax.BondIs(promise, expressions.expression());
        }
        case "commitment" -> {
          cursor.next();
          cursor.form("write: expect commitment PLAYER = 1, or = 0 .. 2");
          Identifier player = cursor.expectName("the name of a player");
          return new ClaimSyntax.CommitmentIs(player, bounds("the value of commitment"));
        }
        case "threshold" -> {
          cursor.next();
          cursor.form("write: expect threshold PARAMETER for PROMISE = 3, 5");
          return thresholds();
        }
        case "count", "payoffs" -> {
          if (cursor.peekSecond().kind() == TokenKind.ASSIGN) {
            throw cursor.unexpected(
                "what is expected", "write: expect spe " + first.text() + " = …");
          }
        }
        default -> {}
      }
    }
    return verdictClaim();
  }

  private ClaimSyntax verdictClaim() throws SyntaxFailure {
    Identifier promise =
        cursor.expectName(
            "a promise and its verdict, or one of value, spe, temptation, fine, outcome, …");
    Optional<Verdict> verdict = verdict(cursor.peek());
    if (verdict.isEmpty()) {
      throw cursor.unexpected(
          "a verdict after '" + promise.text() + "'",
          Suggestion.nearest(cursor.peek().text(), VERDICTS)
              .map(near -> "did you mean '" + near + "'?")
              .orElse(
                  "write one of holds, fails, knife-edge, contingent; or expect value, spe count,"
                      + " …"));
    }
    cursor.next();
    Optional<IndexedName> informationSet =
        cursor.acceptWord("at") ? Optional.of(clauses.informationSet()) : Optional.empty();
    return new ClaimSyntax.VerdictIs(promise, verdict.get(), informationSet);
  }

  private ClaimSyntax equilibria() throws SyntaxFailure {
    if (cursor.acceptWord("count")) {
      cursor.expect(TokenKind.ASSIGN, "'=' and the number of equilibria");
      return new ClaimSyntax.CountIs(expressions.expression());
    }
    cursor.expectWord("payoffs", "'count' or 'payoffs' after 'spe'");
    cursor.expect(TokenKind.ASSIGN, "'=' and the payoffs");
    List<PayoffSyntax> list = new ArrayList<>();
    do {
      list.add(payoffs.payoff());
    } while (cursor.accept(TokenKind.COMMA));
    return new ClaimSyntax.PayoffsAre(list);
  }

  private ClaimSyntax thresholds() throws SyntaxFailure {
    Identifier parameter = cursor.expectName("the name of a parameter");
    if (!cursor.acceptWord("for")) {
      throw cursor.unexpected("'for' and a promise or outcome after '" + parameter.text() + "'");
    }
    Identifier subject = cursor.expectName("the name of a promise or outcome");
    cursor.expect(TokenKind.ASSIGN, "'=' and the thresholds");
    List<Expression> points = new ArrayList<>();
    do {
      points.add(expressions.expression());
    } while (cursor.accept(TokenKind.COMMA));
    return new ClaimSyntax.ThresholdsAre(parameter, subject, points);
  }

  private Bounds bounds(String what) throws SyntaxFailure {
    cursor.expect(TokenKind.ASSIGN, "'=' and " + what);
    Expression from = expressions.expression();
    Optional<Expression> to =
        cursor.accept(TokenKind.RANGE) ? Optional.of(expressions.expression()) : Optional.empty();
    return new Bounds(from, to);
  }

  private Identifier promise() throws SyntaxFailure {
    return cursor.expectName("the name of a promise");
  }

  private static Optional<Verdict> verdict(Token token) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict != Verdict.UNDECIDED && token.isWord(verdict.word())) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
