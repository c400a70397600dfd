package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.strategy.BehaviorProfile;
import commitment.verify.EquilibriumRecount.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The time-consistency test of a pure promise in a small game with information sets, made again
 * from equilibria one by one; see {@link EquilibriumRecount}.
 *
 * <p>A joint promise is tested promisor by promisor, with what the others promise bound; its
 * verdict is the worst of these. Where not all equilibria can be found the verdict may be one of
 * several.
 */
public final class PromiseSearchRecount {
  private final Game game;
  private final Subgames subgames;
  private final Promise promise;
  private final EquilibriumRecount free;
  private final EquilibriumRecount bound;
  private final List<KeptRecount> parts;
  private final Budget budget;

  private PromiseSearchRecount(
      Game game,
      Subgames subgames,
      Promise promise,
      EquilibriumRecount free,
      EquilibriumRecount bound,
      List<KeptRecount> parts,
      Budget budget) {
    this.game = game;
    this.subgames = subgames;
    this.promise = promise;
    this.free = free;
    this.bound = bound;
    this.parts = parts;
    this.budget = budget;
  }

  /** Empty if the game is too large. */
  public static Optional<PromiseSearchRecount> of(
      Game game, Subgames subgames, Promise promise, Budget budget) {
    Optional<EquilibriumRecount> free = EquilibriumRecount.of(game, subgames, budget);
    Optional<EquilibriumRecount> bound =
        EquilibriumRecount.of(bound(game, promise.clauses()), subgames, budget);
    if (free.isEmpty() || bound.isEmpty()) {
      return Optional.empty();
    }
    List<KeptRecount> parts = new ArrayList<>();
    for (int promisor : promise.promisors()) {
      List<Clause> own = promise.clausesOf(game.tree(), promisor);
      List<Clause> others = promise.clausesOfOthers(game.tree(), promisor);
      Optional<EquilibriumRecount> left =
          others.isEmpty() ? free : EquilibriumRecount.of(bound(game, others), subgames, budget);
      if (left.isEmpty()) {
        return Optional.empty();
      }
      parts.add(
          KeptRecount.of(left.get(), own).withEveryKind(left.get().game(), subgames, own, budget));
    }
    return Optional.of(
        new PromiseSearchRecount(game, subgames, promise, free.get(), bound.get(), parts, budget));
  }

  /** The game in which nature takes what is promised. */
  static Game bound(Game game, List<Clause> clauses) {
    Map<Integer, List<Rational>> laws = new HashMap<>();
    for (Clause clause : clauses) {
      int actions = game.tree().actionCount(clause.informationSet());
      laws.put(clause.informationSet(), BehaviorProfile.pure(actions, clause.action()));
    }
    return laws.isEmpty() ? game : game.withLaws(laws);
  }

  public Promise promise() {
    return promise;
  }

  /** The same promise with a fine for each breach. */
  public FineCheck fines() {
    return new FineCheck(game, promise, budget);
  }

  /** The equilibria if nobody is bound. */
  public EquilibriumRecount free() {
    return free;
  }

  /** The equilibria if the promise binds. */
  public EquilibriumRecount bound() {
    return bound;
  }

  /** Which equilibria may be missing, if nobody is bound or if the promise binds. */
  public Set<EquilibriumRecount.Missing> missing() {
    Set<EquilibriumRecount.Missing> missing = EnumSet.noneOf(EquilibriumRecount.Missing.class);
    missing.addAll(free.missing());
    missing.addAll(bound.missing());
    return missing;
  }

  /** The verdicts that are possible; one if all equilibria were found. */
  public Set<Verdict> verdicts() {
    Set<Verdict> all = EnumSet.of(Verdict.HOLDS);
    for (KeptRecount part : parts) {
      Set<Verdict> worse = EnumSet.noneOf(Verdict.class);
      for (Verdict before : all) {
        part.verdicts().forEach(here -> worse.add(worse(before, here)));
      }
      all = worse;
    }
    return all;
  }

  private static Verdict worse(Verdict left, Verdict right) {
    return left == Verdict.FAILS || right == Verdict.FAILS
        ? Verdict.FAILS
        : left.compareTo(right) >= 0 ? left : right;
  }

