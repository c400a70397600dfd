package commitment.credibility;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Verdict;
import commitment.solve.backward.DecisionMargins;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.Optional;

/**
 * How wrong the payoffs may be before the verdict can change: half the smallest margin of a
 * decision in the world in which the promise binds, and half the margin by which the promise holds
 * or fails.
 *
 * <p>If every payoff is wrong by less than that, no decision there changes, so no continuation
 * value moves by as much, and the temptations keep their signs.
 */
final class Robustness {
  private Robustness() {}

  /** Empty where some margin is 0 or not known. */
  static Optional<Rational> of(
      SubgamePerfectPayoffs bound, Iterable<ClauseAssessment> clauses, Verdict verdict) {
    if (!bound.isExact() || (verdict != Verdict.HOLDS && verdict != Verdict.FAILS)) {
      return Optional.empty();
    }
    Rational promise = null;
    for (ClauseAssessment clause : clauses) {
      if (clause.temptation().isEmpty()) {
        continue;
      }
      if (verdict == Verdict.HOLDS) {
        Rational margin = clause.temptation().get().max().negate();
        promise = promise == null ? margin : promise.min(margin);
      } else {
        Rational excess = clause.temptation().get().min();
        promise = promise == null ? excess : promise.max(excess);
      }
    }
    if (promise == null || promise.signum() <= 0) {
      return Optional.empty();
    }
    GameTree tree = bound.index().tree();
    Rational least = promise;
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node) || tree.owner(tree.move(node)) == GameTree.CHANCE) {
        continue;
      }
      Optional<Rational> margin =
          DecisionMargins.at(bound, node).flatMap(DecisionMargins::margin).map(m -> m.min());
      if (margin.isPresent()) {
        least = least.min(margin.get());
      }
    }
    return least.signum() > 0 ? Optional.of(least.divide(Rational.of(2))) : Optional.empty();
  }
}
