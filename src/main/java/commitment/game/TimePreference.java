package commitment.game;

import commitment.exact.Rational;

/**
 * How a player values what comes later. A flow at date {@code t} is worth {@code discount^t} at
 * date 0; the mover at a date values everything later by the further factor {@code bias}.
 *
 * @param discount delta
 * @param bias beta; 1 for a player who keeps his plans
 * @param believedBias the beta that the player believes his later selves to have
 */
public record TimePreference(Rational discount, Rational bias, Rational believedBias) {
  /** The preference of a player to whom time means nothing. */
  public static final TimePreference NONE =
      new TimePreference(Rational.ONE, Rational.ONE, Rational.ONE);

  /** Whether the player's later selves want something else than the present one. */
  public boolean isBiased() {
    return !bias.equals(Rational.ONE) || !believedBias.equals(Rational.ONE);
  }
}
