package commitment.testing;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a promise in a small game comes to, from the definitions and the lists of equilibria of
 * {@link BruteForce}.
 */
public final class PromiseByDefinition {
  /** The most pure profiles of a random game. */
  public static final int PROFILES = 500;

  private static final Map<Long, PromiseByDefinition> KNOWN = new ConcurrentHashMap<>();

  private final Game game;
  private final Promise promise;
  private final BruteForce free;
  private final BruteForce bound;

  public PromiseByDefinition(Game game, Promise promise) {
    this.game = game;
    this.promise = promise;
    free = BruteForce.of(game);
    bound = BruteForce.bound(game, promise);
  }

  /**
   * The random game and promise of a seed; empty where nobody has a move. Every other promise is
   * one that some equilibrium keeps.
   */
  public static Optional<PromiseByDefinition> of(long seed) {
    Game game = RandomGames.game(seed, PROFILES);
    return RandomGames.hasDecision(game)
        ? Optional.of(KNOWN.computeIfAbsent(seed, key -> random(game, seed)))
        : Optional.empty();
  }

  private static PromiseByDefinition random(Game game, long seed) {
    Promise any = RandomGames.promise(game, seed);
    if (seed % 2 == 0) {
      return new PromiseByDefinition(game, any);
    }
    List<int[]> equilibria = BruteForce.of(game).equilibria();
    int[] kept = equilibria.get((int) (seed * 31 % equilibria.size()));
    List<Clause> clauses =
        any.clauses().stream()
            .map(clause -> new Clause(clause.informationSet(), kept[clause.informationSet()]))
            .toList();
    return new PromiseByDefinition(
        game, new Promise(Promise.Kind.THREAT, any.name(), any.promisor(), "", clauses));
  }

  public Game game() {
    return game;
  }

  public Promise promise() {
    return promise;
  }

  /** The world in which nobody is bound. */
  public BruteForce free() {
    return free;
  }

  /** The world in which the promise binds. */
  public BruteForce bound() {
    return bound;
  }

  public int promisor() {
    return promise.promisor();
  }

  public PlainNode node(Clause clause) {
    return free.nodeOf(clause.informationSet());
  }

  public int keeping() {
    return free.keeping(promise).size();
  }

  /** Whether some equilibrium keeps the promise with a loss from every breach. */
  public boolean someKeepStrictly() {
    return free.keeping(promise).stream()
        .anyMatch(profile -> temptations(profile).stream().allMatch(t -> t.signum() < 0));
  }

  /** The one-shot temptations of a profile that keeps the promise, where there is a choice. */
  public List<Rational> temptations(int[] profile) {
    List<Rational> temptations = new ArrayList<>();
    for (Clause clause : promise.clauses()) {
      free.temptation(profile, node(clause)).ifPresent(temptations::add);
    }
    return temptations;
  }

  public Verdict verdict() {
    if (keeping() == free.equilibria().size()) {
      return Verdict.HOLDS;
    }
    if (keeping() == 0) {
      return Verdict.FAILS;
    }
    return someKeepStrictly() ? Verdict.CONTINGENT : Verdict.KNIFE_EDGE;
  }

  /** From the best case to the worst over the bound world; empty where there is no choice. */
  public Optional<Interval> temptation(Clause clause) {
    return gain(clause, bound);
  }

  public Optional<Interval> disillusionTemptation(Clause clause) {
    return gain(clause, free);
  }

  private Optional<Interval> gain(Clause clause, BruteForce afterBreach) {
    PlainNode node = node(clause);
    TreeSet<Rational> kept =
        bound.payoffSet(node.children().get(clause.action()), promise.promisor());
    Rational worst = null;
    Rational best = null;
    for (int action = 0; action < node.children().size(); action++) {
      if (action != clause.action()) {
        TreeSet<Rational> there =
            afterBreach.payoffSet(node.children().get(action), promise.promisor());
        worst = worst == null ? there.last() : worst.max(there.last());
        best = best == null ? there.first() : best.max(there.first());
      }
    }
    return worst == null || best == null
        ? Optional.empty()
        : Optional.of(new Interval(best.minus(kept.last()), worst.minus(kept.first())));
  }

  /** The other actions whose best continuation in the bound world is best for the promisor. */
  public List<Integer> bestAlternatives(Clause clause) {
    PlainNode node = node(clause);
    List<Integer> best = new ArrayList<>();
    Rational most = null;
    for (int action = 0; action < node.children().size(); action++) {
      Rational there = bound.payoffSet(node.children().get(action), promise.promisor()).last();
      if (action == clause.action() || (most != null && there.compareTo(most) < 0)) {
        continue;
      }
      if (most == null || there.compareTo(most) > 0) {
        best.clear();
      }
      most = there;
      best.add(action);
    }
    return best;
  }

  /** Least and greatest probability that play comes to a node of the bound world. */
  public Interval reach(Clause clause) {
    TreeSet<Rational> reached = new TreeSet<>();
    for (int[] profile : bound.equilibria()) {
      reached.add(bound.reach(profile, node(clause)));
    }
    return new Interval(reached.first(), reached.last());
  }

  /** The promised sets nearest the root at which the test fails, in tree order. */
  public List<Integer> firstFailures() {
    if (verdict() == Verdict.HOLDS) {
      return List.of();
    }
    List<PlainNode> failing = failing(interval -> interval.min().signum() > 0);
    if (failing.isEmpty()) {
      failing = failing(interval -> interval.max().signum() > 0);
    }
    if (failing.isEmpty()) {
      failing = failing(interval -> interval.max().signum() == 0);
    }
    List<Integer> first = new ArrayList<>();
    for (PlainNode node : failing) {
      boolean preceded =
          failing.stream().anyMatch(other -> other != node && other.subtree().contains(node));
      if (!preceded) {
        first.add(node.move());
      }
    }
    return first;
  }

