package commitment.draw;

import commitment.exact.Interval;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.solve.backward.Reach;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The play of all pure subgame-perfect equilibria of a game of perfect information: an action is
 * chosen in some of them iff the best that can come of it is no worse for the player than the worst
 * of each other action, see {@link SubgamePerfectPayoffs}. Play ends at an end in some of them as
 * {@link Reach} finds it.
 */
public final class BackwardPlay implements Play {
  /** Of how many payoff vectors one path each is shown where not every path is known. */
  private static final int PATHS = 100;

  private final SubgamePerfectPayoffs payoffs;

  /** For each move the action to which a promise binds, or -1. */
  private final int[] bound;

  private final List<Integer> ends;
  private final boolean whole;
  private final boolean several;

  private BackwardPlay(SubgamePerfectPayoffs payoffs, int[] bound) {
    this.payoffs = payoffs;
    this.bound = bound;
    Reach.Ends found = Reach.ends(payoffs);
    whole = found.complete();
    ends =
        whole
            ? found.nodes()
            : Stream.concat(found.nodes().stream(), EndsOnly.ends(payoffs.world(PATHS)).stream())
                .distinct()
                .sorted()
                .toList();
    several = parts(payoffs.index(), ends);
  }

  /** Whether some player goes different ways to some of the ends. */
  private static boolean parts(TreeIndex index, List<Integer> ends) {
    BitSet seen = new BitSet();
    BitSet followed = new BitSet();
    for (int end : ends) {
      for (int at = end; index.parent(at) >= 0 && !seen.get(at); at = index.parent(at)) {
        seen.set(at);
        int parent = index.parent(at);
        if (index.tree().owner(index.tree().move(parent)) != GameTree.CHANCE) {
          if (followed.get(parent)) {
            return true;
          }
          followed.set(parent);
        }
      }
    }
    return false;
  }

  /**
   * The play of a solution.
   *
   * @param promise the one that binds in it, null if nothing does
   */
  public static BackwardPlay of(SubgamePerfectPayoffs payoffs, @Nullable Promise promise) {
    GameTree tree = payoffs.index().tree();
    int[] bound = new int[tree.moveCount()];
    Arrays.fill(bound, -1);
    return new BackwardPlay(payoffs, promise == null ? bound : promise.boundActions(tree));
  }

  @Override
  public List<Integer> ends() {
    return ends;
  }

  @Override
  public Choice choice(int node) {
    TreeIndex index = payoffs.index();
    int parent = index.parent(node);
    if (parent < 0 || index.tree().owner(index.tree().move(parent)) == GameTree.CHANCE) {
      return Choice.NONE;
    }
    int move = index.tree().move(parent);
    if (bound[move] >= 0) {
      return index.child(parent, bound[move]) == node ? Choice.ALWAYS : Choice.NONE;
    }
    int owner = index.tree().owner(move);
    Interval own = payoffs.range(node, owner);
    boolean exact = payoffs.isExact(node);
    boolean always = true;
    int other = parent + 1;
    for (int action = 0; action < index.tree().childCount(parent); action++) {
      if (other != node) {
        Interval range = payoffs.range(other, owner);
        exact &= payoffs.isExact(other);
        if (own.max().compareTo(range.min()) < 0) {
          return Choice.NONE;
        }
        always &= own.min().compareTo(range.max()) > 0;
      }
      other = index.end(other);
    }
    return always ? Choice.ALWAYS : exact ? Choice.SOMETIMES : Choice.NONE;
  }

  @Override
  public List<Interval> values(int node) {
    List<Interval> values = new ArrayList<>();
    for (int player = 0; player < payoffs.game().players().size(); player++) {
      values.add(payoffs.range(node, player));
    }
    return values;
  }

  @Override
  public boolean isWhole() {
    return whole;
  }

  @Override
  public String pathWords() {
    if (!whole) {
      return "path of play in equilibrium (there may be others)";
    }
    return several ? "path of play in one or the other equilibrium" : "path of play in equilibrium";
  }
}
