package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random games of two players that begin with moves at the same time and go on, at each end, with
 * single moves, chance events and further moves at the same time: many proper subgames under hidden
 * moves, and few payoffs, so that ties are frequent.
 */
public final class RandomStages {
  private final Random random;
  private final int payoffs;
  private final GameBuilder builder;
  private int setsLeft;

  private RandomStages(long seed, int payoffs, int sets) {
    random = new Random(seed * 7_919 + 5);
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      random.nextInt();
    }
    this.payoffs = payoffs;
    setsLeft = sets;
    builder = new GameBuilder("stages", List.of(new Player(0, "A", "A"), new Player(1, "B", "B")));
  }

  /**
   * @param payoffs they are whole numbers from 0 to this one
   * @param sets how many information sets there are at the most
   */
  public static Game game(long seed, int payoffs, int sets) {
    RandomStages draft = new RandomStages(seed, payoffs, sets);
    draft.together();
    return draft.builder.build();
  }

  private void grow() {
    int kind = random.nextInt(6);
    if (kind == 0 && setsLeft >= 2) {
      together();
    } else if (kind <= 3 && setsLeft >= 1) {
      setsLeft--;
      builder.decision(builder.addInformationSet(random.nextInt(2), actions(2), null, 0));
      grow();
      grow();
    } else if (kind == 4 && setsLeft >= 1) {
      builder.decision(
          builder.addChanceEvent(
              actions(2), List.of(Rational.of(1, 3), Rational.of(2, 3)), null, 0));
      grow();
      grow();
    } else {
      List<Rational> vector = new ArrayList<>();
      for (int player = 0; player < 2; player++) {
        vector.add(Rational.of(random.nextInt(payoffs + 1)));
      }
      builder.terminal(builder.addOutcome(null, vector));
    }
  }

  /** One moves and the other does not see it, or not all of it. */
  private void together() {
    setsLeft -= 2;
    int player = random.nextInt(2);
    int count = 2 + random.nextInt(2);
    int seen = count == 3 && setsLeft > 0 && random.nextBoolean() ? 1 : 0;
    int first = builder.addInformationSet(player, actions(count), null, 0);
    int second = builder.addInformationSet(1 - player, actions(2), null, 0);
    builder.decision(first);
    for (int action = 0; action < count; action++) {
      if (action < seen) {
        grow();
      } else {
        builder.decision(second);
        grow();
        grow();
      }
    }
  }

  private static List<String> actions(int count) {
    return IntStream.range(0, count).mapToObj(action -> "a" + action).toList();
  }
}
