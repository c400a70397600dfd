package commitment.solve.nash;

import commitment.limit.Budget;
import java.util.Optional;

/**
 * One Nash equilibrium of a {@link BimatrixGame}, by the path of Lemke and Howson.
 *
 * <p>It begins where nothing is played, with all labels, and gives up the label of the first row.
 * In each of the two {@linkplain BestResponsePolytope best-response polytopes} in turn the variable
 * of the label that is there twice enters the basis, until the label that was given up is found
 * again: then the vertices together have all labels. Right-hand sides count as perturbed
 * lexicographically, so that the path ends in degenerate games too.
 *
 * <p>C. E. Lemke and J. T. Howson, Equilibrium points of bimatrix games, Journal of the Society for
 * Industrial and Applied Mathematics 12 (1964) 413&ndash;423, DOI 10.1137/0112033. Cost: m·n for
 * each pivot, in exact integers; mostly there are about as many as strategies, in the worst case
 * exponentially many.
 */
final class LemkeHowson {
  /** The mixed strategies of an equilibrium. */
  record Pair(MixedStrategy row, MixedStrategy column) {}

  private LemkeHowson() {}

  /** Empty if the budget is used up before the end of the path. */
  static Optional<Pair> of(BimatrixGame game, Budget budget) {
    BestResponsePolytope[] polytopes = {
      BestResponsePolytope.ofRows(game), BestResponsePolytope.ofColumns(game)
    };
    Dictionary[] dictionaries = {polytopes[0].atOrigin(), polytopes[1].atOrigin()};
    int entering = 0;
    int side = 0;
    while (!budget.isExhausted()) {
      Dictionary dictionary = dictionaries[side];
      int column = ~dictionary.basis().place(entering);
      int row = dictionary.leavingRow(column);
      int leaving = dictionary.basis().rowLabel(row);
      dictionaries[side] = dictionary.pivot(row, column);
      if (leaving == 0) {
        return Optional.of(
            new Pair(
                polytopes[0].strategy(dictionaries[0]), polytopes[1].strategy(dictionaries[1])));
      }
      entering = leaving;
      side = 1 - side;
    }
    return Optional.empty();
  }
}
