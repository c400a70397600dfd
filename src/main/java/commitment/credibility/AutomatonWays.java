package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.solve.subgame.SubgamePerfectWorld;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways in which some players act as automata, told apart by what they do where they let play come,
 * whatever all others do.
 *
 * <p>Cost: linear in the tree for each way.
 */
final class AutomatonWays {
  private final Game game;
  private final TreeIndex index;

  /** By what is done where play can come. */
  private final Map<Map<Integer, List<Rational>>, Map<Integer, List<Rational>>> ways =
      new LinkedHashMap<>();

  /** For each move of an automaton the actions that it takes in some way. */
  private final Map<Integer, Set<Integer>> taken = new HashMap<>();

  AutomatonWays(Game game, TreeIndex index) {
    this.game = game;
    this.index = index;
  }

  /**
   * @param laws by move of an automaton the probabilities of its actions
   */
  void add(Map<Integer, List<Rational>> laws) {
    Map<Integer, Set<Integer>> here = new HashMap<>();
    laws.forEach((move, law) -> here.put(move, support(law)));
    here.forEach(
        (move, actions) -> taken.computeIfAbsent(move, m -> new HashSet<>()).addAll(actions));
    Map<Integer, List<Rational>> reached = new HashMap<>(laws);
    Set<Integer> moves = new HashSet<>();
    for (int node : reachable(here)) {
      if (!game.tree().isTerminal(node)) {
        moves.add(game.tree().move(node));
      }
    }
    reached.keySet().retainAll(moves);
    ways.putIfAbsent(reached, laws);
  }

  private static Set<Integer> support(List<Rational> law) {
    Set<Integer> support = new HashSet<>();
    for (int action = 0; action < law.size(); action++) {
      if (law.get(action).signum() > 0) {
        support.add(action);
      }
    }
    return support;
  }

  /** The nodes to which play can come if automata take certain actions, and others any. */
  private List<Integer> reachable(Map<Integer, Set<Integer>> automata) {
    GameTree tree = game.tree();
    boolean[] open = new boolean[tree.nodeCount()];
    open[0] = true;
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < open.length; node++) {
      if (!open[node]) {
        continue;
      }
      nodes.add(node);
      if (tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      Set<Integer> actions = automata.get(move);
      int child = node + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        boolean possible =
            tree.owner(move) != GameTree.CHANCE || tree.law(move).get(action).signum() > 0;
        open[child] = possible && (actions == null || actions.contains(action));
        child = index.end(child);
      }
    }
    return nodes;
  }

  /** One of each kind. */
  Collection<Map<Integer, List<Rational>>> all() {
    return Collections.unmodifiableCollection(ways.values());
  }

  /** For each player bounds on what he gets, be it from a mixture of these ways. */
  List<Interval> bounds() {
    List<List<Rational>> leaves = new ArrayList<>();
    for (int node : reachable(taken)) {
      if (game.tree().isTerminal(node)) {
        leaves.add(game.payoffVector(game.tree().outcome(node)));
      }
    }
    return SubgamePerfectWorld.ranges(game.players().size(), leaves);
  }
}
