package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With what probability play comes to a node in the pure subgame-perfect equilibria of a world: the
 * least and the greatest.
 *
 * <p>In one equilibrium that is the product p of the chance probabilities on the way there if all
 * players on the way go there, else 0. Some equilibrium goes there if, from the root down, vectors
 * are left that can be had by doing so; every one does if no player on the way can ever choose
 * anything else.
 */
public final class Reach {
  private final SubgamePerfectPayoffs payoffs;
  private final VectorSets sets;
  private final GameTree tree;
  private final TreeIndex index;

  /** The nodes on the way to those asked for, these included. */
  private final boolean[] wanted;

  private final Set<Integer> asked;
  private final Map<Integer, Way> ways = new HashMap<>();

  /**
   * How a node is reached.
   *
   * @param targets the vectors with which some equilibrium comes here, null if not known exactly
   */
  private record Way(Rational chance, boolean certain, Targets targets) {}

  /** Vectors of a set; or, where not known exactly, that there may be some. */
  private static final class Targets {
    static final Targets UNKNOWN = new Targets(new int[0], false);
    final int[] vectors;
    final boolean known;

    private Targets(int[] vectors, boolean known) {
      this.vectors = vectors;
      this.known = known;
    }

    static Targets of(int[] vectors) {
      return new Targets(vectors, true);
    }

    boolean mayBeSome() {
      return !known || vectors.length > 0;
    }
  }

  private Reach(SubgamePerfectPayoffs payoffs, boolean[] wanted, Set<Integer> asked) {
    this.payoffs = payoffs;
    this.wanted = wanted;
    this.asked = asked;
    sets = payoffs.sets;
    tree = payoffs.tree;
    index = payoffs.index;
  }

  /** How likely a node is reached, and whether these bounds are attained. */
  public record Probability(Interval range, boolean exact) {}

  /**
   * The probabilities of reaching some nodes.
   *
   * @return for each of the nodes
   */
  public static Map<Integer, Probability> of(SubgamePerfectPayoffs payoffs, Set<Integer> nodes) {
    // Mark the nodes on the way to the wanted ones.
    boolean[] wanted = new boolean[payoffs.tree.nodeCount()];
    for (int node : nodes) {
      for (int at = node; at >= 0 && !wanted[at]; at = payoffs.index.parent(at)) {
        wanted[at] = true;
      }
    }
    Reach reach = new Reach(payoffs, wanted, nodes);
    reach.run();
    Map<Integer, Probability> result = new HashMap<>();
    for (int node : nodes) {
      Way way = reach.ways.get(node);
      if (way == null) {
        throw new IllegalStateException("node " + node + " was not visited");
      }
      Rational most = way.targets().mayBeSome() ? way.chance() : Rational.ZERO;
      Rational least = way.certain() ? way.chance() : Rational.ZERO;
      boolean exact = way.targets().known || way.certain() || way.chance().signum() == 0;
      result.put(node, new Probability(new Interval(least, most), exact));
    }
    return result;
  }

  /**
   * Where play can end.
   *
   * @param nodes the terminal nodes to which some equilibrium goes with a positive probability
   * @param complete whether these are all; else a limit was reached and there may be others
   */
  public record Ends(List<Integer> nodes, boolean complete) {
    public Ends {
      nodes = List.copyOf(nodes);
    }
  }

  /** Where play ends in one or the other equilibrium. Cost: linear in the sets on the way there. */
  public static Ends ends(SubgamePerfectPayoffs payoffs) {
    return new Reach(payoffs, new boolean[0], Set.of()).ends();
  }

  private Ends ends() {
    List<Integer> ends = new ArrayList<>();
    boolean complete = true;
    ways.put(0, start());
    for (int node = 0; node < tree.nodeCount(); node++) {
      Way way = ways.remove(node);
      boolean never =
          way == null
              || way.chance().signum() == 0
              || !(way.certain() || way.targets().mayBeSome());
      if (way == null || never || !(way.certain() || way.targets().known)) {
        complete &= never;
        node = index.end(node) - 1;
      } else if (tree.isTerminal(node)) {
        ends.add(node);
      } else {
        Fork fork = new Fork(node);
        for (int action = 0; action < fork.children.length; action++) {
          ways.put(fork.children[action], fork.after(way, action));
        }
      }
    }
    return new Ends(ends, complete);
  }

  private Way start() {
    return new Way(Rational.ONE, true, sets.isExact(0) ? Targets.of(sets.get(0)) : Targets.UNKNOWN);
  }

  private void run() {
    ways.put(0, start());
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (!wanted[node]) {
        node = index.end(node) - 1;
        continue;
      }
      if (tree.isTerminal(node)) {
        continue;
      }
      Way way = asked.contains(node) ? ways.get(node) : ways.remove(node);
      Fork fork = new Fork(node);
      for (int action = 0; action < fork.children.length; action++) {
        if (wanted[fork.children[action]] && way != null) {
          ways.put(fork.children[action], fork.after(way, action));
        }
      }
    }
  }

  /** A node and its actions: what is the same for all of them is found once. */
  private final class Fork {
    final int[] children;
    private final int node;
    private final int move;
    private final boolean isChance;

    /** What the other actions threaten with; null at chance, or where that is not known exactly. */
    private final @Nullable Punishments bars;

    /** How many actions can be chosen, and the last of them. */
    private int choosable;

    private int last = -1;

    Fork(int node) {
      this.node = node;
      children = payoffs.childrenOf(node);
      move = tree.move(node);
      isChance = tree.owner(move) == GameTree.CHANCE;
      Punishments known = null;
      if (!isChance && Arrays.stream(children).allMatch(sets::isExact)) {
        int owner = tree.owner(move);
        known = Punishments.of(payoffs, owner, children, children.length);
        for (int action = 0; action < children.length; action++) {
          if (known.allow(action, sets.extreme(children[action], owner, false))) {
            choosable++;
            last = action;
          }
        }
      }
      bars = known;
    }

    Way after(Way way, int action) {
      return isChance ? afterChance(way, action) : afterChoice(way, action);
    }

    private Way afterChoice(Way way, int action) {
      Commitments commitments = payoffs.commitments();
      if (commitments.binds(move)) {
        return commitments.at(move) == action
            ? way
            : new Way(way.chance(), false, Targets.of(new int[0]));
      }
      Punishments known = bars;
      if (known == null) {
        return new Way(way.chance(), children.length == 1 && way.certain(), Targets.UNKNOWN);
      }
      boolean certain = way.certain() && (choosable == 0 || (choosable == 1 && last == action));
      if (!way.targets().known) {
        return new Way(way.chance(), certain, Targets.UNKNOWN);
      }
      int[] left =
          Arrays.stream(way.targets().vectors)
              .filter(v -> sets.contains(children[action], v) && known.allow(action, v))
              .toArray();
      return new Way(way.chance(), certain, Targets.of(left));
    }

    private Way afterChance(Way way, int action) {
      Rational chance = way.chance().times(tree.probability(move, action));
      boolean all =
          way.targets().known
              && sets.isExact(node)
              && way.targets().vectors.length == sets.size(node);
      Targets targets;
      if (!sets.isExact(children[action])) {
        targets = Targets.UNKNOWN;
      } else if (all || (way.targets().known && way.targets().vectors.length == 0)) {
        targets = all ? Targets.of(sets.get(children[action])) : way.targets();
      } else if (way.targets().known && sets.isExact(node)) {
        targets = Targets.of(payoffs.sumsAt(node).partsOf(way.targets().vectors, action));
      } else {
        targets = Targets.UNKNOWN;
      }
      return new Way(chance, way.certain(), targets);
    }
  }
}
