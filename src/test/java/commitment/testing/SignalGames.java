package commitment.testing;

import java.util.Locale;
import java.util.Random;

/** Games of three players who move without seeing each other, each after a signal of his own. */
public final class SignalGames {
  private static final int SIGNALS = 7;

  private SignalGames() {}

  /**
   * The text of a game in which chance sends each player one of seven signals, in fourteen
   * combinations that hang together, and everybody then chooses L or R: 2^7 pure strategies each,
   * 2^21 profiles. The payoffs are whole numbers from 0 to 9.
   */
  public static String random(long seed) {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder("game \"Three signals\"\nplayers One, Two, Three\ntree:\n  chance:\n");
    for (int signal = 0; signal < SIGNALS; signal++) {
      for (int step = 0; step < 2; step++) {
        state(text, random, signal, (signal + step) % SIGNALS, (signal + 2 * step) % SIGNALS);
      }
    }
    return text.toString();
  }

  private static void state(StringBuilder text, Random random, int one, int two, int three) {
    text.append(
        String.format(Locale.ROOT, "    with 1/14 s%d%d%d: One @A[%1$d]:\n", one, two, three));
    for (String first : new String[] {"L", "R"}) {
      text.append(String.format(Locale.ROOT, "      %s: Two @B[%d]:\n", first, two));
      for (String second : new String[] {"L", "R"}) {
        text.append(String.format(Locale.ROOT, "        %s: Three @C[%d]:\n", second, three));
        for (String third : new String[] {"L", "R"}) {
          text.append("          ").append(third).append(": (");
          text.append(random.nextInt(10)).append(", ").append(random.nextInt(10)).append(", ");
          text.append(random.nextInt(10)).append(")\n");
        }
      }
    }
  }
}
