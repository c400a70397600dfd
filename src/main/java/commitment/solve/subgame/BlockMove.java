package commitment.solve.subgame;

import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.SequenceForm;
import commitment.solve.nash.LogitEnd;
import commitment.solve.nash.StrategicFormSolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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
  private final BlockPlays plays;
  private boolean ranges;
  private final List<PlanProduct> between = new ArrayList<>();

  /** Whether a single player decides in the block. */
  private final boolean lone;

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
    plays = new BlockPlays(block, continuations, promised, new ContinuationSet());
    this.completing = completing;
    this.untilBroken = untilBroken;
    this.solver = new BlockSolver(block, solver, inDecimals, budget, shortfall);
    this.budget = budget;
    this.shortfall = shortfall;
    completion = new Completion(block);
    lone = block.deciders().size() == 1;
  }

  ContinuationSet solve() {
    List<List<Integer>> options = new ArrayList<>();
    for (int end : block.ends()) {
      options.add(IntStream.range(0, continuations.at(end).size()).boxed().toList());
    }
    Selections selections = Selections.iterator(options);
    while (selections.hasNext() && !(untilBroken && plays.isBroken())) {
      if (budget.isExhausted()) {
        shortfall.limit(
            budget.exhausted(), "Not everything was looked at: " + budget.exhaustion() + ".");
        break;
      }
      if (plays.stored() > budget.vectors()) {
        tooMany();
        break;
      }
      solve(selections.next());
    }
    return plays.found();
  }

  private void solve(List<Integer> chosen) {
    List<List<Rational>> atEnds = plays.atEnds(chosen);
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
      Iterator<Map<Integer, List<Rational>>> completed =
          pure && equilibria.enumerated() && completing.inAllWays()
              ? completion.all(profile.plans()).iterator()
              : List.of(completion.sensible(profile.plans(), leaves, completing.like())).iterator();
      // Where a strategy is completed in several ways all of them give the same.
      List<Rational> value = plays.add(chosen, completed.next(), pure);
      values.add(value);
      while (completed.hasNext() && plays.stored() <= budget.vectors()) {
        plays.add(chosen, completed.next(), pure);
      }
      if (completed.hasNext()) {
        tooMany();
      }
    }
    equilibria.sets().forEach(set -> between.addAll(set.products()));
    if (lone && equilibria.profiles().size() > 1) {
      between.add(PlanProduct.hull(equilibria.profiles()));
    }
    for (PlanSet set : equilibria.sets()) {
      set.products().forEach(product -> middle(product, chosen, leaves));
      keep(set, values, atEnds);
    }
  }

  /** The mean of what keeps the promises. */
  private void middle(PlanProduct product, List<Integer> chosen, LeafPayoffs leaves) {
    if (promised.areIn(block)) {
      completion
          .middle(product, promised)
          .ifPresent(
              plans -> plays.middle(chosen, completion.sensible(plans, leaves, completing.like())));
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
    ranges |= payoffs.size() > 1;
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

  /** Whether there are mixtures of equilibria that give infinitely many payoffs. */
  boolean hasRanges() {
    return ranges;
  }

  /** Every way in which the block can be played, those together in which a player does the same. */
  Stream<PlayFamily> families(int player, int move) {
    return plays.families(player, move, !between.isEmpty());
  }

  /**
   * Between which strategies players can mix in equilibria: within a component, or those of a
   * single player who decides in the block.
   */
  Stream<StrategyProduct> mixtures() {
    return between.stream().map(completion::strategies);
  }

  /** Every way in which the block can be played in an equilibrium. */
  BlockPlays plays() {
    return plays;
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
}
