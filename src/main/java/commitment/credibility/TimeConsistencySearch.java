package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.InformationSetNodes;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.solve.backward.Reach;
import commitment.solve.backward.World;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.Level;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.solve.subgame.SubgamePerfectWorld;
import commitment.strategy.BehaviorProfile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The time-consistency test in games with information sets: {@link TimeConsistencyTest} over the
 * subgame-perfect equilibria that a search finds.
 *
 * <p>The verdict is read off the equilibria of the game with nobody bound: it HOLDS if all of them
 * keep the promise, FAILS if none does; else it is CONTINGENT if one of them keeps it strictly, a
 * KNIFE_EDGE if none does. If the search may have missed equilibria the verdict is UNDECIDED unless
 * those that were found decide: one that keeps the promise strictly and one that breaks it.
 *
 * <p>A joint promise is tested promisor by promisor, each time with what the others promise bound;
 * its verdict is the worst of these.
 */
public final class TimeConsistencySearch implements PromiseTest {
  private static final Reach.Probability UNKNOWN =
      new Reach.Probability(new Interval(Rational.ZERO, Rational.ONE), false);

  private final Game game;
  private final TreeIndex index;
  private final Subgames subgames;
  private final int witnesses;
  private final Budget budget;
  private final StrategicFormSolver solver;
  private final SubgamePerfectSearch plain;

  /** The limits that searches have reached so far. */
  private final Set<Limit> limits = EnumSet.noneOf(Limit.class);

  /** Whether for some of them more than ways to get the payoffs known may be missing. */
  private boolean limited;

  public TimeConsistencySearch(Game game, TreeIndex index, int witnesses, Budget budget) {
    this.game = game;
    this.index = index;
    this.witnesses = witnesses;
    this.budget = budget;
    subgames = Subgames.of(index);
    solver = new StrategicFormSolver(false, budget);
    plain = search(game, PromisedMoves.none());
  }

  private SubgamePerfectSearch search(Game played, PromisedMoves promised) {
    SubgamePerfectSearch search =
        SubgamePerfectSearch.of(played, subgames, promised, solver, budget);
    limits.addAll(search.shortfall().limits());
    limited |= search.shortfall().isLimit();
    return search;
  }

  @Override
  public World nobodyBound() {
    return SubgamePerfectWorld.of(plain, witnesses);
  }

  @Override
  public boolean isLimited(GameAssessment assessment) {
    return (limited && !assessment.isComplete()) || budget.isExhausted();
  }

  @Override
  public Set<Limit> limits(GameAssessment assessment) {
    Set<Limit> reached = EnumSet.noneOf(Limit.class);
    if (!assessment.isComplete()) {
      reached.addAll(limits);
    }
    if (budget.isExhausted()) {
      reached.add(budget.exhausted());
    }
    return reached;
  }

  @Override
  public boolean isSolved() {
    return plain.shortfall().isNone();
  }

  @Override
  public boolean knowsPayoffs() {
    return !plain.shortfall().missesPayoffs();
  }

  @Override
  public Optional<TimeConsistencySearch> searched() {
    return Optional.of(this);
  }

  /** The search with nobody bound. */
  public SubgamePerfectSearch search() {
    return plain;
  }

  @Override
  public Optional<BigInteger> equilibria() {
    return plain.shortfall().missesPure() ? Optional.empty() : Optional.of(plain.pure(Level.ANY));
  }

  @Override
  public Map<Integer, Reach.Probability> reach(Set<Integer> nodes) {
    return EquilibriumReach.of(
        plain, nodes.stream().collect(Collectors.toMap(node -> node, List::of)));
  }

  @Override
  public PromiseAssessment assess(Promise promise) {
    return assess(promise, true);
  }

  /**
   * The test without the worlds in which the promise is believed though it does not bind, of which
   * there is one for each way of believing it: nothing is said of harm, and believedNotBound is
   * only bounded, by all payoffs of the game.
   */
  public PromiseAssessment assessUnbelieved(Promise promise) {
    return assess(promise, false);
  }

