package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise.Clause;
import commitment.solve.backward.Reach;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The temptation at one promised information set; see {@link TimeConsistencyTest}. */
final class Temptation {
  private Temptation() {}

  static ClauseAssessment at(
      SubgamePerfectPayoffs bound,
      SubgamePerfectPayoffs nobodyBound,
      int node,
      int promisor,
      Clause clause,
      Reach.Probability reach) {
    int actions = bound.index().tree().childCount(node);
    Optional<Interval> temptation = Optional.empty();
    Optional<Interval> disillusion = Optional.empty();
    List<Integer> best = new ArrayList<>();
    boolean exact = true;
    if (actions > 1) {
      Interval kept = bound.range(bound.index().child(node, clause.action()), promisor);
      temptation = Optional.of(gain(bound, node, promisor, clause.action(), kept));
      disillusion = Optional.of(gain(nobodyBound, node, promisor, clause.action(), kept));
      Rational most = temptation.get().max().plus(kept.min());
      int child = node + 1;
      for (int action = 0; action < actions; action++) {
        exact &= bound.isExact(child);
        if (action != clause.action()) {
          exact &= nobodyBound.isExact(child);
          if (bound.range(child, promisor).max().equals(most)) {
            best.add(action);
          }
        }
        child = bound.index().end(child);
      }
    }
    return new ClauseAssessment(
        clause.informationSet(),
        clause.permitted(),
        best,
        temptation,
        disillusion,
        exact,
        reach.range(),
        reach.exact(),
        Map.of(),
        false,
        Optional.empty());
  }

  /** What the best other action gives more than keeping, from the best case to the worst. */
  private static Interval gain(
      SubgamePerfectPayoffs after, int node, int promisor, int promised, Interval kept) {
    Interval best = null;
    int child = node + 1;
    for (int action = 0; action < after.index().tree().childCount(node); action++) {
      if (action != promised) {
        Interval there = after.range(child, promisor);
        best =
            best == null
                ? there
                : new Interval(best.min().max(there.min()), best.max().max(there.max()));
      }
      child = after.index().end(child);
    }
    if (best == null) {
      throw new IllegalArgumentException("no alternative at node " + node);
    }
    return best.minus(kept);
  }
}