  private List<PlainNode> failing(java.util.function.Predicate<Interval> test) {
    return promise.clauses().stream()
        .filter(clause -> temptation(clause).filter(test).isPresent())
        .map(this::node)
        .sorted(Comparator.comparingInt(PlainNode::id))
        .toList();
  }

  /** The game in which each departure from the promise costs the promisor so much. */
  public Game fined(Rational fine) {
    return fined(PlainNode.of(game), fine, Rational.ZERO).toGame(game.players().size());
  }

  private PlainNode fined(PlainNode node, Rational fine, Rational paid) {
    if (node.owner() == PlainNode.LEAF) {
      List<Rational> payoffs = new ArrayList<>(node.payoffs());
      payoffs.set(promise.promisor(), payoffs.get(promise.promisor()).minus(paid));
      return node.withPayoffs(payoffs);
    }
    List<PlainNode> children = new ArrayList<>();
    for (int action = 0; action < node.children().size(); action++) {
      boolean departs =
          node.isDecision()
              && promise.actionAt(node.move()).isPresent()
              && promise.actionAt(node.move()).getAsInt() != action;
      children.add(fined(node.children().get(action), fine, departs ? paid.plus(fine) : paid));
    }
    return node.withChildren(children);
  }

  /** The promise in {@link #fined}, whose moves are numbered anew. */
  public Promise promiseInFined() {
    List<Clause> clauses = new ArrayList<>();
    List<PlainNode> moves =
        free.nodes().stream().filter(node -> node.owner() != PlainNode.LEAF).toList();
    for (Clause clause : promise.clauses()) {
      clauses.add(new Clause(moves.indexOf(node(clause)), clause.action()));
    }
    return new Promise(promise.kind(), promise.name(), promise.promisor(), "", clauses);
  }

  /**
   * All differences between what the promisor may get at a promised set by breaking and keeping.
   */
  public TreeSet<Rational> gains() {
    TreeSet<Rational> gains = new TreeSet<>();
    for (Clause clause : promise.clauses()) {
      PlainNode node = node(clause);
      for (PlainNode child : node.children()) {
        for (Rational there : bound.payoffSet(child, promise.promisor())) {
          PlainNode kept = node.children().get(clause.action());
          for (Rational here : bound.payoffSet(kept, promise.promisor())) {
            gains.add(there.minus(here));
          }
        }
      }
    }
    return gains;
  }

  /** What comes of it if some players believe the promise: payoffs, and for each the outcomes. */
  public TreeMap<List<Rational>, Set<Map<Integer, Rational>>> believed(Set<Integer> believers) {
    TreeMap<List<Rational>, Set<Map<Integer, Rational>>> results =
        new TreeMap<>(BruteForce.LEXICOGRAPHIC);
    Map<List<Integer>, int[]> automata = new HashMap<>();
    for (int[] profile : bound.equilibria()) {
      List<Integer> theirs = new ArrayList<>();
      for (int move = 0; move < profile.length; move++) {
        theirs.add(believers.contains(game.tree().owner(move)) ? profile[move] : -1);
      }
      automata.put(theirs, profile);
    }
    for (int[] profile : automata.values()) {
      BruteForce world = BruteForce.against(game, profile, believers);
      for (int[] play : world.equilibria()) {
        results
            .computeIfAbsent(world.payoffs(play, world.node(0)), key -> new HashSet<>())
            .add(world.outcomes(play));
      }
    }
    return results;
  }

  /** The same if the doubters play their part of an equilibrium in which nobody is bound. */
  public TreeMap<List<Rational>, Set<Map<Integer, Rational>>> believedAmongNaive(
      Set<Integer> believers) {
    TreeMap<List<Rational>, Set<Map<Integer, Rational>>> results =
        new TreeMap<>(BruteForce.LEXICOGRAPHIC);
    Map<List<Integer>, int[]> automata = new HashMap<>();
    for (int[] believed : bound.equilibria()) {
      for (int[] doubted : free.equilibria()) {
        int[] theirs = new int[believed.length];
        for (int move = 0; move < theirs.length; move++) {
          int owner = game.tree().owner(move);
          theirs[move] =
              owner == promisor() ? -1 : believers.contains(owner) ? believed[move] : doubted[move];
        }
        automata.put(java.util.Arrays.stream(theirs).boxed().toList(), theirs);
      }
    }
    for (int[] profile : automata.values()) {
      BruteForce world = BruteForce.against(game, profile, others());
      for (int[] play : world.equilibria()) {
        results
            .computeIfAbsent(world.payoffs(play, world.node(0)), key -> new HashSet<>())
            .add(world.outcomes(play));
      }
    }
    return results;
  }

  public Set<Integer> others() {
    Set<Integer> others = new HashSet<>();
    for (int player = 0; player < game.players().size(); player++) {
      if (player != promise.promisor()) {
        others.add(player);
      }
    }
    return others;
  }

  /** From the least to the greatest payoff of a player in a set of vectors. */
  public static Interval range(Set<List<Rational>> vectors, int player) {
    TreeSet<Rational> values = new TreeSet<>();
    vectors.forEach(vector -> values.add(vector.get(player)));
    return new Interval(values.first(), values.last());
  }
}
