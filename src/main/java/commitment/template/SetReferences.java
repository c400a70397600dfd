package commitment.template;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds information sets by what a text calls them: {@code Reply}, {@code Call[2]}, {@code
 * "Incumbent@In"}. A name without brackets means the set of that name, or every set that carries
 * the name with indices. The sets that a simultaneous move {@code @I} makes are called {@code I.A}
 * and {@code I.B}; to one who speaks of A's moves {@code I} means {@code I.A}. A name in quotes is
 * the set of just that name, if there is one.
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

  /** A set that a pattern means, and the names with those that the pattern has bound. */
  record Match(int informationSet, Environment environment) {}

  /**
   * The sets that a pattern means, in tree order.
   *
   * @param speakers the players whose moves are spoken of, if they are known
   */
  List<Match> find(SetPattern pattern, Environment environment, List<Integer> speakers)
      throws EvaluationFailure {
    Optional<IndexedName> name = pattern.asName();
    if (name.isPresent() && (pattern.quoted() || !pattern.indices().isEmpty())) {
      OptionalInt exact = names.find(name.get().name(environment));
      if (exact.isPresent()) {
        return List.of(new Match(exact.getAsInt(), environment));
      }
    }
    List<Match> found = find(pattern.base(), pattern, environment);
    if (!found.isEmpty()) {
      return found;
    }
    for (int speaker : speakers) {
      found.addAll(find(pattern.base() + "." + game.player(speaker).name(), pattern, environment));
    }
    if (found.isEmpty() && name.isPresent()) {
      OptionalInt named = names.find(name.get().name(environment));
      named.ifPresent(informationSet -> found.add(new Match(informationSet, environment)));
    }
    return found;
  }

  private List<Match> find(String base, SetPattern pattern, Environment environment)
      throws EvaluationFailure {
    List<Match> found = new ArrayList<>();
    for (Indexed candidate : byBase.getOrDefault(base, List.of())) {
      match(pattern, candidate.indices(), environment)
          .ifPresent(bound -> found.add(new Match(candidate.informationSet(), bound)));
    }
    return found;
  }

  /** The names with those that the pattern binds, if the indices match. */
  private static Optional<Environment> match(
      SetPattern pattern, List<Rational> indices, Environment environment)
      throws EvaluationFailure {
    if (pattern.indices().isEmpty()) {
      return Optional.of(environment);
    }
    if (pattern.indices().size() != indices.size()) {
      return Optional.empty();
    }
    Environment bound = environment;
    for (int place = 0; place < indices.size(); place++) {
      SetPattern.Index index = pattern.indices().get(place);
      Rational wanted = null;
      if (index instanceof SetPattern.Value value) {
        wanted = bound.constant(value.expression(), "an index in a clause");
      } else if (index instanceof SetPattern.Binding binding) {
        wanted = bound.find(binding.name().text());
        if (wanted != null) {
          bound.requireConstant(binding.name().text(), "an index in a clause");
        } else {
          bound = bound.with(binding.name().text(), indices.get(place));
        }
      }
      if (wanted != null && !wanted.equals(indices.get(place))) {
        return Optional.empty();
      }
    }
    return Optional.of(bound);
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
            && !name.endsWith(".")
            && Arrays.stream(name.split("\\.")).allMatch(SetReferences::isPlain);
    return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static boolean isPlain(String part) {
    return !part.isEmpty()
        && part.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_[],/".indexOf(c) >= 0)
        && Character.isLetter(part.codePointAt(0));
  }

  /** Names to suggest, as one would write them: those of some players, or of all. */
  List<String> suggestions(List<Integer> speakers, int most) {
    List<String> written = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount() && written.size() < most; move++) {
      int owner = game.tree().owner(move);
      if (speakers.isEmpty() ? owner != GameTree.CHANCE : speakers.contains(owner)) {
        written.add(written(move));
      }
    }
    return written;
  }

  /** The first set of some players, or of any, at which an action has that name. */
  Optional<Integer> withAction(String action, List<Integer> speakers) {
    for (int move = 0; move < game.tree().moveCount(); move++) {
      int owner = game.tree().owner(move);
      boolean candidate = speakers.isEmpty() ? owner != GameTree.CHANCE : speakers.contains(owner);
      if (candidate && game.tree().actions(move).contains(action)) {
        return Optional.of(move);
      }
    }
    return Optional.empty();
  }
}
