package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.BelievedPlay;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.EquilibriumCount;
import commitment.solve.backward.LeastFine;
import commitment.solve.backward.Reach;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.backward.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does a promise pass the time-consistency test, and where does it fail?
 *
 * <p>The test compares three worlds: nobody is bound; the promise binds and everybody knows it; the
 * promise is believed but does not bind. With V(h) the equilibrium payoffs of the bound world at
 * node h, i the promisor and a* the promised action at I, the <em>temptation</em> at I is
 *
 * <pre>
 *   worst case:  max_{a≠a*} max V_i(Ia) − min V_i(Ia*)
 *   best case:   max_{a≠a*} min V_i(Ia) − max V_i(Ia*)
 * </pre>
 *
 * Theorem: in a finite game of perfect information the promise is kept in <em>all</em> pure
 * subgame-perfect equilibria iff every worst-case temptation is negative; it is kept in none if
 * some best-case temptation is positive. The second has no converse, so the other verdicts are read
 * off {@link LeastFine}: positive, no equilibrium keeps it; zero, only the promisor's indifference
 * does; negative, some equilibrium keeps it strictly.
 *
 * <p>A menu is promised as one action of a game in which keeping to it comes first, see {@link
 * TwoStepMenus}; for mixtures see {@link MixtureTest}.
 *
 * <p>The idea of time consistency: Kydland and Prescott 1977, doi:10.1086/260580. Cost: a few
 * set-valued backward inductions, one more for each player whose harm is asked for.
 */
public final class TimeConsistencyTest implements PromiseTest {
  private final Game game;
  private final TreeIndex index;
  private final Arithmetic arithmetic;
  private final Budget budget;
  private final int witnesses;
  private final PriorMovers priorMovers;
  private final SubgamePerfectPayoffs nobodyBound;
  private final World nobodyBoundWorld;
  private final Optional<BigInteger> equilibria;

  /**
   * Prepares the test for a game of perfect information.
   *
   * @param witnesses for how many payoff vectors of each world to say where play ends
   */
  public TimeConsistencyTest(
      Game game, TreeIndex index, int witnesses, Arithmetic arithmetic, Budget budget) {
    this.game = game;
    this.index = index;
    this.arithmetic = arithmetic;
    this.budget = budget;
    this.witnesses = witnesses;
    priorMovers = PriorMovers.of(index);
    nobodyBound =
        SubgamePerfectPayoffs.of(game, index, Commitments.none(game.tree()), arithmetic, budget);
    nobodyBoundWorld = nobodyBound.world(witnesses);
    equilibria = EquilibriumCount.of(nobodyBound);
  }

  @Override
  public World nobodyBound() {
    return nobodyBoundWorld;
  }

  @Override
  public boolean isLimited(GameAssessment assessment) {
    return !assessment.isComplete();
  }

  @Override
  public Set<Limit> limits(GameAssessment assessment) {
    return assessment.isComplete()
        ? Set.of()
        : Set.of(budget.isExhausted() ? budget.exhausted() : Limit.VECTORS);
  }

  @Override
  public boolean isSolved() {
    return nobodyBoundWorld.exact();
  }

  @Override
  public Optional<BigInteger> equilibria() {
    return equilibria;
  }

  @Override
  public Map<Integer, Reach.Probability> reach(Set<Integer> nodes) {
    return Reach.of(nobodyBound, nodes);
  }

