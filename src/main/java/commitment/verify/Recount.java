package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.limit.Budget;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
 * set has the vectors of the promised action.
 *
 * <p>Method: the nodes from the first to the last with a stack of the open ones; maps from vectors
 * to numbers; nothing shared, sorted or remembered. Cost: at each node the square of the number of
 * vectors below it, in operations on big integers.
 */
final class Recount {
  /** Steps allowed, for each vector that the budget allows at a node. */
  private static final long STEPS_PER_VECTOR = 32;

  /** What a vector that is kept costs, so that the memory is bounded as well. */
  private static final int STEPS_TO_KEEP = 8;

  private final Game game;
  private final GameTree tree;

  /** For each move the promised action, or -1. */
  private final int[] promised;

  private final boolean binds;
  private final Rational fine;
  private final Budget budget;
  private long stepsLeft;

  private Map<List<Rational>, Tally> root = Map.of();

  /** For each promised set the payoff vectors after each action. */
  private final Map<Integer, List<Set<List<Rational>>>> after = new HashMap<>();

  /** For each promised set the last promised set on the way to it, if there is one. */
  private final Map<Integer, Integer> before = new HashMap<>();

  /** How many equilibria: all, those that keep the promise, those that keep it strictly. */
  record Tally(BigInteger all, BigInteger keeping, BigInteger strict) {
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
      Game game, @Nullable Promise promise, boolean binds, Rational fine, Budget budget) {
    this.game = game;
    this.binds = binds;
    this.fine = fine;
    this.budget = budget;
    tree = game.tree();
    promised = promise == null ? new int[tree.moveCount()] : promise.boundActions(tree);
    if (promise == null) {
      Arrays.fill(promised, -1);
    }
    stepsLeft = STEPS_PER_VECTOR * budget.vectors();
  }

  /** The game without any promise; empty if it is too large for the budget. */
  static Optional<Recount> of(Game game, Budget budget) {
    return new Recount(game, null, false, Rational.ZERO, budget).run();
  }

  /** The game in which each departure from the promise costs a fine, which may be 0. */
  static Optional<Recount> fined(Game game, Promise promise, Rational fine, Budget budget) {
    return new Recount(game, promise, false, fine, budget).run();
  }

  /** The game in which the promise binds; only its payoff vectors are meant, not the numbers. */
  static Optional<Recount> bound(Game game, Promise promise, Budget budget) {
    return new Recount(game, promise, true, Rational.ZERO, budget).run();
  }

  /** How many equilibria there are. */
  Tally total() {
    return root.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** The payoff vectors of the equilibria. */
  Set<List<Rational>> payoffs() {
    return root.keySet();
  }

  /** The payoff vectors of the equilibria after an action at a promised set. */
  Set<List<Rational>> payoffsAfter(int informationSet, int action) {
    return after.getOrDefault(informationSet, List.of()).get(action);
  }

  /** The last promised set on the way to a promised set. */
  OptionalInt promisedBefore(int informationSet) {
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
        if (promised[move] >= 0) {
          if (!promisedOpen.isEmpty()) {
            before.put(move, promisedOpen.element());
          }
          promisedOpen.push(move);
        }
        continue;
      }
      Map<List<Rational>, Tally> done = Map.of(game.payoffVector(tree.outcome(node)), Tally.ONE);
      while (!open.isEmpty()) {
        Open parent = open.element();
        parent.children().add(done);
        if (parent.children().size() < tree.actionCount(parent.move())) {
          break;
        }
        open.pop();
        if (promised[parent.move()] >= 0) {
          promisedOpen.pop();
          after.put(parent.move(), parent.children().stream().map(Map::keySet).toList());
        }
        done = combine(parent.move(), parent.children());
      }
      root = done;
    }
    return stepsLeft < 0 ? Optional.empty() : Optional.of(this);
  }

  private Map<List<Rational>, Tally> combine(int move, List<Map<List<Rational>, Tally>> children) {
    int player = tree.owner(move);
    if (player == GameTree.CHANCE) {
      return mix(children, tree.law(move));
    }
    if (promised[move] < 0) {
      return choose(player, children);
    }
    return binds ? children.get(promised[move]) : choosePromised(player, promised[move], children);
  }

  private Map<List<Rational>, Tally> mix(
      List<Map<List<Rational>, Tally>> children, List<Rational> law) {
    Map<List<Rational>, Tally> sums =
        Map.of(Collections.nCopies(game.players().size(), Rational.ZERO), Tally.ONE);
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
      int player, int kept, List<Map<List<Rational>, Tally>> unfined) {
    List<Map<List<Rational>, Tally>> children = new ArrayList<>();
    for (int action = 0; action < unfined.size(); action++) {
      children.add(action == kept ? unfined.get(action) : fined(player, unfined.get(action)));
    }
    Map<List<Rational>, Tally> result = new HashMap<>();
    for (int action = 0; action < children.size(); action++) {
      for (var taken : children.get(action).entrySet()) {
        Rational own = taken.getKey().get(player);
        BigInteger all = taken.getValue().all();
        BigInteger keeping = action == kept ? taken.getValue().keeping() : BigInteger.ZERO;
        BigInteger strict = action == kept ? taken.getValue().strict() : BigInteger.ZERO;
        for (int other = 0; other < children.size() && stepsLeft >= 0; other++) {
          if (other != action) {
            Tally notAbove = notAbove(own, children.get(other), player);
            all = all.multiply(notAbove.all());
            keeping = keeping.multiply(notAbove.keeping());
            strict = strict.multiply(below(own, children.get(other), player).strict());
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
