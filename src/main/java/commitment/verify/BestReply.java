package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What one player gets by a best reply to the strategy of the only other one, and what the best
 * reply that is worst for the other leaves him; with perfect recall.
 *
 * <p>Each terminal node adds its payoffs, times the probability that the other player and chance
 * come there, to the last own action before it. An information set comes before another one of the
 * player only if its first node does; so from the last to the first in preorder, the greatest of
 * the sums of its actions is added to the own action that leads to it. Cost: linear in the tree.
 *
 * @param follower what the replying player gets
 * @param leader what the other one gets in the worst case
 */
public record BestReply(Rational follower, Rational leader) {

  static BestReply of(
      Game game, TreeIndex index, int leader, int follower, BehaviorProfile profile) {
    return of(game, index, leader, follower, profile, false);
  }

  /**
   * @param follower the only other player who moves, with perfect recall
   * @param profile of which the leader's part is read
   * @param favorable whether of several best replies the one best for the leader is meant, not the
   *     worst
   */
  public static BestReply of(
      Game game,
      TreeIndex index,
      int leader,
      int follower,
      BehaviorProfile profile,
      boolean favorable) {
    GameTree tree = game.tree();
    int[] slot = new int[tree.moveCount()];
    int slots = 1;
    List<Integer> sets = new ArrayList<>();
    for (int move = 0; move < slot.length; move++) {
      if (tree.owner(move) == follower) {
        slot[move] = slots;
        slots += tree.actionCount(move);
        sets.add(move);
      }
    }
    Rational[] own = new Rational[slots];
    Rational[] his = new Rational[slots];
    Arrays.fill(own, Rational.ZERO);
    Arrays.fill(his, Rational.ZERO);
    int[] last = lastOwn(index, follower, slot);
    Rational[] weight = weights(index, follower, profile);
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node) && weight[node].signum() > 0) {
        List<Rational> payoffs = game.payoffVector(tree.outcome(node));
        int to = last[node];
        own[to] = own[to].plus(weight[node].times(payoffs.get(follower)));
        his[to] = his[to].plus(weight[node].times(payoffs.get(leader)));
      }
    }
    sets.sort(Comparator.comparingInt(tree::firstNode).reversed());
    for (int set : sets) {
      int best = slot[set];
      for (int other = best + 1; other < slot[set] + tree.actionCount(set); other++) {
        int order = own[other].compareTo(own[best]);
        int tie = favorable ? his[best].compareTo(his[other]) : his[other].compareTo(his[best]);
        if (order > 0 || (order == 0 && tie < 0)) {
          best = other;
        }
      }
      int to = last[tree.firstNode(set)];
      own[to] = own[to].plus(own[best]);
      his[to] = his[to].plus(his[best]);
    }
    return new BestReply(own[0], his[0]);
  }

  /** By node the slot of the last action of the player before it; 0 if there is none. */
  private static int[] lastOwn(TreeIndex index, int player, int[] slot) {
    GameTree tree = index.tree();
    int[] last = new int[tree.nodeCount()];
    for (int node = 0; node < last.length; node++) {
      int child = node + 1;
      for (int action = 0; action < tree.childCount(node); action++) {
        int move = tree.move(node);
        last[child] = tree.owner(move) == player ? slot[move] + action : last[node];
        child = index.end(child);
      }
    }
    return last;
  }

  /** By node how likely all but the player himself let play come there. */
  private static Rational[] weights(TreeIndex index, int player, BehaviorProfile profile) {
    GameTree tree = index.tree();
    Rational[] weight = new Rational[tree.nodeCount()];
    weight[0] = Rational.ONE;
    for (int node = 0; node < weight.length; node++) {
      int child = node + 1;
      for (int action = 0; action < tree.childCount(node); action++) {
        int move = tree.move(node);
        weight[child] =
            tree.owner(move) == player
                ? weight[node]
                : weight[node].times(profile.law(tree, move).get(action));
        child = index.end(child);
      }
    }
    return weight;
  }
}