  /**
   * Whether {@link #assess} would say that the promise of one player HOLDS. The search ends with
   * the first equilibrium of the game that breaks it.
   */
  public static boolean holds(Game game, TreeIndex index, Promise promise, Budget budget) {
    if (promise.hasMenus()) {
      TwoStepMenus.Result steps = TwoStepMenus.of(game, index, promise);
      TreeIndex stepIndex = TreeIndex.of(steps.game().tree());
      return holds(steps.game(), stepIndex, steps.promise(), budget);
    }
    SubgamePerfectSearch search =
        SubgamePerfectSearch.untilBroken(
            game,
            Subgames.of(index),
            PromisedMoves.of(promise.clauses()),
            new StrategicFormSolver(false, budget),
            budget);
    return verdict(search) == Verdict.HOLDS
        || SinglePlaces.verdict(search, index, promise.clauses())
            .filter(Verdict.HOLDS::equals)
            .isPresent();
  }

  private PromiseAssessment assess(Promise promise, boolean believed) {
    if (promise.hasMenus()) {
      TwoStepMenus.Result steps = TwoStepMenus.of(game, index, promise);
      return MenuAssessment.of(
          steps, promise, equilibria(), in(steps).assess(steps.promise(), believed));
    }
    SubgamePerfectSearch bound = search(bound(game, promise.clauses()), PromisedMoves.none());
    List<Part> parts = new ArrayList<>(parts(promise));
    parts.replaceAll(part -> canBeKept(bound, part) ? part : part.failing());
    Verdict verdict = verdict(parts);
    List<ClauseAssessment> clauses = new ArrayList<>();
    Map<Integer, Reach.Probability> reach = EquilibriumReach.of(bound, nodes(promise));
    for (Clause clause : promise.clauses()) {
      clauses.add(
          SearchedTemptation.at(
                  bound, plain, clause, reach.getOrDefault(clause.informationSet(), UNKNOWN))
              .withRoles(roles(clause, promise, verdict, bound)));
    }
    List<Integer> first = FirstFailures.of(game.tree(), index, clauses, verdict);
    clauses.replaceAll(clause -> clause.withFirstFailure(first.contains(clause.informationSet())));
    boolean single = parts.size() == 1;
    World promiseBound = SubgamePerfectWorld.of(bound, witnesses);
    Optional<Worlds> worlds =
        believed
            ? Optional.of(new Worlds(game, plain, bound, promise, witnesses, solver, budget))
            : Optional.empty();
    return new PromiseAssessment(
        promise,
        verdict,
        verdict == Verdict.UNDECIDED ? Optional.of(reason(parts)) : Optional.empty(),
        single ? parts.get(0).total() : Optional.empty(),
        single ? parts.get(0).keeping() : Optional.empty(),
        clauses,
        first,
        fine(verdict, clauses),
        worlds.map(Worlds::harm).orElse(Map.of()),
        promiseBound,
        worlds.map(Worlds::believedNotBound).orElseGet(() -> SubgamePerfectWorld.bounds(game)),
        worlds.map(Worlds::isExact).orElse(isSolved() && bound.shortfall().isNone())
            && parts.stream().allMatch(Part::complete),
        Optional.empty());
  }

  /** The test in the game in which a promised menu is one action. */
  private TimeConsistencySearch in(TwoStepMenus.Result steps) {
    return new TimeConsistencySearch(
        steps.game(), TreeIndex.of(steps.game().tree()), witnesses, budget);
  }

  /** Who must believe a promise; empty where no equilibrium of some world is known. */
  public Optional<Believers> believers(Promise promise) {
    if (promise.hasMenus()) {
      TwoStepMenus.Result steps = TwoStepMenus.of(game, index, promise);
      return in(steps)
          .believers(steps.promise())
          .map(found -> MenuAssessment.believers(steps, found));
    }
    SubgamePerfectSearch bound = search(bound(game, promise.clauses()), PromisedMoves.none());
    if (plain.continuations(0).isEmpty() || bound.continuations(0).isEmpty()) {
      return Optional.empty();
    }
    Worlds worlds = new Worlds(game, plain, bound, promise, witnesses, solver, budget);
    return Optional.of(SearchedBelievers.of(game.tree(), promise, worlds));
  }

