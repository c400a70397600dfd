package commitment.verify.answer;

import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways in which a player can commit to one action at each of his information sets. */
final class PureCommitments {
  /** More than these are not tried. */
  static final int MOST = 512;

  private PureCommitments() {}

  /**
   * @param most no more than {@link #MOST} are tried whatever it is
   * @return empty if there are more than that
   */
  static Optional<List<List<Clause>>> of(GameTree tree, int player, long most) {
    List<Integer> sets = new ArrayList<>();
    long number = 1;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == player) {
        sets.add(move);
        number *= tree.actionCount(move);
        if (number > Math.min(MOST, most)) {
          return Optional.empty();
        }
      }
    }
    List<List<Clause>> all = new ArrayList<>();
    for (long each = 0; each < number; each++) {
      List<Clause> clauses = new ArrayList<>();
      long rest = each;
      for (int set : sets) {
        clauses.add(new Clause(set, (int) (rest % tree.actionCount(set))));
        rest /= tree.actionCount(set);
      }
      all.add(clauses);
    }
    return Optional.of(all);
  }
}
