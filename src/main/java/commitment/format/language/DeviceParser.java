package commitment.format.language;

import commitment.diagnostic.Suggestion;
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

/** Reads what stands after {@code device}. */
final class DeviceParser {
  private static final List<String> KINDS =
      List.of("fine", "bond", "damages", "veto", "revocation");

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final PayoffParser payoffs;

  DeviceParser(Cursor cursor, ExpressionParser expressions, PayoffParser payoffs) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.payoffs = payoffs;
  }

  DeviceSyntax device() throws SyntaxFailure {
    Token word = cursor.peek();
    String kind = word.kind() == TokenKind.NAME ? word.text() : "";
    switch (kind) {
      case "fine" -> {
        cursor.next();
        cursor.form(
            "write: device fine 2 on PROMISE, or device fine 2 on PROMISE by PLAYER paying (PLAYER"
                + " -1)");
        return fine();
      }
      case "bond" -> {
        cursor.next();
        cursor.form("write: device bond 2 on PROMISE");
        Expression amount = expressions.expression();
        return new DeviceSyntax.Bond(promise(), amount);
      }
      case "damages" -> {
        cursor.next();
        cursor.form("write: device damages 2 to PLAYER on PROMISE");
        Expression amount = expressions.expression();
        cursor.expectWord("to", "'to' and the player who gets the damages");
        Identifier beneficiary = player();
        return new DeviceSyntax.Damages(promise(), amount, beneficiary);
      }
      case "veto" -> {
        cursor.next();
        cursor.form("write: device veto by PLAYER on PROMISE");
        cursor.expectWord("by", "'by' and the player who has the veto");
        Identifier holder = player();
        return new DeviceSyntax.Veto(promise(), holder);
      }
      case "revocation" -> {
        cursor.next();
        cursor.form("write: device revocation 2 of PLAYER, PLAYER, PLAYER on PROMISE");
        return revocation();
      }
      default ->
          throw cursor.unexpected(
              "one of " + String.join(", ", KINDS),
              Suggestion.nearest(word.text(), KINDS)
                  .map(near -> "did you mean '" + near + "'?")
                  .orElse(null));
    }
  }

  private DeviceSyntax fine() throws SyntaxFailure {
    Expression amount = expressions.expression();
    Identifier promise = promise();
    if (!cursor.acceptWord("by")) {
      return new DeviceSyntax.Fine(promise, amount, Optional.empty());
    }
    Identifier player = player();
    cursor.expectWord("paying", "'paying' and what punishing costs");
    PayoffSyntax payoff = payoffs.payoff();
    return new DeviceSyntax.Fine(
        promise, amount, Optional.of(new DeviceSyntax.Punisher(player, payoff)));
  }

  private DeviceSyntax revocation() throws SyntaxFailure {
    Expression needed = expressions.expression();
    cursor.expectWord("of", "'of' and the players who decide on a revocation");
    List<Identifier> voters = new ArrayList<>();
    do {
      voters.add(player());
    } while (cursor.accept(TokenKind.COMMA));
    return new DeviceSyntax.Revocation(promise(), needed, voters);
  }

  private Identifier player() throws SyntaxFailure {
    return cursor.expectName("the name of a player");
  }

  private Identifier promise() throws SyntaxFailure {
    cursor.expectWord("on", "'on' and the promise that the device supports");
    return cursor.expectName("the name of a promise");
  }
}
