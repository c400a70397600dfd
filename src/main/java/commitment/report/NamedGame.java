package commitment.report;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A game together with what is needed to name its parts.
 *
 * @param parameters values by name, in the order of the file
 */
public record NamedGame(
    Game game, TreeIndex index, InformationSetNames names, Map<String, Rational> parameters) {

  public static NamedGame of(Game game, Map<String, Rational> parameters) {
    TreeIndex index = TreeIndex.of(game.tree());
    return new NamedGame(game, index, InformationSetNames.of(game, index), parameters);
  }

  public String player(int player) {
    return game.player(player).name();
  }

  public String informationSet(int move) {
    return names.name(move);
  }

  public String action(int move, int action) {
    return game.tree().actions(move).get(action);
  }

  public List<String> actions(int move, List<Integer> actions) {
    return actions.stream().map(action -> action(move, action)).toList();
  }

  /** What a promise permits, as the language writes it. */
  public String permitted(int move, Promise.Permitted permitted) {
    if (permitted instanceof Promise.Pure pure) {
      return action(move, pure.action());
    }
    if (permitted instanceof Promise.Menu menu) {
      return String.join(" or ", actions(move, menu.actions()));
    }
    List<Rational> law = ((Promise.Mixture) permitted).probabilities();
    List<String> parts = new ArrayList<>();
    for (int action = 0; action < law.size(); action++) {
      if (law.get(action).signum() > 0) {
        parts.add(action(move, action) + " " + law.get(action));
      }
    }
    return String.join(", ", parts);
  }

  public List<String> path(int node) {
    return index.path(node);
  }
}
