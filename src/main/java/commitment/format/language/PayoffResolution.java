package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.format.promise.ExpressionParser;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.PayoffTemplate;
import commitment.template.PayoffTemplate.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides who gets what: a list is named when a player's name begins one of its entries, else it
 * gives every player's payoff in order, and {@code (0)} is zero for everybody.
 */
final class PayoffResolution {
  private final Names names;
  private final Optional<Span> playersPlace;
  private final List<PayoffSyntax> wrongLists = new ArrayList<>();
  private boolean someListIsRight;

  PayoffResolution(Names names, Optional<Span> playersPlace) {
    this.names = names;
    this.playersPlace = playersPlace;
  }

  PayoffTemplate resolve(PayoffSyntax payoff) {
    return resolve(payoff, Scope.EMPTY);
  }

  /**
   * @param scope the names that the amounts may use besides parameters
   */
  PayoffTemplate resolve(PayoffSyntax payoff, Scope scope) {
    Optional<Identifier> function = unknownFunction(payoff);
    if (function.isPresent()) {
      names.report(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_NAME,
                  names.place(function.get().span()),
                  "there is no function called '" + function.get().text() + "'")
              .withHelp(ExpressionParser.functionHelp(function.get().text())));
      return new PayoffTemplate(List.of(), payoff.span());
    }
    List<Share> shares = isNamed(payoff, scope) ? named(payoff, scope) : positional(payoff, scope);
    return new PayoffTemplate(shares, payoff.span());
  }

  /** A word with a bracket close behind it, in a list that names no player. */
  private Optional<Identifier> unknownFunction(PayoffSyntax payoff) {
    Optional<Identifier> found = Optional.empty();
    for (PayoffSyntax.Entry entry : payoff.entries()) {
      Optional<Identifier> word = entry.firstWord();
      if (word.isPresent() && names.isPlayer(word.get().text())) {
        return Optional.empty();
      }
      if (found.isEmpty()
          && entry.player().isPresent()
          && names.isFollowedBy(entry.player().get().span(), '(')
          && Suggestion.nearest(word.get().text(), names.playerNames()).isEmpty()) {
        found = entry.player();
      }
    }
    return names.playersAreKnown() ? found : Optional.empty();
  }

  private boolean isNamed(PayoffSyntax payoff, Scope scope) {
    for (PayoffSyntax.Entry entry : payoff.entries()) {
      Optional<Identifier> first = entry.firstWord();
      if (entry.player().isPresent()
          || (first.isPresent() && meansPlayer(first.get(), entry, scope))) {
        return true;
      }
    }
    return false;
  }

  /** A player's name, or a misspelt one in front of a number. */
  private boolean meansPlayer(Identifier word, PayoffSyntax.Entry entry, Scope scope) {
    return names.isPlayer(word.text())
        || (!names.isParameter(word.text())
            && scope.find(word.text()).isEmpty()
            && entry.amountAfterFirstWord().isPresent()
            && Suggestion.nearest(word.text(), names.playerNames()).isPresent());
  }

  private List<Share> named(PayoffSyntax payoff, Scope scope) {
    List<Share> shares = new ArrayList<>();
    Map<String, Identifier> seen = new HashMap<>();
    for (PayoffSyntax.Entry entry : payoff.entries()) {
      Optional<Identifier> word = entry.firstWord();
      Optional<Expression> amount = entry.amountAfterFirstWord();
      if (word.isEmpty() || amount.isEmpty()) {
        incomplete(entry, word);
        continue;
      }
      OptionalInt player = names.player(word.get());
      names.check(amount.get(), scope);
      if (player.isPresent() && names.once(seen, word.get(), "payoff for")) {
        shares.add(new Share(player.getAsInt(), amount.get()));
      }
    }
    return shares;
  }

  private void incomplete(PayoffSyntax.Entry entry, Optional<Identifier> word) {
    boolean player = word.isPresent() && names.isPlayer(word.get().text());
    names.report(
        Diagnostic.of(
                DiagnosticCode.PAYOFF_COUNT,
                names.place(entry.span()),
                player
                    ? "the payoff of " + word.get().text() + " is missing"
                    : "this list names its players, but this payoff has no name")
            .withHelp(
                player
                    ? "write " + word.get().text() + " and then the payoff"
                    : "write a player in front of it, or no player in the whole list"));
  }

  private List<Share> positional(PayoffSyntax payoff, Scope scope) {
    List<Share> shares = new ArrayList<>();
    for (PayoffSyntax.Entry entry : payoff.entries()) {
      names.check(entry.amount(), scope);
      shares.add(new Share(shares.size(), entry.amount()));
    }
    int players = names.playerCount();
    if (!names.playersAreKnown()) {
      names.fail();
      return List.of();
    }
    if (shares.size() == players) {
      someListIsRight = true;
      return shares;
    }
    if (shares.size() == 1
        && shares.get(0).amount() instanceof Expression.Literal literal
        && literal.value().equals(Rational.ZERO)) {
      return List.of();
    }
    names.fail();
    wrongLists.add(payoff);
    return List.of();
  }

  /**
   * Reports the lists with a wrong number of payoffs. Where all have the same wrong number, the
   * list of players is wrong, and one message will do.
   */
  void reportWrongCounts() {
    long sizes = wrongLists.stream().map(list -> list.entries().size()).distinct().count();
    boolean playersAreWrong = !someListIsRight && sizes == 1 && wrongLists.size() > 2;
    for (PayoffSyntax list : playersAreWrong ? wrongLists.subList(0, 1) : wrongLists) {
      names.report(wrongCount(list, playersAreWrong));
    }
  }

  private Diagnostic wrongCount(PayoffSyntax payoff, boolean everywhere) {
    String counts =
        counted(payoff.entries().size(), "payoff")
            + " for "
            + counted(names.playerCount(), "player");
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.PAYOFF_COUNT,
                names.place(payoff.span()),
                counts + (everywhere ? ", here and in every other list" : ""))
            .withHelp(
                everywhere
                    ? "is a player missing in the list, or one too many?"
                    : "give each player one, in the order "
                        + Suggestion.listed(names.playerNames())
                        + "; or name them: ("
                        + names.playerNames().get(0)
                        + " 1, …)");
    return playersPlace.isPresent()
        ? diagnostic.withLabel(names.place(playersPlace.get()), "the players")
        : diagnostic;
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
