package commitment.game;

import commitment.exact.Rational;
import commitment.exact.RationalList;
import java.util.Optional;

/** Payoffs as {@code long} numerators over one common denominator, row by row (outcome, player). */
public final class LongPayoffs implements PayoffTable {
  /** Numerators stay below this in absolute value, so that a difference of two cannot overflow. */
  public static final long LARGEST = Long.MAX_VALUE / 4;

  private final int players;
  private final int outcomes;
  private final long[] numerators;
  private final long denominator;

  private LongPayoffs(int players, int outcomes, long[] numerators, long denominator) {
    this.players = players;
    this.outcomes = outcomes;
    this.numerators = numerators;
    this.denominator = denominator;
  }

  /** Empty where a number or the common denominator does not fit. */
  static Optional<PayoffTable> of(int players, int outcomes, RationalList payoffs) {
    if (!payoffs.isSmall()) {
      return Optional.empty();
    }
    try {
      long common = 1;
      for (int index = 0; index < payoffs.size(); index++) {
        long denominator = payoffs.denominator(index);
        if (common % denominator != 0) {
          common = Math.multiplyExact(common, denominator / gcd(common, denominator));
        }
      }
      long[] numerators = new long[payoffs.size()];
      for (int index = 0; index < numerators.length; index++) {
        long numerator =
            Math.multiplyExact(payoffs.numerator(index), common / payoffs.denominator(index));
        if (numerator > LARGEST || numerator < -LARGEST) {
          return Optional.empty();
        }
        numerators[index] = numerator;
      }
      return Optional.of(new LongPayoffs(players, outcomes, numerators, common));
    } catch (ArithmeticException overflow) {
      return Optional.empty();
    }
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  @Override
  public int outcomes() {
    return outcomes;
  }

  @Override
  public int players() {
    return players;
  }

  public long denominator() {
    return denominator;
  }

  /** The payoff times {@link #denominator()}. */
  public long numerator(int outcome, int player) {
    return numerators[outcome * players + player];
  }

  @Override
  public Rational payoff(int outcome, int player) {
    return Rational.of(numerator(outcome, player), denominator);
  }
}
