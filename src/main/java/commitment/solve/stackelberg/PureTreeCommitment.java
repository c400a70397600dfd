package commitment.solve.stackelberg;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.PureProfile;
import java.util.Arrays;

/**
 * The best pure commitment of a leader against one follower in a game of perfect information
 * without chance moves.
 *
 * <p>The leader fixes an action at each of his nodes; the follower then moves optimally at each of
 * hers. Let m(h) be the least that a commitment can leave the follower at node h: her payoff at a
 * leaf, the least m of a child where the leader moves, the greatest where she moves. She can be led
 * from h to a leaf z below iff at each of her nodes on the way
 *
 * <pre>  u_f(z) ≥ m(c')   for every child c' off the way,</pre>
 *
 * because the commitments below different nodes are independent. The strong value is the leader's
 * greatest payoff at such a leaf. For the weak value the inequality has to be strict, or the
 * follower may turn off the way; where it cannot be strict, because every child with the greatest m
 * is forced to give her exactly that, the worst of these children counts. So besides strictly
 * protected leaves z the nodes h of the follower themselves are targets, with payoff m(h) to her
 * and w(h) to him: w is his payoff at a leaf, the greatest w of a child with the least m where he
 * moves, the least w of a child with the greatest m where she moves.
 *
 * <p>J. Letchford and V. Conitzer, Computing optimal strategies to commit to in extensive-form
 * games, Proceedings of the 11th ACM Conference on Electronic Commerce (2010) 83-92,
 * doi:10.1145/1807342.1807354. There the sets of reachable outcomes are carried upwards; carrying
 * the greatest punishment downwards makes the cost one backward and one forward scan of the tree,
 * and a sort of the payoffs: nothing but their order matters. Not for chance moves, for two or more
 * followers, for information sets.
 */
final class PureTreeCommitment {
  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final int leader;

  /** Ranks of payoffs by outcome. */
  private final int[] leaderRank;

  private final int[] followerRank;

  /** m and w as ranks, by node. */
  private final int[] punishment;

  private final int[] worst;

  /** By node: the greatest m of a child off the way to it. */
  private final int[] bar;

  /** By move: how the follower is punished, and how she answers. */
  private final int[] action;

  private PureTreeCommitment(Game game, TreeIndex index, int leader, int follower) {
    this.game = game;
    this.index = index;
    this.leader = leader;
    tree = game.tree();
    leaderRank = PayoffRanks.of(game.payoffs(), leader);
    followerRank = PayoffRanks.of(game.payoffs(), follower);
    punishment = new int[tree.nodeCount()];
    worst = new int[tree.nodeCount()];
    bar = new int[tree.nodeCount()];
    action = new int[tree.moveCount()];
    scanBackward();
    scanForward();
  }

  /**
   * Solves for one leader.
   *
   * @param follower the only other player who moves
   */
  static StackelbergSolution.Solved of(Game game, TreeIndex index, int leader, int follower) {
    PureTreeCommitment solver = new PureTreeCommitment(game, index, leader, follower);
    return new StackelbergSolution.Solved(
        leader, CommitmentClass.PURE, solver.value(false), solver.value(true));
  }

  private void scanBackward() {
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      int move = tree.move(node);
      if (move < 0) {
        punishment[node] = followerRank[~move];
        worst[node] = leaderRank[~move];
        continue;
      }
      boolean own = tree.owner(move) == leader;
      int chosen = -1;
      int child = node + 1;
      for (int place = 0; place < tree.actionCount(move); place++) {
        if (chosen < 0 || isBetter(child, chosen, own)) {
          chosen = child;
          action[move] = place;
        }
        child = index.end(child);
      }
      punishment[node] = punishment[chosen];
      worst[node] = worst[chosen];
    }
  }

  /** The leader takes the least m, then the greatest w; the follower the reverse of both. */
  private boolean isBetter(int child, int than, boolean own) {
    int order = Integer.compare(punishment[child], punishment[than]);
    int byWorst = Integer.compare(worst[child], worst[than]);
    return own
        ? order < 0 || (order == 0 && byWorst > 0)
        : order > 0 || (order == 0 && byWorst < 0);
  }

  private void scanForward() {
    bar[0] = -1;
    for (int node = 0; node < tree.nodeCount(); node++) {
      int move = tree.move(node);
      if (move < 0) {
        continue;
      }
      boolean own = tree.owner(move) == leader;
      int hardest = own ? -1 : action[move];
      int second = own ? -1 : greatestPunishmentBut(node, hardest);
      int child = node + 1;
      for (int place = 0; place < tree.actionCount(move); place++) {
        int off = own ? -1 : place == hardest ? second : punishment[node];
        bar[child] = Math.max(bar[node], off);
        child = index.end(child);
      }
    }
  }

  private int greatestPunishmentBut(int node, int except) {
    int greatest = -1;
    int child = node + 1;
    for (int place = 0; place < tree.childCount(node); place++) {
      greatest = place == except ? greatest : Math.max(greatest, punishment[child]);
      child = index.end(child);
    }
    return greatest;
  }

  /** The first best target in tree order. */
  private CommitmentValue value(boolean weak) {
    int best = -1;
    int bestRank = -1;
    for (int node = 0; node < tree.nodeCount(); node++) {
      boolean leaf = tree.isTerminal(node);
      boolean target =
          weak
              ? (leaf || tree.owner(tree.move(node)) != leader) && punishment[node] > bar[node]
              : leaf && punishment[node] >= bar[node];
      if (target && worst[node] > bestRank) {
        best = node;
        bestRank = worst[node];
      }
    }
    if (best < 0) {
      throw new IllegalStateException("no commitment at all in " + game.title());
    }
    int[] chosen = Arrays.copyOf(action, action.length);
    for (int node = best; index.parent(node) >= 0; node = index.parent(node)) {
      chosen[tree.move(index.parent(node))] = index.actionTo(node);
    }
    PureProfile profile = new PureProfile(chosen);
    int end = profile.outcomes(game, index).get(0).node();
    return CommitmentValue.of(
        leader,
        new Commitment(BehaviorProfile.of(tree, profile), game.payoffVector(tree.outcome(end))));
  }
}
