package commitment.explain;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A game of perfect information, solved by backward induction.
 *
 * <p>Where play comes is found from the root down. Let T(h) be the payoff vectors that an
 * equilibrium may still bring when play has come to h: at the root all of V, see {@link
 * SubgamePerfectPayoffs}; after action a of player i those in T(h) ∩ V(ha) that are no worse for i
 * than the worst of every other action. Play comes to ha in some equilibrium iff T(ha) is not
 * empty. After a chance move T is known only where nothing was ruled out before it; below other
 * chance moves only {@link Reached#NEVER} is told. Cost: linear in the sizes of the sets.
 */
public final class BackwardSolved implements Solved {
  /** Sets with more vectors are told by their bounds. */
  private static final int MANY = 200;

  private static final int LARGE = 200_000;

  private final SubgamePerfectPayoffs payoffs;
  private final TreeIndex index;
  private final GameTree tree;
  private final Reached[] reached;

  /** By node; nothing where every vector of the node may still come. */
  private final Map<Integer, Set<List<Rational>>> still = new HashMap<>();

  private BackwardSolved(SubgamePerfectPayoffs payoffs) {
    this.payoffs = payoffs;
    index = payoffs.index();
    tree = index.tree();
    reached = new Reached[tree.nodeCount()];
    Arrays.fill(reached, Reached.UNKNOWN);
  }

  /** Cost: see the class; nothing is told of where play comes in a very large tree. */
  public static BackwardSolved of(SubgamePerfectPayoffs payoffs) {
    BackwardSolved solved = new BackwardSolved(payoffs);
    if (solved.tree.nodeCount() <= LARGE) {
      solved.reach();
    }
    return solved;
  }

  @Override
  public Optional<List<List<Rational>>> payoffs(int node) {
    return payoffs.payoffs(node, MANY);
  }

  @Override
  public Optional<Interval> range(int node, int player) {
    return Optional.of(payoffs.range(node, player));
  }

  @Override
  public Reached reached(int node) {
    return reached[node];
  }

  private void reach() {
    reached[0] = Reached.ALWAYS;
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      if (reached[node] == Reached.NEVER || reached[node] == Reached.UNKNOWN) {
        spread(node, reached[node]);
      } else if (tree.owner(tree.move(node)) == GameTree.CHANCE) {
        chance(node);
      } else {
        decision(node);
      }
    }
  }

  private void spread(int node, Reached below) {
    int child = node + 1;
    for (int left = tree.childCount(node); left > 0; left--) {
      reached[child] = below;
      child = index.end(child);
    }
  }

  private void chance(int node) {
    boolean narrowed = still.containsKey(node);
    int child = node + 1;
    for (Rational probability : tree.law(tree.move(node))) {
      boolean one = payoffs.payoffs(child, 1).isPresent();
      reached[child] =
          probability.signum() == 0
              ? Reached.NEVER
              : narrowed && !one ? Reached.UNKNOWN : reached[node];
      child = index.end(child);
    }
  }

  private void decision(int node) {
    int owner = tree.owner(tree.move(node));
    List<Integer> children = new ArrayList<>();
    int next = node + 1;
    for (int left = tree.childCount(node); left > 0; left--) {
      children.add(next);
      next = index.end(next);
    }
    int taken = 0;
    boolean known = true;
    for (int child : children) {
      Optional<Set<List<Rational>>> may = mayCome(node, child, children, owner);
      if (may.isEmpty()) {
        reached[child] = Reached.UNKNOWN;
        known = false;
      } else if (may.get().isEmpty()) {
        reached[child] = Reached.NEVER;
      } else {
        taken++;
        reached[child] = Reached.SOMETIMES;
        if (may.get().size() < payoffs.payoffs(child, MANY).orElseThrow().size()) {
          still.put(child, may.get());
        }
      }
    }
    if (known && taken == 1 && reached[node] == Reached.ALWAYS) {
      for (int child : children) {
        reached[child] = reached[child] == Reached.NEVER ? Reached.NEVER : Reached.ALWAYS;
      }
    }
  }

  /** The vectors that may come after an action; empty where they are not known. */
  private Optional<Set<List<Rational>>> mayCome(
      int node, int child, List<Integer> children, int owner) {
    Rational bar = null;
    for (int other : children) {
      if (other != child) {
        Interval range = payoffs.range(other, owner);
        if (payoffs.range(child, owner).max().compareTo(range.min()) < 0) {
          return Optional.of(Set.of());
        }
        bar = bar == null ? range.min() : bar.max(range.min());
      }
    }
    Optional<List<List<Rational>>> here = payoffs.payoffs(child, MANY);
    for (int other : children) {
      if (!payoffs.isExact(other)) {
        return Optional.empty();
      }
    }
    if (here.isEmpty()) {
      return Optional.empty();
    }
    Set<List<Rational>> allowed = still.get(node);
    Set<List<Rational>> may = new HashSet<>();
    for (List<Rational> vector : here.get()) {
      if ((bar == null || vector.get(owner).compareTo(bar) >= 0)
          && (allowed == null || allowed.contains(vector))) {
        may.add(vector);
      }
    }
    return Optional.of(may);
  }

  @Override
  public boolean restsOnMixtures(int node) {
    return false;
  }
}
