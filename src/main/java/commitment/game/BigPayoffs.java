package commitment.game;

import commitment.exact.Rational;
import commitment.exact.RationalList;

/** Payoffs as rationals of any size, row by row (outcome, player). */
public final class BigPayoffs implements PayoffTable {
  private final int players;
  private final int outcomes;
  private final RationalList payoffs;

  BigPayoffs(int players, int outcomes, RationalList payoffs) {
    this.players = players;
    this.outcomes = outcomes;
    this.payoffs = payoffs;
  }

  @Override
  public int outcomes() {
    return outcomes;
  }

  @Override
  public int players() {
    return players;
  }

  @Override
  public Rational payoff(int outcome, int player) {
    return payoffs.get(outcome * players + player);
  }
}
