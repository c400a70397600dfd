package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.limit.Budget;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain count of the pure subgame-perfect equilibria of a game of perfect information.
 *
 * <p>Three numbers are kept for each payoff vector v of each subgame: how many equilibria of the
 * subgame give v; how many of these take the promised action at every promised set in it; and how
 * many do so <em>strictly</em>, losing by every other action there. By the one-shot deviation
 * principle an equilibrium of the subgame at a node of player i consists of an equilibrium in each
 * subgame below and an action a whose vector v there gives i no less than any other. So
 *
 * <pre>  count(v) = Σ_a count_a(v) · Π_{b≠a} Σ { count_b(w) : w_i ≤ v_i },</pre>
 *
 * for the third number with w_i &lt; v_i at promised sets; and at a chance move the counts of the
 * children are multiplied for every choice of one vector from each. A fine is taken from the
 * promisor's payoffs on the edges that depart from the promise. Where the promise binds, a promised
 * set has the vectors of the promised action. Where a menu is promised, any action of it keeps the
 * promise, and where it binds the player chooses among these. A promised mixture is a chance move
 * where it binds; else any action may be taken, and no equilibrium is counted as keeping it.
 *
 * <p>Method: the nodes from the first to the last with a stack of the open ones; maps from vectors
 * to numbers; nothing shared, sorted or remembered. Cost: at each node the square of the number of
 * vectors below it, in operations on big integers.
 */
public final class Recount {
  /** Steps allowed, for each vector that the budget allows at a node. */
  private static final long STEPS_PER_VECTOR = 32;

  /** What a vector that is kept costs, so that the memory is bounded as well. */
  private static final int STEPS_TO_KEEP = 8;

  private final Game game;
  private final GameTree tree;

  /** For each promised set the actions that keep the promise. */
  private final Map<Integer, List<Integer>> permitted = new HashMap<>();

  /** For each set at which a mixture is promised its probabilities. */
  private final Map<Integer, List<Rational>> mixtures;

  private final boolean binds;
  private final Rational fine;
  private final Look look;
  private final Budget budget;
  private long stepsLeft;

  private Map<List<Rational>, Tally> root = Map.of();

  /** For each set that is remembered the payoff vectors after each action. */
  private final Map<Integer, List<Set<List<Rational>>>> after = new HashMap<>();

  /** For each set that is remembered the payoff vectors there. */
  private final Map<Integer, Set<List<Rational>>> at = new HashMap<>();

  /** For each promised set the last promised set on the way to it, if there is one. */
  private final Map<Integer, Integer> before = new HashMap<>();

  /**
   * What to look at besides.
   *
   * @param everywhere whether all sets are remembered, not only the promised ones
   * @param start the first node of a subtree
   * @param end the node after the last one; vectors get one more number, how likely play ends in
   *     the subtree, unless this is 0
   * @param kept for some information sets an action; equilibria that take all of them are counted
   *     as those that keep a promise
   */
  private record Look(boolean everywhere, int start, int end, Map<Integer, Integer> kept) {
    static final Look NOTHING = new Look(false, 0, 0, Map.of());
    static final Look EVERYWHERE = new Look(true, 0, 0, Map.of());
  }

  /** How many equilibria: all, those that keep the promise, those that keep it strictly. */
  public record Tally(BigInteger all, BigInteger keeping, BigInteger strict) {
    static final Tally NONE = new Tally(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    static final Tally ONE = new Tally(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE);

    Tally plus(Tally other) {
      return new Tally(all.add(other.all), keeping.add(other.keeping), strict.add(other.strict));
    }

    Tally times(Tally other) {
      return new Tally(
          all.multiply(other.all), keeping.multiply(other.keeping), strict.multiply(other.strict));
    }
  }

  /** A node on the way to the present one, and what was found below it so far. */
  private record Open(int move, List<Map<List<Rational>, Tally>> children) {}

  private Recount(
      Game game,
      @Nullable Promise promise,
      boolean binds,
      Rational fine,
      Look look,
      Budget budget) {
    this.game = game;
    this.look = look;
    this.binds = binds;
    this.fine = fine;
    this.budget = budget;
    tree = game.tree();
    mixtures = promise == null ? Map.of() : promise.mixtures();
    if (promise != null) {
      promise.clauses().stream()
          .filter(clause -> !mixtures.containsKey(clause.informationSet()))
          .forEach(clause -> permitted.put(clause.informationSet(), clause.actions()));
    }
    stepsLeft = STEPS_PER_VECTOR * budget.vectors();
  }

  /** The game without any promise; empty if it is too large for the budget. */
  public static Optional<Recount> of(Game game, Budget budget) {
    return new Recount(game, null, false, Rational.ZERO, Look.EVERYWHERE, budget).run();
  }

