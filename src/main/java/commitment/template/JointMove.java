package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.game.Player;
import commitment.template.NodeTemplate.Cell;
import commitment.template.NodeTemplate.Simultaneous;
import commitment.template.SharedSets.SharedSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A simultaneous move: each player has the actions that the lines name for him, in the order in
 * which they first come, and each combination must have exactly one line.
 */
final class JointMove {
  private final Play play;
  private final List<List<String>> actions;

  /** By combination, the first player's action counting most. */
  private final @Nullable Cell[] cells;

  private final List<Integer> moves = new ArrayList<>();

  private JointMove(Play play, List<List<String>> actions, int combinations) {
    this.play = play;
    this.actions = actions;
    this.cells = new Cell[combinations];
  }

  static JointMove of(Simultaneous template, Play play, List<Player> players, Faults faults)
      throws EvaluationFailure {
    int playerCount = template.players().size();
    List<List<String>> lines = new ArrayList<>();
    List<Set<String>> found = new ArrayList<>();
    for (int player = 0; player < playerCount; player++) {
      found.add(new LinkedHashSet<>());
    }
    for (Cell cell : template.cells()) {
      List<String> line = new ArrayList<>();
      for (int player = 0; player < playerCount; player++) {
        line.add(cell.labels().get(player).name(play.environment()));
        found.get(player).add(line.get(player));
      }
      lines.add(line);
    }
    List<List<String>> actions = found.stream().map(set -> List.copyOf(set)).toList();
    long combinations = 1;
    for (List<String> own : actions) {
      combinations = Math.min(combinations * own.size(), Integer.MAX_VALUE);
    }
    // With fewer lines than combinations one is missing; the search for it stops soon.
    JointMove joint = new JointMove(play, actions, (int) Math.min(combinations, lines.size() + 1L));
    for (int line = 0; line < lines.size(); line++) {
      joint.place(lines.get(line), template.cells().get(line), faults);
    }
    joint.checkComplete(template, players);
    return joint;
  }

  private void place(List<String> line, Cell cell, Faults faults) throws EvaluationFailure {
    long combination = 0;
    for (int player = 0; player < line.size(); player++) {
      List<String> own = actions.get(player);
      combination =
          Math.min(Integer.MAX_VALUE, combination * own.size() + own.indexOf(line.get(player)));
    }
    if (combination >= cells.length) {
      return;
    }
    Cell other = cells[(int) combination];
    if (other != null) {
      throw new EvaluationFailure(
              DiagnosticCode.WRONG_CELLS,
              cell.span(),
              "a second line for " + String.join(", ", line),
              "each combination of actions has one line")
          .withLabel(Optional.of(faults.place(other.span())), "the first one");
    }
    cells[(int) combination] = cell;
  }

  private void checkComplete(Simultaneous template, List<Player> players) throws EvaluationFailure {
    for (int combination = 0; combination < cells.length; combination++) {
      if (cells[combination] == null) {
        List<String> missing = new ArrayList<>();
        int rest = combination;
        for (int player = actions.size() - 1; player >= 0; player--) {
          int own = actions.get(player).size();
          missing.add(0, actions.get(player).get(rest % own));
          rest /= own;
        }
        List<String> movers =
            template.players().stream().map(player -> players.get(player).name()).toList();
        throw new EvaluationFailure(
            DiagnosticCode.WRONG_CELLS,
            template.span(),
            "no line says what follows when "
                + commitment.diagnostic.Suggestion.sentence(movers)
                + " choose "
                + String.join(", ", missing),
            "add a line: " + String.join(", ", missing) + ": …");
      }
    }
  }

  int playerCount() {
    return actions.size();
  }

  /** The actions of one of the players, by place among them. */
  List<String> actions(int player) {
    return actions.get(player);
  }

  Cell cell(int combination) {
    return java.util.Objects.requireNonNull(cells[combination]);
  }

  Play play() {
    return play;
  }

  void addMove(int move) {
    moves.add(move);
  }

  void addSet(SharedSet set) {
    moves.add(set.move());
  }

  int move(int player) {
    return moves.get(player);
  }
}