  /**
   * The equilibria of the game in which the other promisors keep their parts.
   *
   * @param total the number of pure ones, if known
   * @param keeping how many of them keep this part
   */
  private record Part(
      List<Clause> own,
      Verdict verdict,
      Optional<BigInteger> total,
      Optional<BigInteger> keeping,
      boolean complete,
      List<String> shortfall) {

    /** The same if it is certain that no equilibrium keeps it. */
    Part failing() {
      return new Part(own, Verdict.FAILS, total, keeping, complete, shortfall);
    }
  }

  /**
   * Whether it is open if an equilibrium keeps a part. One that does so is an equilibrium if the
   * promise binds as well: if these are all known, in none of them may another action be better at
   * a set to which play comes in any case.
   */
  private boolean canBeKept(SubgamePerfectSearch bound, Part part) {
    return part.verdict() != Verdict.UNDECIDED
        || !bound.shortfall().isNone()
        || part.own().stream()
            .filter(
                clause -> UnavoidableSet.of(game, subgames, clause.informationSet()).isPresent())
            .noneMatch(
                clause ->
                    SearchedTemptation.at(bound, plain, clause, UNKNOWN)
                        .temptation()
                        .filter(gain -> gain.min().signum() > 0)
                        .isPresent());
  }

  private static Verdict verdict(List<Part> parts) {
    return parts.stream().map(Part::verdict).reduce(Verdict.HOLDS, Verdict::orWorse);
  }

  private List<Part> parts(Promise promise) {
    List<Part> parts = new ArrayList<>();
    for (int promisor : promise.promisors()) {
      List<Clause> own = promise.clausesOf(game.tree(), promisor);
      List<Clause> others = promise.clausesOfOthers(game.tree(), promisor);
      SubgamePerfectSearch found = search(bound(game, others), PromisedMoves.of(own));
      boolean complete = found.shortfall().isNone();
      boolean countable = complete && !found.hasComponents() && isPure(found);
      parts.add(
          new Part(
              own,
              found.shortfall().isNone()
                  ? verdict(found)
                  : SinglePlaces.verdict(found, index, own).orElseGet(() -> verdict(found)),
              countable ? Optional.of(found.pure(Level.ANY)) : Optional.empty(),
              countable ? Optional.of(found.pure(Level.KEEPING)) : Optional.empty(),
              complete,
              reasons(found)));
    }
    return parts;
  }

  private static boolean isPure(SubgamePerfectSearch found) {
    return found.pure(Level.ANY).equals(found.all(Level.ANY));
  }

  private static Verdict verdict(SubgamePerfectSearch found) {
    BigInteger keeping = found.all(Level.KEEPING);
    boolean breaking = keeping.compareTo(found.all(Level.ANY)) < 0;
    return Verdict.of(
        keeping.signum() > 0,
        found.keepsStrictly(),
        breaking,
        found.shortfall().isNone()
            && !(keeping.signum() > 0
                && breaking
                && !found.keepsStrictly()
                && found.mayKeepStrictly()));
  }

  private static List<String> reasons(SubgamePerfectSearch found) {
    List<String> reasons = new ArrayList<>(found.shortfall().reasons());
    if (found.mayKeepStrictly() && !found.keepsStrictly()) {
      reasons.add(
          "Between equilibria of a proper subgame there are some in which the promise is kept"
              + " strictly; what follows from them further up was not looked at.");
    }
    return reasons;
  }

  private static String reason(List<Part> parts) {
    Set<String> reasons = new HashSet<>();
    for (Part part : parts) {
      reasons.addAll(part.shortfall());
    }
    return reasons.isEmpty()
        ? "no equilibrium was found"
        : "not every equilibrium is known. " + String.join(" ", reasons.stream().sorted().toList());
  }

