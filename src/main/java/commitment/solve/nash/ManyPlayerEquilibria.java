package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mixed equilibria of a game of three and more players in strategic form, exactly.
 *
 * <p>Method: strictly dominated pure strategies are taken away. Then all supports are gone through.
 * Those in which at most two players mix come down to bimatrix games ({@link PairEquilibria}).
 * Where three or more mix, the small and balanced supports come first (R. Porter, E. Nudelman and
 * Y. Shoham, Simple search methods for finding a Nash equilibrium, Games and Economic Behavior 63
 * (2008) 642&ndash;662, DOI 10.1016/j.geb.2006.03.015), a support that cannot consist of best
 * replies is left out, and the equations of the others are solved by {@link IndifferenceSearch}.
 * Every equilibrium is checked against the definition before it is listed.
 *
 * <p>Coverage is {@link Coverage#ALL} only if every support was settled. It is not where an
 * equilibrium has irrational probabilities, since those are not listed, where infinitely many
 * equilibria form no products of polytopes, and where there are too many supports or boxes.
 *
 * <p>Cost: exponential in the number of strategies.
 */
final class ManyPlayerEquilibria {
  /** With more supports only pure equilibria are looked for. */
  private static final long MOST_SUPPORTS = 200_000;

  /** The most corners of boxes that are looked at in all searches together. */
  private static final long MOST_CORNERS = 4_000_000;

  /** Steps of a corner. */
  private static final long CORNER_COST = 1000;

  private final ManyPlayerGame game;
  private final Budget budget;
  private final Effort effort;
  private final Map<List<List<Rational>>, Integer> places = new LinkedHashMap<>();
  private final Map<Set<Integer>, MixtureProduct> regions = new LinkedHashMap<>();
  private boolean complete = true;

  /** Whether a limit is among the reasons why it is not. */
  private boolean cut;

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
    if (supports(game) > MOST_SUPPORTS) {
      return new NashEquilibria(pure, Coverage.ALL_PURE, true, List.of());
    }
    ManyPlayerEquilibria all = new ManyPlayerEquilibria(game, budget, effort);
    pure.forEach(profile -> all.place(profile.mixtures()));
    all.addPairs();
    all.addLarger();
    return all.result();
  }

  private static long supports(ManyPlayerGame game) {
    long supports = 1;
    for (int player = 0; player < game.players() && supports <= MOST_SUPPORTS; player++) {
      supports *= (1L << Math.min(game.count(player), 20)) - 1;
    }
    return supports;
  }

  private int place(List<List<Rational>> mixtures) {
    return places.computeIfAbsent(mixtures, key -> places.size());
  }

  private void addPairs() {
    PairEquilibria pairs = PairEquilibria.of(game, budget, effort);
    complete = pairs.isComplete();
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
    return IntStream.range(0, game.players())
        .mapToObj(player -> game.original(player, mixtures.get(player)))
        .toList();
  }

  private void addLarger() {
    long corners = MOST_CORNERS;
    List<int[][]> supports = largerSupports();
    int tried = 0;
    for (int[][] support : supports) {
      budget.progress().at("supports", tried++, supports.size());
      if (budget.isExhausted() || corners <= 0 || effort.isSpent()) {
        complete = false;
        cut = true;
        return;
      }
      IndifferenceSystem system = new IndifferenceSystem(game, support);
      if (system.isRefuted()) {
        continue;
      }
      if (system.unknowns() > IndifferenceSystem.MOST_UNKNOWNS) {
        complete = false;
        continue;
      }
      IndifferenceSearch search = new IndifferenceSearch(system, budget, corners);
      search.run();
      corners -= search.corners();
      effort.spend(CORNER_COST * search.corners());
      complete &= search.isComplete();
      search.solutions().forEach(mixtures -> place(checked(mixtures)));
    }
  }

  /** The supports in which three or more players mix: small ones first, then balanced ones. */
  private List<int[][]> largerSupports() {
    int[][] sets = new int[game.players()][];
    Arrays.setAll(sets, player -> IntStream.range(1, 1 << game.count(player)).toArray());
    List<int[][]> larger = new ArrayList<>();
    Profiles choice = new Profiles(sets);
    while (choice.advance()) {
      if (Arrays.stream(choice.profile()).filter(set -> Integer.bitCount(set) > 1).count() > 2) {
        larger.add(
            Arrays.stream(choice.profile())
                .mapToObj(set -> IntStream.range(0, 31).filter(s -> (set >> s & 1) != 0).toArray())
                .toArray(int[][]::new));
      }
    }
    larger.sort(
        Comparator.<int[][]>comparingInt(
                support -> Arrays.stream(support).mapToInt(set -> set.length).sum())
            .thenComparingInt(
                support -> Arrays.stream(support).mapToInt(set -> set.length).max().orElse(0)));
    return larger;
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
        profiles, complete ? Coverage.ALL : Coverage.ALL_PURE, cut, components);
  }
}
