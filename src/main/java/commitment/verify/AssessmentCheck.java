package commitment.verify;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.GameAssessment;
import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Confirms the assessment of promises from the game and the definitions, by counting again.
 *
 * <p>For each promise, with S the number of pure subgame-perfect equilibria, K of those that keep
 * it, and K* of those that keep it strictly, all from {@link Recount}:
 *
 * <ul>
 *   <li>S and K; the verdict: HOLDS iff K = S, FAILS iff K = 0, else CONTINGENT iff K* &gt; 0;
 *   <li>the payoff vectors of the world in which nobody is bound and of that in which the promise
 *       binds, and that each outcome shown for a vector has it as its mean;
 *   <li>both temptations of each clause, from the payoffs after each action in these worlds, and
 *       where the test fails first;
 *   <li>the least fine k for some equilibrium: with it K &gt; 0; and if k &gt; 0, K* = 0, for an
 *       equilibrium that keeps the promise strictly would keep it with a smaller fine too;
 *   <li>the fine k above which all keep it: with it K &lt; S; with a little more K = S. A little is
 *       half the way to the next number that can be such a fine, namely a difference of what the
 *       promisor can get at a promised set by breaking and by keeping.
 * </ul>
 *
 * A promised mixture is held against the choices of what follows each of its actions; there are no
 * fines for it. A claim that is only a bound must contain what was found; what is not claimed is
 * not checked. Reach, roles, harm, robustness and the world in which the promise is only believed
 * are not looked at.
 */
public final class AssessmentCheck {
  private final Game game;
  private final Budget budget;
  private @Nullable CheckResult failure;

  private AssessmentCheck(Game game, Budget budget) {
    this.game = game;
    this.budget = budget;
  }

  /**
   * Checks the assessment of a game of perfect information.
   *
   * @param budget for the check alone
   */
  public static CheckResult of(Game game, GameAssessment assessment, Budget budget) {
    AssessmentCheck check = new AssessmentCheck(game, budget);
    check.check(assessment);
    return check.failure == null ? new CheckResult.Confirmed() : check.failure;
  }

  private void check(GameAssessment assessment) {
    Optional<Recount> free = known(Recount.of(game, budget));
    if (free.isPresent()) {
      checkWorld("payoffs if nobody is bound", assessment.nobodyBound(), free.get());
      for (PromiseAssessment promise : assessment.promises()) {
        checkPromise(promise);
      }
    }
  }

  private void checkPromise(PromiseAssessment claim) {
    Promise promise = claim.promise();
    String name = promise.name() + ": ";
    Optional<PromiseRecount> again =
        known(PromiseRecount.of(game, TreeIndex.of(game.tree()), promise, budget));
    if (again.isEmpty()) {
      return;
    }
    PromiseRecount recount = again.get();
    Recount.Tally total = recount.total();
    claim.equilibria().ifPresent(s -> compare(name + "equilibria", s, total.all()));
    claim.keeping().ifPresent(k -> compare(name + "keeping", k, total.keeping()));
    if (claim.verdict() != Verdict.UNDECIDED) {
      checkVerdict(name, claim.verdict(), recount);
      boolean holds = recount.verdict() == Verdict.HOLDS;
      compare(name + "holds already", claim.minimalFine().holdsAlready(), holds);
    }
    checkWorld(name + "payoffs if it binds", claim.promiseBound(), recount.bound());
    compare(name + "clauses", claimed(claim.clauses()), promise.clauses());
    if (!(failure instanceof CheckResult.Refuted)) {
      for (ClauseAssessment clause : claim.clauses()) {
        checkClause(name, clause, recount);
      }
      boolean exact = claim.clauses().stream().allMatch(ClauseAssessment::exact);
      if (exact && claim.verdict() != Verdict.UNDECIDED) {
        compare(
            name + "first failures",
            new HashSet<>(claim.firstFailures()),
            new HashSet<>(recount.firstFailures()));
      }
      MinimalFine fine = claim.minimalFine();
      fine.someEquilibrium().ifPresent(some -> checkSome(name, promise, some));
      fine.allEquilibriaAbove().ifPresent(all -> checkAll(name, recount, all));
    }
  }

  private void checkVerdict(String name, Verdict claimed, PromiseRecount recount) {
    if (recount.isSure()) {
      compare(name + "verdict", claimed, recount.verdict());
    } else if (claimed != Verdict.KNIFE_EDGE && claimed != Verdict.FAILS) {
      refute(name + "verdict", claimed, Verdict.KNIFE_EDGE + " or " + Verdict.FAILS);
    } else if (failure == null) {
      failure =
          new CheckResult.NotRun(
              "whether several promised mixtures can be kept together is not counted");
    }
  }

