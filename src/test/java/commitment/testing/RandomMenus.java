package commitment.testing;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random promises of menus; the same for the same game and seed. */
public final class RandomMenus {
  private RandomMenus() {}

  /** A promise of a menu, or of an action, at some sets of a player who has a set with a choice. */
  public static Optional<Promise> promise(Game game, long seed) {
    GameTree tree = game.tree();
    Random random = new Random(seed);
    Map<Integer, List<Integer>> sets = new HashMap<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE && tree.actionCount(move) > 1) {
        sets.computeIfAbsent(tree.owner(move), key -> new ArrayList<>()).add(move);
      }
    }
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> players = sets.keySet().stream().sorted().toList();
    int promisor = players.get(random.nextInt(players.size()));
    List<Clause> clauses = new ArrayList<>();
    for (int move : sets.getOrDefault(promisor, List.of())) {
      List<Integer> menu = new ArrayList<>();
      for (int action = 0; action < tree.actionCount(move); action++) {
        if (random.nextInt(3) > 0) {
          menu.add(action);
        }
      }
      if (menu.size() > 1) {
        clauses.add(new Clause(move, new Promise.Menu(menu)));
      } else if (menu.size() == 1) {
        clauses.add(new Clause(move, menu.get(0)));
      }
    }
    return clauses.stream().allMatch(Clause::isPure)
        ? Optional.empty()
        : Optional.of(new Promise(Promise.Kind.PROMISE, "Line", promisor, "", clauses));
  }
}
