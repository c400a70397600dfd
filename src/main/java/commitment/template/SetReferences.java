package commitment.template;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds information sets by what a text calls them: {@code Reply}, {@code Call[2]}, {@code
 * "Incumbent@In"}. A name without brackets means the set of that name, or every set that carries
 * the name with indices. The sets that a simultaneous move {@code @I} makes are called {@code I.A}
 * and {@code I.B}; to one who speaks of A's moves {@code I} means {@code I.A}.
 */
final class SetReferences {
  /** An information set whose name carries indices. */
  private record Indexed(int informationSet, List<Rational> indices) {}

  private final Game game;
  private final InformationSetNames names;
  private final Map<String, List<Indexed>> byBase = new HashMap<>();

  SetReferences(Game game, InformationSetNames names) {
    this.game = game;
    this.names = names;
    for (int move = 0; move < game.tree().moveCount(); move++) {
      String label = game.label(move);
      if (label == null || game.tree().owner(move) == GameTree.CHANCE) {
        continue;
      }
      OptionalInt named = names.find(label);
      if (named.isPresent() && named.getAsInt() == move) {
        index(label, move);
      }
    }
  }

  private void index(String label, int informationSet) {
    String base = label;
    List<Rational> indices = List.of();
    int bracket = label.indexOf('[');
    if (bracket > 0 && label.endsWith("]")) {
      List<Rational> read = new ArrayList<>();
      for (String part : label.substring(bracket + 1, label.length() - 1).split(",", -1)) {
        Rational.parse(part).ifPresent(read::add);
      }
      if (IndexedName.name(label.substring(0, bracket), read).equals(label)) {
        base = label.substring(0, bracket);
        indices = read;
      }
    }
    byBase
        .computeIfAbsent(base, key -> new ArrayList<>())
        .add(new Indexed(informationSet, indices));
  }

  /**
   * The sets that a reference means, in tree order.
   *
   * @param speaker the player whose moves are spoken of, if it is known
   */
  List<Integer> find(IndexedName reference, Environment environment, OptionalInt speaker)
      throws EvaluationFailure {
    List<Integer> found = find(reference.base(), reference.indexValues(environment));
    if (found.isEmpty() && speaker.isPresent()) {
      String own = reference.base() + "." + game.player(speaker.getAsInt()).name();
      found = find(own, reference.indexValues(environment));
    }
    return found;
  }

  private List<Integer> find(String base, List<Rational> indices) {
    List<Integer> found = new ArrayList<>();
    for (Indexed candidate : byBase.getOrDefault(base, List.of())) {
      if (indices.isEmpty() || candidate.indices().equals(indices)) {
        found.add(candidate.informationSet());
      }
    }
    if (found.isEmpty()) {
      names.find(IndexedName.name(base, indices)).ifPresent(found::add);
    }
    return found;
  }

  /** The name of an information set. */
  String plain(int informationSet) {
    return names.name(informationSet);
  }

  /** An information set as one would write it: quoted if it is not a plain name. */
  String written(int informationSet) {
    return quotedUnlessName(names.name(informationSet));
  }

  static String quotedUnlessName(String name) {
    boolean plain =
        !name.isEmpty()
            && name.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || "_[],/".indexOf(c) >= 0)
            && !Character.isDigit(name.codePointAt(0));
    return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Names to suggest, as one would write them: those of one player, or of all. */
  List<String> suggestions(OptionalInt speaker, int most) {
    List<String> written = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount() && written.size() < most; move++) {
      int owner = game.tree().owner(move);
      if (speaker.isPresent() ? owner == speaker.getAsInt() : owner != GameTree.CHANCE) {
        written.add(written(move));
      }
    }
    return written;
  }

  /** The first set of a player, or of any, at which an action has that name. */
  Optional<Integer> withAction(String action, OptionalInt speaker) {
    for (int move = 0; move < game.tree().moveCount(); move++) {
      int owner = game.tree().owner(move);
      boolean candidate =
          speaker.isPresent() ? owner == speaker.getAsInt() : owner != GameTree.CHANCE;
      if (candidate && game.tree().actions(move).contains(action)) {
        return Optional.of(move);
      }
    }
    return Optional.empty();
  }
}
