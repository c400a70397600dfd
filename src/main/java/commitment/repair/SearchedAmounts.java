package commitment.repair;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.MinimalFine;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.parametric.FineSearch;
import commitment.repair.Repair.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fines and bonds in a game with information sets. The least fine is that of {@link FineSearch}. Of
 * bonds none is known, nor of fines where that is only bounded: an amount is tried, and what the
 * test says of it is told as what it is.
 */
final class SearchedAmounts {
  private SearchedAmounts() {}

  static List<Repair> of(Bench bench) {
    List<Repair> found = new ArrayList<>();
    Trial trial = bench.trial();
    MinimalFine fine =
        FineSearch.of(
            trial.game(),
            trial.index(),
            trial.promise(),
            trial.assessed().minimalFine(),
            bench.budget());
    Optional<Rational> bound = fine.allEquilibriaAbove();
    Rational worst =
        bound
            .or(() -> fine.bounds().flatMap(MinimalFine.Bounds::allAtMost))
            .or(() -> fine.bounds().filter(MinimalFine.Bounds::allNever).map(b -> b.some().max()))
            .orElseGet(() -> worst(bench));
    Rational amount = SimpleNumber.above(worst.max(Rational.ZERO));
    List<Remark> remarks = bound.isPresent() ? List.of() : List.of(new Repair.NotLeast());
    add(
        bench,
        new Change.Fine(amount),
        bound
            .map(least -> Bench.Bound.above(least, fine.someEquilibrium()))
            .orElse(Bench.Bound.NONE),
        remarks,
        found);
    if (BondScope.isWhole(bench)) {
      add(bench, new Change.Bond(amount), Bench.Bound.NONE, List.of(new Repair.NotLeast()), found);
    }
    return found;
  }

  private static void add(
      Bench bench, Change change, Bench.Bound bound, List<Remark> remarks, List<Repair> found) {
    bench
        .attempt(change)
        .ifPresent(
            after ->
                found.add(
                    bench.line(change, bound, after, Optional.empty(), Optional.empty(), remarks)));
  }

  /** The worst temptation that is known, or by how much the promisor's payoffs differ. */
  private static Rational worst(Bench bench) {
    Rational worst = null;
    for (ClauseAssessment clause : bench.trial().assessed().clauses()) {
      Optional<Rational> here = clause.temptation().map(Interval::max);
      if (here.isPresent() && clause.exact()) {
        worst = worst == null ? here.get() : worst.max(here.get());
      }
    }
    return worst == null ? spread(bench) : worst;
  }

  private static Rational spread(Bench bench) {
    var payoffs = bench.trial().game().payoffs();
    Interval all = Interval.of(payoffs.payoff(0, bench.promisor()));
    for (int outcome = 1; outcome < payoffs.outcomes(); outcome++) {
      all = all.hull(Interval.of(payoffs.payoff(outcome, bench.promisor())));
    }
    return all.max().minus(all.min());
  }
}
