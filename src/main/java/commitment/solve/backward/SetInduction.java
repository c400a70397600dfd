package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The backward pass that all set-valued computations share: leaves, chance moves, and what happens
 * when a set grows too large. What a player's move does to the sets of its children is left to
 * {@link #decide}.
 *
 * <p>Where chance and ties together make a set larger than the budget, or ties make all sets
 * together many times larger, the node gets a box instead: for each coordinate an interval that
 * contains all its values. Boxes are propagated conservatively, so every range read off the result
 * contains the true one.
 */
abstract class SetInduction {
  /** Vectors held at all nodes together, for each vector that the budget allows at one. */
  private static final long HELD_PER_VECTOR = 64;

  final Game game;
  final GameTree tree;
  final TreeIndex index;
  final Budget budget;
  final PayoffVectors vectors;
  final VectorSets sets;

  /** The children of the node at hand, in order. */
  private int[] children = new int[8];

  SetInduction(Game game, TreeIndex index, int copies, Arithmetic arithmetic, Budget budget) {
    this(game, index, PayoffVectors.of(game, copies, arithmetic), budget);
  }

  /**
   * @param vectors made for all probabilities with which means are taken
   */
  SetInduction(Game game, TreeIndex index, PayoffVectors vectors, Budget budget) {
    this.game = game;
    this.index = index;
    this.budget = budget;
    this.vectors = vectors;
    tree = game.tree();
    sets = new VectorSets(vectors, tree.nodeCount());
  }

  /**
   * Puts the set at a node of a player, none of whose children has an empty set.
   *
   * @param children the children, whose sets stand; only the first {@code count} places count
   */
  abstract void decide(int node, int owner, int[] children, int count);

  /** A child and the vector there that a vector at its parent comes from. */
  record Step(int child, int vector) {}

  /** One way in which a vector at a node of a player arises, the first in tree order. */
  abstract Step follow(int node, int target);

  final void run() {
    int[] outcomes = new int[game.payoffs().outcomes()];
    Arrays.fill(outcomes, -1);
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if ((node & 0xFFFF) == 0xFFFF) {
        budget.progress().at("backward induction", tree.nodeCount() - node, tree.nodeCount());
      }
      int move = tree.move(node);
      if (move < 0) {
        int outcome = ~move;
        if (outcomes[outcome] < 0) {
          outcomes[outcome] = vectors.outcome(outcome);
        }
        sets.putOnly(node, outcomes[outcome]);
        continue;
      }
      int count = collectChildren(node);
      int owner = tree.owner(move);
      if (anyEmpty(count)) {
        sets.put(node, new int[0]);
      } else if (owner == GameTree.CHANCE) {
        average(node, count);
      } else {
        decide(node, owner, children, count);
      }
    }
  }

  private int collectChildren(int node) {
    int count = tree.childCount(node);
    if (count > children.length) {
      children = new int[count * 2];
    }
    int child = node + 1;
    for (int action = 0; action < count; action++) {
      children[action] = child;
      child = index.end(child);
    }
    return count;
  }

  private boolean anyEmpty(int count) {
    for (int action = 0; action < count; action++) {
      if (sets.isEmpty(children[action])) {
        return true;
      }
    }
    return false;
  }

  private void average(int node, int count) {
    List<Rational> law = tree.law(tree.move(node));
    boolean single = true;
    boolean exact = true;
    for (int action = 0; action < count; action++) {
      single &= sets.isSingle(children[action]);
      exact &= sets.isExact(children[action]);
    }
    if (single) {
      int[] list = new int[count];
      for (int action = 0; action < count; action++) {
        list[action] = sets.only(children[action]);
      }
      sets.putOnly(node, vectors.mean(list, law));
      return;
    }
    if (exact) {
      var sums = ChanceSums.of(vectors, childSets(count), law, budget);
      if (sums.isPresent()) {
        putOrBox(node, sums.get().totals());
        return;
      }
    }
    sets.putBox(node, meanBox(children, law));
  }

  /** The smallest box around the weighted sums of the children, one for each probability. */
  final Interval[] meanBox(int[] below, List<Rational> law) {
    Interval[] box = new Interval[vectors.width()];
    Arrays.fill(box, Interval.of(Rational.ZERO));
    for (int action = 0; action < law.size(); action++) {
      Interval[] childBox = sets.box(below[action]);
      for (int coordinate = 0; coordinate < box.length; coordinate++) {
        box[coordinate] = box[coordinate].plus(childBox[coordinate].times(law.get(action)));
      }
    }
    return box;
  }

  private List<int[]> childSets(int count) {
    List<int[]> childSets = new ArrayList<>(count);
    for (int action = 0; action < count; action++) {
      childSets.add(sets.get(children[action]));
    }
    return childSets;
  }

  final int[] childrenOf(int node) {
    return Arrays.copyOf(children, collectChildren(node));
  }

  /** Ways in which a vector at a chance node arises: for each way one vector a child. */
  final List<int[]> decompose(int node, int target, int most) {
    int count = collectChildren(node);
    boolean single = true;
    int[] only = new int[count];
    for (int action = 0; action < count && single; action++) {
      single = sets.isSingle(children[action]);
      only[action] = single ? sets.only(children[action]) : -1;
    }
    return single ? List.of(only) : sumsAt(node).decompositions(target, most);
  }

  /** The chance sums at a chance node whose children all have exact sets within the budget. */
  final ChanceSums sumsAt(int node) {
    collectChildren(node);
    return ChanceSums.of(
            vectors, childSets(tree.childCount(node)), tree.law(tree.move(node)), budget.untimed())
        .orElseThrow(() -> new IllegalStateException("the budget ran out at node " + node));
  }

  /** Puts a set that may be too large; the vectors need not be sorted or distinct. */
  final void putDistinct(int node, IntList found) {
    putOrBox(node, found.sortedDistinct());
  }

  /**
   * Ties alone can make the sets of a deep tree as large as the subtrees, and all of them together
   * larger than any memory: then the node gets the smallest box.
   */
  private void putOrBox(int node, int[] set) {
    if (set.length > 1 && sets.held() + set.length > HELD_PER_VECTOR * budget.vectors()) {
      sets.putBox(node, set);
    } else {
      sets.put(node, set);
    }
  }

  /**
   * What comes of the whole game, read off some coordinates of the vectors.
   *
   * @param first the coordinate of the first player
   * @param witnesses for how many payoff vectors to say where play ends
   */
  final World worldFrom(int first, int witnesses) {
    int players = game.players().size();
    List<Interval> ranges = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      ranges.add(sets.range(0, first + player));
    }
    if (!sets.isExact(0)) {
      return new World(false, List.of(), List.of(), ranges);
    }
    List<List<Rational>> payoffs = new ArrayList<>();
    List<List<OutcomeProbability>> outcomes = new ArrayList<>();
    for (int vector : distinctFrom(first)) {
      payoffs.add(vectors.values(vector, first, first + players));
      if (outcomes.size() < witnesses) {
        outcomes.add(OutcomeWitness.of(this, vector));
      }
    }
    return new World(true, payoffs, outcomes, ranges);
  }

  /** Vectors of the whole game, one for each list of payoffs from a coordinate on. */
  private List<Integer> distinctFrom(int first) {
    List<Integer> sorted = new ArrayList<>();
    for (int vector : sets.get(0)) {
      sorted.add(vector);
    }
    sorted.sort((left, right) -> compareFrom(first, left, right));
    List<Integer> distinct = new ArrayList<>();
    for (int vector : sorted) {
      if (distinct.isEmpty()
          || compareFrom(first, distinct.get(distinct.size() - 1), vector) != 0) {
        distinct.add(vector);
      }
    }
    return distinct;
  }

  private int compareFrom(int first, int left, int right) {
    for (int player = 0; player < game.players().size(); player++) {
      int order = vectors.compare(left, right, first + player);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The smallest box around the children that a player can choose by one of his coordinates. */
  final Interval[] hullOfPlayable(int own, int[] below, int count) {
    Rational bar = sets.min(below[0], own);
    for (int action = 1; action < count; action++) {
      bar = bar.max(sets.min(below[action], own));
    }
    Interval[] hull = null;
    for (int action = 0; action < count; action++) {
      if (sets.max(below[action], own).compareTo(bar) < 0) {
        continue;
      }
      Interval[] other = sets.box(below[action]);
      if (hull == null) {
        hull = other.clone();
        continue;
      }
      for (int coordinate = 0; coordinate < hull.length; coordinate++) {
        hull[coordinate] = hull[coordinate].hull(other[coordinate]);
      }
    }
    if (hull == null) {
      throw new IllegalStateException("no action can be played");
    }
    return hull;
  }
}
