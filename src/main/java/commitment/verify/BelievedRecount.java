package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can come of a game of perfect information if some players believe a promise that does not
 * bind: the payoff vectors, counted through once more.
 *
 * <p>At each node two things are followed: what an equilibrium σ of the world in which the promise
 * binds gives from there on (first), and what is given by the actual play, in which the believers
 * do as σ says and all others, the promisor among them, play an equilibrium against that (second).
 * At a node of player i a pair comes from one pair of each child: σ takes a child whose first
 * payoff is largest for i, at a promised set among the permitted actions only, or the mean of all
 * children where a mixture is promised; he takes in fact the same child if he is a believer, else
 * one whose second payoff is largest for him.
 *
 * <p>Method: as {@link Recount}. Cost: at each node the square of the number of pairs, times the
 * number of actions.
 */
public final class BelievedRecount {
  private static final long STEPS_PER_VECTOR = 32;

  /**
   * Payoffs under σ and actual ones.
   *
   * @param asAsked whether the actual play takes the actions asked about wherever it comes to them
   */
  private record Pair(List<Rational> first, List<Rational> second, boolean asAsked) {}

  private final Game game;
  private final GameTree tree;

  /** For each promised set the actions that keep the promise. */
  private final Map<Integer, List<Integer>> permitted = new HashMap<>();

  /** For each set at which a mixture is promised its probabilities. */
  private final Map<Integer, List<Rational>> mixtures;

  private final Set<Integer> believers;
  private final Map<Integer, Integer> asked;
  private final Budget budget;
  private long stepsLeft;

  private BelievedRecount(
      Game game,
      Promise promise,
      Set<Integer> believers,
      Map<Integer, Integer> asked,
      Budget budget) {
    this.game = game;
    this.asked = Map.copyOf(asked);
    this.believers = Set.copyOf(believers);
    this.budget = budget;
    tree = game.tree();
    mixtures = promise.mixtures();
    promise.clauses().stream()
        .filter(clause -> !mixtures.containsKey(clause.informationSet()))
        .forEach(clause -> permitted.put(clause.informationSet(), clause.actions()));
    stepsLeft = STEPS_PER_VECTOR * budget.vectors();
  }

  /** The vectors of what is actually played; empty if the game is too large for the budget. */
  public static Optional<Set<List<Rational>>> payoffs(
      Game game, Promise promise, Set<Integer> believers, Budget budget) {
    return new BelievedRecount(game, promise, believers, Map.of(), budget).run();
  }

  /**
   * The vectors of the plays that take certain actions at those of certain information sets that
   * they come to.
   *
   * @param actions by information set
   */
  public static Optional<Set<List<Rational>>> payoffsTaking(
      Game game,
      Promise promise,
      Set<Integer> believers,
      Map<Integer, Integer> actions,
      Budget budget) {
    return new BelievedRecount(game, promise, believers, actions, budget).run();
  }

  private Optional<Set<List<Rational>>> run() {
    return LeavesUp.of(tree, this::goesOn, this::leaf, this::combine)
        .filter(pairs -> stepsLeft >= 0)
        .map(
            pairs -> {
              Set<List<Rational>> actual = new HashSet<>();
              pairs.stream().filter(Pair::asAsked).forEach(pair -> actual.add(pair.second()));
              return actual;
            });
  }

  private boolean goesOn() {
    return --stepsLeft >= 0 && !budget.isExhausted();
  }

  private Set<Pair> leaf(int node) {
    List<Rational> payoffs = game.payoffVector(tree.outcome(node));
    return Set.of(new Pair(payoffs, payoffs, true));
  }

