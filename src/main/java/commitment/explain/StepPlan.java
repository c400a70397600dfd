package commitment.explain;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which steps a solution is told: one for each place where a subgame starts, the deepest first,
 * those of one depth from left to right. Places from which the game goes on in just the same way
 * (same players, actions, probabilities, payoffs and names of ends) share a step.
 *
 * <p>Equal subtrees are found by giving equal ones equal numbers, from the leaves up; a subtree
 * with an information set of several nodes is equal to none. Cost: linear in the tree, except that
 * the steps are sorted.
 */
final class StepPlan {
  /** In larger trees equal subtrees are not looked for. */
  private static final int LARGE = 200_000;

  /** By step, from 0, the places, the first in the order of telling first. */
  private final List<int[]> places;

  private final Map<Integer, Integer> stepAt;

  private StepPlan(List<int[]> places, Map<Integer, Integer> stepAt) {
    this.places = places;
    this.stepAt = stepAt;
  }

  private record Shape(int owner, List<String> actions, List<Rational> law, List<Integer> below) {}

  static StepPlan of(GameNames names, Subgames subgames) {
    int[] shape = shapes(names);
    int[] depth = depths(names.index());
    Integer[] roots = Arrays.stream(subgames.roots()).boxed().toArray(Integer[]::new);
    Arrays.sort(
        roots,
        Comparator.comparing((Integer root) -> -depth[root])
            .thenComparing(Comparator.naturalOrder()));
    Map<Integer, Integer> stepOf = new HashMap<>();
    List<List<Integer>> groups = new ArrayList<>();
    Map<Integer, Integer> stepAt = new HashMap<>();
    for (int root : roots) {
      Integer step = stepOf.putIfAbsent(shape[root], groups.size());
      if (step == null) {
        step = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(step).add(root);
      stepAt.put(root, step + 1);
    }
    return new StepPlan(
        groups.stream().map(g -> g.stream().mapToInt(Integer::intValue).toArray()).toList(),
        stepAt);
  }

  private static int[] depths(TreeIndex index) {
    int[] depth = new int[index.tree().nodeCount()];
    for (int node = 1; node < depth.length; node++) {
      depth[node] = depth[index.parent(node)] + 1;
    }
    return depth;
  }

  /** Equal numbers for equal subtrees, negative ones for subtrees that are equal to none. */
  private static int[] shapes(GameNames names) {
    GameTree tree = names.tree();
    int[] shape = new int[tree.nodeCount()];
    if (shape.length > LARGE) {
      Arrays.setAll(shape, node -> -node - 1);
      return shape;
    }
    Map<Object, Integer> numbers = new HashMap<>();
    for (int node = shape.length - 1; node >= 0; node--) {
      Object form = form(names, node, shape);
      Integer number = form == null ? null : numbers.putIfAbsent(form, numbers.size());
      shape[node] = form == null ? -node - 1 : number == null ? numbers.size() - 1 : number;
    }
    return shape;
  }

  private static @Nullable Object form(GameNames names, int node, int[] shape) {
    GameTree tree = names.tree();
    if (tree.isTerminal(node)) {
      int outcome = tree.outcome(node);
      return List.of(
          names.game().outcomeName(outcome).orElse(""), names.game().payoffVector(outcome));
    }
    int move = tree.move(node);
    boolean chance = tree.owner(move) == GameTree.CHANCE;
    if (!chance && tree.multiplicity(move) > 1) {
      return null;
    }
    List<Integer> below = new ArrayList<>();
    int child = node + 1;
    for (int left = tree.childCount(node); left > 0; left--) {
      if (shape[child] < 0) {
        return null;
      }
      below.add(shape[child]);
      child = names.index().end(child);
    }
    return new Shape(
        tree.owner(move), tree.actions(move), chance ? tree.law(move) : List.of(), below);
  }

  /** How many steps there are. */
  int count() {
    return places.size();
  }

  /** The places that a step, from 1, is told of. */
  List<Integer> places(int step) {
    return Arrays.stream(places.get(step - 1)).boxed().toList();
  }

  /** The step that tells what is done at a place where a subgame starts. */
  int stepAt(int node) {
    Integer step = stepAt.get(node);
    if (step == null) {
      throw new IllegalArgumentException("no subgame starts at node " + node);
    }
    return step;
  }
}
