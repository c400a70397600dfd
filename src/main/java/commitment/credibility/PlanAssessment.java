package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Whether a leader would later want to leave the plan to which it is best to commit.
 *
 * @param verdict of the plan as a promise over all equilibria; empty where only the response that
 *     was found is looked at
 * @param clauses by information set of the plan, in tree order
 * @param firstFailures where he would want to leave it first, in tree order
 */
public record PlanAssessment(
    Optional<Verdict> verdict, List<PlanClause> clauses, List<Integer> firstFailures) {
  public PlanAssessment {
    clauses = List.copyOf(clauses);
    firstFailures = List.copyOf(firstFailures);
  }

  /**
   * One information set of the plan.
   *
   * @param prescribed the probabilities of the actions
   * @param bestAlternatives the actions that tempt most
   * @param temptation what he gains by departing here, when the others have already acted on the
   *     plan; empty where nothing else can be done, or nothing says where in the set play is
   * @param reach how likely play comes here
   */
  public record PlanClause(
      int informationSet,
      List<Rational> prescribed,
      List<Integer> bestAlternatives,
      Optional<Interval> temptation,
      Interval reach) {
    public PlanClause {
      prescribed = List.copyOf(prescribed);
      bestAlternatives = List.copyOf(bestAlternatives);
    }

    /** Whether departing pays whatever the others do. */
    public boolean isTemptingForCertain() {
      return temptation.map(range -> range.min().signum() > 0).orElse(false);
    }

    /** Whether departing pays, in the worst case. */
    public boolean isTempting() {
      return temptation.map(range -> range.max().signum() > 0).orElse(false);
    }
  }

  /** Whether he never wants to leave it, as far as was looked at. */
  public boolean isKept() {
    return clauses.stream().noneMatch(PlanClause::isTempting);
  }
}
