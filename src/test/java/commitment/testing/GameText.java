package commitment.testing;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.template.GameInstance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Everything that a game is, as text: for golden files and comparisons. */
public final class GameText {
  private GameText() {}

  /** A game and what is said about it. */
  public static String of(GameInstance instance) {
    Game game = instance.game();
    InformationSetNames names = InformationSetNames.of(game);
    StringBuilder out = new StringBuilder(of(game));
    for (int player = 0; player < game.players().size(); player++) {
      if (!instance.timePreferences().get(player).equals(TimePreference.NONE)) {
        out.append(game.player(player)).append(": ");
        out.append(instance.timePreferences().get(player)).append('\n');
      }
    }
    for (Promise promise : instance.promises()) {
      out.append(promise.kind().word()).append(' ').append(quoted(promise.name())).append(" by ");
      out.append(promise.promisors().stream().map(game::player).toList());
      out.append(' ').append(quoted(promise.words())).append('\n');
      for (Promise.Clause clause : promise.clauses()) {
        out.append("  at ").append(quoted(names.name(clause.informationSet()))).append(": ");
        out.append(permitted(game, clause)).append('\n');
      }
    }
    return out.toString();
  }

  private static String permitted(Game game, Promise.Clause clause) {
    List<String> actions = game.tree().actions(clause.informationSet());
    if (clause.permitted() instanceof Promise.Pure pure) {
      return quoted(actions.get(pure.action()));
    }
    if (clause.permitted() instanceof Promise.Menu menu) {
      return "any of " + menu.actions().stream().map(a -> quoted(actions.get(a))).toList();
    }
    return "mixture " + ((Promise.Mixture) clause.permitted()).probabilities();
  }

  public static String of(Game game) {
    StringBuilder out = new StringBuilder();
    out.append("title ").append(quoted(game.title())).append('\n');
    if (!game.about().isEmpty()) {
      out.append("about ").append(quoted(game.about())).append('\n');
    }
    if (!game.source().isEmpty()) {
      out.append("source ").append(quoted(game.source())).append('\n');
    }
    out.append("players");
    for (Player player : game.players()) {
      out.append(' ').append(quoted(player.name()));
      if (!player.title().equals(player.name())) {
        out.append(" alias ").append(quoted(player.title()));
      }
    }
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
    String date = game.date(move).signum() == 0 ? "" : " on " + game.date(move);
    return head
        + date
        + (label == null ? "" : " " + quoted(label))
        + ": "
        + String.join(", ", actions);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"';
  }
}
