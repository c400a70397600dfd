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
 * @param limit whether a limit is the reason
 */
record Solved(Optional<Answers> answers, String reason, boolean limit) {
  /** What was found; answers of the promises in their order. */
  record Answers(
      Piecewise<OutcomeSet> outcomes, List<Promise> promises, List<PromiseAnswer> promiseAnswers) {}

  static Solved none(String reason, boolean limit) {
    return new Solved(Optional.empty(), reason, limit);
  }

  static Solved of(FormalTree tree, Line line, boolean byPayoffs, Budget budget) {
    SegmentAnalysis analysis = new SegmentAnalysis(tree, line, byPayoffs, budget);
    List<PromiseAnswer> answers = new ArrayList<>();
    for (Promise promise : tree.promises()) {
      answers.add(analysis.promise(promise));
    }
    return new Solved(
        Optional.of(new Answers(analysis.outcomes(), tree.promises(), answers)), "", false);
  }
}
