package commitment.format.efg;

import commitment.game.AutomaticNames;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers and labels under which the moves of a game are written, so that its information sets
 * have the same names when it is read again.
 *
 * <p>A game that was read from an {@code .efg} file keeps its numbers and labels. In other games a
 * set without a label gets its automatic name as label, and moves are numbered for each player as
 * they come.
 */
final class WrittenMoves {
  private final Game game;
  private final GameTree tree;
  private final boolean numbered;
  private final int[] number;

  /** Of information sets in the tree; each is made once, since that is a walk. */
  private final String[] name;

  private final Optional<String> problem;

  /** In games with automatic names by path: the set of each name. */
  private final Map<String, Integer> byName = new HashMap<>();

  WrittenMoves(Game game) {
    this.game = game;
    tree = game.tree();
    InformationSetNames names = InformationSetNames.of(game);
    numbered = game.automaticNames() == AutomaticNames.NUMBER;
    number = new int[tree.moveCount()];
    name = new String[tree.moveCount()];
    for (int move = 0; move < name.length; move++) {
      boolean named = tree.owner(move) != GameTree.CHANCE && isUsed(move);
      name[move] = named ? names.name(move) : "";
    }
    problem = numbered ? keepNumbers() : giveNumbers();
  }

  /** Why names would not tell sets apart, if so. */
  Optional<String> problem() {
    return problem;
  }

  /** Whether a move stands somewhere in the tree. */
  boolean isUsed(int move) {
    return tree.multiplicity(move) > 0;
  }

  int number(int move) {
    return number[move];
  }

  /** Empty where it has none. */
  String label(int move) {
    if (!numbered && tree.owner(move) != GameTree.CHANCE) {
      return name[move];
    }
    String label = game.label(move);
    return label == null ? "" : label;
  }

  /** What an information set is called before writing and after reading. */
  String name(int informationSet) {
    return name[informationSet];
  }

  private Optional<String> keepNumbers() {
    Set<Long> taken = new HashSet<>();
    for (int move = 0; move < number.length; move++) {
      number[move] = game.number(move);
      long key = (long) (tree.owner(move) + 1) << 32 | (number[move] & 0xffffffffL);
      if (isUsed(move) && !taken.add(key)) {
        return Optional.of("two moves of one player have the number " + number[move]);
      }
    }
    return Optional.empty();
  }

  private Optional<String> giveNumbers() {
    for (int move = 0; move < number.length; move++) {
      if (isUsed(move) && tree.owner(move) != GameTree.CHANCE) {
        Integer other = byName.put(label(move), move);
        if (other != null) {
          return Optional.of(
              "two information sets are called "
                  + Problems.quoted(label(move))
                  + "; give one of them another name");
        }
      }
    }
    int[] last = new int[game.players().size() + 1];
    for (int node = 0; node < tree.nodeCount(); node++) {
      int move = tree.move(node);
      if (move >= 0 && tree.firstNode(move) == node) {
        number[move] = next(last, move);
      }
    }
    return Optional.empty();
  }

  /** The next number of a player that does not make a name which another set has as its label. */
  private int next(int[] last, int move) {
    int owner = tree.owner(move);
    int next = ++last[owner + 1];
    if (owner != GameTree.CHANCE) {
      String player = game.player(owner).name();
      while (byName.getOrDefault(player + "#" + next, move) != move) {
        next = ++last[owner + 1];
      }
    }
    return next;
  }
}
