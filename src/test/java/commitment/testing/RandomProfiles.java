package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random behavior profiles, the same for the same seed. */
public final class RandomProfiles {
  private RandomProfiles() {}

  /** Pure at about half of the information sets, with small probabilities at the others. */
  public static BehaviorProfile profile(Game game, long seed) {
    Random random = new Random(seed * 31 + 7);
    random.nextInt();
    List<List<Rational>> probabilities = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      probabilities.add(
          game.tree().owner(move) == GameTree.CHANCE
              ? List.of()
              : mixture(random, game.tree().actionCount(move), random.nextBoolean() ? 1 : 4));
    }
    return BehaviorProfile.of(game.tree(), probabilities);
  }

  private static List<Rational> mixture(Random random, int actions, int weight) {
    int[] weights = new int[actions];
    for (int part = 0; part < weight; part++) {
      weights[random.nextInt(actions)]++;
    }
    List<Rational> mixture = new ArrayList<>(Collections.nCopies(actions, Rational.ZERO));
    for (int action = 0; action < actions; action++) {
      mixture.set(action, Rational.of(weights[action], weight));
    }
    return mixture;
  }
}
