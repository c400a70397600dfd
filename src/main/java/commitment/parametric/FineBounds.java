package commitment.parametric;

import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.Level;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import java.util.List;
import java.util.Optional;

/**
 * Bounds of the least fines from single equilibria, for games whose equilibria are not followed
 * over all fines; see {@link FineSearch}.
 *
 * <p>An equilibrium σ of the world in which the promise binds is one with the fine k iff k is at
 * least κ(σ) = max g(s) / b(s), and one that breaks the promise without a fine stays one up to the
 * largest k with u(s) - k b(s) &le; u(σ) - k b(σ) for all strategies s of the promisor. Both are
 * found by Newton's steps: with the fine at hand a best reply that is better than σ names the next
 * fine, and there are finitely many pure strategies (W. Dinkelbach, On nonlinear fractional
 * programming, Management Science 13 (1967) 492-498, doi:10.1287/mnsc.13.7.492).
 */
final class FineBounds {
  /** How many equilibria of a world are looked at. */
  private static final int MOST = 100;

  /**
   * What was found.
   *
   * @param someAtMost with this fine some equilibrium keeps the promise
   * @param someExact whether none does with a smaller one
   * @param allAtLeast with fines up to this one some equilibrium breaks it
   * @param allAtMost with larger ones none does, if that is known
   * @param allNever whether with every large fine some equilibrium breaks it
   */
  record Found(
      Rational someAtMost,
      boolean someExact,
      Rational allAtLeast,
      Optional<Rational> allAtMost,
      boolean allNever) {}

  private final FinedGame fined;
  private final Rational spread;
  private final Budget budget;
  private final StrategicFormSolver solver;

  private FineBounds(FinedGame fined, Rational spread, Budget budget) {
    this.fined = fined;
    this.spread = spread;
    this.budget = budget;
    solver = new StrategicFormSolver(false, budget);
  }

  /**
   * Bounds for a promise of one player or of several.
   *
   * @param spread with larger fines equilibria do not depend on the fine
   */
  static Found of(FinedGame fined, Rational spread, Budget budget) {
    FineBounds bounds = new FineBounds(fined, spread, budget);
    Found all = new Found(Rational.ZERO, true, Rational.ZERO, Optional.of(Rational.ZERO), false);
    for (int promisor : fined.promise().promisors()) {
      all = worse(all, bounds.of(promisor));
    }
    return all;
  }

  private static Found worse(Found left, Found right) {
    return new Found(
        left.someAtMost().max(right.someAtMost()),
        left.someExact() && right.someExact(),
        left.allAtLeast().max(right.allAtLeast()),
        left.allAtMost().flatMap(most -> right.allAtMost().map(most::max)),
        left.allNever() || right.allNever());
  }

  private Found of(int promisor) {
    GameTree tree = fined.subgames().index().tree();
    List<Clause> own = fined.promise().clausesOf(tree, promisor);
    List<Clause> others = fined.promise().clausesOfOthers(tree, promisor);
    SubgamePerfectSearch bound =
        search(Rational.ZERO, fined.promise().clauses(), PromisedMoves.none());
    Rational some = some(bound, promisor);
    boolean exact = bound.shortfall().isNone() && !bound.hasComponents() && isListed(bound);
    SubgamePerfectSearch free = search(Rational.ZERO, others, PromisedMoves.of(own));
    SubgamePerfectSearch last = search(spread.plus(Rational.ONE), others, PromisedMoves.of(own));
    boolean never = breaks(last);
    Optional<Rational> most =
        never || !(last.shortfall().isNone() || areAlwaysReached(fined.subgames(), own))
            ? Optional.empty()
            : Optional.of(spread);
    return new Found(some, exact, never ? spread : broken(free, own, promisor), most, never);
  }

  private SubgamePerfectSearch search(Rational fine, List<Clause> bound, PromisedMoves promised) {
    Game game = TimeConsistencySearch.bound(fined.with(fine), bound);
    return SubgamePerfectSearch.of(game, fined.subgames(), promised, solver, budget);
  }

  private static boolean breaks(SubgamePerfectSearch search) {
    return search.all(Level.KEEPING).compareTo(search.all(Level.ANY)) < 0;
  }

  private static boolean isListed(SubgamePerfectSearch search) {
    return search.all(Level.ANY).bitLength() < 31 && search.all(Level.ANY).intValue() <= MOST;
  }

  /** Whether play of its subgame comes to each promised set for certain: it is the first move. */
  static boolean areAlwaysReached(Subgames subgames, List<Clause> clauses) {
    GameTree tree = subgames.index().tree();
    return clauses.stream()
        .allMatch(clause -> subgames.startsAt(tree.firstNode(clause.informationSet())));
  }

  /** The least fine with which an equilibrium that was found keeps the promise. */
  private Rational some(SubgamePerfectSearch bound, int promisor) {
    Rational least = spread;
    SubgamePerfectListing listing = SubgamePerfectListing.of(bound);
    for (int place = 0; place < MOST && listing.hasNext() && !budget.isExhausted(); place++) {
      BehaviorProfile profile = fined.keeping(listing.next().profile(), clause -> true);
      least = least.min(kept(profile, promisor, least));
    }
    return least;
  }

  /** From which fine on a profile that keeps the promise is an equilibrium, if below another. */
  private Rational kept(BehaviorProfile profile, int promisor, Rational most) {
    Rational fine = Rational.ZERO;
    while (fine.compareTo(most) < 0) {
      List<FinedGame.Departure> better = fined.departures(profile, promisor, fine);
      if (better.isEmpty()) {
        return fine;
      }
      for (FinedGame.Departure departure : better) {
        if (departure.breaches().signum() <= 0) {
          // A gain without a breach: no equilibrium of the world in which the promise binds.
          return most;
        }
        fine = fine.max(departure.ratio());
      }
    }
    return most;
  }

  /** Up to which fine some equilibrium that breaks the promise without one stays one. */
  private Rational broken(SubgamePerfectSearch free, List<Clause> own, int promisor) {
    Rational most = Rational.ZERO;
    SubgamePerfectListing listing = SubgamePerfectListing.of(free);
    for (int place = 0; place < MOST && listing.hasNext() && !budget.isExhausted(); place++) {
      BehaviorProfile found = listing.next().profile();
      boolean breaks =
          own.stream()
              .anyMatch(
                  clause ->
                      !found.at(clause.informationSet()).get(clause.action()).equals(Rational.ONE));
      if (breaks) {
        most = most.max(stays(fined.keeping(found, clause -> !own.contains(clause)), promisor));
      }
    }
    return most;
  }

  private Rational stays(BehaviorProfile profile, int promisor) {
    Rational fine = spread;
    while (fine.signum() > 0) {
      List<FinedGame.Departure> better = fined.departures(profile, promisor, fine);
      if (better.isEmpty()) {
        return fine;
      }
      for (FinedGame.Departure departure : better) {
        if (departure.breaches().signum() >= 0) {
          return Rational.ZERO;
        }
        fine = fine.min(departure.ratio());
      }
    }
    return Rational.ZERO;
  }
}
