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
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
  /** The most choices of what follows each action of a mixture that are looked at. */
  private static final int MOST_SELECTIONS = 10_000;

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
    Optional<Recount> free = known(Recount.fined(game, promise, Rational.ZERO, budget));
    Optional<Recount> bound = known(Recount.bound(game, promise, budget));
    if (free.isEmpty() || bound.isEmpty()) {
      return;
    }
    Recount.Tally total = free.get().total();
    claim.equilibria().ifPresent(s -> compare(name + "equilibria", s, total.all()));
    claim.keeping().ifPresent(k -> compare(name + "keeping", k, total.keeping()));
    Verdict verdict =
        promise.mixtures().isEmpty() ? verdict(total) : mixedVerdict(promise, bound.get());
    if (claim.verdict() != Verdict.UNDECIDED) {
      compare(name + "verdict", claim.verdict(), verdict);
      boolean holds = verdict == Verdict.HOLDS;
      compare(name + "holds already", claim.minimalFine().holdsAlready(), holds);
    }
    checkWorld(name + "payoffs if it binds", claim.promiseBound(), bound.get());
    compare(name + "clauses", claimed(claim.clauses()), promise.clauses());
    if (failure == null) {
      for (ClauseAssessment clause : claim.clauses()) {
        checkClause(name, promise, clause, bound.get(), free.get());
      }
      boolean exact = claim.clauses().stream().allMatch(ClauseAssessment::exact);
      if (exact && claim.verdict() != Verdict.UNDECIDED) {
        List<Integer> first = firstFailures(promise, verdict, bound.get());
        compare(
            name + "first failures", new HashSet<>(claim.firstFailures()), new HashSet<>(first));
      }
      MinimalFine fine = claim.minimalFine();
      fine.someEquilibrium().ifPresent(some -> checkSome(name, promise, some));
      fine.allEquilibriaAbove()
          .ifPresent(all -> checkAll(name, promise, all, verdict, bound.get()));
    }
  }

  private static Verdict verdict(Recount.Tally total) {
    if (total.keeping().equals(total.all())) {
      return Verdict.HOLDS;
    }
    if (total.keeping().signum() == 0) {
      return Verdict.FAILS;
    }
    return total.strict().signum() > 0 ? Verdict.CONTINGENT : Verdict.KNIFE_EDGE;
  }

  /**
   * A mixture is never kept strictly: the promise fails where some temptation is positive in every
   * case. Else it is on the knife's edge.
   */
  private Verdict mixedVerdict(Promise promise, Recount bound) {
    boolean open = false;
    for (Clause clause : promise.clauses()) {
      Optional<Interval> gain = temptation(promise, clause, bound, bound);
      if (gain.isPresent()) {
        if (gain.get().min().signum() > 0) {
          return Verdict.FAILS;
        }
        open = true;
      }
    }
    return open ? Verdict.KNIFE_EDGE : Verdict.HOLDS;
  }

  private static List<Clause> claimed(List<ClauseAssessment> clauses) {
    return clauses.stream().map(c -> new Clause(c.informationSet(), c.permitted())).toList();
  }

  private void checkWorld(String what, World world, Recount recount) {
    if (world.exact()) {
      compare(what, new HashSet<>(world.payoffs()), recount.payoffs());
    }
    for (int player = 0; player < game.players().size(); player++) {
      Interval found = range(recount.payoffs(), player);
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

  private void checkClause(
      String name, Promise promise, ClauseAssessment claim, Recount bound, Recount free) {
    Clause clause = new Clause(claim.informationSet(), claim.permitted());
    checkGain(
        name + "temptation",
        claim.temptation(),
        temptation(promise, clause, bound, bound),
        claim.exact());
    checkGain(
        name + "disillusion temptation",
        claim.disillusionTemptation(),
        temptation(promise, clause, bound, free),
        claim.exact());
  }

  /**
   * What the promisor gains by the best other action, from the best case to the worst: keeping in
   * one world, the others in another. Empty where there is no other action.
   */
  private Optional<Interval> temptation(
      Promise promise, Clause clause, Recount kept, Recount broken) {
    if (clause.permitted() instanceof Promise.Mixture mixture) {
      return mixedTemptation(promise, mixture, clause.informationSet(), kept, broken);
    }
    int set = clause.informationSet();
    Interval keep = null;
    Interval best = null;
    for (int action = 0; action < game.tree().actionCount(set); action++) {
      if (clause.actions().contains(action)) {
        keep = better(keep, range(kept.payoffsAfter(set, action), promise.promisor()));
      } else {
        best = better(best, range(broken.payoffsAfter(set, action), promise.promisor()));
      }
    }
    return best == null || keep == null
        ? Optional.empty()
        : Optional.of(new Interval(best.min().minus(keep.max()), best.max().minus(keep.min())));
  }

  /**
   * What the best action gives more than the mixture: in one world for each choice of what follows
   * the actions, else for each of what follows the one and what the mixture is worth.
   */
  private Optional<Interval> mixedTemptation(
      Promise promise, Promise.Mixture mixture, int set, Recount kept, Recount broken) {
    List<Rational> law = mixture.probabilities();
    Interval best = null;
    Interval worth = Interval.of(Rational.ZERO);
    List<List<Rational>> selections = List.of(List.of());
    for (int action = 0; action < law.size(); action++) {
      Set<Rational> after = own(kept.payoffsAfter(set, action), promise.promisor());
      best = better(best, range(broken.payoffsAfter(set, action), promise.promisor()));
      worth =
          worth.plus(
              range(kept.payoffsAfter(set, action), promise.promisor()).times(law.get(action)));
      if ((long) selections.size() * after.size() > MOST_SELECTIONS) {
        failure =
            failure == null
                ? new CheckResult.NotRun("what follows a mixture takes too many values")
                : failure;
        return Optional.empty();
      }
      List<List<Rational>> longer = new ArrayList<>();
      for (List<Rational> selection : selections) {
        for (Rational value : after) {
          List<Rational> more = new ArrayList<>(selection);
          more.add(value);
          longer.add(more);
        }
      }
      selections = longer;
    }
    if (law.size() < 2 || best == null) {
      return Optional.empty();
    }
    if (kept != broken) {
      return Optional.of(best.minus(worth));
    }
    TreeSet<Rational> gains = new TreeSet<>();
    for (List<Rational> selection : selections) {
      Rational mean = Rational.ZERO;
      for (int action = 0; action < law.size(); action++) {
        mean = mean.plus(law.get(action).times(selection.get(action)));
      }
      gains.add(Collections.max(selection).minus(mean));
    }
    return Optional.of(new Interval(gains.first(), gains.last()));
  }

  /** What the better of two actions gives. */
  private static Interval better(@Nullable Interval left, Interval right) {
    return left == null
        ? right
        : new Interval(left.min().max(right.min()), left.max().max(right.max()));
  }

  private void checkGain(
      String what, Optional<Interval> claimed, Optional<Interval> found, boolean exact) {
    if (claimed.isPresent() && found.isPresent()) {
      checkInterval(what, claimed.get(), found.get(), exact);
    } else {
      compare(what, claimed, found);
    }
  }

  /**
   * Of the promised sets with a positive temptation in every case those with none of them before;
   * if there are none, of those with one in the worst case; if none, of those with one of 0.
   */
  private List<Integer> firstFailures(Promise promise, Verdict verdict, Recount bound) {
    if (verdict == Verdict.HOLDS) {
      return List.of();
    }
    List<Integer> always = new ArrayList<>();
    List<Integer> sometimes = new ArrayList<>();
    List<Integer> indifferent = new ArrayList<>();
    for (Clause clause : promise.clauses()) {
      Optional<Interval> gain = temptation(promise, clause, bound, bound);
      if (gain.isPresent()) {
        int set = clause.informationSet();
        if (gain.get().min().signum() > 0) {
          always.add(set);
        }
        if (gain.get().max().signum() > 0) {
          sometimes.add(set);
        }
        if (gain.get().max().signum() == 0) {
          indifferent.add(set);
        }
      }
    }
    List<Integer> failing =
        !always.isEmpty() ? always : !sometimes.isEmpty() ? sometimes : indifferent;
    return failing.stream().filter(set -> noneBefore(set, failing, bound)).toList();
  }

  private static boolean noneBefore(int set, List<Integer> failing, Recount bound) {
    OptionalInt before = bound.promisedBefore(set);
    while (before.isPresent()) {
      if (failing.contains(before.getAsInt())) {
        return false;
      }
      before = bound.promisedBefore(before.getAsInt());
    }
    return true;
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

  private void checkAll(
      String name, Promise promise, Rational fine, Verdict verdict, Recount bound) {
    String what = name + "fine above which all equilibria keep it";
    if (verdict == Verdict.HOLDS) {
      compare(what, fine, Rational.ZERO);
      return;
    }
    Rational next = gains(promise, bound).higher(fine);
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

  /** What the promisor can gain at the promised sets of the world in which the promise binds. */
  private NavigableSet<Rational> gains(Promise promise, Recount bound) {
    TreeSet<Rational> gains = new TreeSet<>();
    for (Clause clause : promise.clauses()) {
      int set = clause.informationSet();
      Set<Rational> kept = new HashSet<>();
      for (int action : clause.actions()) {
        kept.addAll(own(bound.payoffsAfter(set, action), promise.promisor()));
      }
      for (int action = 0; action < game.tree().actionCount(set); action++) {
        for (Rational broken : own(bound.payoffsAfter(set, action), promise.promisor())) {
          kept.forEach(keeping -> gains.add(broken.minus(keeping)));
        }
      }
    }
    return gains;
  }

  private static Set<Rational> own(Set<List<Rational>> payoffs, int player) {
    Set<Rational> own = new HashSet<>();
    payoffs.forEach(vector -> own.add(vector.get(player)));
    return own;
  }

  private static Interval range(Collection<List<Rational>> payoffs, int player) {
    TreeSet<Rational> own = new TreeSet<>();
    payoffs.forEach(vector -> own.add(vector.get(player)));
    return new Interval(own.first(), own.last());
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

  private Optional<Recount> known(Optional<Recount> recount) {
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
