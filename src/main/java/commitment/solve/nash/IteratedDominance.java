package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of a {@link BimatrixGame} when strategies that are strictly worse than another pure
 * one, whatever the opponent does, are taken away, again and again. No such strategy is played in
 * any Nash equilibrium, so the equilibria are the same; the order does not matter.
 *
 * @param game the game that is left
 * @param rows its rows, as numbers of those of the original game, ascending
 * @param columns its columns
 */
record IteratedDominance(BimatrixGame game, List<Integer> rows, List<Integer> columns) {
  /** Steps of a comparison. */
  private static final long COMPARISON_COST = 40;

  /**
   * @param budget when its time is up, the strategies that are left are
   * @param effort where it would take more than a tenth of it, all strategies are left
   */
  static IteratedDominance of(BimatrixGame game, Budget budget, Effort effort) {
    List<Integer> rows = IntStream.range(0, game.rows()).boxed().toList();
    List<Integer> columns = IntStream.range(0, game.columns()).boxed().toList();
    long comparisons = (long) game.rows() * game.columns() * (game.rows() + game.columns());
    if (comparisons * COMPARISON_COST > effort.left() / 10) {
      return new IteratedDominance(game, rows, columns);
    }
    while (true) {
      List<Integer> keptRows = undominated(rows, columns, game::rowPayoff, budget);
      List<Integer> keptColumns =
          undominated(columns, keptRows, (column, row) -> game.columnPayoff(row, column), budget);
      if (keptRows.size() == rows.size() && keptColumns.size() == columns.size()) {
        return new IteratedDominance(game.restrictedTo(rows, columns), rows, columns);
      }
      rows = keptRows;
      columns = keptColumns;
    }
  }

  private static List<Integer> undominated(
      List<Integer> own, List<Integer> other, BimatrixGame.Payoffs payoffs, Budget budget) {
    List<Integer> kept = new ArrayList<>();
    for (int strategy : own) {
      if (budget.isExhausted()
          || own.stream().noneMatch(better -> dominates(better, strategy, other, payoffs))) {
        kept.add(strategy);
      }
    }
    return kept;
  }

  private static boolean dominates(
      int better, int worse, List<Integer> other, BimatrixGame.Payoffs payoffs) {
    for (int answer : other) {
      Rational gain = payoffs.at(better, answer).minus(payoffs.at(worse, answer));
      if (gain.signum() <= 0) {
        return false;
      }
    }
    return true;
  }
}
