package commitment.game;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The game without some actions of players: a burned bridge, a closed option, or, with one action
 * left, a move that is bound.
 *
 * <p>Information sets keep their names, labels and dates; those that can no longer be reached are
 * gone. Names that are made from paths stay what they are, for no other action is renamed. The cost
 * is linear in the nodes.
 */
public final class ActionRemoval {
  private static final int GONE = -1;

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final Map<Integer, Set<Integer>> removed;
  private final int[] moveOf;
  private final Map<Integer, Integer> outcomes = new HashMap<>();
  private final GameBuilder builder;

  private ActionRemoval(Game game, TreeIndex index, Map<Integer, Set<Integer>> removed) {
    this.game = game;
    this.tree = game.tree();
    this.index = index;
    this.removed = removed;
    moveOf = new int[tree.moveCount()];
    Arrays.fill(moveOf, GONE);
    builder =
        new GameBuilder(game.title(), game.players())
            .about(game.about())
            .source(game.source())
            .automaticNames(game.automaticNames());
  }

  /**
   * The smaller game.
   *
   * @param promises as far as what they promise can still be done, in the new game
   * @param moveOf for each move of the old game that of the new one, or -1
   */
  public record Result(Game game, List<Promise> promises, List<Integer> moveOf) {
    public Result {
      promises = List.copyOf(promises);
      moveOf = List.copyOf(moveOf);
    }
  }

  /**
   * @param removed for information sets the actions to remove, never all of them
   */
  public static Result of(
      Game game, TreeIndex index, List<Promise> promises, Map<Integer, Set<Integer>> removed) {
    removed.forEach(
        (move, actions) -> {
          if (game.tree().owner(move) == GameTree.CHANCE
              || actions.size() >= game.tree().actionCount(move)) {
            throw new IllegalArgumentException("actions " + actions + " of move " + move);
          }
        });
    return new ActionRemoval(game, index, removed).apply(promises);
  }

  private Result apply(List<Promise> promises) {
    boolean[] gone = new boolean[tree.nodeCount()];
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (gone[node]) {
        node = index.end(node) - 1;
        continue;
      }
      if (tree.isTerminal(node)) {
        builder.terminal(outcome(tree.outcome(node)));
        continue;
      }
      int move = tree.move(node);
      builder.decision(move(move));
      Set<Integer> closed = removed.getOrDefault(move, Set.of());
      if (!closed.isEmpty()) {
        int child = node + 1;
        for (int action = 0; action < tree.childCount(node); action++) {
          gone[child] = closed.contains(action);
          child = index.end(child);
        }
      }
    }
    List<Promise> left = new ArrayList<>();
    promises.forEach(promise -> inNewGame(promise).ifPresent(left::add));
    return new Result(builder.build(), left, Arrays.stream(moveOf).boxed().toList());
  }

  private int outcome(int outcome) {
    return outcomes.computeIfAbsent(
        outcome,
        key ->
            builder.addOutcome(game.outcomeName(outcome).orElse(null), game.payoffVector(outcome)));
  }

  private int move(int move) {
    if (moveOf[move] == GONE) {
      int number = game.number(move);
      moveOf[move] =
          tree.owner(move) == GameTree.CHANCE
              ? builder.addChanceEvent(tree.actions(move), tree.law(move), game.label(move), number)
              : builder.addInformationSet(
                  tree.owner(move), remaining(move), game.label(move), number);
      builder.date(moveOf[move], game.date(move));
    }
    return moveOf[move];
  }

  private List<String> remaining(int move) {
    List<String> actions = new ArrayList<>();
    for (int action = 0; action < tree.actionCount(move); action++) {
      if (newAction(move, action) != GONE) {
        actions.add(tree.actions(move).get(action));
      }
    }
    return actions;
  }

  private int newAction(int move, int action) {
    Set<Integer> closed = removed.getOrDefault(move, Set.of());
    if (closed.contains(action)) {
      return GONE;
    }
    int place = 0;
    for (int before = 0; before < action; before++) {
      place += closed.contains(before) ? 0 : 1;
    }
    return place;
  }

  private Optional<Promise> inNewGame(Promise promise) {
    List<Promise.Clause> clauses = new ArrayList<>();
    for (Promise.Clause clause : promise.clauses()) {
      int move = clause.informationSet();
      if (moveOf[move] != GONE) {
        permitted(move, clause.permitted())
            .ifPresent(left -> clauses.add(new Promise.Clause(moveOf[move], left)));
      }
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Promise(
                promise.kind(), promise.name(), promise.promisors(), promise.words(), clauses));
  }

  /** Empty where what was promised can no longer be done. */
  private Optional<Promise.Permitted> permitted(int move, Promise.Permitted permitted) {
    if (permitted instanceof Promise.Pure pure) {
      int left = newAction(move, pure.action());
      return left == GONE ? Optional.empty() : Optional.of(new Promise.Pure(left));
    }
    if (permitted instanceof Promise.Menu menu) {
      List<Integer> left =
          menu.actions().stream()
              .map(action -> newAction(move, action))
              .filter(action -> action != GONE)
              .toList();
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(left.size() == 1 ? new Promise.Pure(left.get(0)) : new Promise.Menu(left));
    }
    List<Rational> mixture = ((Promise.Mixture) permitted).probabilities();
    List<Rational> left = new ArrayList<>();
    for (int action = 0; action < mixture.size(); action++) {
      if (newAction(move, action) != GONE) {
        left.add(mixture.get(action));
      } else if (mixture.get(action).signum() > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new Promise.Mixture(left));
  }
}
