package commitment.testing;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether two games are one and the same but for names: node for node in preorder the same player
 * (by place in the list), the same partition into moves, the same actions in the same order, the
 * same probabilities, the same payoffs, exactly.
 *
 * @param renamings what the labels of the first game are called in the second; the first pattern
 *     that fits a whole label counts, a label without one keeps its name
 */
public record SameGame(Map<Pattern, String> renamings) {

  /** Where the games first differ, if they do. */
  public Optional<String> difference(Game one, Game other) {
    GameTree tree = one.tree();
    GameTree otherTree = other.tree();
    if (one.players().size() != other.players().size()) {
      return Optional.of(one.players().size() + " players, not " + other.players().size());
    }
    Map<Integer, Integer> moves = new HashMap<>();
    Map<Integer, Integer> movesBack = new HashMap<>();
    int nodes = Math.min(tree.nodeCount(), otherTree.nodeCount());
    for (int node = 0; node < nodes; node++) {
      Optional<String> difference;
      if (tree.isTerminal(node) || otherTree.isTerminal(node)) {
        difference = leaves(one, other, node);
      } else {
        int move = tree.move(node);
        int otherMove = otherTree.move(node);
        Integer known = moves.putIfAbsent(move, otherMove);
        Integer knownBack = movesBack.putIfAbsent(otherMove, move);
        boolean samePartition =
            (known == null || known == otherMove) && (knownBack == null || knownBack == move);
        difference =
            samePartition ? moves(tree, move, otherTree, otherMove) : Optional.of("its partition");
      }
      if (difference.isPresent()) {
        List<String> path = TreeIndex.of(tree).path(node);
        return Optional.of("node " + node + " after " + path + ": " + difference.get());
      }
    }
    return tree.nodeCount() == otherTree.nodeCount()
        ? Optional.empty()
        : Optional.of(tree.nodeCount() + " nodes, not " + otherTree.nodeCount());
  }

  private static Optional<String> leaves(Game one, Game other, int node) {
    if (!one.tree().isTerminal(node) || !other.tree().isTerminal(node)) {
      return Optional.of("a leaf in one game only");
    }
    return compared(
        one.payoffVector(one.tree().outcome(node)), other.payoffVector(other.tree().outcome(node)));
  }

  private Optional<String> moves(GameTree tree, int move, GameTree otherTree, int otherMove) {
    Optional<String> owners = compared(tree.owner(move), otherTree.owner(otherMove));
    if (owners.isPresent()) {
      return owners;
    }
    List<String> renamed = new ArrayList<>();
    tree.actions(move).forEach(label -> renamed.add(renamed(label)));
    Optional<String> actions = compared(renamed, otherTree.actions(otherMove));
    return actions.isPresent() || tree.owner(move) != GameTree.CHANCE
        ? actions
        : compared(tree.law(move), otherTree.law(otherMove));
  }

  private String renamed(String label) {
    for (Map.Entry<Pattern, String> renaming : renamings.entrySet()) {
      var matcher = renaming.getKey().matcher(label);
      if (matcher.matches()) {
        return matcher.replaceFirst(renaming.getValue());
      }
    }
    return label;
  }

  private static Optional<String> compared(Object one, Object other) {
    return one.equals(other) ? Optional.empty() : Optional.of(one + ", not " + other);
  }
}
