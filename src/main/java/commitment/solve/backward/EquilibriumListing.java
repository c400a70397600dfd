package commitment.solve.backward;

import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.strategy.PureProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The pure subgame-perfect equilibria one after the other, without holding them: by payoff vector
 * at the root, and within one vector so that choices late in the tree change first.
 *
 * <p>Every node carries the vector that it has to give. An option at a node is an action together
 * with vectors for all children that make it optimal; because each such vector is in its child's
 * set, every choice of options leads to an equilibrium, and there are no dead ends. Cost: one scan
 * of the tree an equilibrium.
 */
public final class EquilibriumListing implements Iterator<PureEquilibrium> {
  private final SubgamePerfectPayoffs payoffs;
  private final PayoffVectors vectors;
  private final VectorSets sets;
  private final GameTree tree;
  private final TreeIndex index;
  private final int most;

  private final Iterator<Integer> roots;
  private final int[] target;
  private final int[] action;

  /** The nodes with several options, in preorder, and the options that are still to come there. */
  private final Deque<Branching> branchings = new ArrayDeque<>();

  private boolean ready;

  /**
   * An action (-1 at chance) and the vectors of the children, in order. At chance the law decides.
   */
  private static final class Option {
    final int action;
    final int[] children;

    Option(int action, int[] children) {
      this.action = action;
      this.children = children;
    }
  }

  private record Branching(int node, Iterator<Option> rest) {}

  private EquilibriumListing(SubgamePerfectPayoffs payoffs, List<Integer> roots, int most) {
    this.payoffs = payoffs;
    this.most = most;
    vectors = payoffs.vectors;
    sets = payoffs.sets;
    tree = payoffs.tree;
    index = payoffs.index;
    target = new int[tree.nodeCount()];
    action = new int[tree.moveCount()];
    this.roots = roots.iterator();
  }

  /**
   * Lists the equilibria of a solution all of whose sets are exact.
   *
   * @param most how many will be asked for; no more than these are prepared at a node
   */
  public static EquilibriumListing of(SubgamePerfectPayoffs payoffs, int most) {
    if (!payoffs.isExact()) {
      throw new IllegalArgumentException("equilibria can be listed only where all sets are exact");
    }
    return new EquilibriumListing(payoffs, payoffs.sortedVectors(), most);
  }

  /**
   * One equilibrium among those that give a player the least, or the most, of all.
   *
   * @param payoffs a solution all of whose sets are exact
   */
  public static PureEquilibrium extreme(SubgamePerfectPayoffs payoffs, int player, boolean least) {
    if (!payoffs.isExact()) {
      throw new IllegalArgumentException("equilibria can be listed only where all sets are exact");
    }
    int root = payoffs.sets.extreme(0, player, least);
    return new EquilibriumListing(payoffs, List.of(root), 1).next();
  }

  @Override
  public boolean hasNext() {
    if (!ready) {
      ready = advance();
    }
    return ready;
  }

  @Override
  public PureEquilibrium next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more equilibria");
    }
    ready = false;
    return new PureEquilibrium(new PureProfile(action), vectors, target.clone());
  }

  private boolean advance() {
    while (!branchings.isEmpty()) {
      Branching last = branchings.getLast();
      if (last.rest().hasNext()) {
        take(last.node(), last.rest().next());
        if (!last.rest().hasNext()) {
          branchings.removeLast();
        }
        fill(last.node() + 1);
        return true;
      }
      branchings.removeLast();
    }
    if (!roots.hasNext()) {
      return false;
    }
    target[0] = roots.next();
    fill(0);
    return true;
  }

  /** Takes the first option at every node from the given one on. */
  private void fill(int from) {
    for (int node = from; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      Iterator<Option> options = options(node).iterator();
      take(node, options.next());
      if (options.hasNext()) {
        branchings.addLast(new Branching(node, options));
      }
    }
  }

  private void take(int node, Option option) {
    if (option.action >= 0) {
      action[tree.move(node)] = option.action;
    }
    int child = node + 1;
    for (int vector : option.children) {
      target[child] = vector;
      child = index.end(child);
    }
  }

  private List<Option> options(int node) {
    int move = tree.move(node);
    List<Option> options = new ArrayList<>();
    if (tree.owner(move) == GameTree.CHANCE) {
      for (int[] parts : payoffs.decompose(node, target[node], most)) {
        options.add(new Option(-1, parts));
      }
      return options;
    }
    int owner = tree.owner(move);
    int[] children = payoffs.childrenOf(node);
    Commitments commitments = payoffs.commitments();
    boolean bound = commitments.binds(move);
    boolean only = bound || commitments.mustKeep(move);
    boolean optimal = !bound && !commitments.frees(move);
    int[][] harmless = new int[children.length][];
    int tempting = 0;
    for (int child = 0; child < children.length; child++) {
      harmless[child] = harmless(children[child], target[node], owner, optimal);
      tempting += harmless[child].length == 0 ? 1 : 0;
    }
    for (int candidate = 0; candidate < children.length && options.size() < most; candidate++) {
      int others = tempting - (harmless[candidate].length == 0 ? 1 : 0);
      if (others == 0
          && (!only || candidate == commitments.at(move))
          && sets.contains(children[candidate], target[node])) {
        addOptions(options, node, harmless, candidate);
      }
    }
    return options;
  }

  /**
   * @param harmless for each child what may follow there if it is not taken
   */
  private void addOptions(List<Option> options, int node, int[][] harmless, int chosen) {
    int[][] replies = harmless.clone();
    replies[chosen] = new int[] {target[node]};
    int[] place = new int[replies.length];
    while (options.size() < most) {
      int[] chosenReplies = new int[replies.length];
      Arrays.setAll(chosenReplies, child -> replies[child][place[child]]);
      options.add(new Option(chosen, chosenReplies));
      int child = replies.length - 1;
      while (child >= 0 && ++place[child] == replies[child].length) {
        place[child--] = 0;
      }
      if (child < 0) {
        return;
      }
    }
  }

  /** The vectors at a child not taken that do not tempt; all of them where the choice is bound. */
  private int[] harmless(int child, int vector, int owner, boolean optimal) {
    int[] set = sets.get(child);
    return optimal
        ? Arrays.stream(set).filter(w -> vectors.compare(w, vector, owner) <= 0).toArray()
        : set;
  }
}