  @Override
  public PromiseAssessment assess(Promise promise) {
    if (promise.hasMenus()) {
      return assessMenus(promise);
    }
    boolean mixes = !promise.isPure();
    SubgamePerfectPayoffs bound = MixtureTest.bound(game, index, promise, arithmetic, budget);
    List<ClauseAssessment> clauses = clauses(promise, bound);
    Optional<LeastFine.Answer> leastFine = mixes ? Optional.empty() : LeastFine.of(bound);
    Verdict verdict = mixes ? MixtureTest.verdict(clauses) : verdict(clauses, leastFine);
    List<Integer> firstFailures = FirstFailures.of(game.tree(), index, clauses, verdict);
    Set<Integer> first = new HashSet<>(firstFailures);
    clauses =
        clauses.stream()
            .map(clause -> clause.withFirstFailure(first.contains(clause.informationSet())))
            .map(clause -> withRoles(clause, promise, verdict, bound))
            .toList();
    World promiseBound = bound.world(witnesses);
    World believed = believed(promise, others(promise)).world(witnesses);
    Optional<BigInteger> keeping = mixes ? Optional.empty() : keeping(promise, verdict);
    MinimalFine fine =
        mixes
            ? new MinimalFine(Optional.empty(), Optional.empty(), verdict == Verdict.HOLDS)
            : minimalFine(verdict, clauses, leastFine);
    Map<Integer, Harm> harm = harm(promise, promiseBound, believed);
    boolean complete =
        verdict != Verdict.UNDECIDED
            && equilibria.isPresent()
            && (mixes || keeping.isPresent())
            && promiseBound.exact()
            && believed.exact()
            && (mixes || fine.someEquilibrium().isPresent())
            && (mixes || fine.allEquilibriaAbove().isPresent())
            && harm.values().stream().allMatch(Harm::exact)
            && clauses.stream().allMatch(clause -> clause.exact() && clause.reachExact());
    return new PromiseAssessment(
        promise,
        verdict,
        verdict == Verdict.UNDECIDED ? Optional.of(undecidedReason(mixes)) : Optional.empty(),
        equilibria,
        keeping,
        clauses,
        firstFailures,
        fine,
        harm,
        promiseBound,
        believed,
        complete,
        mixes ? Optional.empty() : Robustness.of(bound, clauses, verdict));
  }

  private PromiseAssessment assessMenus(Promise promise) {
    TwoStepMenus.Result steps = TwoStepMenus.of(game, index, promise);
    TimeConsistencyTest test =
        new TimeConsistencyTest(
            steps.game(), TreeIndex.of(steps.game().tree()), witnesses, arithmetic, budget);
    return MenuAssessment.of(steps, promise, equilibria, test.assess(steps.promise()));
  }

  private String undecidedReason(boolean mixes) {
    if (mixes) {
      return "ties make what a mixture is worth depend on the equilibrium, and whether all that was"
          + " promised can be kept together was not looked into";
    }
    return budget.isExhausted()
        ? budget.exhaustion() + ", and the bounds found do not decide"
        : "ties give more payoff vectors than the limits allow ("
            + budget.vectors()
            + " at a chance node; --limit vectors=N allows more), and the bounds found do not"
            + " decide";
  }

  private List<ClauseAssessment> clauses(Promise promise, SubgamePerfectPayoffs bound) {
    Set<Integer> nodes = new HashSet<>();
    for (Clause clause : promise.clauses()) {
      nodes.add(game.tree().firstNode(clause.informationSet()));
    }
    Map<Integer, Reach.Probability> reach = Reach.of(bound, nodes);
    List<ClauseAssessment> clauses = new ArrayList<>();
    for (Clause clause : promise.clauses()) {
      int node = game.tree().firstNode(clause.informationSet());
      Reach.Probability probability = reach.get(node);
      if (probability == null) {
        throw new IllegalStateException("no reach for node " + node);
      }
      clauses.add(
          clause.isPure()
              ? Temptation.at(bound, nobodyBound, node, promise.promisor(), clause, probability)
              : new MixtureTest(bound, nobodyBound)
                  .at(clause, node, promise.promisor(), probability));
    }
    return clauses;
  }

  private static Verdict verdict(
      List<ClauseAssessment> clauses, Optional<LeastFine.Answer> leastFine) {
    boolean holds = true;
    boolean fails = false;
    for (ClauseAssessment clause : clauses) {
      if (clause.temptation().isPresent()) {
        holds &= clause.temptation().get().max().signum() < 0;
        fails |= clause.temptation().get().min().signum() > 0;
      }
    }
    if (holds || fails) {
      return holds ? Verdict.HOLDS : Verdict.FAILS;
    }
    if (leastFine.isEmpty()) {
      return Verdict.UNDECIDED;
    }
    return switch (leastFine.get().signum()) {
      case 1 -> Verdict.FAILS;
      case 0 -> Verdict.KNIFE_EDGE;
      default -> Verdict.CONTINGENT;
    };
  }