  /** What the equilibria of the only promisor do; empty for a joint promise. */
  public Optional<KeptRecount> single() {
    return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
  }

  private List<Integer> breaches(Clause clause) {
    return IntStream.range(0, game.tree().actionCount(clause.informationSet()))
        .filter(action -> action != clause.action())
        .boxed()
        .toList();
  }

  /** What is gained by a breach of a clause; empty if it cannot be told. */
  public Optional<TemptationRecount.Temptation> temptation(Clause clause) {
    return new TemptationRecount(free, bound, subgames).of(clause, breaches(clause));
  }

  /**
   * With what beliefs the promise is kept at a set of several nodes, in each equilibrium of the
   * world in which it binds whose others do not let play come there; empty if it cannot be told.
   */
  public Optional<List<KeptBeliefs>> keptBeliefs(Clause clause) {
    List<Integer> others = breaches(clause);
    int root = PromisedGain.root(bound, clause.informationSet());
    List<KeptBeliefs> all = new ArrayList<>();
    if (others.isEmpty() || subgames.startsAt(game.tree().firstNode(clause.informationSet()))) {
      return Optional.of(all);
    }
    for (Part part : bound.at(root)) {
      if (part.open().stream().anyMatch(move -> PromisedGain.root(bound, move) == root)) {
        return Optional.empty();
      }
      PromisedGain gain = new PromisedGain(bound, part, clause.informationSet());
      if (!gain.isReachable()) {
        Optional<KeptBeliefs> here = gain.beliefs(clause.action(), others);
        if (here.isEmpty()) {
          return Optional.empty();
        }
        all.add(here.get());
      }
    }
    return Optional.of(all);
  }

  /** With what probabilities play comes to a promised set if the promise binds. */
  public Optional<Interval> reach(Clause clause) {
    return new WorldRecount(game, bound).reach(clause.informationSet());
  }

  /** The world in which all others believe a promisor who does as he likes; of each promisor. */
  public Optional<WorldRecount> believedNotBound() {
    List<EquilibriumRecount> all = new ArrayList<>();
    for (int promisor : promise.promisors()) {
      Optional<WorldRecount> world = believed(owner -> owner != promisor);
      if (world.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(world.get().recounts());
    }
    return Optional.of(new WorldRecount(game, all));
  }

  /**
   * What can come of the game if some players are automata that do their part of an equilibrium of
   * the world in which the promise binds; empty if it cannot be told, as where they may mix between
   * equilibria: what the others do then need not be what they do in any of those counted.
   */
  public Optional<WorldRecount> believed(IntPredicate believes) {
    GameTree tree = game.tree();
    Map<Map<Integer, List<Rational>>, EquilibriumRecount> worlds = new HashMap<>();
    Map<Map<Integer, List<Rational>>, Map<Integer, List<Rational>>> ofOthers = new HashMap<>();
    for (Part part : bound.all()) {
      if (part.open().stream().anyMatch(move -> believes.test(tree.owner(move)))) {
        return Optional.empty();
      }
      Map<Integer, List<Rational>> laws = new HashMap<>();
      for (int move = 0; move < tree.moveCount(); move++) {
        if (tree.owner(move) != GameTree.CHANCE && believes.test(tree.owner(move))) {
          laws.put(move, part.play().getOrDefault(move, List.of()));
        }
      }
      for (Clause clause : promise.clauses()) {
        int actions = tree.actionCount(clause.informationSet());
        laws.computeIfPresent(
            clause.informationSet(), (move, law) -> BehaviorProfile.pure(actions, clause.action()));
      }
      Map<Integer, List<Rational>> rest = new HashMap<>(part.play());
      rest.keySet().removeAll(laws.keySet());
      if (!ofOthers.computeIfAbsent(rest, key -> laws).equals(laws)) {
        return Optional.empty();
      }
      if (!worlds.containsKey(laws)) {
        Optional<EquilibriumRecount> world =
            EquilibriumRecount.of(laws.isEmpty() ? game : game.withLaws(laws), subgames, budget);
        if (world.isEmpty() || !world.get().isWhole()) {
          return Optional.empty();
        }
        worlds.put(laws, world.get());
      }
    }
    return bound.isWhole()
        ? Optional.of(new WorldRecount(game, List.copyOf(worlds.values())))
        : Optional.empty();
  }
}
