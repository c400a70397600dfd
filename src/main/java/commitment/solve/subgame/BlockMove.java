package commitment.solve.subgame;

import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.SequenceForm;
import commitment.solve.nash.LogitEnd;
import commitment.solve.nash.StrategicFormSolver;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The subgame that begins with moves that hang together by information sets: for every selection of
 * continuations at the ends of its block, the equilibria of the block.
 */
final class BlockMove {
  /** So many components are kept to be told of. */
  private static final int COMPONENTS = 100;

  private final Block block;
  private final Continuations continuations;
  private final PromisedMoves promised;
  private final BlockSolver solver;
  private final Budget budget;
  private final Shortfall shortfall;
  private final Completion completion;
  private final Completing completing;
  private final boolean untilBroken;
  private final ContinuationSet found = new ContinuationSet();
  private final Map<List<Rational>, List<Way>> ways = new LinkedHashMap<>();

  private int stored;

  /** Whether an equilibrium was found that does not keep what is promised. */
  private boolean broken;

  private final List<EquilibriumComponent> components = new ArrayList<>();
  private boolean manyComponents;

  private final List<LogitEnd> irrational = new ArrayList<>();

  /**
   * @param inDecimals whether equilibria with irrational probabilities are told
   */
  BlockMove(
      Block block,
      Continuations continuations,
      PromisedMoves promised,
      StrategicFormSolver solver,
      Completing completing,
      boolean untilBroken,
      boolean inDecimals,
      Budget budget,
      Shortfall shortfall) {
    this.block = block;
    this.continuations = continuations;
    this.promised = promised;
    this.completing = completing;
    this.untilBroken = untilBroken;
    this.solver = new BlockSolver(block, solver, inDecimals, budget, shortfall);
    this.budget = budget;
    this.shortfall = shortfall;
    completion = new Completion(block);
  }

  ContinuationSet solve() {
    List<List<Integer>> options = new ArrayList<>();
    for (int end : block.ends()) {
      options.add(IntStream.range(0, continuations.at(end).size()).boxed().toList());
    }
    Selections selections = Selections.iterator(options);
    while (selections.hasNext() && !(untilBroken && broken)) {
      if (budget.isExhausted()) {
        shortfall.limit(
            budget.exhausted(), "Not everything was looked at: " + budget.exhaustion() + ".");
        break;
      }
      if (stored > budget.vectors()) {
        tooMany();
        break;
      }
      solve(selections.next());
    }
    return found;
  }

  private void solve(List<Integer> chosen) {
    Selected selected = selected(chosen);
    List<List<Rational>> atEnds = selected.atEnds();
    LeafPayoffs leaves = new LeafPayoffs(atEnds);
    BlockEquilibria equilibria = solver.solve(leaves);
    irrational.addAll(equilibria.irrational());
    List<List<Rational>> values = new ArrayList<>();
    for (PlanProfile profile : equilibria.profiles()) {
      if (!values.isEmpty() && budget.isExhausted()) {
        shortfall.limit(
            budget.exhausted(), "Not everything was looked at: " + budget.exhaustion() + ".");
        return;
      }
      boolean pure = profile.isPure();
      Iterator<Map<Integer, List<Rational>>> plays =
          pure && equilibria.enumerated() && completing.inAllWays()
              ? completion.all(profile.plans()).iterator()
              : List.of(completion.sensible(profile.plans(), leaves, completing.like())).iterator();
      // Where a strategy is completed in several ways all of them give the same.
      List<Rational> value = add(selected, plays.next(), pure);
      values.add(value);
      while (plays.hasNext() && stored <= budget.vectors()) {
        add(selected, plays.next(), pure);
      }
      if (plays.hasNext()) {
        tooMany();
      }
    }
    for (PlanSet set : equilibria.sets()) {
      keep(set, values, atEnds);
    }
  }

  private void tooMany() {
    shortfall.limit(
        Limit.VECTORS,
        "A subgame has more than " + budget.vectors() + " equilibria (see --limit vectors).");
  }

