package commitment.solve.subgame;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What an equilibrium of a subgame can give: a payoff vector, in how many pure equilibria of the
 * subgame, and whether in any equilibrium, at each {@link Level}.
 */
public final class Continuation {
  static final int LEVELS = Level.values().length;

  private final List<Rational> payoffs;
  private final List<BigInteger> pure;
  private final boolean[] exists;

  Continuation(List<Rational> payoffs, List<BigInteger> pure, boolean[] exists) {
    this.payoffs = List.copyOf(payoffs);
    this.pure = List.copyOf(pure);
    this.exists = exists.clone();
  }

  /** What a terminal node gives. */
  static Continuation certain(List<Rational> payoffs) {
    boolean[] exists = new boolean[LEVELS];
    Arrays.fill(exists, true);
    return new Continuation(payoffs, Collections.nCopies(LEVELS, BigInteger.ONE), exists);
  }

  public List<Rational> payoffs() {
    return payoffs;
  }

  public Rational payoff(int player) {
    return payoffs.get(player);
  }

  /** The number of pure equilibria of the subgame that give it. */
  public BigInteger pure(Level level) {
    return pure.get(level.ordinal());
  }

  /** Whether some equilibrium that was found gives it. */
  public boolean exists(Level level) {
    return exists[level.ordinal()];
  }

  @Override
  public String toString() {
    return payoffs + " x " + pure;
  }
}
