package commitment.solve.nash;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What makes behavior strategies with given supports leave every player indifferent, in exact
 * interval arithmetic. At each information set that play comes to and where several actions are
 * played, with x their probabilities and b the first of them,
 *
 * <pre>  Σ_a x_a = 1   and   G_a(x) − G_b(x) = 0;   G_a = Σ ρ(z) u(z) Π x over the leaves after a,
 * </pre>
 *
 * <p>where u is what the player who moves gets, counted from his least payoff, and the product is
 * over all actions on the way to the leaf but a and his own before it, which are the same at all of
 * them. No unknown has a power above 1. There are as many equations as unknowns.
 *
 * <p>Cost of the slopes: leaves times the cube of the depth.
 */
final class SupportSystem {
  private final SequenceVariables variables;
  private final boolean[] played;
  private final List<List<Rational>> payoffs;

  /** The leaves that are come to. */
  private final int[] leaves;

  private final boolean[] reached;

  /** By action; -1 if its probability is known. */
  private final int[] unknownOf;

  private final List<Integer> unknowns = new ArrayList<>();

  SupportSystem(SequenceVariables variables, LeafPayoffs payoffs, boolean[] played) {
    this.variables = variables;
    this.played = played;
    this.payoffs = fromZero(variables.form(), payoffs);
    leaves =
        IntStream.range(0, variables.form().leafCount())
            .filter(leaf -> variables.form().chance(leaf).signum() > 0)
            .filter(leaf -> Arrays.stream(variables.path(leaf)).allMatch(action -> played[action]))
            .toArray();
    reached = new boolean[variables.setCount()];
    for (int leaf : leaves) {
      for (int action : variables.path(leaf)) {
        reached[variables.setOf(action)] = true;
      }
    }
    unknownOf = new int[variables.count()];
    Arrays.fill(unknownOf, -1);
    for (int action = 0; action < played.length; action++) {
      int set = variables.setOf(action);
      if (played[action] && reached[set] && playedAt(set).length > 1) {
        unknownOf[action] = unknowns.size();
        unknowns.add(action);
      }
    }
  }

  private static List<List<Rational>> fromZero(SequenceForm form, LeafPayoffs payoffs) {
    List<List<Rational>> byLeaf = new ArrayList<>();
    List<Rational> least = new ArrayList<>(payoffs.byLeaf().get(0));
    for (List<Rational> payoff : payoffs.byLeaf()) {
      for (int player = 0; player < form.players(); player++) {
        least.set(player, least.get(player).min(payoff.get(player)));
      }
    }
    for (List<Rational> payoff : payoffs.byLeaf()) {
      byLeaf.add(
          IntStream.range(0, form.players())
              .mapToObj(player -> payoff.get(player).minus(least.get(player)))
              .toList());
    }
    return byLeaf;
  }

  /** The nearest {@code double}. */
  static double rounded(Rational value) {
    return new BigFraction(value.numerator(), value.denominator()).doubleValue();
  }

  /** What a {@code double} stands for, exactly. */
  static Rational exact(double value) {
    BigFraction fraction = new BigFraction(value);
    return Rational.of(fraction.getNumerator(), fraction.getDenominator());
  }

  /** What a player gets at a leaf more than at his worst. */
  Rational payoff(int leaf, int player) {
    return payoffs.get(leaf).get(player);
  }

  /** The actions that are played at an information set. */
  int[] playedAt(int set) {
    int first = variables.first(set);
    return IntStream.range(first, first + variables.actionCount(set))
        .filter(action -> played[action])
        .toArray();
  }

  /** Whether play comes to an information set. */
  boolean isReached(int set) {
    return reached[set];
  }

  /** The actions whose probabilities are to be found, ascending. */
  List<Integer> unknowns() {
    return unknowns;
  }

  /** About how many steps the slopes take. */
  long cost() {
    long cost = 0;
    for (int leaf : leaves) {
      long depth = variables.path(leaf).length;
      cost += 200 * depth * depth * depth;
    }
    return cost;
  }

  /**
   * By how much the left-hand sides exceed the right ones.
   *
   * @param x by action an interval of numbers that are not negative; those that are not played are
   *     not looked at
   */
  List<Interval> values(List<Interval> x) {
    Interval[] worth = zeros();
    for (int leaf : leaves) {
      int[] path = variables.path(leaf);
      for (int action : path) {
        if (unknownOf[action] >= 0) {
          Interval share = share(leaf, path, action, -1, x);
          worth[unknownOf[action]] = worth[unknownOf[action]].plus(share);
        }
      }
    }
    List<Interval> values = new ArrayList<>();
    for (int unknown = 0; unknown < unknowns.size(); unknown++) {
      int first = firstUnknown(unknown);
      if (first == unknown) {
        Interval sum = Interval.of(Rational.ONE.negate());
        for (int action : playedAt(variables.setOf(unknowns.get(unknown)))) {
          sum = sum.plus(x.get(action));
        }
        values.add(sum);
      } else {
        values.add(worth[unknown].minus(worth[first]));
      }
    }
    return values;
  }

  /** The partial derivatives of the left-hand sides, row by row. */
  Interval[][] slopes(List<Interval> x) {
    int size = unknowns.size();
    Interval[][] worth = new Interval[size][];
    Arrays.setAll(worth, row -> zeros());
    for (int leaf : leaves) {
      int[] path = variables.path(leaf);
      for (int action : path) {
        for (int other : path) {
          int row = unknownOf[action];
          int column = unknownOf[other];
          if (row >= 0 && column >= 0 && !isOwnBefore(path, other, action)) {
            worth[row][column] = worth[row][column].plus(share(leaf, path, action, other, x));
          }
        }
      }
    }
    Interval[][] slopes = new Interval[size][];
    for (int unknown = 0; unknown < size; unknown++) {
      int first = firstUnknown(unknown);
      slopes[unknown] = zeros();
      for (int column = 0; column < size; column++) {
        if (first != unknown) {
          slopes[unknown][column] = worth[unknown][column].minus(worth[first][column]);
        } else if (firstUnknown(column) == first) {
          slopes[unknown][column] = Interval.of(Rational.ONE);
        }
      }
    }
    return slopes;
  }

  private Interval[] zeros() {
    Interval[] zeros = new Interval[unknowns.size()];
    Arrays.fill(zeros, Interval.of(Rational.ZERO));
    return zeros;
  }

  /** The first unknown of the same information set. */
  private int firstUnknown(int unknown) {
    return unknownOf[playedAt(variables.setOf(unknowns.get(unknown)))[0]];
  }

  /** Whether an action is the other one, or taken by the same player before it. */
  private boolean isOwnBefore(int[] path, int action, int than) {
    if (variables.owner(action) != variables.owner(than)) {
      return false;
    }
    // Those of a player stand from the last to the first.
    for (int at : path) {
      if (at == action) {
        return action == than;
      }
      if (at == than) {
        return true;
      }
    }
    throw new IllegalArgumentException("not on the way: " + action);
  }

  /** What a leaf adds to G of an action, or to its derivative by the probability of another one. */
  private Interval share(int leaf, int[] path, int action, int other, List<Interval> x) {
    Rational factor = payoff(leaf, variables.owner(action)).times(variables.form().chance(leaf));
    if (factor.signum() == 0) {
      return Interval.of(Rational.ZERO);
    }
    Rational low = factor;
    Rational high = factor;
    for (int at : path) {
      if (at != other && !isOwnBefore(path, at, action)) {
        low = low.times(x.get(at).min());
        high = high.times(x.get(at).max());
      }
    }
    return new Interval(low, high);
  }
}