  private Optional<BigInteger> keeping(Promise promise, Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> equilibria;
      case FAILS -> Optional.of(BigInteger.ZERO);
      case CONTINGENT, KNIFE_EDGE, UNDECIDED ->
          EquilibriumCount.of(
              SubgamePerfectPayoffs.of(
                  game,
                  index,
                  Commitments.of(promise, game.tree(), Treatment.KEPT),
                  arithmetic,
                  budget));
    };
  }

  private static MinimalFine minimalFine(
      Verdict verdict, List<ClauseAssessment> clauses, Optional<LeastFine.Answer> leastFine) {
    if (verdict == Verdict.HOLDS) {
      return new MinimalFine(Optional.of(Rational.ZERO), Optional.of(Rational.ZERO), true);
    }
    Optional<Rational> some =
        leastFine.map(answer -> answer.fine().orElse(Rational.ZERO).max(Rational.ZERO));
    Rational all = Rational.ZERO;
    boolean exact = true;
    for (ClauseAssessment clause : clauses) {
      exact &= clause.exact();
      all = clause.temptation().map(Interval::max).orElse(all).max(all);
    }
    return new MinimalFine(some, exact ? Optional.of(all) : Optional.empty(), false);
  }

  private ClauseAssessment withRoles(
      ClauseAssessment clause, Promise promise, Verdict verdict, SubgamePerfectPayoffs bound) {
    if (clause.temptation().isEmpty()) {
      return clause;
    }
    int node = game.tree().firstNode(clause.informationSet());
    Map<Integer, Role> roles = new LinkedHashMap<>();
    for (int player : priorMovers.before(node)) {
      if (player == promise.promisor()) {
        continue;
      }
      Interval kept = bound.range(node, player);
      // Where the promise holds, nothing else is expected here; what it rules out is the breach.
      Interval otherwise =
          verdict == Verdict.HOLDS
              ? afterBreach(node, clause.promised(), player)
              : nobodyBound.range(node, player);
      if (kept.min().compareTo(otherwise.max()) > 0) {
        roles.put(player, Role.ASSURANCE);
      } else if (kept.max().compareTo(otherwise.min()) < 0) {
        roles.put(player, verdict == Verdict.HOLDS ? Role.WARNING : Role.THREAT);
      }
    }
    return clause.withRoles(roles);
  }

  private Interval afterBreach(int node, int promised, int player) {
    Interval hull = null;
    for (int action = 0; action < game.tree().childCount(node); action++) {
      if (action != promised) {
        Interval there = nobodyBound.range(index.child(node, action), player);
        hull = hull == null ? there : hull.hull(there);
      }
    }
    if (hull == null) {
      throw new IllegalArgumentException("no alternative at node " + node);
    }
    return hull;
  }

  private Set<Integer> others(Promise promise) {
    Set<Integer> others = new HashSet<>();
    for (int player = 0; player < game.players().size(); player++) {
      if (player != promise.promisor()) {
        others.add(player);
      }
    }
    return others;
  }

  private BelievedPlay believed(Promise promise, Set<Integer> believers) {
    return BelievedPlay.of(game, index, promise, believers, arithmetic, budget);
  }

  private Map<Integer, Harm> harm(Promise promise, World promiseBound, World allBelieve) {
    Map<Integer, Harm> harm = new HashMap<>();
    Set<Integer> others = others(promise);
    for (int player : others) {
      World alone = others.size() == 1 ? allBelieve : believed(promise, Set.of(player)).world(0);
      Interval actual = alone.ranges().get(player);
      harm.put(
          player,
          new Harm(
              nobodyBoundWorld.ranges().get(player).minus(actual),
              promiseBound.ranges().get(player).minus(actual),
              nobodyBoundWorld.exact() && promiseBound.exact() && alone.exact()));
    }
    return harm;
  }
}