  private Set<Pair> combine(int move, List<Set<Pair>> children) {
    int player = tree.owner(move);
    if (player == GameTree.CHANCE) {
      return mix(children, tree.law(move));
    }
    List<Rational> mixture = mixtures.get(move);
    if (mixture != null) {
      return mixed(move, mixture, children);
    }
    Set<Pair> result = new HashSet<>();
    for (int believed = 0; believed < children.size(); believed++) {
      if (!isPermitted(move, believed)) {
        continue;
      }
      for (int taken = 0; taken < children.size(); taken++) {
        if (believers.contains(player) && taken != believed) {
          continue;
        }
        for (Pair first : children.get(believed)) {
          for (Pair second : taken == believed ? Set.of(first) : children.get(taken)) {
            boolean same = taken == believed;
            boolean isBest =
                allows(move, first, second, believed, first, same)
                    && allows(move, first, second, taken, second, same)
                    && othersAllow(move, children, believed, taken, first, second);
            if (isBest) {
              boolean asAsked = second.asAsked() && asked.getOrDefault(move, taken) == taken;
              result.add(new Pair(first.first(), second.second(), asAsked));
            }
            if (stepsLeft < 0) {
              return result;
            }
          }
        }
      }
    }
    return result;
  }

  private boolean isPermitted(int move, int action) {
    List<Integer> actions = permitted.get(move);
    return actions == null || actions.contains(action);
  }

  /** Every other child has a pair that leaves both choices best. */
  private boolean othersAllow(
      int move, List<Set<Pair>> children, int believed, int taken, Pair first, Pair second) {
    for (int other = 0; other < children.size(); other++) {
      if (other != believed && other != taken) {
        boolean some = false;
        for (Pair pair : children.get(other)) {
          some |= allows(move, first, second, other, pair, taken == believed);
        }
        if (!some) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a pair after an action is no reason to choose otherwise. */
  private boolean allows(int move, Pair first, Pair second, int action, Pair other, boolean same) {
    stepsLeft--;
    int player = tree.owner(move);
    boolean asBelieved = believers.contains(player) && same;
    return (!isPermitted(move, action)
            || other.first().get(player).compareTo(first.first().get(player)) <= 0)
        && (asBelieved || other.second().get(player).compareTo(second.second().get(player)) <= 0);
  }

  /** A mixture is believed, and the best of its actions is taken: for every choice of pairs. */
  private Set<Pair> mixed(int move, List<Rational> law, List<Set<Pair>> children) {
    int player = tree.owner(move);
    List<List<Pair>> selections = List.of(List.of());
    for (Set<Pair> child : children) {
      List<List<Pair>> longer = new ArrayList<>();
      for (List<Pair> selection : selections) {
        for (Pair pair : child) {
          if (--stepsLeft < 0) {
            return Set.of();
          }
          List<Pair> more = new ArrayList<>(selection);
          more.add(pair);
          longer.add(more);
        }
      }
      selections = longer;
    }
    Set<Pair> result = new HashSet<>();
    for (List<Pair> selection : selections) {
      List<Rational> believed = Collections.nCopies(game.players().size(), Rational.ZERO);
      Rational best = selection.get(0).second().get(player);
      for (int action = 0; action < law.size(); action++) {
        believed = sum(believed, selection.get(action).first(), law.get(action));
        best = best.max(selection.get(action).second().get(player));
      }
      for (int taken = 0; taken < law.size(); taken++) {
        Pair second = selection.get(taken);
        if (second.second().get(player).equals(best)) {
          boolean asAsked = second.asAsked() && asked.getOrDefault(move, taken) == taken;
          result.add(new Pair(believed, second.second(), asAsked));
        }
      }
    }
    return result;
  }

  private Set<Pair> mix(List<Set<Pair>> children, List<Rational> law) {
    List<Rational> zero = Collections.nCopies(game.players().size(), Rational.ZERO);
    Set<Pair> sums = Set.of(new Pair(zero, zero, true));
    for (int branch = 0; branch < law.size(); branch++) {
      Set<Pair> longer = new HashSet<>();
      for (Pair part : sums) {
        for (Pair term : children.get(branch)) {
          if (--stepsLeft < 0) {
            return longer;
          }
          longer.add(
              new Pair(
                  sum(part.first(), term.first(), law.get(branch)),
                  sum(part.second(), term.second(), law.get(branch)),
                  part.asAsked() && (term.asAsked() || law.get(branch).signum() == 0)));
        }
      }
      sums = longer;
    }
    return sums;
  }

  private static List<Rational> sum(List<Rational> part, List<Rational> term, Rational weight) {
    List<Rational> sum = new ArrayList<>();
    for (int player = 0; player < part.size(); player++) {
      sum.add(part.get(player).plus(term.get(player).times(weight)));
    }
    return sum;
  }
}