  private static List<Clause> claimed(List<ClauseAssessment> clauses) {
    return clauses.stream().map(c -> new Clause(c.informationSet(), c.permitted())).toList();
  }

  private void checkWorld(String what, World world, Recount recount) {
    if (world.exact()) {
      compare(what, new HashSet<>(world.payoffs()), recount.payoffs());
    }
    for (int player = 0; player < game.players().size(); player++) {
      Interval found = PromiseRecount.range(recount.payoffs(), player);
      checkInterval(what + ", range", world.ranges().get(player), found, world.exact());
    }
    for (int place = 0; place < world.outcomes().size(); place++) {
      List<OutcomeProbability> ends = world.outcomes().get(place);
      compare(what + ", sum of the probabilities", sum(ends), Rational.ONE);
      compare(what + ", mean of the outcomes", world.payoffs().get(place), mean(ends));
    }
  }

  private static Rational sum(List<OutcomeProbability> ends) {
    return ends.stream().map(OutcomeProbability::probability).reduce(Rational.ZERO, Rational::plus);
  }

  private List<Rational> mean(List<OutcomeProbability> ends) {
    List<Rational> mean = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      Rational sum = Rational.ZERO;
      for (OutcomeProbability end : ends) {
        int outcome = game.tree().outcome(end.node());
        sum = sum.plus(end.probability().times(game.payoffs().payoff(outcome, player)));
      }
      mean.add(sum);
    }
    return mean;
  }

  private void checkClause(String name, ClauseAssessment claim, PromiseRecount recount) {
    Clause clause = new Clause(claim.informationSet(), claim.permitted());
    checkGain(name + "temptation", claim.temptation(), recount.temptation(clause), claim.exact());
    checkGain(
        name + "disillusion temptation",
        claim.disillusionTemptation(),
        recount.disillusion(clause),
        claim.exact());
  }

  private void checkGain(
      String what, Optional<Interval> claimed, Optional<Interval> found, boolean exact) {
    if (claimed.isPresent() && found.isPresent()) {
      checkInterval(what, claimed.get(), found.get(), exact);
    } else {
      compare(what, claimed, found);
    }
  }

  private void checkSome(String name, Promise promise, Rational fine) {
    Optional<Recount> fined = known(Recount.fined(game, promise, fine, budget));
    if (fined.isEmpty()) {
      return;
    }
    Recount.Tally total = fined.get().total();
    String what = name + "least fine with which some equilibrium keeps it";
    if (total.keeping().signum() == 0) {
      refute(what, fine, "with it none does");
    } else if (fine.signum() > 0 && total.strict().signum() > 0) {
      refute(what, fine, "a smaller one is enough");
    } else if (fine.signum() < 0) {
      refute(what, fine, "it is negative");
    }
  }

  private void checkAll(String name, PromiseRecount recount, Rational fine) {
    Promise promise = recount.promise();
    String what = name + "fine above which all equilibria keep it";
    if (recount.verdict() == Verdict.HOLDS) {
      compare(what, fine, Rational.ZERO);
      return;
    }
    Rational next = new TreeSet<>(recount.possibleFines()).higher(fine);
    Rational more = next == null ? fine.plus(Rational.ONE) : fine.plus(next).divide(Rational.of(2));
    Optional<Recount> at = known(Recount.fined(game, promise, fine, budget));
    Optional<Recount> above = known(Recount.fined(game, promise, more, budget));
    if (at.isEmpty() || above.isEmpty()) {
      return;
    }
    if (at.get().total().keeping().equals(at.get().total().all())) {
      refute(what, fine, "with it all do");
    } else if (!above.get().total().keeping().equals(above.get().total().all())) {
      refute(what, fine, "with " + more + " some do not");
    }
  }

  private void checkInterval(String what, Interval claimed, Interval found, boolean exact) {
    boolean contained =
        claimed.min().compareTo(found.min()) <= 0 && found.max().compareTo(claimed.max()) <= 0;
    if (exact || !contained) {
      compare(what, claimed, found);
    }
  }

  private void compare(String what, Object claimed, Object found) {
    if (!claimed.equals(found)) {
      refute(what, claimed, found);
    }
  }

  /** The first refutation stands, also against a check that was not made to its end. */
  private void refute(String what, Object claimed, Object found) {
    if (!(failure instanceof CheckResult.Refuted)) {
      failure = new CheckResult.Refuted(what, claimed.toString(), found.toString());
    }
  }

  private <T> Optional<T> known(Optional<T> recount) {
    if (recount.isEmpty() && failure == null) {
      failure =
          new CheckResult.NotRun(
              budget.isExhausted()
                  ? budget.exhaustion()
                  : "the game is too large to be counted again");
    }
    return recount;
  }
}