  /** The game in which each departure from the promise costs a fine, which may be 0. */
  public static Optional<Recount> fined(Game game, Promise promise, Rational fine, Budget budget) {
    return new Recount(game, promise, false, fine, Look.NOTHING, budget).run();
  }

  /** The game in which the promise binds; only its payoff vectors are meant, not the numbers. */
  public static Optional<Recount> bound(Game game, Promise promise, Budget budget) {
    return new Recount(game, promise, true, Rational.ZERO, Look.EVERYWHERE, budget).run();
  }

  /**
   * The same, each vector followed by the probability with which play comes to a subtree.
   *
   * @param start its first node
   * @param end the node after its last one
   */
  public static Optional<Recount> reaching(
      Game game, Promise promise, int start, int end, Budget budget) {
    return new Recount(
            game, promise, true, Rational.ZERO, new Look(false, start, end, Map.of()), budget)
        .run();
  }

  /**
   * Whether some equilibrium takes certain actions, at all of certain information sets.
   *
   * @param bound a promise that binds; null if nobody is bound
   * @param actions by information set
   */
  public static Optional<Boolean> someTakes(
      Game game, @Nullable Promise bound, Map<Integer, Integer> actions, Budget budget) {
    Look look = new Look(false, 0, 0, Map.copyOf(actions));
    return new Recount(game, bound, bound != null, Rational.ZERO, look, budget)
        .run()
        .map(recount -> recount.total().keeping().signum() > 0);
  }

  /** How many equilibria there are. */
  public Tally total() {
    return root.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** The payoff vectors of the equilibria. */
  public Set<List<Rational>> payoffs() {
    return root.keySet();
  }

  /** The payoff vectors of the equilibria after an action at a promised set. */
  public Set<List<Rational>> payoffsAfter(int informationSet, int action) {
    return after.getOrDefault(informationSet, List.of()).get(action);
  }

  /** The payoff vectors of the equilibria from a promised set on. */
  public Set<List<Rational>> payoffsAt(int informationSet) {
    return at.getOrDefault(informationSet, Set.of());
  }

  /** The last promised set on the way to a promised set. */
  public OptionalInt promisedBefore(int informationSet) {
    Integer last = before.get(informationSet);
    return last == null ? OptionalInt.empty() : OptionalInt.of(last);
  }

  private Optional<Recount> run() {
    Deque<Open> open = new ArrayDeque<>();
    Deque<Integer> promisedOpen = new ArrayDeque<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (--stepsLeft < 0 || budget.isExhausted()) {
        return Optional.empty();
      }
      if (!tree.isTerminal(node)) {
        int move = tree.move(node);
        open.push(new Open(move, new ArrayList<>()));
        if (isPromised(move)) {
          if (!promisedOpen.isEmpty()) {
            before.put(move, promisedOpen.element());
          }
          promisedOpen.push(move);
        }
        continue;
      }
      Map<List<Rational>, Tally> done = Map.of(leaf(node), Tally.ONE);
      while (!open.isEmpty()) {
        Open parent = open.element();
        parent.children().add(done);
        if (parent.children().size() < tree.actionCount(parent.move())) {
          break;
        }
        open.pop();
        if (isPromised(parent.move())) {
          promisedOpen.pop();
        }
        done = combine(parent.move(), parent.children());
        if (isPromised(parent.move())
            || (look.everywhere() && tree.owner(parent.move()) != GameTree.CHANCE)) {
          after.put(parent.move(), parent.children().stream().map(Map::keySet).toList());
          at.put(parent.move(), done.keySet());
        }
      }
      root = done;
    }
    return stepsLeft < 0 ? Optional.empty() : Optional.of(this);
  }

  private boolean isPromised(int move) {
    return permitted.containsKey(move) || mixtures.containsKey(move);
  }

  private List<Rational> leaf(int node) {
    List<Rational> vector = game.payoffVector(tree.outcome(node));
    if (look.end() == 0) {
      return vector;
    }
    boolean inside = node >= look.start() && node < look.end();
    List<Rational> longer = new ArrayList<>(vector);
    longer.add(inside ? Rational.ONE : Rational.ZERO);
    return longer;
  }

  private Map<List<Rational>, Tally> combine(int move, List<Map<List<Rational>, Tally>> children) {
    int player = tree.owner(move);
    if (player == GameTree.CHANCE) {
      return mix(children, tree.law(move));
    }
    List<Rational> mixture = mixtures.get(move);
    if (mixture != null && binds) {
      return mix(children, mixture);
    }
    List<Integer> promised = permitted.get(move);
    Integer kept = look.kept().get(move);
    if (promised != null && binds) {
      List<Map<List<Rational>, Tally>> permittedOnly =
          promised.stream().map(children::get).toList();
      return kept == null
          ? choose(player, permittedOnly)
          : choosePromised(player, List.of(promised.indexOf(kept)), permittedOnly);
    }
    if (promised != null) {
      return choosePromised(player, promised, children);
    }
    return kept == null
        ? choose(player, children)
        : choosePromised(player, List.of(kept), children);
  }

