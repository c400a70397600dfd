package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.solve.backward.World;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.solve.subgame.SubgamePerfectWorld;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The worlds of a promise in a game with information sets: it binds; it is believed but does not
 * bind; one player alone believes it. Believers are automata that play their part of an equilibrium
 * of the world in which the promise binds, and the others a subgame-perfect equilibrium of what is
 * left.
 */
final class Worlds {
  /** How many equilibria of the bound world are followed up. */
  private static final int MOST = 500;

  private final Game game;
  private final Subgames subgames;
  private final Promise promise;
  private final int witnesses;
  private final StrategicFormSolver solver;
  private final Budget budget;
  private final World nobodyBound;
  private final World promiseBound;
  private final SubgamePerfectSearch plain;
  private final SubgamePerfectSearch bound;
  private final List<BehaviorProfile> relied = new ArrayList<>();
  private final Map<Set<Integer>, Collected> collected = new HashMap<>();
  private final Map<Set<Integer>, Boolean> naiveListed = new HashMap<>();

  /** Whether {@link #relied} are all equilibria of the bound world, but for mixtures of these. */
  private final boolean reliedOnAll;

  private boolean exact;

  Worlds(
      Game game,
      SubgamePerfectSearch plain,
      SubgamePerfectSearch bound,
      Promise promise,
      int witnesses,
      StrategicFormSolver solver,
      Budget budget) {
    this.game = game;
    subgames = plain.subgames();
    this.plain = plain;
    this.bound = bound;
    this.solver = solver;
    this.promise = promise;
    this.witnesses = witnesses;
    this.budget = budget;
    nobodyBound = SubgamePerfectWorld.known(plain, 0);
    promiseBound = SubgamePerfectWorld.known(bound, witnesses);
    SubgamePerfectListing listing = SubgamePerfectListing.of(bound);
    while (listing.hasNext() && relied.size() < MOST) {
      relied.add(listing.next().profile());
    }
    reliedOnAll = !listing.hasNext() && bound.shortfall().isNone();
    exact = plain.shortfall().isNone() && reliedOnAll;
  }

  World promiseBound() {
    return promiseBound;
  }

  World nobodyBound() {
    return nobodyBound;
  }

  /** Whether all that can come of the promise if it binds is listed, without mixtures. */
  boolean isBoundListed() {
    return isListed(bound);
  }

  /** The same of the game if these believe. Asked for after {@link #believedBy}. */
  boolean isListed(Set<Integer> believers) {
    Collected here = collected.get(believers);
    return here != null && here.listed();
  }

  /** The same of {@link #believedAmongNaive}. */
  boolean isListedAmongNaive(Set<Integer> believers) {
    Boolean listed = naiveListed.get(believers);
    return listed == null ? isListed(believers) : listed;
  }

  /** Whether mixtures give no other payoffs than what is listed. */
  private boolean isListed(SubgamePerfectSearch search) {
    return search.continuations(0).size() <= 1 || !search.canMix(Set.copyOf(game.tree().movers()));
  }

  /** All others believe; a promisor does as he likes, other promisors keep their parts. */
  World believedNotBound() {
    List<Set<Integer>> groups = new ArrayList<>();
    for (int promisor : promise.promisors()) {
      Set<Integer> others = new HashSet<>();
      for (int player = 0; player < game.players().size(); player++) {
        if (player != promisor) {
          others.add(player);
        }
      }
      groups.add(others);
    }
    return world(groups);
  }

  /** These believe, and all others know it and make the best of it. */
  World believedBy(Set<Integer> believers) {
    return world(List.of(believers));
  }

  /** These believe, the promisors make the best of it, all others act as if nobody were bound. */
  World believedAmongNaive(Set<Integer> believers) {
    Set<Integer> doubters = new HashSet<>(BelievingCoalitions.movers(game.tree(), promise));
    doubters.removeAll(believers);
    if (doubters.isEmpty()) {
      return believedBy(believers);
    }
    TreeMap<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
    SubgamePerfectListing listing = SubgamePerfectListing.of(plain);
    Set<Map<Integer, List<Rational>>> tried = new HashSet<>();
    boolean all =
        plain.shortfall().isNone()
            && !plain.canMix(doubters)
            && (believers.isEmpty() || reliedOnAll)
            && !bound.canMix(believers);
    int left = MOST;
    while (listing.hasNext()) {
      BehaviorProfile free = listing.next().profile();
      for (BehaviorProfile profile : relied) {
        if (!all || left-- == 0 || budget.isExhausted()) {
          return knownOrBounded(found, false);
        }
        Map<Integer, List<Rational>> laws = laws(profile, believers);
        for (int move = 0; move < game.tree().moveCount(); move++) {
          int owner = game.tree().owner(move);
          if (owner != GameTree.CHANCE && !promise.promisors().contains(owner)) {
            laws.putIfAbsent(move, free.at(move));
          }
        }
        if (tried.add(laws)) {
          SubgamePerfectSearch search = search(laws);
          all = add(found, search);
          naiveListed.merge(believers, isListed(search), Boolean::logicalAnd);
        }
      }
    }
    return knownOrBounded(found, all);
  }

