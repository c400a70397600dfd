package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One-card poker with n cards: both players put 1 in and get a card; the first may check or bet 1,
 * the second may then call or fold, or after a check bet himself. Kuhn's poker is that with three
 * cards (D. Koller and A. Pfeffer, Representations and solutions for game-theoretic problems,
 * Artificial Intelligence 94 (1997) 167-215, doi:10.1016/S0004-3702(97)00023-4).
 */
public final class OneCardPoker {
  private final GameBuilder builder =
      new GameBuilder(
          "One-card poker", List.of(new Player(0, "P1", "P1"), new Player(1, "P2", "P2")));

  private OneCardPoker() {}

  public static Game game(int cards) {
    return new OneCardPoker().deal(cards);
  }

  private Game deal(int cards) {
    int[] open = sets(cards, 0, "check", "bet");
    int[] checked = sets(cards, 1, "check", "bet");
    int[] bet = sets(cards, 1, "fold", "call");
    int[] checkedBet = sets(cards, 0, "fold", "call");
    int deals = cards * (cards - 1);
    List<String> labels = IntStream.range(0, deals).mapToObj(deal -> "d" + deal).toList();
    Rational share = Rational.of(1, deals);
    List<Rational> law = IntStream.range(0, deals).mapToObj(deal -> share).toList();
    builder.decision(builder.addChanceEvent(labels, law, null, 0));
    for (int own = 0; own < cards; own++) {
      for (int other = 0; other < cards; other++) {
        if (own != other) {
          int sign = own > other ? 1 : -1;
          builder.decision(open[own]).decision(checked[other]);
          win(sign);
          builder.decision(checkedBet[own]);
          win(-1);
          win(2 * sign);
          builder.decision(bet[other]);
          win(1);
          win(2 * sign);
        }
      }
    }
    return builder.build();
  }

  private int[] sets(int cards, int player, String one, String two) {
    return IntStream.range(0, cards)
        .map(card -> builder.addInformationSet(player, List.of(one, two), null, 0))
        .toArray();
  }

  private void win(int first) {
    builder.terminal(builder.addOutcome(null, List.of(Rational.of(first), Rational.of(-first))));
  }
}
