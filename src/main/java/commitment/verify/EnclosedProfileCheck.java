package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.strategy.EnclosedProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far from subgame perfection can a profile be that is known up to intervals?
 *
 * <p>For every player i a number ε_i such that, whatever profile σ out of the enclosure is played,
 * i gains no more than ε_i by any other strategy in any subgame:
 *
 * <pre>  w_i(h) − u_i(σ | h) ≤ ε_i   for all roots h.</pre>
 *
 * That is all it shows: an ε-equilibrium in every subgame, not that an exact equilibrium lies in
 * the enclosure. For one profile the bounds are the gains themselves.
 *
 * <p>Method: best replies as in {@link commitment.strategy.BestReplies}, in rational interval
 * arithmetic (R. E. Moore, R. B. Kearfott and M. J. Cloud, Introduction to Interval Analysis, SIAM
 * 2009, doi:10.1137/1.9780898717716). In each subgame a number c near the value is subtracted at
 * the ends first; since the weights of the ends that a strategy of i can come to sum to 1, that
 * changes its worth by just c, and keeps what is lost to the intervals' width small. Perfect recall
 * is required. Cost: linear in the tree for each player, but numbers grow with the depth.
 */
public final class EnclosedProfileCheck {
  private EnclosedProfileCheck() {}

  /** What is known. */
  public sealed interface Result {}

  /**
   * Bounds were found.
   *
   * @param gains for each player ε_i, not negative
   */
  public record Bounded(List<Rational> gains) implements Result {
    public Bounded {
      gains = List.copyOf(gains);
    }

    /** The largest of them. */
    public Rational epsilon() {
      return gains.stream().reduce(Rational.ZERO, Rational::max);
    }
  }

  /**
   * The check says nothing about games of this kind.
   *
   * @param reason for people
   */
  public record OutsideClass(String reason) implements Result {}

  public static Result of(Game game, Subgames subgames, EnclosedProfile profile) {
    Optional<String> refusal = PerfectRecallOnly.refusal(game);
    if (refusal.isPresent()) {
      return new OutsideClass(refusal.get());
    }
    List<Rational> gains = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      gains.add(new Scan(game, subgames, profile, player).run());
    }
    return new Bounded(gains);
  }

  /** Bounds from above of what the best replies of one player are worth. */
  private static final class Scan {
    private final GameTree tree;
    private final Subgames subgames;
    private final TreeIndex index;
    private final EnclosedProfile profile;
    private final int player;
    private final EnclosedValues values;

    /** Bounds of the sums: one for each own sequence, one for each root. */
    private final List<Rational> sums = new ArrayList<>();

    private final int[] first;
    private final int[] above;
    private final int[] inside;

    /** The root of the smallest subgame above each node. */
    private final int[] rootAbove;

    private final Interval[] weight;

    Scan(Game game, Subgames subgames, EnclosedProfile profile, int player) {
      this.subgames = subgames;
      this.profile = profile;
      this.player = player;
      tree = game.tree();
      index = subgames.index();
      values = EnclosedValues.of(game, index, profile, player);
      first = new int[tree.moveCount()];
      Arrays.fill(first, -1);
      above = new int[tree.nodeCount()];
      inside = new int[tree.nodeCount()];
      rootAbove = new int[tree.nodeCount()];
      weight = new Interval[tree.nodeCount()];
    }

    Rational run() {
      down();
      return up();
    }

    private int newSum() {
      sums.add(Rational.ZERO);
      return sums.size() - 1;
    }

    private void down() {
      weight[0] = Interval.of(Rational.ONE);
      above[0] = newSum();
      for (int node = 0; node < tree.nodeCount(); node++) {
        boolean root = subgames.startsAt(node);
        inside[node] = root ? newSum() : above[node];
        if (tree.isTerminal(node)) {
          continue;
        }
        int move = tree.move(node);
        boolean own = tree.owner(move) == player;
        if (own && first[move] < 0) {
          first[move] = sums.size();
          tree.actions(move).forEach(action -> newSum());
        }
        Interval here = root ? Interval.of(Rational.ONE) : weight[node];
        List<Interval> law = profile.law(tree, move);
        int child = node + 1;
        for (int action = 0; action < law.size(); action++) {
          weight[child] = own ? here : here.times(law.get(action));
          above[child] = own ? first[move] + action : inside[node];
          rootAbove[child] = root ? node : rootAbove[node];
          child = index.end(child);
        }
      }
    }

    private Rational up() {
      Rational most = Rational.ZERO;
      for (int node = tree.nodeCount() - 1; node >= 0; node--) {
        if (tree.isTerminal(node)) {
          add(node, values.at(node).max());
          continue;
        }
        int move = tree.move(node);
        if (tree.owner(move) == player && tree.firstNode(move) == node) {
          sums.set(inside[node], sums.get(inside[node]).plus(best(move)));
        }
        if (subgames.startsAt(node)) {
          Rational worth = sums.get(inside[node]).plus(center(node));
          most = most.max(worth.minus(values.at(node).min()));
          add(node, worth);
        }
      }
      return most;
    }

    private Rational center(int root) {
      Interval value = values.at(root);
      return value.min().plus(value.max()).divide(Rational.of(2));
    }

    /**
     * What a node is worth at most counts for the sum above it, with the weight that makes most.
     */
    private void add(int node, Rational worth) {
      if (node > 0) {
        Rational over = worth.minus(center(rootAbove[node]));
        Rational factor = over.signum() > 0 ? weight[node].max() : weight[node].min();
        sums.set(above[node], sums.get(above[node]).plus(factor.times(over)));
      }
    }

    private Rational best(int move) {
      Rational best = sums.get(first[move]);
      for (int action = 1; action < tree.actionCount(move); action++) {
        best = best.max(sums.get(first[move] + action));
      }
      return best;
    }
  }
}