  private Map<List<Rational>, Tally> mix(
      List<Map<List<Rational>, Tally>> children, List<Rational> law) {
    Map<List<Rational>, Tally> sums =
        Map.of(
            Collections.nCopies(game.players().size() + (look.end() == 0 ? 0 : 1), Rational.ZERO),
            Tally.ONE);
    for (int branch = 0; branch < law.size(); branch++) {
      Map<List<Rational>, Tally> longer = new HashMap<>();
      for (var part : sums.entrySet()) {
        for (var term : children.get(branch).entrySet()) {
          List<Rational> sum = new ArrayList<>();
          for (int player = 0; player < part.getKey().size(); player++) {
            Rational weighted = term.getKey().get(player).times(law.get(branch));
            sum.add(part.getKey().get(player).plus(weighted));
          }
          Tally number = part.getValue().times(term.getValue());
          step(number);
          add(longer, sum, number);
          if (stepsLeft < 0) {
            return longer;
          }
        }
      }
      sums = longer;
    }
    return sums;
  }

  private Map<List<Rational>, Tally> choose(int player, List<Map<List<Rational>, Tally>> children) {
    Map<List<Rational>, Tally> result = new HashMap<>();
    for (int action = 0; action < children.size(); action++) {
      for (var taken : children.get(action).entrySet()) {
        Rational own = taken.getKey().get(player);
        Tally number = taken.getValue();
        for (int other = 0; other < children.size() && stepsLeft >= 0; other++) {
          if (other != action) {
            number = number.times(notAbove(own, children.get(other), player));
          }
        }
        add(result, taken.getKey(), number);
      }
    }
    return result;
  }

  private Map<List<Rational>, Tally> choosePromised(
      int player, List<Integer> kept, List<Map<List<Rational>, Tally>> unfined) {
    List<Map<List<Rational>, Tally>> children = new ArrayList<>();
    for (int action = 0; action < unfined.size(); action++) {
      children.add(
          kept.contains(action) ? unfined.get(action) : fined(player, unfined.get(action)));
    }
    Map<List<Rational>, Tally> result = new HashMap<>();
    for (int action = 0; action < children.size(); action++) {
      for (var taken : children.get(action).entrySet()) {
        Rational own = taken.getKey().get(player);
        BigInteger all = taken.getValue().all();
        boolean keeps = kept.contains(action);
        BigInteger keeping = keeps ? taken.getValue().keeping() : BigInteger.ZERO;
        BigInteger strict = keeps ? taken.getValue().strict() : BigInteger.ZERO;
        for (int other = 0; other < children.size() && stepsLeft >= 0; other++) {
          if (other != action) {
            Tally notAbove = notAbove(own, children.get(other), player);
            all = all.multiply(notAbove.all());
            keeping = keeping.multiply(notAbove.keeping());
            strict =
                strict.multiply(
                    kept.contains(other)
                        ? notAbove.strict()
                        : below(own, children.get(other), player).strict());
          }
        }
        add(result, taken.getKey(), new Tally(all, keeping, strict));
      }
    }
    return result;
  }

  private Map<List<Rational>, Tally> fined(int player, Map<List<Rational>, Tally> unfined) {
    Map<List<Rational>, Tally> result = new HashMap<>();
    unfined.forEach(
        (vector, tally) -> {
          List<Rational> paid = new ArrayList<>(vector);
          paid.set(player, vector.get(player).minus(fine));
          result.put(paid, tally);
        });
    return result;
  }

  /** A vector that no equilibrium gives is left out. */
  private void add(Map<List<Rational>, Tally> result, List<Rational> vector, Tally number) {
    if (number.all().signum() > 0) {
      int size = result.size();
      result.merge(vector, number, Tally::plus);
      stepsLeft -= result.size() > size ? STEPS_TO_KEEP : 0;
    }
  }

  /** The equilibria that give the player no more than a value. */
  private Tally notAbove(Rational value, Map<List<Rational>, Tally> child, int player) {
    Tally sum = Tally.NONE;
    for (var entry : child.entrySet()) {
      step(entry.getValue());
      if (entry.getKey().get(player).compareTo(value) <= 0) {
        sum = sum.plus(entry.getValue());
      }
    }
    return sum;
  }

  /** The equilibria that give the player less than a value. */
  private Tally below(Rational value, Map<List<Rational>, Tally> child, int player) {
    Tally sum = Tally.NONE;
    for (var entry : child.entrySet()) {
      step(entry.getValue());
      if (entry.getKey().get(player).compareTo(value) < 0) {
        sum = sum.plus(entry.getValue());
      }
    }
    return sum;
  }

  /** Long numbers cost more. */
  private void step(Tally number) {
    stepsLeft -= 1 + number.all().bitLength() / Long.SIZE;
  }
}
