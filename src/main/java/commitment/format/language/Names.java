package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.format.promise.PlayerSyntax;
import commitment.template.Expression;
import commitment.template.Formula;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The players and parameters of a file, and the complaint about a name that is neither. A name that
 * is not found is reported once, and not at all where the line that should define it could not be
 * read.
 */
final class Names {
  /** What chance is called elsewhere. */
  private static final Set<String> CHANCE = Set.of("chance", "nature", "random", "luck", "fate");

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Set<ItemWord> broken;
  private final Map<String, Identifier> players = new LinkedHashMap<>();
  private final Map<String, Integer> playerIndices = new HashMap<>();
  private final Map<String, Identifier> parameters = new LinkedHashMap<>();
  private final Set<String> reported = new HashSet<>();
  private int errors;

  Names(GameFile syntax, Diagnostics diagnostics) {
    this.file = syntax.file();
    this.diagnostics = diagnostics;
    this.broken = syntax.broken();
    for (PlayerSyntax player : syntax.players()) {
      if (define(players, player.name(), "player")) {
        playerIndices.put(player.name().text(), playerIndices.size());
      }
    }
    for (Parameter parameter : syntax.parameters()) {
      Identifier name = new Identifier(parameter.name(), parameter.place().span());
      refusePlayerName(name, "a parameter");
      define(parameters, name, "parameter");
    }
  }

  Place place(Span span) {
    return file.place(span);
  }

  /** Whether a place of the text is followed by a character at once. */
  boolean isFollowedBy(Span span, char c) {
    return file.text().startsWith(String.valueOf(c), span.end());
  }

  void report(Diagnostic diagnostic) {
    errors++;
    diagnostics.add(diagnostic);
  }

  /** Whether something was reported here, or left out because its cause was. */
  boolean hasErrors() {
    return errors > 0;
  }

  /** Something is wrong, but is reported later or elsewhere. */
  void fail() {
    errors++;
  }

  /** Whether all players are known, as far as can be seen. */
  boolean playersAreKnown() {
    return !players.isEmpty() && !broken.contains(ItemWord.PLAYERS);
  }

  /** How much was reported here, or left out because its cause was. */
  int errorCount() {
    return errors;
  }

  List<String> playerNames() {
    return new ArrayList<>(players.keySet());
  }

  int playerCount() {
    return players.size();
  }

  boolean isPlayer(String name) {
    return players.containsKey(name);
  }

  boolean isParameter(String name) {
    return parameters.containsKey(name);
  }

  /** Adds a definition; a second one of the same name is reported and left out. */
  boolean define(Map<String, Identifier> known, Identifier name, String kind) {
    Identifier first = known.putIfAbsent(name.text(), name);
    if (first == null) {
      return true;
    }
    duplicate(
        name,
        first,
        "a second " + kind + " called '" + name.text() + "'",
        "give one of them another name");
    return false;
  }

  /** Notes that something is said about a name; a second time is reported. */
  boolean once(Map<String, Identifier> said, Identifier name, String what) {
    Identifier first = said.putIfAbsent(name.text(), name);
    if (first == null) {
      return true;
    }
    duplicate(name, first, "a second " + what + " '" + name.text() + "'", "leave one of them out");
    return false;
  }

