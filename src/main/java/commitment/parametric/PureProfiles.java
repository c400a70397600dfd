package commitment.parametric;

import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plays of all pure subgame-perfect equilibria of a game with information sets, at one place of
 * the parameters: every profile of pure strategies is held against the definition.
 *
 * <p>A profile is subgame-perfect if in each subgame no player has another pure strategy that gives
 * him more against the others' (a best reply in behavior strategies can be found among the pure
 * ones, with perfect recall). Mixed equilibria are not looked at, so the set can be empty.
 *
 * <p>Cost: the number of profiles times nodes; more than {@value #MOST_PROFILES} profiles are not
 * gone through.
 */
final class PureProfiles {
  private static final int MOST_PROFILES = 4096;

  private final FormalTree formal;
  private final GameTree tree;
  private final PlayTable plays;
  private final Place place;
  private final int[] sets;

  /** How many profiles there are of the information sets before each one. */
  private final int[] weight;

  private final int profiles;

  private PureProfiles(FormalTree formal, PlayTable plays, Place place) {
    this.formal = formal;
    this.plays = plays;
    this.place = place;
    tree = formal.tree();
    List<Integer> found = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        found.add(move);
      }
    }
    sets = found.stream().mapToInt(Integer::intValue).toArray();
    weight = new int[tree.moveCount()];
    long count = 1;
    for (int set : sets) {
      weight[set] = (int) count;
      count *= tree.actionCount(set);
      if (count > MOST_PROFILES) {
        throw new OutOfBudget(
            "with imperfect information, games of more than "
                + MOST_PROFILES
                + " pure profiles are not gone through");
      }
    }
    profiles = (int) count;
  }

  /**
   * @throws OutOfBudget if a limit is reached
   */
  static PlaySet of(FormalTree formal, PlayTable plays, Place place, Budget budget) {
    if (budget.isExhausted()) {
      throw new OutOfBudget(budget.exhaustion());
    }
    return new PureProfiles(formal, plays, place).run();
  }

  private PlaySet run() {
    Subgames subgames = Subgames.of(formal.index());
    int[][] play = new int[profiles][];
    for (int profile = 0; profile < profiles; profile++) {
      play[profile] = plays(profile);
    }
    boolean[] perfect = new boolean[profiles];
    Arrays.fill(perfect, true);
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (!tree.isTerminal(node) && subgames.startsAt(node)) {
        for (int player = 0; player < formal.game().players().size(); player++) {
          reject(perfect, play, node, player);
        }
      }
    }
    int[] found = new int[profiles];
    int count = 0;
    for (int profile = 0; profile < profiles; profile++) {
      if (perfect[profile]) {
        found[count++] = play[profile][0];
      }
    }
    return PlaySet.of(found, count);
  }

  private int action(int profile, int set) {
    return profile / weight[set] % tree.actionCount(set);
  }

  /** The play at each node under a profile. */
  private int[] plays(int profile) {
    int[] at = new int[tree.nodeCount()];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      int move = tree.move(node);
      if (move < 0) {
        at[node] = plays.leaf(node, formal.payoffsAt(node));
      } else if (tree.owner(move) == GameTree.CHANCE) {
        List<Integer> parts = new ArrayList<>();
        int child = node + 1;
        for (int action = 0; action < tree.actionCount(move); action++) {
          parts.add(at[child]);
          child = formal.index().end(child);
        }
        at[node] = plays.lottery(node, parts, formal.law(node));
      } else {
        at[node] = at[formal.index().child(node, action(profile, move))];
      }
    }
    return at;
  }

  /** Strikes out the profiles under which a player could do better in the subgame at a node. */
  private void reject(boolean[] perfect, int[][] play, int node, int player) {
    int end = formal.index().end(node);
    List<Integer> own = new ArrayList<>();
    for (int set : sets) {
      int first = tree.firstNode(set);
      if (tree.owner(set) == player && first >= node && first < end) {
        own.add(set);
      }
    }
    if (own.isEmpty()) {
      return;
    }
    Map<Integer, Integer> best = new HashMap<>();
    for (int profile = 0; profile < profiles; profile++) {
      int others = others(profile, own);
      int here = play[profile][node];
      Integer known = best.get(others);
      if (known == null || plays.compare(here, known, player, place) > 0) {
        best.put(others, here);
      }
    }
    for (int profile = 0; profile < profiles; profile++) {
      int most = best.getOrDefault(others(profile, own), play[profile][node]);
      perfect[profile] &= plays.compare(play[profile][node], most, player, place) >= 0;
    }
  }

  /** The profile with the first action at all sets of a list. */
  private int others(int profile, List<Integer> own) {
    int others = profile;
    for (int set : own) {
      others -= action(profile, set) * weight[set];
    }
    return others;
  }
}
