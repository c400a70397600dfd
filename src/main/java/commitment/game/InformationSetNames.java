package commitment.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names by which information sets are printed and referred to; unique in a game.
 *
 * <p>A label of the file where it identifies the set; else, by {@link AutomaticNames}, the player
 * and the path ({@code Incumbent@In}, {@code Entrant@root}) or the player and the number ({@code
 * Incumbent#3}). After more than fifty actions only the last ones and the node's number in preorder
 * are told: {@code One@.../Pass/Pass/Pass#181}.
 */
public final class InformationSetNames {
  /** A path with more actions is not spelt out: all names together would grow with its square. */
  private static final int LONG_PATH = 50;

  private static final int SHOWN_OF_LONG_PATH = 3;

  private final Game game;
  private final TreeIndex index;
  private final Map<String, Integer> labelled;
  private final Map<String, Integer> numbered;
  private @Nullable Map<String, Integer> pathNames;

  private InformationSetNames(
      Game game, TreeIndex index, Map<String, Integer> labelled, Map<String, Integer> numbered) {
    this.game = game;
    this.index = index;
    this.labelled = labelled;
    this.numbered = numbered;
  }

  public static InformationSetNames of(Game game, TreeIndex index) {
    GameTree tree = game.tree();
    Map<String, Integer> numbered = new HashMap<>();
    Map<String, Integer> labelled = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    boolean numbers = game.automaticNames() == AutomaticNames.NUMBER;
    for (int move = 0; move < tree.moveCount(); move++) {
      String label = game.label(move);
      if (tree.owner(move) == GameTree.CHANCE || label == null || label.isEmpty()) {
        continue;
      }
      if (labelled.putIfAbsent(label, move) != null) {
        ambiguous.add(label);
      }
    }
    labelled.keySet().removeAll(ambiguous);
    if (numbers) {
      for (int move = 0; move < tree.moveCount(); move++) {
        if (tree.owner(move) != GameTree.CHANCE) {
          String name = numberName(game, move);
          Integer same = labelled.get(name);
          if (same != null && same != move) {
            labelled.remove(name);
          }
          if (!isLabelled(game, labelled, move) || same != null) {
            numbered.put(name, move);
          }
        }
      }
    }
    return new InformationSetNames(game, index, labelled, numbered);
  }

  public static InformationSetNames of(Game game) {
    return of(game, TreeIndex.of(game.tree()));
  }

  private static boolean isLabelled(Game game, Map<String, Integer> labelled, int move) {
    String label = game.label(move);
    Integer found = label == null ? null : labelled.get(label);
    return found != null && found == move;
  }

  private static String numberName(Game game, int move) {
    return game.player(game.tree().owner(move)).name() + "#" + game.number(move);
  }

  /** The name of an information set (not of a chance event). */
  public String name(int move) {
    if (isLabelled(game, labelled, move)) {
      return String.valueOf(game.label(move));
    }
    if (game.automaticNames() == AutomaticNames.NUMBER) {
      return numberName(game, move);
    }
    return pathName(move);
  }

  /** The name that an information set has where it has no label. */
  public String pathName(int move) {
    int node = game.tree().firstNode(move);
    List<String> path = index.path(node, LONG_PATH + 1);
    String player = game.player(game.tree().owner(move)).name();
    if (path.size() > LONG_PATH) {
      List<String> end = path.subList(path.size() - SHOWN_OF_LONG_PATH, path.size());
      return player + "@.../" + String.join("/", end) + "#" + node;
    }
    if (path.isEmpty()) {
      return player + "@root";
    }
    boolean alone = path.size() == 1;
    List<String> parts = new ArrayList<>();
    for (String action : path) {
      boolean quote =
          action.isEmpty()
              || action.indexOf('"') >= 0
              || (alone && action.equals("root"))
              || hasSlashOutsideBrackets(action);
      parts.add(quote ? '"' + action.replace("\"", "\\\"") + '"' : action);
    }
    return player + "@" + String.join("/", parts);
  }

  private static boolean hasSlashOutsideBrackets(String action) {
    int depth = 0;
    for (int at = 0; at < action.length(); at++) {
      switch (action.charAt(at)) {
        case '[' -> depth++;
        case ']' -> depth--;
        case '/' -> {
          if (depth <= 0) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** The information set of that name. */
  public OptionalInt find(String name) {
    Integer move = labelled.get(name);
    if (move == null) {
      move = numbered.get(name);
    }
    if (move == null && game.automaticNames() == AutomaticNames.PATH && name.indexOf('@') > 0) {
      move = pathNames().get(name);
    }
    return move == null ? OptionalInt.empty() : OptionalInt.of(move);
  }

  private synchronized Map<String, Integer> pathNames() {
    Map<String, Integer> names = pathNames;
    if (names == null) {
      names = new HashMap<>();
      for (int move = 0; move < game.tree().moveCount(); move++) {
        if (game.tree().owner(move) != GameTree.CHANCE && !isLabelled(game, labelled, move)) {
          names.put(name(move), move);
        }
      }
      pathNames = names;
    }
    return names;
  }

  /** Some names, in tree order, for a message; at most {@code most}. */
  public List<String> some(int most) {
    List<String> names = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount() && names.size() < most; move++) {
      if (game.tree().owner(move) != GameTree.CHANCE) {
        names.add(name(move));
      }
    }
    return names;
  }
}
