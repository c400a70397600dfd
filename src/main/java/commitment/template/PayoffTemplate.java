package commitment.template;

import commitment.diagnostic.Span;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What some players get; the others get 0. Each player has at most one share. */
public record PayoffTemplate(List<Share> shares, Span span) {
  /** One player's part. */
  public record Share(int player, Expression amount) {}

  public PayoffTemplate {
    shares = List.copyOf(shares);
  }

  /** Whether the amounts are plain numbers. */
  boolean isConstant() {
    return shares.stream().allMatch(share -> share.amount() instanceof Expression.Literal);
  }

  /** One number for each of the players. */
  List<Rational> values(int players, Environment environment) throws EvaluationFailure {
    return amounts(players, environment).stream().map(Amount::value).toList();
  }

  /** One number for each of the players, and how it depends on free parameters. */
  List<Amount> amounts(int players, Environment environment) throws EvaluationFailure {
    List<Amount> amounts = new ArrayList<>(Collections.nCopies(players, Amount.of(Rational.ZERO)));
    for (Share share : shares) {
      amounts.set(share.player(), environment.amount(share.amount()));
    }
    return amounts;
  }
}