  private void keep(PlanSet set, List<List<Rational>> values, List<List<Rational>> atEnds) {
    List<List<Rational>> payoffs =
        set.places().stream().map(values::get).distinct().sorted(Lexicographic.ORDER).toList();
    if (block.root() > 0 && payoffs.size() > 1) {
      shortfall.mixed(
          "In a proper subgame mixtures of equilibria give infinitely many payoffs, of which only"
              + " the extreme ones are looked at further up.");
    }
    if (components.size() == COMPONENTS) {
      manyComponents = true;
      return;
    }
    Map<Integer, List<Rational>> ends = new HashMap<>();
    for (int end = 0; end < atEnds.size(); end++) {
      ends.put(block.ends().get(end), atEnds.get(end));
    }
    components.add(
        new EquilibriumComponent(
            block.root(),
            ends,
            payoffs,
            set.products().stream().map(completion::strategies).toList(),
            set.whole()));
  }

  /**
   * One continuation at each end of the block.
   *
   * @param chosen their places
   * @param atEnds what they give
   * @param pure by the place of a level, in how many pure ways they come about together at that
   *     level
   * @param all the same, pure or not
   */
  private record Selected(
      List<Integer> chosen,
      List<List<Rational>> atEnds,
      List<BigInteger> pure,
      List<BigInteger> all) {
    Selected {
      chosen = List.copyOf(chosen);
    }
  }

  private Selected selected(List<Integer> chosen) {
    List<Continuation> continued = new ArrayList<>(chosen.size());
    for (int end = 0; end < chosen.size(); end++) {
      Continuation there = continuations.at(block.ends().get(end)).get(chosen.get(end));
      if (!there.isSingle()) {
        continued.add(there);
      }
    }
    BigInteger[] pure = new BigInteger[Continuation.LEVELS];
    BigInteger[] all = new BigInteger[Continuation.LEVELS];
    for (Level level : Level.values()) {
      BigInteger product = BigInteger.ONE;
      BigInteger anyhow = BigInteger.ONE;
      for (Continuation there : continued) {
        product = product.multiply(there.pure(level));
        anyhow = anyhow.multiply(there.all(level));
      }
      pure[level.place()] = product;
      all[level.place()] = anyhow;
    }
    return new Selected(chosen, atEnds(chosen), List.of(pure), List.of(all));
  }

  private List<List<Rational>> atEnds(List<Integer> chosen) {
    List<List<Rational>> atEnds = new ArrayList<>(chosen.size());
    for (int end = 0; end < chosen.size(); end++) {
      atEnds.add(continuations.at(block.ends().get(end)).get(chosen.get(end)).payoffs());
    }
    return atEnds;
  }

  /** Adds an equilibrium and returns what it gives. */
  private List<Rational> add(Selected selected, Map<Integer, List<Rational>> play, boolean pure) {
    BlockPlay from = new BlockPlay(block, play, selected.atEnds());
    Level own = promised.level(block, from, play);
    BigInteger[] count = new BigInteger[Continuation.LEVELS];
    BigInteger[] all = new BigInteger[Continuation.LEVELS];
    for (Level level : Level.values()) {
      boolean counts = level.compareTo(own) <= 0;
      int place = level.place();
      count[place] = counts && pure ? selected.pure().get(place) : BigInteger.ZERO;
      all[place] = counts ? selected.all().get(place) : BigInteger.ZERO;
    }
    List<Rational> value = List.copyOf(from.value(block.root()));
    found.add(value, count, all);
    broken |= all[Level.KEEPING.place()].compareTo(all[Level.ANY.place()]) < 0;
    ways.computeIfAbsent(value, key -> new ArrayList<>())
        .add(new Way(block.ends(), selected.chosen(), play));
    stored++;
    return value;
  }

  /** Every way in which the block can be played in an equilibrium, seen from each node. */
  Stream<BlockPlay> plays() {
    return ways.values().stream()
        .flatMap(List::stream)
        .map(way -> new BlockPlay(block, way.play(), atEnds(way.chosen())));
  }

  /** The sets of equilibria of the block that belong together, the first ones. */
  List<EquilibriumComponent> components() {
    return Collections.unmodifiableList(components);
  }

  /** Whether there are more of them. */
  boolean hasMoreComponents() {
    return manyComponents;
  }

  SequenceForm form() {
    return block.form();
  }

  /** Profiles near each of which an equilibrium of the block is proved. */
  List<LogitEnd> irrational() {
    return Collections.unmodifiableList(irrational);
  }

  /** The ways in which a payoff vector comes about. */
  Iterator<Way> ways(List<Rational> target) {
    return ways.getOrDefault(target, List.of()).iterator();
  }
}
