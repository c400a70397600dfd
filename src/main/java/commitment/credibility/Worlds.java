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
  private final List<BehaviorProfile> relied = new ArrayList<>();
  private final Map<Set<Integer>, Collected> collected = new HashMap<>();

  /** Whether {@link #relied} are all equilibria of the bound world. */
  private final boolean reliedOnAll;

  private boolean exact;

  Worlds(
      Game game,
      SubgamePerfectSearch plain,
      SubgamePerfectSearch bound,
      World promiseBound,
      Promise promise,
      int witnesses,
      StrategicFormSolver solver,
      Budget budget) {
    this.game = game;
    subgames = plain.subgames();
    this.plain = plain;
    this.solver = solver;
    this.promise = promise;
    this.witnesses = witnesses;
    this.budget = budget;
    nobodyBound = SubgamePerfectWorld.of(plain, 0);
    this.promiseBound = promiseBound;
    SubgamePerfectListing listing = SubgamePerfectListing.of(bound);
    while (listing.hasNext() && relied.size() < MOST) {
      relied.add(listing.next().profile());
    }
    reliedOnAll = !listing.hasNext() && bound.shortfall().isNone() && !bound.hasComponents();
    exact = plain.shortfall().isNone() && reliedOnAll;
  }

  World promiseBound() {
    return promiseBound;
  }

  /** All others believe; a promisor does as he likes, other promisors keep their parts. */
  World believedNotBound() {
    TreeMap<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
    boolean all = true;
    for (int promisor : promise.promisors()) {
      Set<Integer> others = new HashSet<>();
      for (int player = 0; player < game.players().size(); player++) {
        if (player != promisor) {
          others.add(player);
        }
      }
      all &= collect(found, others);
    }
    exact &= all;
    return world(found);
  }

  /** These believe, and all others know it and make the best of it. */
  World believedBy(Set<Integer> believers) {
    TreeMap<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
    boolean all = collect(found, believers);
    return knownOrBounded(found, all);
  }

  /** These believe, the promisors make the best of it, all others act as if nobody were bound. */
  World believedAmongNaive(Set<Integer> believers) {
    TreeMap<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
    SubgamePerfectListing listing = SubgamePerfectListing.of(plain);
    Set<Map<Integer, List<Rational>>> tried = new HashSet<>();
    boolean doubted = !believers.containsAll(BelievingCoalitions.movers(game.tree(), promise));
    boolean all = !doubted || (plain.shortfall().isNone() && !plain.hasComponents());
    all &= reliedOnAll || believers.isEmpty();
    int left = MOST;
    while (listing.hasNext()) {
      BehaviorProfile free = listing.next().profile();
      for (BehaviorProfile profile : relied) {
        if (left-- == 0 || budget.isExhausted()) {
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
          all &= add(found, laws);
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
      TreeMap<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
      exact &= collect(found, Set.of(player));
      World alone = world(found);
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
              exact));
    }
    return harm;
  }

  /** Whether every equilibrium of every world was looked at. */
  boolean isExact() {
    return exact;
  }

  /**
   * What comes of the game in which some players are automata, over all bound equilibria.
   *
   * @return whether that is all that can come of it
   */
  private boolean collect(
      Map<List<Rational>, List<OutcomeProbability>> found, Set<Integer> automata) {
    Collected known = collected.computeIfAbsent(automata, this::collected);
    known.found().forEach(found::putIfAbsent);
    return known.all();
  }

  /** What comes of the game with some automata, and whether that is all that can. */
  private record Collected(Map<List<Rational>, List<OutcomeProbability>> found, boolean all) {}

  private Collected collected(Set<Integer> automata) {
    Map<List<Rational>, List<OutcomeProbability>> found = new TreeMap<>(Lexicographic.ORDER);
    Set<Map<Integer, List<Rational>>> tried = new HashSet<>();
    boolean bound = false;
    boolean all = true;
    for (BehaviorProfile profile : relied) {
      Map<Integer, List<Rational>> laws = laws(profile, automata);
      bound |= !laws.isEmpty();
      if (!tried.add(laws)) {
        continue;
      }
      if (budget.isExhausted()) {
        return new Collected(found, false);
      }
      all &= add(found, laws);
    }
    return new Collected(found, all && (reliedOnAll || !bound));
  }

  /**
   * What comes of the game in which these moves are automata.
   *
   * @return whether all equilibria of it are known
   */
  private boolean add(
      Map<List<Rational>, List<OutcomeProbability>> found, Map<Integer, List<Rational>> laws) {
    SubgamePerfectSearch search =
        SubgamePerfectSearch.of(
            laws.isEmpty() ? game : game.withLaws(laws),
            subgames,
            PromisedMoves.none(),
            solver,
            budget);
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
