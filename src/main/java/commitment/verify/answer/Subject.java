package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an answer is about.
 *
 * @param parameters values by name
 * @param promises all that are asked about
 * @param devices for the promises that have some, these as the language writes them
 * @param withoutDevices the same game without devices, if it has some
 */
public record Subject(
    Game game,
    TreeIndex index,
    InformationSetNames names,
    Map<String, Rational> parameters,
    List<Promise> promises,
    Map<String, List<String>> devices,
    Optional<Subject> withoutDevices) {
  public Subject {
    promises = List.copyOf(promises);
  }

  GameTree tree() {
    return game.tree();
  }

  String player(int player) {
    return game.player(player).name();
  }

  String set(int move) {
    return names.name(move);
  }

  String action(int move, int action) {
    return tree().actions(move).get(action);
  }

  OptionalInt findPlayer(String name) {
    return game.findPlayer(name)
        .map(player -> OptionalInt.of(player.index()))
        .orElse(OptionalInt.empty());
  }

  OptionalInt findSet(String name) {
    return names.find(name);
  }

  /** How messages call the subgame at a node. */
  String subgame(int root) {
    if (root == 0) {
      return "the game";
    }
    return "the subgame after " + String.join(" > ", index.path(root));
  }

  /** The node that a list of actions from the root leads to. */
  OptionalInt node(List<String> path) {
    int node = 0;
    for (String label : path) {
      int action = tree().isTerminal(node) ? -1 : tree().actions(tree().move(node)).indexOf(label);
      if (action < 0) {
        return OptionalInt.empty();
      }
      node = index.child(node, action);
    }
    return OptionalInt.of(node);
  }

  /** A text without promises or games of it, for messages of failures. */
  @Override
  public String toString() {
    return game.title();
  }
}
