package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Full binary trees of perfect information without chance moves, of any depth. */
public final class RandomTrees {
  private RandomTrees() {}

  /**
   * A tree with {@code 2^(depth + 1) - 1} nodes; players take turns, or are drawn.
   *
   * @param payoffs they are whole numbers from 0 to this one
   */
  public static Game binary(long seed, int depth, int players, int payoffs, boolean turns) {
    Random random = new Random(seed * 6151 + 3);
    List<Player> list = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      list.add(new Player(player, "P" + (player + 1), "P" + (player + 1)));
    }
    GameBuilder builder = new GameBuilder("binary", list);
    grow(builder, random, depth, players, payoffs, turns);
    return builder.build();
  }

  private static void grow(
      GameBuilder builder, Random random, int depth, int players, int payoffs, boolean turns) {
    if (depth == 0) {
      List<Rational> vector = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        vector.add(Rational.of(random.nextInt(payoffs + 1)));
      }
      builder.terminal(builder.addOutcome(null, vector));
      return;
    }
    int owner = turns ? depth % players : random.nextInt(players);
    builder.decision(builder.addInformationSet(owner, List.of("l", "r"), null, 0));
    grow(builder, random, depth - 1, players, payoffs, turns);
    grow(builder, random, depth - 1, players, payoffs, turns);
  }
}
