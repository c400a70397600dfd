package commitment.report;

import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What players do at their information sets, a row each, up to so many. */
final class MoveTable {
  private static final int ROWS = 60;

  private MoveTable() {}

  /**
   * Writes the table.
   *
   * @param cells by information set, behind the player and the place
   */
  static void append(
      StringBuilder out, NamedGame game, TextStyle style, IntFunction<List<String>> cells) {
    GameTree tree = game.game().tree();
    Table table = new Table("  ");
    int rows = 0;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      if (rows++ < ROWS) {
        List<String> row = new ArrayList<>();
        row.add(game.player(tree.owner(move)));
        row.add("at " + game.informationSet(move));
        row.addAll(cells.apply(move));
        table.row(row);
      }
    }
    table.appendTo(out, TextLines.WIDTH);
    if (rows > ROWS) {
      out.append(ReportFrame.moreSets("  ", rows - ROWS, style));
    }
  }
}
