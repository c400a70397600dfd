package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mixed equilibria of a game of three and more players in strategic form, exactly.
 *
 * <p>Method: strictly dominated pure strategies are taken away. Supports in which at most two
 * players mix come down to bimatrix games ({@link PairEquilibria}) if these are not too large. The
 * others are gone through in the order of {@link BalancedSupports}; a support that cannot consist
 * of best replies is left out, and the equations of what is left are solved by {@link
 * IndifferenceSearch}. Every equilibrium is checked against the definition before it is listed;
 * near one with irrational probabilities there is a proof that it exists.
 *
 * <p>Coverage is {@link Coverage#ALL} only if every support was settled. It is not where infinitely
 * many equilibria form no products of polytopes, and where there are too many supports or boxes.
 *
 * <p>Cost: exponential in the number of strategies.
 */
final class ManyPlayerEquilibria {
  private final ManyPlayerGame game;
  private final Budget budget;
  private final Effort effort;
  private final Map<List<List<Rational>>, Integer> places = new LinkedHashMap<>();
  private final Map<Set<Integer>, MixtureProduct> regions = new LinkedHashMap<>();
  private final List<MixedProfile> irrational = new ArrayList<>();
  private boolean complete = true;
  private boolean pairsComplete;

  /** Whether a limit is among the reasons why it is not. */
  private boolean cut;

  private Optional<SupportsTried> tried = Optional.empty();

  private ManyPlayerEquilibria(ManyPlayerGame game, Budget budget, Effort effort) {
    this.game = game;
    this.budget = budget;
    this.effort = effort;
  }

  /**
   * @param payoffs for each player what he gets from each profile; may be empty for a player with
   *     one strategy
   */
  static NashEquilibria of(
      StrategicForm form, List<List<Rational>> payoffs, Budget budget, Effort effort) {
    List<Integer> counts =
        IntStream.range(0, form.players())
            .mapToObj(player -> form.strategies(player).count())
            .toList();
    List<MixedProfile> pure =
        PureEquilibria.of(form, payoffs).stream().map(form::pureProfile).toList();
    return of(counts, payoffs, pure, budget, effort);
  }

  /**
   * @param counts how many strategies each player has
   * @param payoffs the strategy of the last player varying fastest
   * @param pure the pure equilibria
   */
  static NashEquilibria of(
      List<Integer> counts,
      List<List<Rational>> payoffs,
      List<MixedProfile> pure,
      Budget budget,
      Effort effort) {
    ManyPlayerGame game = ManyPlayerGame.of(counts, payoffs).undominated();
    ManyPlayerEquilibria all = new ManyPlayerEquilibria(game, budget, effort);
    pure.forEach(profile -> all.place(profile.mixtures()));
    boolean pairs = PairEquilibria.usualSteps(game) <= effort.left() / 4;
    if (pairs) {
      all.addPairs();
    }
    all.addBySupports(pairs);
    return all.result();
  }

  private int place(List<List<Rational>> mixtures) {
    return places.computeIfAbsent(mixtures, key -> places.size());
  }

  private void addPairs() {
    PairEquilibria pairs = PairEquilibria.of(game, budget, effort);
    complete = pairs.isComplete();
    pairsComplete = complete;
    cut = !complete && (budget.isExhausted() || effort.isSpent());
    for (PairEquilibria.Found found : pairs.found()) {
      int[][] vertices = new int[game.players()][];
      Arrays.setAll(
          vertices, player -> IntStream.range(0, found.vertices().get(player).size()).toArray());
      Set<Integer> region = new HashSet<>();
      Profiles corners = new Profiles(vertices);
      while (corners.advance()) {
        List<List<Rational>> mixtures = new ArrayList<>();
        for (int player = 0; player < game.players(); player++) {
          mixtures.add(found.vertices().get(player).get(corners.profile()[player]));
        }
        region.add(place(checked(mixtures)));
      }
      if (region.size() > 1) {
        regions.put(region, product(found));
      }
    }
  }

  private MixtureProduct product(PairEquilibria.Found found) {
    List<List<List<Rational>>> extreme = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      int owner = player;
      extreme.add(
          found.vertices().get(player).stream()
              .map(mixture -> game.original(owner, mixture))
              .toList());
    }
    return new MixtureProduct(extreme);
  }

  /** As mixtures of all strategies. */
  private List<List<Rational>> checked(List<List<Rational>> mixtures) {
    if (!game.isEquilibrium(mixtures)) {
      throw new IllegalStateException("not an equilibrium: " + mixtures);
    }
    return original(mixtures);
  }

  private List<List<Rational>> original(List<List<Rational>> mixtures) {
    return IntStream.range(0, game.players())
        .mapToObj(player -> game.original(player, mixtures.get(player)))
        .toList();
  }

  /**
   * @param pairs whether those in which no more than two mix are known
   */
  private void addBySupports(boolean pairs) {
    int most = BalancedSupports.most(game);
    BalancedSupports supports =
        new BalancedSupports(game, pairs ? 3 : 2, budget, effort, this::addFrom);
    for (int strategies = game.players() + 2; strategies <= most; strategies++) {
      budget.progress().at("supports", strategies, most);
      if (!supports.visitAll(strategies)) {
        tried =
            Optional.of(
                new SupportsTried(strategies - 1, game.players(), most, pairs && pairsComplete));
        complete = false;
        cut = true;
        return;
      }
    }
  }

  /** Adds the equilibria with a support; returns false if a limit is in the way. */
  private boolean addFrom(int[][] support) {
    if (budget.isExhausted() || effort.isSpent()) {
      return false;
    }
    IndifferenceSystem system = new IndifferenceSystem(game, support);
    if (system.isRefuted()) {
      return true;
    }
    if (system.unknowns() > IndifferenceSystem.MOST_UNKNOWNS) {
      return false;
    }
    IndifferenceSearch search = new IndifferenceSearch(system, budget, effort);
    search.run();
    search.solutions().forEach(mixtures -> place(checked(mixtures)));
    search.irrational().forEach(mixtures -> irrational.add(new MixedProfile(original(mixtures))));
    complete &= search.isComplete();
    return !(budget.isExhausted() || effort.isSpent());
  }

  private NashEquilibria result() {
    List<MixedProfile> profiles = places.keySet().stream().map(MixedProfile::new).toList();
    List<EquilibriumSet> components = new ArrayList<>();
    regions.forEach(
        (region, product) -> {
          if (regions.keySet().stream()
              .noneMatch(other -> other.size() > region.size() && other.containsAll(region))) {
            components.add(
                new EquilibriumSet(region.stream().sorted().toList(), List.of(product), true));
          }
        });
    return new NashEquilibria(
        profiles, complete ? Coverage.ALL : Coverage.ALL_PURE, cut, components, irrational, tried);
  }
}
