package commitment.testing;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Everything that a game is, as text: for golden files and comparisons. */
public final class GameText {
  private GameText() {}

  public static String of(Game game) {
    StringBuilder out = new StringBuilder();
    out.append("title ").append(quoted(game.title())).append('\n');
    if (!game.about().isEmpty()) {
      out.append("about ").append(quoted(game.about())).append('\n');
    }
    out.append("players");
    game.playerNames().forEach(name -> out.append(' ').append(quoted(name)));
    out.append('\n');
    InformationSetNames names = InformationSetNames.of(game);
    GameTree tree = game.tree();
    Deque<Integer> left = new ArrayDeque<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      out.append("  ".repeat(left.size())).append(node).append(' ');
      if (!tree.isTerminal(node)) {
        int move = tree.move(node);
        out.append(move(game, names, move)).append('\n');
        left.push(tree.actionCount(move));
        continue;
      }
      int outcome = tree.outcome(node);
      out.append("outcome ").append(outcome);
      game.outcomeName(outcome).ifPresent(name -> out.append(' ').append(quoted(name)));
      out.append(' ').append(game.payoffVector(outcome)).append('\n');
      while (!left.isEmpty()) {
        int open = left.pop() - 1;
        if (open > 0) {
          left.push(open);
          break;
        }
      }
    }
    return out.toString();
  }

  private static String move(Game game, InformationSetNames names, int move) {
    GameTree tree = game.tree();
    boolean chance = tree.owner(move) == GameTree.CHANCE;
    List<String> actions = new ArrayList<>();
    for (int action = 0; action < tree.actionCount(move); action++) {
      String label = quoted(tree.actions(move).get(action));
      actions.add(chance ? label + " " + tree.probability(move, action) : label);
    }
    String label = game.label(move);
    String head =
        chance
            ? "chance " + game.number(move)
            : game.player(tree.owner(move)) + " at " + names.name(move);
    return head + (label == null ? "" : " " + quoted(label)) + ": " + String.join(", ", actions);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"';
  }
}
