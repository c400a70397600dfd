package commitment.solve.subgame;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

/**
 * What an equilibrium of a subgame can give: a payoff vector, and in how many equilibria of the
 * subgame that were found, all together and in pure strategies, at each {@link Level}.
 */
public final class Continuation {
  static final int LEVELS = Level.values().length;

  private static final List<BigInteger> ONE_EACH =
      List.copyOf(Collections.nCopies(LEVELS, BigInteger.ONE));

  private final List<Rational> payoffs;
  private final List<BigInteger> pure;
  private final List<BigInteger> all;

  Continuation(List<Rational> payoffs, List<BigInteger> pure, List<BigInteger> all) {
    this.payoffs = List.copyOf(payoffs);
    this.pure = List.copyOf(pure);
    this.all = List.copyOf(all);
  }

  /** What a terminal node gives. */
  static Continuation certain(List<Rational> payoffs) {
    return new Continuation(payoffs, ONE_EACH, ONE_EACH);
  }

  public List<Rational> payoffs() {
    return payoffs;
  }

  /** Whether it comes about in exactly one way, which is in every level. */
  boolean isSingle() {
    return pure.equals(ONE_EACH) && all.equals(ONE_EACH);
  }

  public Rational payoff(int player) {
    return payoffs.get(player);
  }

  /** The number of pure equilibria of the subgame that give it. */
  public BigInteger pure(Level level) {
    return pure.get(level.place());
  }

  /** The number of equilibria of the subgame that were found and give it, pure or not. */
  public BigInteger all(Level level) {
    return all.get(level.place());
  }

  public boolean exists(Level level) {
    return all(level).signum() > 0;
  }

  @Override
  public String toString() {
    return payoffs + " x " + pure;
  }
}
