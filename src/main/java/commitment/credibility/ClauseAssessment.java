package commitment.credibility;

import commitment.exact.Interval;
import commitment.game.GameTree;
import commitment.game.Promise;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The test of one promised information set.
 *
 * @param informationSet the move
 * @param permitted what was promised
 * @param bestAlternatives the other actions that tempt most, in the worst case
 * @param temptation what the promisor gains by breaking the promise here: from the best case to the
 *     worst over the equilibria of the world in which the promise binds; empty if nothing else can
 *     be done here, or no such equilibrium is known
 * @param disillusionTemptation the same if after the breach everybody knows better
 * @param exact whether both intervals are attained, not only bounds
 * @param reachIfKept how likely play comes here if the promise binds
 * @param reachExact whether these probabilities are attained
 * @param roles what the clause is to players who move before
 * @param firstFailure whether the test fails here first
 * @param condition what the promisor must believe to keep the promise, where play does not come
 *     here
 */
public record ClauseAssessment(
    int informationSet,
    Promise.Permitted permitted,
    List<Integer> bestAlternatives,
    Optional<Interval> temptation,
    Optional<Interval> disillusionTemptation,
    boolean exact,
    Interval reachIfKept,
    boolean reachExact,
    Map<Integer, Role> roles,
    boolean firstFailure,
    Optional<BeliefCondition> condition) {
  public ClauseAssessment {
    bestAlternatives = List.copyOf(bestAlternatives);
    roles = Map.copyOf(roles);
  }

  /**
   * The promised action.
   *
   * @throws IllegalStateException if a menu or a mixture was promised
   */
  public int promised() {
    return new Promise.Clause(informationSet, permitted).action();
  }

  /** Whether something can be done here that was not promised. */
  public boolean isBreachable(GameTree tree) {
    int actions = tree.actionCount(informationSet);
    return permitted instanceof Promise.Menu menu ? menu.actions().size() < actions : actions > 1;
  }

  ClauseAssessment withFirstFailure(boolean first) {
    return new ClauseAssessment(
        informationSet,
        permitted,
        bestAlternatives,
        temptation,
        disillusionTemptation,
        exact,
        reachIfKept,
        reachExact,
        roles,
        first,
        condition);
  }

  ClauseAssessment withRoles(Map<Integer, Role> found) {
    return new ClauseAssessment(
        informationSet,
        permitted,
        bestAlternatives,
        temptation,
        disillusionTemptation,
        exact,
        reachIfKept,
        reachExact,
        found,
        firstFailure,
        condition);
  }
}
