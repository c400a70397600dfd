package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.solve.nash.MixedStrategy;
import commitment.solve.nash.NashComponent;
import commitment.solve.nash.NashComponents;
import commitment.solve.nash.NashSubset;
import commitment.solve.nash.StrategicFormSolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A subgame of a game in which two players move, where what follows at the ends of its block is not
 * always one payoff vector of finitely many: for every selection of one product of equilibria, or
 * one continuation outside of them, at each end, the equilibria of the {@link EndingForm}.
 *
 * <p>By induction from the deepest subgames up the payoffs of the two that the equilibria of a
 * subgame can give are a union of finitely many rectangles, and what is found is all there is.
 *
 * <p>Cost: for each selection the enumeration of the equilibria of a bimatrix game.
 */
final class MixedMove {
  /** More pairs of strategies than these are not looked at. */
  private static final int PAIRS = 2_500;

  private static final int SELECTIONS = 2_000;
  private static final int PRODUCTS = 200;

  /** Subsets of components with more strategies of one player are not told. */
  private static final int STRATEGIES = 64;

  private final Block block;
  private final Subgames subgames;
  private final BlockPlays plays;
  private final Continuations continuations;
  private final EquilibriumProducts further;
  private final MixedContinuations mixed;
  private final List<Integer> movers;
  private final StrategicFormSolver solver;
  private final Budget budget;

  /** Whether a single player decides in the block: his best replies are like ties at a move. */
  private final boolean alone;

  /** Those with more than one equilibrium. */
  private final List<EquilibriumProduct> products = new ArrayList<>();

  /** What the equilibria give that are in none of them. */
  private final Set<List<Rational>> single = new HashSet<>();

  /** Whether what mixtures in a product give matters outside of the subgame. */
  private boolean matter;

  private final Set<Found> found = new LinkedHashSet<>();
  private final ComponentUnion told = new ComponentUnion();

  /** What the two do in the equilibria that were added. */
  private final Set<List<Object>> known = new HashSet<>();

  /** An equilibrium: the places of what follows, and what is done in the block. */
  private record Found(List<Integer> chosen, Map<Integer, List<Rational>> play) {}

  /**
   * @param plays of the block; the equilibria in which the two mix between what follows are added
   * @param further what follows at the ends, where it is a product
   * @param movers the two who move in the game; the second is -1 if only one does
   */
  MixedMove(
      Subgames subgames,
      BlockPlays plays,
      Continuations continuations,
      EquilibriumProducts further,
      MixedContinuations mixed,
      List<Integer> movers,
      StrategicFormSolver solver,
      Budget budget) {
    block = plays.block();
    this.subgames = subgames;
    this.plays = plays;
    this.continuations = continuations;
    this.further = further;
    this.mixed = mixed;
    this.movers = movers;
    this.solver = solver;
    this.budget = budget;
    alone = subgames.isDecidedByOne(block.tree(), block.root(), move -> true);
  }

  /**
   * @return whether everything was looked at; if not, there are too many selections or strategies,
   *     and nothing was added
   */
  boolean solve() {
    if (!look()) {
      return false;
    }
    found.forEach(one -> plays.add(one.chosen(), one.play(), false));
    return true;
  }

