package commitment.report;

import commitment.credibility.PlanAssessment;
import commitment.credibility.PromiseValue;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.solve.stackelberg.Commitment;
import commitment.solve.stackelberg.CommitmentPlan;
import commitment.solve.stackelberg.CommitmentValue;
import commitment.solve.stackelberg.StackelbergSolution.Solved;
import java.util.List;
import java.util.Optional;

/**
 * What commitment is worth to one leader.
 *
 * @param equilibrium what he gets in the equilibria without commitment, where that is known
 * @param strong his best commitment where ties go his way
 * @param weak where they go against him
 * @param promises the promises of the file that concern him, as commitments
 */
public record CommitAnswer(
    Solved solution,
    Optional<Interval> equilibrium,
    Advice strong,
    Advice weak,
    List<PromiseValue> promises) {
  public CommitAnswer {
    promises = List.copyOf(promises);
  }

  /**
   * A value, the plan that gets it, and whether he would later want to leave that plan.
   *
   * @param plan what to commit to and what it was tested as; empty where only bounds are known
   */
  public record Advice(CommitmentValue value, Optional<TestedPlan> plan) {}

  /** A commitment with its response, and the test of it. */
  public record TestedPlan(Commitment commitment, CommitmentPlan plan, PlanAssessment test) {}

  public int leader() {
    return solution.leader();
  }

  public boolean isComplete() {
    return solution.isExact();
  }

  /**
   * What commitment is worth: from the weak value less the best equilibrium to the strong value
   * less the worst, of values that are not known exactly the outer bounds; empty where the
   * equilibria are not known.
   */
  public Optional<ValueOfCommitment> worth() {
    return equilibrium.map(
        without ->
            new ValueOfCommitment(
                weak.value().bounds().min().minus(without.max()),
                strong.value().bounds().max().minus(without.min()),
                solution.isExact()));
  }

  /**
   * The two ends, which need not be in order where the weak value is a poor one.
   *
   * @param exact whether these are the ends and not bounds around them
   */
  public record ValueOfCommitment(Rational weak, Rational strong, boolean exact) {}
}
