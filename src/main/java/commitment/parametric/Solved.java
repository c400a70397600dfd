package commitment.parametric;

import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.parametric.SegmentAnalysis.PromiseAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers on one stretch of the parameter over which the tree is the same, or why there are
 * none.
 *
 * @param reason empty where there are answers
 * @param limit whether a limit is the reason, or why equilibria may be missing
 */
record Solved(Optional<Answers> answers, String reason, boolean limit) {
  /**
   * What was found.
   *
   * @param promiseAnswers those of the promises in their order
   * @param sure whether no payoffs of equilibria can be missing
   */
  record Answers(
      Piecewise<OutcomeSet> outcomes,
      List<Promise> promises,
      List<PromiseAnswer> promiseAnswers,
      boolean sure) {}

  static Solved none(String reason, boolean limit) {
    return new Solved(Optional.empty(), reason, limit);
  }

  /** Every play if that is not too much, else one for each payoff vector. */
  static Solved ofEveryPlayOrPayoff(FormalTree tree, Line line, Budget budget) {
    try {
      return of(tree, line, false, budget);
    } catch (OutOfBudget ties) {
      // With plays of equal payoffs taken for one there may be fewer.
      try {
        return of(tree, line, true, budget);
      } catch (OutOfBudget limit) {
        return none(limit.reason(), true);
      }
    }
  }

  private static Solved of(FormalTree tree, Line line, boolean byPayoffs, Budget budget) {
    SegmentAnalysis analysis = new SegmentAnalysis(tree, line, byPayoffs, budget);
    List<PromiseAnswer> answers = new ArrayList<>();
    List<Promise> promises = tree.promises();
    for (Promise promise : promises) {
      answers.add(analysis.promise(promise));
    }
    return new Solved(
        Optional.of(new Answers(analysis.outcomes(), promises, answers, analysis.isSure())),
        "",
        false);
  }
}
