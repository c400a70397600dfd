package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moves that the file names: two with one name are one information set, so they must have the
 * same player and the same actions in the same order at the same date, and no path may meet both.
 */
final class SharedSets {
  /** What the file says about a move. */
  record Description(int owner, List<String> actions, List<Rational> law, Rational date) {}

  /** A named move as it was first met. */
  static final class SharedSet {
    private final int move;
    private final Description description;
    private final Span first;
    private @Nullable Span open;

    private SharedSet(int move, Description description, Span first) {
      this.move = move;
      this.description = description;
      this.first = first;
    }

    int move() {
      return move;
    }

    void enter(Span span) {
      open = span;
    }

    void leave() {
      open = null;
    }
  }

  private final List<Player> players;
  private final Faults faults;
  private final Map<String, SharedSet> sets = new HashMap<>();

  SharedSets(List<Player> players, Faults faults) {
    this.players = players;
    this.faults = faults;
  }

  boolean contains(String name) {
    return sets.containsKey(name);
  }

  SharedSet add(String name, int move, Description description, Span span) {
    SharedSet set = new SharedSet(move, description, span);
    sets.put(name, set);
    return set;
  }

  /** The set of that name for one more move; empty if they cannot be one, which is reported. */
  Optional<SharedSet> join(String name, Description description, Span span) {
    SharedSet known = sets.get(name);
    if (known == null) {
      return Optional.empty();
    }
    Optional<String[]> difference = difference(known.description, description);
    if (difference.isPresent()) {
      faults.add(
          Diagnostic.of(
                  DiagnosticCode.INFORMATION_SET_MISMATCH,
                  faults.place(span),
                  "this move cannot be in the information set " + name + ": " + difference.get()[0])
              .withLabel(faults.place(known.first), difference.get()[1])
              .withHelp(
                  "moves of one information set have the same player, the same date and the same"
                      + " actions in the same order; else give this one another name"));
      return Optional.empty();
    }
    Span open = known.open;
    if (open != null && known.description.owner() != GameTree.CHANCE) {
      faults.add(
          Diagnostic.of(
                  DiagnosticCode.ABSENT_MINDEDNESS,
                  faults.place(span),
                  "absent-mindedness: a play that has passed " + name + " meets it again here")
              .withLabel(faults.place(open), "it passes here first")
              .withHelp(
                  "no command solves games in which a player cannot tell two moves of one play"
                      + " apart; give this move another name"));
      return Optional.empty();
    }
    return Optional.of(known);
  }

  /**
   * Refuses a name that another move, which the file gives none, gets from its path. Only names
   * with {@code @} can be such, and they are rare.
   */
  void checkAgainstPaths(Game game) {
    if (sets.keySet().stream().noneMatch(name -> name.indexOf('@') > 0)) {
      return;
    }
    InformationSetNames names = InformationSetNames.of(game);
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.label(move) != null || game.tree().owner(move) == GameTree.CHANCE) {
        continue;
      }
      SharedSet same = sets.get(names.name(move));
      if (same != null) {
        faults.add(
            Diagnostic.of(
                    DiagnosticCode.RESERVED_NAME,
                    faults.place(same.first),
                    "another move, which has no name, is called "
                        + names.name(move)
                        + " after its path")
                .withHelp("choose another name, or give that move a name too"));
      }
    }
  }

  /** Here and there in words, if they differ. */
  private Optional<String[]> difference(Description there, Description here) {
    if (there.owner() != here.owner()) {
      return Optional.of(
          new String[] {mover(here.owner()) + " moves here", "here it is " + mover(there.owner())});
    }
    if (!there.actions().equals(here.actions())) {
      return Optional.of(
          new String[] {
            "its actions are " + Suggestion.sentence(here.actions()),
            "here they are " + Suggestion.sentence(there.actions())
          });
    }
    if (!there.law().equals(here.law())) {
      return Optional.of(
          new String[] {
            "its probabilities are " + numbers(here.law()), "here they are " + numbers(there.law())
          });
    }
    if (!there.date().equals(here.date())) {
      return Optional.of(new String[] {"its date is " + here.date(), "here it is " + there.date()});
    }
    return Optional.empty();
  }

  private String mover(int owner) {
    return owner == GameTree.CHANCE ? "chance" : players.get(owner).name();
  }

  private static String numbers(List<Rational> law) {
    return Suggestion.sentence(law.stream().map(Expression::shown).toList());
  }
}
