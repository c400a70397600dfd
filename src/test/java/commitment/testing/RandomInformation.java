package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random games with information sets, chance moves and perfect recall; the same for the same seed,
 * and larger for larger seeds.
 *
 * <p>A node joins an earlier information set of its player with as many actions and the same own
 * history half of the time, so that there are subgames of all kinds among them.
 */
public final class RandomInformation {
  private final Random random;
  private final int players;
  private final int payoffs;
  private final int room;
  private final GameBuilder builder;

  /** By player, last own set and action, and number of actions: the sets that a node may join. */
  private final Map<List<Integer>, List<Integer>> joinable = new HashMap<>();

  private int nodes;

  private RandomInformation(long seed, int players, int payoffs, int most) {
    random = new Random(seed * 104_729 + 11);
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      random.nextInt();
    }
    this.players = players;
    this.payoffs = payoffs;
    room = (int) Math.min(most, 4 + seed / 8);
    List<Player> list = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      list.add(new Player(player, "P" + (player + 1), "P" + (player + 1)));
    }
    builder = new GameBuilder("random", list);
  }

  /**
   * A game.
   *
   * @param payoffs they are whole numbers from 0 to this one; few mean many ties
   * @param most about how many nodes it has at the most
   */
  public static Game game(long seed, int players, int payoffs, int most) {
    RandomInformation draft = new RandomInformation(seed, players, payoffs, most);
    draft.grow(0, new int[players]);
    return draft.builder.build();
  }

  private void grow(int depth, int[] lastOwn) {
    nodes++;
    int actions = 2 + random.nextInt(2);
    if (depth > 0 && (nodes + actions > room || depth > 5 || random.nextInt(4) == 0)) {
      List<Rational> vector = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        vector.add(Rational.of(random.nextInt(payoffs + 1)));
      }
      builder.terminal(builder.addOutcome(null, vector));
      return;
    }
    List<String> labels = IntStream.range(0, actions).mapToObj(action -> "a" + action).toList();
    if (random.nextInt(5) == 0) {
      builder.decision(builder.addChanceEvent(labels, law(actions), null, 0));
      for (int action = 0; action < actions; action++) {
        grow(depth + 1, lastOwn);
      }
      return;
    }
    int player = random.nextInt(players);
    List<Integer> known =
        joinable.computeIfAbsent(
            List.of(player, lastOwn[player], actions), key -> new ArrayList<>());
    int set;
    if (known.isEmpty() || random.nextBoolean()) {
      set = builder.addInformationSet(player, labels, null, 0);
      known.add(set);
    } else {
      set = known.get(random.nextInt(known.size()));
    }
    builder.decision(set);
    for (int action = 0; action < actions; action++) {
      int[] own = lastOwn.clone();
      own[player] = 1 + set * 8 + action;
      grow(depth + 1, own);
    }
  }

  private List<Rational> law(int branches) {
    int[] weights = new int[branches];
    int sum = 0;
    while (sum == 0) {
      sum = 0;
      for (int branch = 0; branch < branches; branch++) {
        weights[branch] = random.nextInt(4);
        sum += weights[branch];
      }
    }
    List<Rational> law = new ArrayList<>();
    for (int weight : weights) {
      law.add(Rational.of(weight, sum));
    }
    return law;
  }
}