  /** The game in which nature takes what is promised. */
  public static Game bound(Game game, List<Clause> clauses) {
    Map<Integer, List<Rational>> laws = new HashMap<>();
    for (Clause clause : clauses) {
      laws.put(
          clause.informationSet(),
          BehaviorProfile.pure(game.tree().actionCount(clause.informationSet()), clause.action()));
    }
    return laws.isEmpty() ? game : game.withLaws(laws);
  }

  private Map<Integer, List<Integer>> nodes(Promise promise) {
    InformationSetNodes all = InformationSetNodes.of(game.tree());
    Map<Integer, List<Integer>> nodes = new HashMap<>();
    for (Clause clause : promise.clauses()) {
      int move = clause.informationSet();
      nodes.put(
          move,
          IntStream.range(0, all.count(move)).mapToObj(place -> all.node(move, place)).toList());
    }
    return nodes;
  }

  /**
   * What the temptations tell of the fine: with all promised sets moves by themselves the worst one
   * is the least fine that no equilibrium withstands; where several move at a time other equilibria
   * may have to be ruled out, and {@code parametric.FineSearch} looks for it.
   */
  private MinimalFine fine(Verdict verdict, List<ClauseAssessment> clauses) {
    if (verdict == Verdict.HOLDS) {
      return new MinimalFine(Optional.of(Rational.ZERO), Optional.of(Rational.ZERO), true);
    }
    Rational all = Rational.ZERO;
    boolean points = true;
    boolean exact = true;
    for (ClauseAssessment clause : clauses) {
      int node = game.tree().firstNode(clause.informationSet());
      exact &= clause.exact() && subgames.startsAt(node) && subgames.isSingleMove(node);
      points &= clause.temptation().map(Interval::isPoint).orElse(true);
      all = clause.temptation().map(Interval::max).orElse(all).max(all);
    }
    boolean kept = verdict != Verdict.FAILS && verdict != Verdict.UNDECIDED;
    if (!exact || verdict == Verdict.UNDECIDED) {
      return new MinimalFine(
          kept ? Optional.of(Rational.ZERO) : Optional.empty(), Optional.empty(), false);
    }
    Optional<Rational> some =
        kept ? Optional.of(Rational.ZERO) : points ? Optional.of(all) : Optional.empty();
    return new MinimalFine(some, Optional.of(all), false);
  }

  private Map<Integer, Role> roles(
      Clause clause, Promise promise, Verdict verdict, SubgamePerfectSearch bound) {
    int node = game.tree().firstNode(clause.informationSet());
    Map<Integer, Role> roles = new LinkedHashMap<>();
    if (!subgames.startsAt(node)
        || game.tree().actionCount(clause.informationSet()) < 2
        || plain.continuations(node).isEmpty()
        || bound.continuations(node).isEmpty()) {
      return roles;
    }
    for (int player : PriorMovers.of(index).before(node)) {
      if (promise.promisors().contains(player)) {
        continue;
      }
      Interval kept = SearchedTemptation.range(bound, node, player);
      Interval otherwise =
          verdict == Verdict.HOLDS
              ? afterBreach(node, clause.action(), player)
              : SearchedTemptation.range(plain, node, player);
      if (kept.min().compareTo(otherwise.max()) > 0) {
        roles.put(player, Role.ASSURANCE);
      } else if (kept.max().compareTo(otherwise.min()) < 0) {
        roles.put(player, verdict == Verdict.HOLDS ? Role.WARNING : Role.THREAT);
      }
    }
    return roles;
  }

  private Interval afterBreach(int node, int promised, int player) {
    Interval hull = null;
    for (int action = 0; action < game.tree().childCount(node); action++) {
      int child = index.child(node, action);
      if (action != promised && subgames.isEnd(child)) {
        Interval there = SearchedTemptation.range(plain, child, player);
        hull = hull == null ? there : hull.hull(there);
      }
    }
    return hull == null ? SearchedTemptation.range(plain, node, player) : hull;
  }
}
