package commitment.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The game in which one player sees more, or less, of what another does: his information sets are
 * divided, or put together. Nodes, actions and payoffs stay what they are. Cost: linear in the
 * nodes.
 *
 * <p><em>Public</em>: every set of the observer is divided by all that the actor has done before,
 * so the observer remembers what he sees. <em>Secret</em>: the sets of the observer that come
 * directly after the different actions of one move of the actor become one, where they have the
 * same actions.
 */
public final class Observation {
  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final int actor;
  private final int observer;

  private Observation(Game game, TreeIndex index, int actor, int observer) {
    this.game = game;
    this.tree = game.tree();
    this.index = index;
    this.actor = actor;
    this.observer = observer;
  }

  /**
   * The changed game.
   *
   * @param promises as far as they still mean something
   */
  public record Result(Game game, List<Promise> promises) {
    public Result {
      promises = List.copyOf(promises);
    }
  }

  /** The observer sees all that the actor does; empty if he sees it already. */
  public static Optional<Result> open(
      Game game, TreeIndex index, List<Promise> promises, int actor, int observer) {
    return new Observation(game, index, actor, observer).open(promises);
  }

  /** The observer does not see the last action of the actor; empty if he never does. */
  public static Optional<Result> hidden(
      Game game, TreeIndex index, List<Promise> promises, int actor, int observer) {
    return new Observation(game, index, actor, observer).hidden(promises);
  }

  private boolean isOf(int node, int player) {
    return !tree.isTerminal(node) && tree.owner(tree.move(node)) == player;
  }

  /** A set and an action of the actor, after a history, which is a number; -1 is none. */
  private record Step(int before, int move, int action) {}

  /** The histories by their numbers. */
  private final List<Step> steps = new ArrayList<>();

