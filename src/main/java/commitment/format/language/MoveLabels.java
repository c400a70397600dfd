package commitment.format.language;

import commitment.game.AutomaticNames;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands after {@code @} at each move, so that in the written game every information set has
 * the name that it has in the game: nothing where the name is, or could be, made from the path,
 * which is the same in both; its label where that is its own; else the name that reports use.
 */
final class MoveLabels {
  private final @Nullable String[] labels;

  MoveLabels(Game game, InformationSetNames names) {
    GameTree tree = game.tree();
    labels = new String[tree.moveCount()];
    Map<String, Integer> uses = new HashMap<>();
    for (int move = 0; move < labels.length; move++) {
      String label = game.label(move);
      if (label != null && !label.isEmpty()) {
        uses.merge(label, 1, Integer::sum);
      }
    }
    Set<String> taken = new HashSet<>();
    for (int move = 0; move < labels.length; move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      String name = names.name(move);
      boolean own = name.equals(game.label(move));
      boolean alone = tree.multiplicity(move) == 1;
      boolean fromPath = game.automaticNames() == AutomaticNames.PATH && alone;
      boolean likePath = own && alone && name.indexOf('@') > 0 && name.equals(names.pathName(move));
      if (!likePath && (own || !fromPath)) {
        labels[move] = name;
        taken.add(name);
      }
    }
    for (int move = 0; move < labels.length; move++) {
      String label = game.label(move);
      boolean chance = tree.owner(move) == GameTree.CHANCE;
      if (chance && label != null && uses.getOrDefault(label, 0) == 1 && taken.add(label)) {
        labels[move] = label;
      }
    }
  }

  /** Empty where nothing stands there. */
  Optional<String> of(int move) {
    return Optional.ofNullable(labels[move]);
  }
}
