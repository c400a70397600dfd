package commitment.credibility;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.DecisionMargins;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.Optional;

/**
 * How wrong all payoffs together may be before a verdict can change, and the information set whose
 * decision is the closest one.
 *
 * @param radius the verdict stays as long as every payoff is wrong by less than this
 * @param informationSet the move that limits it
 */
public record RobustnessRadius(Rational radius, int informationSet) {
  /**
   * The radius of a promise that was tested: the larger of two that are certified, half of the
   * smallest margin of any decision, and what {@link ToleratedError} shows in spite of ties.
   *
   * @return empty where a tie decides the verdict, or where something is not known exactly
   */
  public static Optional<RobustnessRadius> of(
      Game game, TreeIndex index, PromiseAssessment assessment, Budget budget) {
    Promise promise = assessment.promise();
    Optional<RobustnessRadius> tolerated =
        ToleratedError.of(game, index, promise, assessment.verdict(), budget);
    Rational atLeast = assessment.robustness().orElse(Rational.ZERO);
    if (tolerated.isPresent() && tolerated.get().radius().compareTo(atLeast) >= 0) {
      return tolerated;
    }
    if (assessment.robustness().isEmpty()) {
      return Optional.empty();
    }
    SubgamePerfectPayoffs bound =
        SubgamePerfectPayoffs.of(
            game,
            index,
            Commitments.of(promise, game.tree(), Treatment.BOUND),
            Arithmetic.FASTEST,
            budget);
    Rational radius = assessment.robustness().get();
    Rational margin = radius.times(Rational.of(2));
    GameTree tree = game.tree();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (!tree.isTerminal(node) && tree.owner(tree.move(node)) != GameTree.CHANCE) {
        Optional<Rational> here =
            DecisionMargins.at(bound, node).flatMap(DecisionMargins::margin).map(m -> m.min());
        if (here.equals(Optional.of(margin))) {
          return Optional.of(new RobustnessRadius(radius, tree.move(node)));
        }
      }
    }
    for (ClauseAssessment clause : assessment.clauses()) {
      Optional<Rational> excess =
          clause
              .temptation()
              .map(t -> assessment.verdict() == Verdict.HOLDS ? t.max().negate() : t.min());
      if (excess.equals(Optional.of(margin))) {
        return Optional.of(new RobustnessRadius(radius, clause.informationSet()));
      }
    }
    throw new IllegalStateException("no decision has the margin " + margin);
  }
}
