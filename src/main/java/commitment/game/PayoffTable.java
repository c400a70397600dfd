package commitment.game;

import commitment.exact.Rational;
import commitment.exact.RationalList;

/**
 * The payoffs of all outcomes, in one of two forms that give equal answers: {@link LongPayoffs}
 * over a common denominator where everything fits in longs, else {@link BigPayoffs}.
 */
public sealed interface PayoffTable permits LongPayoffs, BigPayoffs {
  /**
   * In the smaller form that is large enough.
   *
   * @param payoffs row by row (outcome, player)
   */
  static PayoffTable of(int players, int outcomes, RationalList payoffs) {
    return LongPayoffs.of(players, outcomes, payoffs)
        .orElseGet(() -> new BigPayoffs(players, outcomes, payoffs));
  }

  int outcomes();

  int players();

  Rational payoff(int outcome, int player);
}
