package commitment.game;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node as an object: for reports, tests and messages. Algorithms scan the columns instead. */
public record Node(Game game, int id) {
  public boolean isTerminal() {
    return game.tree().isTerminal(id);
  }

  public boolean isChance() {
    return !isTerminal() && game.tree().owner(game.tree().move(id)) == GameTree.CHANCE;
  }

  /** The player who moves here; empty at chance and terminal nodes. */
  public Optional<Player> player() {
    return isTerminal() || isChance()
        ? Optional.empty()
        : Optional.of(game.player(game.tree().owner(game.tree().move(id))));
  }

  public List<String> actions() {
    return isTerminal() ? List.of() : game.tree().actions(game.tree().move(id));
  }

  /** In the order of the actions. Finding them costs a walk over the subtree. */
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    int child = id + 1;
    for (int action = 0; action < game.tree().childCount(id); action++) {
      children.add(new Node(game, child));
      child = end(child);
    }
    return children;
  }

  private int end(int node) {
    long open = 1;
    int next = node;
    while (open > 0) {
      open += game.tree().childCount(next) - 1;
      next++;
    }
    return next;
  }

  /** The payoffs at a terminal node. */
  public List<Rational> payoffs() {
    return game.payoffVector(game.tree().outcome(id));
  }
}
