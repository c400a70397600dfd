package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.solve.nash.MixedProfile;
import commitment.solve.nash.NashEquilibria;
import commitment.solve.nash.StrategicForm;
import commitment.solve.nash.StrategicFormSolver;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The subgame that begins with moves that hang together by information sets: for every selection of
 * continuations at the ends of its block, the equilibria of the block.
 */
final class BlockMove {
  /** More profiles of reduced strategies than this are not looked at one by one. */
  private static final int PROFILES = 2_000_000;

  private final Block block;
  private final Continuations continuations;
  private final PromisedMoves promised;
  private final StrategicFormSolver solver;
  private final Budget budget;
  private final Shortfall shortfall;
  private final Completion completion;
  private final ContinuationSet found = new ContinuationSet();
  private final Map<List<Rational>, List<Way>> ways = new LinkedHashMap<>();

  /** Different mixtures of strategies may come to the same probabilities at each set. */
  private final Set<Way> mixed = new HashSet<>();

  private int stored;
  private boolean components;

  BlockMove(
      Block block,
      Continuations continuations,
      PromisedMoves promised,
      StrategicFormSolver solver,
      Budget budget,
      Shortfall shortfall) {
    this.block = block;
    this.continuations = continuations;
    this.promised = promised;
    this.solver = solver;
    this.budget = budget;
    this.shortfall = shortfall;
    completion = new Completion(block);
  }

  ContinuationSet solve() {
    Optional<StrategicForm> form = StrategicForm.of(block.form(), PROFILES);
    if (form.isEmpty()) {
      shortfall.limit(
          "A subgame has more than "
              + PROFILES
              + " profiles of pure strategies, too many to look at one by one.");
      return found;
    }
    List<List<Integer>> options = new ArrayList<>();
    for (int end : block.ends()) {
      options.add(IntStream.range(0, continuations.at(end).size()).boxed().toList());
    }
    Selections selections = Selections.iterator(options);
    while (selections.hasNext()) {
      if (budget.isExhausted()) {
        shortfall.limit("Not everything was looked at: " + budget.exhaustion() + ".");
        break;
      }
      if (stored > budget.vectors()) {
        shortfall.limit(
            "A subgame has more than " + budget.vectors() + " equilibria (see --limit vectors).");
        break;
      }
      solve(form.get(), selections.next());
    }
    return found;
  }

  private void solve(StrategicForm form, List<Integer> chosen) {
    List<List<Rational>> atEnds = atEnds(chosen);
    LeafPayoffs leaves = new LeafPayoffs(atEnds);
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      payoffs.add(form.strategies(player).count() > 1 ? form.payoffs(leaves, player) : List.of());
    }
    NashEquilibria equilibria = solver.solve(form, payoffs);
    switch (equilibria.coverage()) {
      case ALL -> components |= !equilibria.components().isEmpty();
      case ALL_PURE ->
          shortfall.mixed("Mixed equilibria are not all known where several move at a time.");
      case SOME -> shortfall.any("Where several move at a time there may be more equilibria.");
    }
    List<List<Rational>> values = new ArrayList<>();
    for (MixedProfile profile : equilibria.profiles()) {
      List<RealizationPlan> plans = new ArrayList<>();
      for (int player = 0; player < form.players(); player++) {
        plans.add(form.strategies(player).plan(profile.mixtures().get(player)));
      }
      Stream<Map<Integer, List<Rational>>> plays =
          profile.isPure() ? completion.all(plans) : Stream.of(completion.sensible(plans, atEnds));
      // Where a strategy is completed in several ways all of them give the same.
      values.add(
          plays
              .map(play -> add(chosen, atEnds, play, profile.isPure()))
              .reduce((first, last) -> last)
              .orElseThrow());
    }
    if (block.root() > 0 && equilibria.components().stream().anyMatch(c -> varies(c, values))) {
      shortfall.mixed(
          "In a proper subgame mixtures of equilibria give infinitely many payoffs, of which only"
              + " the extreme ones are looked at further up.");
    }
  }

  private static boolean varies(List<Integer> component, List<List<Rational>> values) {
    return component.stream().map(values::get).distinct().count() > 1;
  }

  private List<List<Rational>> atEnds(List<Integer> chosen) {
    List<List<Rational>> atEnds = new ArrayList<>(chosen.size());
    for (int end = 0; end < chosen.size(); end++) {
      atEnds.add(continuations.at(block.ends().get(end)).get(chosen.get(end)).payoffs());
    }
    return atEnds;
  }

  /** Adds an equilibrium and returns what it gives. */
  private List<Rational> add(
      List<Integer> chosen,
      List<List<Rational>> atEnds,
      Map<Integer, List<Rational>> play,
      boolean pure) {
    BlockPlay from = new BlockPlay(block, play, atEnds);
    Way way = new Way(block.ends(), chosen, play);
    if (!pure && !mixed.add(way)) {
      return List.copyOf(from.value(block.root()));
    }
    Level own = promised.level(block, from, play);
    BigInteger[] count = new BigInteger[Continuation.LEVELS];
    BigInteger[] all = new BigInteger[Continuation.LEVELS];
    Arrays.fill(count, BigInteger.ZERO);
    Arrays.fill(all, BigInteger.ZERO);
    for (Level level : Level.values()) {
      if (level.compareTo(own) > 0) {
        continue;
      }
      BigInteger product = pure ? BigInteger.ONE : BigInteger.ZERO;
      BigInteger anyhow = BigInteger.ONE;
      for (int end = 0; end < chosen.size() && anyhow.signum() > 0; end++) {
        Continuation there = continuations.at(block.ends().get(end)).get(chosen.get(end));
        product = product.multiply(there.pure(level));
        anyhow = anyhow.multiply(there.all(level));
      }
      count[level.place()] = product;
      all[level.place()] = anyhow;
    }
    List<Rational> value = List.copyOf(from.value(block.root()));
    found.add(value, count, all);
    ways.computeIfAbsent(value, key -> new ArrayList<>()).add(way);
    stored++;
    return value;
  }

  /** Every way in which the block can be played in an equilibrium, seen from each node. */
  Stream<BlockPlay> plays() {
    return ways.values().stream()
        .flatMap(List::stream)
        .map(way -> new BlockPlay(block, way.play(), atEnds(way.chosen())));
  }

  /** Whether some of its equilibria belong together. */
  boolean hasComponents() {
    return components;
  }

  /** The ways in which a payoff vector comes about. */
  Iterator<Way> ways(List<Rational> target) {
    return ways.getOrDefault(target, List.of()).iterator();
  }
}
