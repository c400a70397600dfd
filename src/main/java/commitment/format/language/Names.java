package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Place;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.format.language.GameFile.PlayerSyntax;
import commitment.template.Expression;
import commitment.template.Formula;
import commitment.template.Identifier;
import commitment.template.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Set<ItemWord> broken;
  private final Map<String, Identifier> players = new LinkedHashMap<>();
  private final List<String> playerNames = new ArrayList<>();
  private final Map<String, Identifier> parameters = new LinkedHashMap<>();
  private final Set<String> reported = new HashSet<>();
  private boolean errors;

  Names(GameFile syntax, Diagnostics diagnostics) {
    this.file = syntax.file();
    this.diagnostics = diagnostics;
    this.broken = syntax.broken();
    for (PlayerSyntax player : syntax.players()) {
      define(players, player.name(), "player");
    }
    playerNames.addAll(players.keySet());
    for (Parameter parameter : syntax.parameters()) {
      Identifier name = new Identifier(parameter.name(), parameter.place().span());
      refusePlayerName(name, "a parameter");
      define(parameters, name, "parameter");
    }
  }

  Place place(Span span) {
    return file.place(span);
  }

  void report(Diagnostic diagnostic) {
    errors = true;
    diagnostics.add(diagnostic);
  }

  /** Whether something was reported here. */
  boolean hasErrors() {
    return errors;
  }

  List<String> playerNames() {
    return playerNames;
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
    report(
        Diagnostic.of(
                DiagnosticCode.DUPLICATE_NAME,
                place(name.span()),
                "a second " + kind + " called '" + name.text() + "'")
            .withLabel(place(first.span()), "the first one")
            .withHelp("give one of them another name"));
    return false;
  }

  void refusePlayerName(Identifier name, String what) {
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

  /** The index of a player; empty if there is none of that name, which is reported. */
  OptionalInt player(Identifier name) {
    if (players.containsKey(name.text())) {
      return OptionalInt.of(playerNames.indexOf(name.text()));
    }
    if (!players.isEmpty() && !broken.contains(ItemWord.PLAYERS)) {
      unknown(
          DiagnosticCode.UNKNOWN_PLAYER,
          name,
          "there is no player '" + name.text() + "'",
          playerNames,
          "the file has no players");
    } else {
      errors = true;
    }
    return OptionalInt.empty();
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
          known.keySet(),
          "the file defines none");
    } else {
      errors = true;
    }
    return Optional.empty();
  }

  /** Checks that every name of a formula is a parameter. */
  void check(Formula formula) {
    formula.forEachName(this::check);
  }

  private void check(Expression.Name name) {
    if (isParameter(name.name()) || broken.contains(ItemWord.PARAM)) {
      return;
    }
    Identifier identifier = new Identifier(name.name(), name.span());
    if (isPlayer(name.name())) {
      report(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_NAME,
                  place(name.span()),
                  "'" + name.name() + "' is a player, not a number")
              .withHelp("after a player's name its payoff follows: (" + name.name() + " 1, …)"));
      return;
    }
    unknown(
        DiagnosticCode.UNKNOWN_NAME,
        identifier,
        "there is no number called '" + name.name() + "'",
        parameters.keySet(),
        "define it: param " + name.name() + " = …");
  }

  private void unknown(
      DiagnosticCode code,
      Identifier name,
      String message,
      Collection<String> known,
      String ifNone) {
    errors = true;
    if (reported.add(code + name.text())) {
      String help = known.isEmpty() ? ifNone : Suggestion.help(name.text(), known, ifNone);
      if (code == DiagnosticCode.UNKNOWN_NAME && Suggestion.nearest(name.text(), known).isEmpty()) {
        help = "define it: param " + name.text() + " = …";
      }
      diagnostics.add(Diagnostic.of(code, place(name.span()), message).withHelp(help));
    }
  }
}
