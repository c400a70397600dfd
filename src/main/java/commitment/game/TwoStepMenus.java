package commitment.game;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The game in which whoever promised a menu first decides whether to keep to it, and then chooses
 * from it.
 *
 * <p>At an information set I with the menu B the actions of B become one, <em>keep</em>, which
 * leads to a new information set of the same player with the actions B. A behavior strategy that
 * plays B with probability p > 0 and its action b with probability q_b is p at the first step and
 * q_b / p at the second, so both games have the same reduced normal form, and what the menu permits
 * is one action. Nobody learns anything between the steps, and perfect recall stays.
 *
 * <p>Players, outcomes and dates stay, and every information set of the original keeps its number
 * and its name. The cost is linear in the nodes.
 */
public final class TwoStepMenus {
  private static final int NONE = -1;

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final GameBuilder builder;

  /** For each move with a menu its actions, ascending. */
  private final Map<Integer, List<Integer>> menus = new HashMap<>();

  /** For each move with a menu the move of the second step. */
  private final Map<Integer, Integer> second = new HashMap<>();

  private final List<Integer> nodeOf = new ArrayList<>();

  /**
   * The game of two steps.
   *
   * @param promise the same promise, of one action at each of its information sets
   * @param nodeOf for each node the one of the original; a node of a second step is taken for that
   *     of the first
   * @param actionOf for each move with a menu the actions of the original, by action; -1 for
   *     keeping
   */
  public record Result(
      Game game, Promise promise, List<Integer> nodeOf, Map<Integer, List<Integer>> actionOf) {
    public Result {
      nodeOf = List.copyOf(nodeOf);
      actionOf = Map.copyOf(actionOf);
    }

    /** The actions of the original at one of its moves, keeping to a menu not among them. */
    public List<Integer> originals(int move, List<Integer> actions) {
      List<Integer> names = actionOf.get(move);
      return names == null
          ? actions
          : actions.stream().map(names::get).filter(action -> action != NONE).toList();
    }
  }

  private TwoStepMenus(Game game, TreeIndex index, Promise promise) {
    this.game = game;
    this.tree = game.tree();
    this.index = index;
    for (Promise.Clause clause : promise.clauses()) {
      if (clause.permitted() instanceof Promise.Menu menu) {
        menus.put(clause.informationSet(), menu.actions());
      }
    }
    builder =
        new GameBuilder(game.title(), game.players())
            .about(game.about())
            .source(game.source())
            .automaticNames(game.automaticNames());
  }

  /**
   * @param promise of one action or a menu at each of its information sets
   */
  public static Result of(Game game, TreeIndex index, Promise promise) {
    return new TwoStepMenus(game, index, promise).apply(promise);
  }

  private Result apply(Promise promise) {
    addMoves();
    for (int outcome = 0; outcome < game.payoffs().outcomes(); outcome++) {
      builder.addOutcome(game.outcomeName(outcome).orElse(null), game.payoffVector(outcome));
    }
    addNodes();
    List<Promise.Clause> clauses = new ArrayList<>();
    Map<Integer, List<Integer>> actionOf = new HashMap<>();
    for (Promise.Clause clause : promise.clauses()) {
      int move = clause.informationSet();
      List<Integer> menu = menus.get(move);
      if (menu == null) {
        clauses.add(clause);
      } else {
        List<Integer> first = firstStep(move);
        clauses.add(new Promise.Clause(move, first.indexOf(NONE)));
        actionOf.put(move, first);
      }
    }
    Promise pure =
        new Promise(promise.kind(), promise.name(), promise.promisors(), promise.words(), clauses);
    return new Result(builder.build(), pure, nodeOf, actionOf);
  }

  /** The actions of the first step: keeping stands where the first action of the menu stood. */
  private List<Integer> firstStep(int move) {
    List<Integer> menu = menus.getOrDefault(move, List.of());
    List<Integer> actions = new ArrayList<>();
    for (int action = 0; action < tree.actionCount(move); action++) {
      if (!menu.contains(action)) {
        actions.add(action);
      } else if (action == menu.get(0)) {
        actions.add(NONE);
      }
    }
    return actions;
  }

  /** First all moves of the original, so that they keep their numbers, then the second steps. */
  private void addMoves() {
    InformationSetNames names = InformationSetNames.of(game, index);
    int lastNumber = 0;
    for (int move = 0; move < tree.moveCount(); move++) {
      int number = game.number(move);
      lastNumber = Math.max(lastNumber, number);
      if (tree.owner(move) == GameTree.CHANCE) {
        builder.addChanceEvent(tree.actions(move), tree.law(move), game.label(move), number);
      } else {
        builder.addInformationSet(tree.owner(move), firstLabels(move), names.name(move), number);
      }
      builder.date(move, game.date(move));
    }
    for (int move = 0; move < tree.moveCount(); move++) {
      List<Integer> menu = menus.get(move);
      if (menu != null) {
        int added =
            builder.addInformationSet(
                tree.owner(move),
                labels(move, menu),
                names.name(move) + " (keeping to " + String.join(" or ", labels(move, menu)) + ")",
                ++lastNumber);
        builder.date(added, game.date(move));
        second.put(move, added);
      }
    }
  }

  private List<String> labels(int move, List<Integer> actions) {
    return actions.stream().map(tree.actions(move)::get).toList();
  }

  private List<String> firstLabels(int move) {
    List<Integer> menu = menus.getOrDefault(move, List.of());
    return firstStep(move).stream()
        .map(
            action ->
                action == NONE
                    ? String.join(" or ", labels(move, menu))
                    : tree.actions(move).get(action))
        .toList();
  }

  private void addNodes() {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(0);
    while (!open.isEmpty()) {
      int next = open.pop();
      // The second step at a node is put off as its complement.
      int node = next >= 0 ? next : ~next;
      nodeOf.add(node);
      if (tree.isTerminal(node)) {
        builder.terminal(tree.outcome(node));
        continue;
      }
      int move = tree.move(node);
      boolean chooses = next < 0;
      builder.decision(chooses ? second.getOrDefault(move, NONE) : move);
      int[] children = index.children(node);
      List<Integer> actions = chooses ? menus.getOrDefault(move, List.of()) : firstStep(move);
      for (int place = actions.size() - 1; place >= 0; place--) {
        int action = actions.get(place);
        open.push(action == NONE ? ~node : children[action]);
      }
    }
  }
}
