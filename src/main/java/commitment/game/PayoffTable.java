package commitment.game;

import commitment.exact.Rational;

/**
 * The payoffs of all outcomes, in one of two forms that give equal answers: {@link LongPayoffs}
 * over a common denominator where everything fits in longs, else {@link BigPayoffs}.
 */
public sealed interface PayoffTable permits LongPayoffs, BigPayoffs {
  int outcomes();

  int players();

  Rational payoff(int outcome, int player);
}
