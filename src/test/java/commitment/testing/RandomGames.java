package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random games of perfect information with many ties, and promises in them; the same for the same
 * seed, and larger for larger seeds, so that the smallest failing one is seen first.
 *
 * <p>Payoffs are from 0 to 3, or less for players who are often indifferent, now and then halves;
 * chance moves have small denominators and sometimes a branch of probability 0; some players have
 * no move, some nodes one action.
 */
public final class RandomGames {
  /** More with {@code -Dtheorem.seeds=10000}. */
  private static final int SEEDS = Integer.getInteger("theorem.seeds", 400);

  private static final int LARGEST = 9;

  private final Random random;
  private int players;
  private int[] highest;
  private final boolean halves;

  /** Grown node by node: a leaf is replaced by a move over new leaves. */
  private static final class Draft {
    int owner = PlainNode.LEAF;
    final List<Draft> children = new ArrayList<>();
  }

  private RandomGames(long seed) {
    random = new Random(seed * 7919 + 17);
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      random.nextInt();
    }
    players = random.nextInt(8) == 0 ? 1 : 2 + random.nextInt(2);
    highest = new int[players];
    Arrays.setAll(highest, player -> Math.min(3, random.nextInt(6)));
    halves = random.nextInt(6) == 0;
  }

  /** The seeds of the theorem tests. */
  public static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  /**
   * A game in which all players together have at most so many pure profiles.
   *
   * @param profiles at least 1
   */
  public static Game game(long seed, int profiles) {
    return new RandomGames(seed).grow((int) Math.min((seed + 20) / 25, LARGEST), profiles);
  }

  /**
   * A game in which what a player in between thinks of others' beliefs matters: player 0 may go to
   * a node of player 1, all of whose two or three actions lead to ties of players 0 and 2.
   */
  public static Game threeStoreys(long seed) {
    RandomGames games = new RandomGames(seed);
    games.players = 3;
    games.highest = new int[] {1, 2, 1};
    PlainNode[] below = new PlainNode[games.random.nextInt(3) == 0 ? 2 : 3];
    for (int action = 0; action < below.length; action++) {
      below[action] = games.ties(2);
    }
    return PlainNode.decision(0, PlainNode.leaf(games.payoffs()), PlainNode.decision(1, below))
        .toGame(3);
  }

  private PlainNode ties(int storeys) {
    if (storeys == 0 || (storeys == 1 && random.nextInt(4) > 0)) {
      return PlainNode.leaf(payoffs());
    }
    return PlainNode.decision(2 * random.nextInt(2), ties(storeys - 1), ties(storeys - 1));
  }

  private Game grow(int moves, int profiles) {
    Draft root = new Draft();
    List<Draft> leaves = new ArrayList<>(List.of(root));
    int room = profiles;
    for (int move = 0; move < moves; move++) {
      Draft node = leaves.get(random.nextInt(leaves.size()));
      int actions = random.nextInt(8) == 0 ? 1 : 2 + random.nextInt(2);
      boolean chance = random.nextInt(4) == 0;
      if (!chance && actions > room) {
        continue;
      }
      room = chance ? room : room / actions;
      node.owner = chance ? PlainNode.CHANCE : random.nextInt(players);
      leaves.remove(node);
      for (int action = 0; action < actions; action++) {
        node.children.add(new Draft());
      }
      leaves.addAll(node.children);
    }
    List<Player> list = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      list.add(new Player(player, "P" + (player + 1), "Player " + (player + 1)));
    }
    GameBuilder builder = new GameBuilder("random", list);
    write(root, builder, new ArrayList<>(), new ArrayList<>());
    return builder.build();
  }

  /** Some outcomes and chance events stand at several nodes. */
  private void write(
      Draft draft, GameBuilder builder, List<Integer> outcomes, List<int[]> chanceEvents) {
    if (draft.owner == PlainNode.LEAF) {
      if (outcomes.isEmpty() || random.nextInt(5) > 0) {
        outcomes.add(builder.addOutcome(null, payoffs()));
        builder.terminal(outcomes.get(outcomes.size() - 1));
      } else {
        builder.terminal(outcomes.get(random.nextInt(outcomes.size())));
      }
      return;
    }
    List<String> actions =
        IntStream.range(0, draft.children.size()).mapToObj(action -> "a" + action).toList();
    if (draft.owner == PlainNode.CHANCE) {
      int known = -1;
      for (int[] event : chanceEvents) {
        known = event[1] == actions.size() && random.nextBoolean() ? event[0] : known;
      }
      if (known < 0) {
        known = builder.addChanceEvent(actions, law(actions.size()), null, 0);
        chanceEvents.add(new int[] {known, actions.size()});
      }
      builder.decision(known);
    } else {
      builder.decision(builder.addInformationSet(draft.owner, actions, null, 0));
    }
    draft.children.forEach(child -> write(child, builder, outcomes, chanceEvents));
  }

  private List<Rational> payoffs() {
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      payoffs.add(
          Rational.of(random.nextInt(highest[player] + 1), halves ? 1 + random.nextInt(2) : 1));
    }
    return payoffs;
  }

  private List<Rational> law(int branches) {
    int[] weights = new int[branches];
    int sum = 0;
    while (sum == 0) {
      for (int branch = 0; branch < branches; branch++) {
        weights[branch] = random.nextInt(3);
        sum += weights[branch];
      }
    }
    List<Rational> law = new ArrayList<>();
    for (int weight : weights) {
      law.add(Rational.of(weight, sum));
    }
    return law;
  }

  /** One to four clauses of a player who has a move, in any order; a game with a move is needed. */
  public static Promise promise(Game game, long seed) {
    Random random = new Random(seed * 31 + 5);
    random.nextInt();
    List<Integer> movers = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) >= 0) {
        movers.add(game.tree().owner(move));
      }
    }
    int promisor = movers.get(random.nextInt(movers.size()));
    List<Integer> sets = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) == promisor) {
        sets.add(move);
      }
    }
    Collections.shuffle(sets, random);
    int size = Math.min(sets.size(), 1 + random.nextInt(4));
    List<Clause> clauses = new ArrayList<>();
    for (int set : sets.subList(0, size)) {
      clauses.add(new Clause(set, random.nextInt(game.tree().actionCount(set))));
    }
    return new Promise(Promise.Kind.PROMISE, "Pledge", promisor, "", clauses);
  }

  public static boolean hasDecision(Game game) {
    return game.informationSetCount() > 0;
  }
}