  private Optional<Result> open(List<Promise> promises) {
    int[] histories = histories();
    Map<List<Integer>, Integer> parts = new HashMap<>();
    int[] part = new int[tree.nodeCount()];
    Map<Integer, Integer> count = new HashMap<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (isOf(node, observer)) {
        int move = tree.move(node);
        List<Integer> key = List.of(move, histories[node]);
        Integer known = parts.get(key);
        if (known == null) {
          known = count.merge(move, 1, Integer::sum) - 1;
          parts.put(key, known);
        }
        part[node] = known;
      }
    }
    return count.values().stream().anyMatch(several -> several > 1)
        ? Optional.of(regrouped(promises, moves(), part, histories))
        : Optional.empty();
  }

  private int[] moves() {
    int[] moves = new int[tree.nodeCount()];
    for (int node = 0; node < moves.length; node++) {
      moves[node] = tree.isTerminal(node) ? -1 : tree.move(node);
    }
    return moves;
  }

  /** For each node what the actor has done before it. */
  private int[] histories() {
    Map<Step, Integer> numbers = new HashMap<>();
    int[] histories = new int[tree.nodeCount()];
    histories[0] = -1;
    for (int node = 1; node < histories.length; node++) {
      int parent = index.parent(node);
      histories[node] = histories[parent];
      if (isOf(parent, actor)) {
        Step step = new Step(histories[parent], tree.move(parent), actionTo(parent, node));
        Integer known = numbers.get(step);
        if (known == null) {
          known = steps.size();
          steps.add(step);
          numbers.put(step, known);
        }
        histories[node] = known;
      }
    }
    return histories;
  }

  private int actionTo(int parent, int node) {
    int child = parent + 1;
    int action = 0;
    while (child != node) {
      child = index.end(child);
      action++;
    }
    return action;
  }

  private Optional<Result> hidden(List<Promise> promises) {
    int[] leader = new int[tree.moveCount()];
    Arrays.setAll(leader, move -> move);
    boolean some = false;
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (!isOf(node, actor)) {
        continue;
      }
      int first = -1;
      int child = node + 1;
      for (int action = 0; action < tree.childCount(node); action++) {
        if (isOf(child, observer)) {
          int move = root(leader, tree.move(child));
          if (first < 0) {
            first = move;
          } else if (move != first && tree.actions(move).equals(tree.actions(first))) {
            leader[move] = first;
            some = true;
          }
        }
        child = index.end(child);
      }
    }
    if (!some) {
      return Optional.empty();
    }
    int[] moves = moves();
    for (int node = 0; node < moves.length; node++) {
      moves[node] = moves[node] < 0 ? -1 : root(leader, moves[node]);
    }
    return Optional.of(regrouped(promises, moves, new int[moves.length], new int[0]));
  }

  private static int root(int[] leader, int move) {
    int at = move;
    while (leader[at] != at) {
      at = leader[at];
    }
    return at;
  }

  /**
   * @param moves for each node the old move whose actions and name it keeps
   * @param part of that move
   */
  private Result regrouped(List<Promise> promises, int[] moves, int[] part, int[] histories) {
    GameBuilder builder =
        new GameBuilder(game.title(), game.players())
            .about(game.about())
            .source(game.source())
            .automaticNames(game.automaticNames());
    for (int outcome = 0; outcome < game.payoffs().outcomes(); outcome++) {
      builder.addOutcome(game.outcomeName(outcome).orElse(null), game.payoffVector(outcome));
    }
    Map<List<Integer>, Integer> added = new HashMap<>();
    Map<Integer, List<Integer>> parts = new HashMap<>();
    for (int node = 0; node < moves.length; node++) {
      if (tree.isTerminal(node)) {
        builder.terminal(tree.outcome(node));
        continue;
      }
      List<Integer> key = List.of(moves[node], part[node]);
      Integer move = added.get(key);
      if (move == null) {
        move = add(builder, moves[node], label(moves[node], part[node], node, histories));
        added.put(key, move);
      }
      builder.decision(move);
      List<Integer> mine = parts.computeIfAbsent(tree.move(node), any -> new ArrayList<>());
      if (!mine.contains(move)) {
        mine.add(move);
      }
    }
    List<Promise> left = new ArrayList<>();
    promises.forEach(promise -> moved(promise, parts).ifPresent(left::add));
    return new Result(builder.build(), left);
  }

  private int add(GameBuilder builder, int move, @Nullable String label) {
    int added =
        tree.owner(move) == GameTree.CHANCE
            ? builder.addChanceEvent(tree.actions(move), tree.law(move), label, game.number(move))
            : builder.addInformationSet(
                tree.owner(move), tree.actions(move), label, game.number(move));
    builder.date(added, game.date(move));
    return added;
  }

  /** A part is called after the last action that tells it apart. */
  private @Nullable String label(int move, int part, int node, int[] histories) {
    String label = game.label(move);
    boolean divided =
        histories.length > 0 && tree.owner(move) == observer && tree.multiplicity(move) > 1;
    if (label == null || !divided || histories[node] < 0) {
      return label;
    }
    Step last = steps.get(histories[node]);
    return label
        + " after "
        + tree.actions(last.move()).get(last.action())
        + (part > 1 ? " " + part : "");
  }

  /** Empty where sets that were put together are promised different actions. */
  private static Optional<Promise> moved(Promise promise, Map<Integer, List<Integer>> parts) {
    Map<Integer, Promise.Permitted> clauses = new LinkedHashMap<>();
    for (Promise.Clause clause : promise.clauses()) {
      int move = clause.informationSet();
      for (int part : parts.getOrDefault(move, List.of())) {
        Promise.Permitted before = clauses.putIfAbsent(part, clause.permitted());
        if (before != null && !before.equals(clause.permitted())) {
          return Optional.empty();
        }
      }
    }
    List<Promise.Clause> kept = new ArrayList<>();
    clauses.forEach((move, permitted) -> kept.add(new Promise.Clause(move, permitted)));
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Promise(
                promise.kind(), promise.name(), promise.promisors(), promise.words(), kept));
  }
}
