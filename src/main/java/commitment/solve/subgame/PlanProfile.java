package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.sequence.RealizationPlan;
import java.util.List;

/** A plan of every player of a block. */
record PlanProfile(List<RealizationPlan> plans) {
  PlanProfile {
    plans = List.copyOf(plans);
  }

  /** Whether nobody mixes where his own actions lead him. */
  boolean isPure() {
    return plans.stream()
        .flatMap(plan -> plan.weights().stream())
        .allMatch(weight -> weight.signum() == 0 || weight.equals(Rational.ONE));
  }
}
