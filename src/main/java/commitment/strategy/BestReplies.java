package commitment.strategy;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The best that one player can do against a behavior profile, in the whole game or in every subgame
 * at once.
 *
 * <p>Let σ be a profile, i a player, and h the root of a subgame. His best reply there is worth
 *
 * <pre>  w_i(h) = max { u_i(σ_i', σ_{-i} | h) : σ_i' a strategy of i },</pre>
 *
 * and he can gain w_i(h) − u_i(σ | h) by departing, at as many of his information sets as he likes.
 *
 * <p>Method: dynamic programming over his own sequences. With ρ(h) the product of the probabilities
 * of chance and of the other players on the way to h, the sequence that ends with action a at set I
 * is worth the sum of ρ(z) u_i(z) over the terminal nodes z after which he does not move again, and
 * of the worth V(I') of the sets I' that he comes to next; and V(I) is the best of its actions.
 * Every set comes, in preorder, before the sets that he comes to next, so one scan from the last
 * node to the first is enough. Best replies in all subgames come out of the same scan: ρ is counted
 * anew at the root of each subgame, which counts above it as an end that is worth w_i(h); for what
 * he does in a subgame binds him nowhere else. (B. von Stengel, Games and Economic Behavior 14
 * (1996) 220-246, doi:10.1006/game.1996.0050.)
 *
 * <p>Perfect recall is required. Cost: two scans of the tree, memory linear in it.
 */
public final class BestReplies {
  private final TreeIndex index;
  private final BehaviorProfile profile;
  private final int player;

  /** By root; null elsewhere. */
  private final Rational[] worth;

  /** For each information set of the player where no action of the profile is best one that is. */
  private final int[] departure;

  private BestReplies(
      TreeIndex index, BehaviorProfile profile, int player, Rational[] worth, int[] departure) {
    this.index = index;
    this.profile = profile;
    this.player = player;
    this.worth = worth;
    this.departure = departure;
  }

  /**
   * Another action at an information set.
   *
   * @param informationSet the move
   */
  public record Departure(int informationSet, int action) {}

  /** In the game as a whole: the only root is node 0. */
  public static BestReplies inGame(
      Game game, TreeIndex index, BehaviorProfile profile, int player) {
    return new Scan(game, index, profile, player, node -> node == 0).run();
  }

  /** In every subgame. */
  public static BestReplies inSubgames(
      Game game, Subgames subgames, BehaviorProfile profile, int player) {
    return new Scan(
            game, subgames.index(), profile, player, node -> node == 0 || subgames.startsAt(node))
        .run();
  }

  /** What the best reply is worth in the subgame at a root: w_i(h). */
  public Rational worth(int root) {
    Rational value = worth[root];
    if (value == null) {
      throw new IllegalArgumentException("no subgame was asked for at node " + root);
    }
    return value;
  }

  /**
   * What the player has to do otherwise than the profile says, in order to get the best from a root
   * on: a list of sets that play then comes to, in preorder; empty if the profile is a best reply.
   * Cost: linear in the subgame.
   */
  public List<Departure> departures(int root) {
    GameTree tree = index.tree();
    int end = index.end(root);
    boolean[] reached = new boolean[end - root];
    reached[0] = true;
    boolean[] seen = new boolean[tree.moveCount()];
    List<Departure> departures = new ArrayList<>();
    for (int node = root; node < end; node++) {
      if (!reached[node - root] || tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      boolean departs = tree.owner(move) == player && departure[move] >= 0;
      if (departs && !seen[move]) {
        seen[move] = true;
        departures.add(new Departure(move, departure[move]));
      }
      List<Rational> law = profile.law(tree, move);
      int child = node + 1;
      for (int action = 0; action < law.size(); action++) {
        reached[child - root] = departs ? action == departure[move] : law.get(action).signum() > 0;
        child = index.end(child);
      }
    }
    return departures;
  }

  /** The scans; thrown away afterwards. */
  private static final class Scan {
    private final Game game;
    private final GameTree tree;
    private final TreeIndex index;
    private final BehaviorProfile profile;
    private final int player;
    private final IntPredicate isRoot;

    /** The sums: one for each own sequence, then one for each root met. */
    private final List<Rational> sums = new ArrayList<>();

    /** Where the sequences of an own information set start in {@link #sums}. */
    private final int[] first;

    /** For each node the sum that what comes of it counts for above it. */
    private final int[] above;

    /** For each root the sum of what is not after any own move in its subgame. */
    private final int[] inside;

    /** ρ, counted from the root of the smallest subgame above the node; from 0 at node 0. */
    private final Rational[] weight;

    Scan(Game game, TreeIndex index, BehaviorProfile profile, int player, IntPredicate isRoot) {
      this.game = game;
      this.tree = game.tree();
      this.index = index;
      this.profile = profile;
      this.player = player;
      this.isRoot = isRoot;
      first = new int[tree.moveCount()];
      Arrays.fill(first, -1);
      above = new int[tree.nodeCount()];
      inside = new int[tree.nodeCount()];
      weight = new Rational[tree.nodeCount()];
    }

    BestReplies run() {
      down();
      return up();
    }

    private int newSum() {
      sums.add(Rational.ZERO);
      return sums.size() - 1;
    }

    /** From the first node to the last: weights, and which sum each node counts for. */
    private void down() {
      weight[0] = Rational.ONE;
      above[0] = newSum();
      for (int node = 0; node < tree.nodeCount(); node++) {
        boolean root = isRoot.test(node);
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
        Rational here = root ? Rational.ONE : weight[node];
        int child = node + 1;
        for (int action = 0; action < tree.actionCount(move); action++) {
          weight[child] = own ? here : here.times(profile.law(tree, move).get(action));
          above[child] = own ? first[move] + action : inside[node];
          child = index.end(child);
        }
      }
    }

    /** From the last node to the first: the sums, and the best actions. */
    private BestReplies up() {
      Rational[] worth = new Rational[tree.nodeCount()];
      int[] departure = new int[tree.moveCount()];
      Arrays.fill(departure, -1);
      for (int node = tree.nodeCount() - 1; node >= 0; node--) {
        if (tree.isTerminal(node)) {
          Rational payoff = game.payoffs().payoff(tree.outcome(node), player);
          worth[node] = payoff;
          add(above[node], weight[node], payoff);
          continue;
        }
        int move = tree.move(node);
        if (tree.owner(move) == player && tree.firstNode(move) == node) {
          add(inside[node], Rational.ONE, decide(move, departure));
        }
        if (isRoot.test(node)) {
          worth[node] = sums.get(inside[node]);
          add(above[node], weight[node], worth[node]);
        }
      }
      return new BestReplies(index, profile, player, worth, departure);
    }

    private void add(int sum, Rational factor, Rational value) {
      if (factor.signum() > 0 && value.signum() != 0) {
        sums.set(sum, sums.get(sum).plus(factor.times(value)));
      }
    }

    private Rational decide(int move, int[] departure) {
      int best = 0;
      for (int action = 1; action < tree.actionCount(move); action++) {
        if (sums.get(first[move] + action).compareTo(sums.get(first[move] + best)) > 0) {
          best = action;
        }
      }
      Rational most = sums.get(first[move] + best);
      for (int action = 0; action < tree.actionCount(move); action++) {
        if (profile.probability(move, action).signum() > 0
            && !sums.get(first[move] + action).equals(most)) {
          departure[move] = best;
        }
      }
      return most;
    }
  }
}