  private void duplicate(Identifier name, Identifier first, String message, String help) {
    report(
        Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, place(name.span()), message)
            .withLabel(place(first.span()), "the first one")
            .withHelp(help));
  }

  private void refusePlayerName(Identifier name, String what) {
    Identifier player = players.get(name.text());
    if (player != null) {
      report(
          Diagnostic.of(
                  DiagnosticCode.NAME_OF_A_PLAYER,
                  place(name.span()),
                  "'" + name.text() + "' is a player, so it cannot be " + what)
              .withLabel(place(player.span()), "the player")
              .withHelp("give the number another name"));
    }
  }

  /**
   * Checks the name of an index, accumulator or argument: it must not be that of a player, and not
   * hide another number.
   *
   * @param scope the names around it
   */
  void checkLocal(Identifier name, String what, Scope scope) {
    refusePlayerName(name, what);
    Identifier hidden = scope.find(name.text()).orElse(parameters.get(name.text()));
    if (hidden != null) {
      duplicate(
          name,
          hidden,
          "a second number called '" + name.text() + "'",
          "give one of them another name");
    }
  }

  /** The index of a player; empty if there is none of that name. */
  OptionalInt indexOf(String player) {
    Integer index = playerIndices.get(player);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The index of a player; empty if there is none of that name, which is reported. */
  OptionalInt player(Identifier name) {
    Integer index = playerIndices.get(name.text());
    if (index != null) {
      return OptionalInt.of(index);
    }
    if (playersAreKnown()) {
      unknown(
          DiagnosticCode.UNKNOWN_PLAYER,
          name,
          "there is no player '" + name.text() + "'",
          CHANCE.contains(name.text().toLowerCase(Locale.ROOT))
              ? "a move of chance is written chance:, and its branches with 1/2 Left: …"
              : Suggestion.help(name.text(), players.keySet(), "the file has no players"));
    } else {
      errors++;
    }
    return OptionalInt.empty();
  }

  /** Several players, each once. */
  List<Integer> players(List<Identifier> list) {
    List<Integer> indices = new ArrayList<>();
    Map<String, Identifier> seen = new HashMap<>();
    for (Identifier name : list) {
      OptionalInt index = player(name);
      if (index.isPresent() && once(seen, name, "mention of")) {
        indices.add(index.getAsInt());
      }
    }
    return indices;
  }

  /**
   * Something of that name among what the file defines.
   *
   * @param definedBy the items that define such things
   */
  <T> Optional<T> find(
      Identifier name,
      Map<String, T> known,
      Collection<ItemWord> definedBy,
      DiagnosticCode code,
      String kind) {
    T found = known.get(name.text());
    if (found != null) {
      return Optional.of(found);
    }
    if (definedBy.stream().noneMatch(broken::contains)) {
      unknown(
          code,
          name,
          "there is no " + kind + " '" + name.text() + "'",
          Suggestion.help(
              name.text(),
              known.keySet(),
              "define it: " + definedBy.iterator().next().example(name.text())));
    } else {
      errors++;
    }
    return Optional.empty();
  }

  /** The definition of a parameter; empty if there is none of that name, which is reported. */
  Optional<Identifier> parameter(Identifier name) {
    return find(
        name, parameters, List.of(ItemWord.PARAM), DiagnosticCode.UNKNOWN_PARAMETER, "parameter");
  }

  /** Checks that every name of a formula is a parameter. */
  void check(Formula formula) {
    check(formula, Scope.EMPTY);
  }

  /** Checks that every name of a formula is a parameter or in a scope. */
  void check(Formula formula, Scope scope) {
    formula.forEachName(name -> check(name, scope));
  }

  /** Checks the indices of a name. */
  void checkIndices(IndexedName name, Scope scope) {
    name.indices().forEach(index -> check(index, scope));
  }

  private void check(Expression.Name name, Scope scope) {
    if (!isParameter(name.name()) && scope.find(name.name()).isEmpty()) {
      unknownNumber(name, scope);
    }
  }

  /** Complains about a name that is not one of a number. */
  void unknownNumber(Expression.Name name, Scope scope) {
    errors++;
    if (broken.contains(ItemWord.PARAM) || !playersAreKnown()) {
      return;
    }
    if (isPlayer(name.name())) {
      report(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_NAME,
                  place(name.span()),
                  "'" + name.name() + "' is a player, not a number")
              .withHelp("after a player's name its payoff follows: (" + name.name() + " 1, …)"));
      return;
    }
    List<String> known = scope.names();
    known.addAll(parameters.keySet());
    unknown(
        DiagnosticCode.UNKNOWN_NAME,
        new Identifier(name.name(), name.span()),
        "there is no number called '" + name.name() + "'",
        Suggestion.nearest(name.name(), known)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("define it: param " + name.name() + " = …"));
  }

  private void unknown(DiagnosticCode code, Identifier name, String message, String help) {
    errors++;
    if (reported.add(code + name.text())) {
      diagnostics.add(Diagnostic.of(code, place(name.span()), message).withHelp(help));
    }
  }
}
