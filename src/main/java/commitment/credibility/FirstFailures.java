package commitment.credibility;

import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a promise fails first: of the information sets with a positive temptation in every case
 * those with none of them before; if there are no such sets, of those with one in the worst case;
 * if none, of those where the promisor can be indifferent.
 */
final class FirstFailures {
  private FirstFailures() {}

  /** In tree order; empty where the promise holds. */
  static List<Integer> of(
      GameTree tree, TreeIndex index, List<ClauseAssessment> clauses, Verdict verdict) {
    if (verdict == Verdict.HOLDS) {
      return List.of();
    }
    List<Integer> failing = new ArrayList<>();
    for (int degree = 0; degree < 3 && failing.isEmpty(); degree++) {
      for (ClauseAssessment clause : clauses) {
        if (fails(clause, degree)) {
          failing.add(clause.informationSet());
        }
      }
    }
    failing.sort(Comparator.comparingInt(tree::firstNode));
    List<Integer> first = new ArrayList<>();
    int end = 0;
    for (int informationSet : failing) {
      int node = tree.firstNode(informationSet);
      if (node >= end) {
        first.add(informationSet);
        end = index.end(node);
      }
    }
    return first;
  }

  private static boolean fails(ClauseAssessment clause, int degree) {
    return clause
        .temptation()
        .map(
            interval ->
                switch (degree) {
                  case 0 -> interval.min().signum() > 0;
                  case 1 -> interval.max().signum() > 0;
                  default -> interval.max().signum() == 0;
                })
        .orElse(false);
  }
}
