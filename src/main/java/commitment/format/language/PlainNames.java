package commitment.format.language;

import commitment.format.promise.WrittenNames;
import commitment.game.Game;
import commitment.game.Player;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for what must have a plain name in a {@code .game} file, players and outcomes: their own
 * where they are names, else made from their texts ({@code "Player 1"} becomes {@code Player_1}).
 * The same game gives the same names.
 */
final class PlainNames {
  private final List<String> players = new ArrayList<>();
  private final Map<String, String> outcomes = new HashMap<>();

  PlainNames(Game game) {
    Set<String> taken = new HashSet<>();
    game.playerNames().stream().filter(WrittenNames::isName).forEach(taken::add);
    for (Player player : game.players()) {
      String name = player.name();
      players.add(WrittenNames.isName(name) ? name : WrittenNames.made(name, taken));
    }
    Set<String> takenOutcomes = new HashSet<>();
    List<String> others = new ArrayList<>();
    for (int outcome = 0; outcome < game.payoffs().outcomes(); outcome++) {
      String name = game.outcomeName(outcome).orElse("");
      if (WrittenNames.isName(name)) {
        takenOutcomes.add(name);
        outcomes.put(name, name);
      } else if (!name.isBlank() && outcomes.putIfAbsent(name, name) == null) {
        others.add(name);
      }
    }
    for (String name : others) {
      outcomes.put(name, WrittenNames.made(name, takenOutcomes));
    }
  }

  String player(int player) {
    return players.get(player);
  }

  /** The name of the outcomes that the game calls so; empty if it calls them nothing. */
  String outcome(String text) {
    return outcomes.getOrDefault(text, "");
  }
}