  private boolean look() {
    List<List<Integer>> options = new ArrayList<>();
    List<List<Integer>> others = new ArrayList<>();
    for (int end : block.ends()) {
      List<Integer> places = further.others(end, continuations);
      others.add(places);
      options.add(IntStream.range(0, places.size() + further.at(end).size()).boxed().toList());
    }
    Selections selections = Selections.iterator(options);
    for (int count = 0; selections.hasNext(); count++) {
      if (count == SELECTIONS
          || products.size() > PRODUCTS
          || found.size() > budget.vectors()
          || budget.isExhausted()) {
        return false;
      }
      if (!solve(ending(selections.next(), others))) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param chosen by end the place among the continuations outside of products, then the products
   */
  private Ending ending(List<Integer> chosen, List<List<Integer>> others) {
    List<Integer> places = new ArrayList<>();
    Map<Integer, EquilibriumProduct> following = new HashMap<>();
    for (int leaf = 0; leaf < chosen.size(); leaf++) {
      int end = block.ends().get(leaf);
      int inNone = others.get(leaf).size();
      if (chosen.get(leaf) < inNone) {
        places.add(others.get(leaf).get(chosen.get(leaf)));
      } else {
        EquilibriumProduct product = further.at(end).get(chosen.get(leaf) - inNone);
        places.add(place(end, product.payoffs()));
        following.put(end, product);
      }
    }
    return new Ending(block, continuations, movers, places, following);
  }

  /** The place of the continuation that some equilibria all give; -1 if there is none. */
  private int place(int end, Set<List<Rational>> payoffs) {
    List<Continuation> here = continuations.at(end);
    return IntStream.range(0, here.size())
        .filter(place -> payoffs.equals(Set.of(here.get(place).payoffs())))
        .findFirst()
        .orElse(-1);
  }

  private boolean solve(Ending ending) {
    Optional<EndingForm> form = EndingForm.of(ending, PAIRS);
    if (form.isEmpty() || !mixed.spend(form.get().pairs())) {
      return false;
    }
    NashComponents all = solver.components(form.get().game());
    if (!all.complete()) {
      return false;
    }
    for (NashComponent component : all.components()) {
      List<EquilibriumProduct> subsets = new ArrayList<>();
      for (NashSubset subset : component.subsets()) {
        List<List<SubgameStrategy>> strategies =
            List.of(
                strategies(form.get(), 0, subset.rows()),
                strategies(form.get(), 1, subset.columns()));
        subsets.add(new EquilibriumProduct(ending, strategies, mixed.numbers()));
      }
      subsets.forEach(this::add);
      subsets.forEach(this::middle);
      if (!alone || !ending.products().isEmpty()) {
        tell(ending, subsets);
      }
    }
    return true;
  }

  private static List<SubgameStrategy> strategies(
      EndingForm form, int side, List<MixedStrategy> mixtures) {
    return mixtures.stream().map(mixture -> form.strategy(side, mixture)).distinct().toList();
  }

  private void add(EquilibriumProduct subset) {
    for (SubgameStrategy first : subset.strategies(0)) {
      for (SubgameStrategy second : subset.strategies(1)) {
        if (isMixed(first) || isMixed(second)) {
          add(subset.ending(), first, second);
        }
      }
    }
    if (subset.isMany()) {
      products.add(subset);
      matter |= block.root() > 0 && subgames.matterOutside(block.root(), subset.payoffs());
    } else {
      single.addAll(subset.payoffs());
    }
  }

  /** The mean of what keeps the promises. */
  private void middle(EquilibriumProduct subset) {
    PromisedMoves promised = mixed.promised();
    Ending ending = subset.ending();
    if (!subset.isMany() || !promised.areIn(ending)) {
      return;
    }
    List<SubgameStrategy> means = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      int at = side;
      List<SubgameStrategy> kept =
          subset.strategies(side).stream()
              .filter(strategy -> promised.areKept(ending.firstPlay(at, strategy)))
              .toList();
      if (kept.isEmpty()) {
        return;
      }
      means.add(
          ending.mixture(
              side, kept, Collections.nCopies(kept.size(), Rational.of(1, kept.size()))));
    }
    List<Integer> chosen = mixed.places(ending, means.get(0), means.get(1));
    plays.middle(chosen, mixed.completed(ending, means.get(0), means.get(1), plays.atEnds(chosen)));
  }

  /** Whether somebody mixes within a product; else what follows is a continuation of the list. */
  private static boolean isMixed(SubgameStrategy strategy) {
    return !strategy.further().values().stream().allMatch(MixedContinuations::isPure);
  }

  private void add(Ending ending, SubgameStrategy first, SubgameStrategy second) {
    if (known.add(List.of(ending.key(0, first), ending.key(1, second)))) {
      List<Integer> chosen = mixed.places(ending, first, second);
      boolean listed =
          IntStream.range(0, chosen.size())
              .noneMatch(leaf -> continuations.isMixed(block.ends().get(leaf), chosen.get(leaf)));
      if (!listed) {
        found.add(new Found(chosen, mixed.completed(ending, first, second, plays.atEnds(chosen))));
      }
    }
  }

  /** Keeps a connected component of the equilibria with certain continuations to be told of. */
  private void tell(Ending ending, List<EquilibriumProduct> subsets) {
    if (subsets.stream().anyMatch(EquilibriumProduct::isMany)) {
      List<ComponentUnion.Subset> parts = new ArrayList<>();
      for (EquilibriumProduct subset : subsets) {
        subset
            .played(STRATEGIES)
            .ifPresent(played -> parts.add(new ComponentUnion.Subset(played, subset.payoffs())));
      }
      told.add(ending.atEnds(), parts, parts.size() == subsets.size());
    }
  }

  /**
   * The equilibria of the subgame if what mixtures of them give matters outside of it, but for
   * single ones.
   */
  List<EquilibriumProduct> products() {
    return matter ? Collections.unmodifiableList(products) : List.of();
  }

  /** What the equilibria give that are in none of the products. */
  Set<List<Rational>> single() {
    return Collections.unmodifiableSet(single);
  }

  /**
   * Ways of playing the block in which what follows can be mixed, those together in which a player
   * does the same. If he is none of the two who move they do as they like.
   */
  Stream<PlayFamily> families(int player) {
    int side = movers.indexOf(player);
    boolean convex = side >= 0 || movers.get(1) < 0;
    return products.stream()
        .filter(set -> set.ending().places().contains(-1))
        .flatMap(
            set ->
                side < 0
                    ? Stream.of(pairs(set.strategies(0), set.strategies(1), set.ending()))
                    : set.strategies(side).stream()
                        .map(
                            own ->
                                side == 0
                                    ? pairs(List.of(own), set.strategies(1), set.ending())
                                    : pairs(set.strategies(0), List.of(own), set.ending())))
        .map(pairs -> new PlayFamily(pairs, convex));
  }

  /** Whether one of some players can mix between strategies. */
  boolean canMix(Set<Integer> players) {
    return products.stream()
        .anyMatch(
            set ->
                IntStream.range(0, 2)
                    .anyMatch(
                        side ->
                            players.contains(movers.get(side)) && set.strategies(side).size() > 1));
  }

  private List<BlockPlay> pairs(
      List<SubgameStrategy> first, List<SubgameStrategy> second, Ending ending) {
    List<BlockPlay> pairs = new ArrayList<>();
    for (SubgameStrategy one : first) {
      for (SubgameStrategy other : second) {
        List<List<Rational>> atEnds = plays.atEnds(mixed.places(ending, one, other));
        pairs.add(new BlockPlay(block, mixed.completed(ending, one, other, atEnds), atEnds));
      }
    }
    return pairs;
  }

  /** The equilibria that belong together, the first sets of them. */
  List<EquilibriumComponent> components() {
    return told.components(block.root());
  }

  /** Whether there are more of them. */
  boolean hasMoreComponents() {
    return told.isCut();
  }

  /** The equilibria of the subgame that were added. */
  BlockPlays plays() {
    return plays;
  }
}