  /** For each player but the promisors. */
  Map<Integer, Harm> harm() {
    Map<Integer, Harm> harm = new HashMap<>();
    for (int player = 0; player < game.players().size(); player++) {
      if (promise.promisors().contains(player)) {
        continue;
      }
      World alone = believedBy(Set.of(player));
      if (nobodyBound.ranges().isEmpty()
          || promiseBound.ranges().isEmpty()
          || alone.ranges().isEmpty()) {
        continue;
      }
      Interval actual = alone.ranges().get(player);
      harm.put(
          player,
          new Harm(
              nobodyBound.ranges().get(player).minus(actual),
              promiseBound.ranges().get(player).minus(actual),
              alone.exact() && plain.shortfall().isNone() && bound.shortfall().isNone()));
    }
    return harm;
  }

  /** Whether every equilibrium of every world was looked at. */
  boolean isExact() {
    return exact;
  }

  /** What comes of the game in which one of some groups of players are automata. */
  private World world(List<Set<Integer>> groups) {
    TreeMap<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
    boolean all = true;
    List<Interval> bounds = List.of();
    for (Set<Integer> group : groups) {
      Collected here = collected.get(group);
      if (here == null) {
        here = collected(group);
        collected.put(group, here);
      }
      here.found().forEach(found::putIfAbsent);
      all &= here.all();
      bounds = hull(bounds, here.bounds());
    }
    exact &= all;
    return all ? world(found) : new World(false, List.of(), List.of(), bounds);
  }

  private static List<Interval> hull(List<Interval> first, List<Interval> second) {
    List<Interval> hull = new ArrayList<>();
    for (int player = 0; player < second.size(); player++) {
      Interval here = second.get(player);
      hull.add(first.isEmpty() ? here : first.get(player).hull(here));
    }
    return hull;
  }

  /**
   * What comes of the game with some automata.
   *
   * @param all whether that is all that can
   * @param bounds for each player what he gets is within
   * @param listed whether there are no mixtures of them
   */
  private record Collected(
      Map<List<Rational>, List<OutcomeProbability>> found,
      boolean all,
      List<Interval> bounds,
      boolean listed) {}

  private Collected collected(Set<Integer> automata) {
    Map<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
    AutomatonWays ways = ways(automata);
    boolean all = reliedOnAll || ways.all().stream().allMatch(Map::isEmpty);
    boolean listed = ways.all().size() <= 1 || !bound.canMix(automata);
    List<Interval> bounds = all ? ways.bounds() : SubgamePerfectWorld.bounds(game).ranges();
    if (ways.all().size() > 1 && bound.canMix(automata)) {
      Optional<Set<Map<Integer, List<Rational>>>> between =
          CriticalMixtures.of(game, subgames, bound, automata);
      between.ifPresent(some -> some.forEach(ways::add));
      all &= between.isPresent();
    }
    for (Map<Integer, List<Rational>> laws : ways.all()) {
      if (!all || budget.isExhausted()) {
        return new Collected(found, false, bounds, false);
      }
      SubgamePerfectSearch search = search(laws);
      all = add(found, search);
      listed &= isListed(search);
    }
    return new Collected(found, all, bounds, listed);
  }

  /** What these players do in the equilibria of the bound world that are listed. */
  private AutomatonWays ways(Set<Integer> players) {
    AutomatonWays ways = new AutomatonWays(game, subgames.index());
    relied.forEach(profile -> ways.add(laws(profile, players)));
    return ways;
  }

  /** The equilibria of the game in which these moves are automata. */
  private SubgamePerfectSearch search(Map<Integer, List<Rational>> laws) {
    return SubgamePerfectSearch.of(
        laws.isEmpty() ? game : game.withLaws(laws),
        subgames,
        PromisedMoves.none(),
        solver,
        budget);
  }

  /**
   * Adds what they give.
   *
   * @return whether all of them are known
   */
  private boolean add(
      Map<List<Rational>, List<OutcomeProbability>> found, SubgamePerfectSearch search) {
    World world = SubgamePerfectWorld.of(search, witnesses);
    for (int place = 0; place < world.payoffs().size(); place++) {
      found.putIfAbsent(
          world.payoffs().get(place),
          place < world.outcomes().size() ? world.outcomes().get(place) : List.of());
    }
    return search.shortfall().isNone();
  }

  /** The promised sets are bound in the profile: there the automaton does as promised. */
  private Map<Integer, List<Rational>> laws(BehaviorProfile profile, Set<Integer> automata) {
    GameTree tree = game.tree();
    Map<Integer, List<Rational>> laws = new HashMap<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE && automata.contains(tree.owner(move))) {
        laws.put(move, profile.at(move));
      }
    }
    for (Promise.Clause clause : promise.clauses()) {
      laws.computeIfPresent(
          clause.informationSet(),
          (move, law) -> BehaviorProfile.pure(tree.actionCount(move), clause.action()));
    }
    return laws;
  }

  /** What was found if that is all; else only the bounds that the leaves give. */
  private World knownOrBounded(
      SortedMap<List<Rational>, List<OutcomeProbability>> found, boolean known) {
    exact &= known;
    return known ? world(found) : SubgamePerfectWorld.bounds(game);
  }

  private World world(SortedMap<List<Rational>, List<OutcomeProbability>> found) {
    List<List<Rational>> payoffs = List.copyOf(found.keySet());
    List<List<OutcomeProbability>> outcomes =
        found.values().stream().limit(witnesses).filter(o -> !o.isEmpty()).toList();
    return new World(
        true, payoffs, outcomes, SubgamePerfectWorld.ranges(game.players().size(), payoffs));
  }
}
