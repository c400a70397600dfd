package commitment.solve.nash;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.sequence.BestResponse;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The equilibrium near an approximate one, given which actions are played in it.
 *
 * <p>Method: first the simplest fractions near the probabilities. Then Newton's method on the
 * {@link SupportSystem} in long fractions, and the simplest ones near each of its places. What is
 * then an equilibrium by the definition is exact. If none is, the numbers are irrational as it
 * seems, and Krawczyk's operator (see {@link IsolatedZero}) is applied to a small box around the
 * last place: if it maps the box into its inside, there is one solution of the equations in it; and
 * if for all numbers in the box no action that is not played is better than those that are, it is
 * an equilibrium.
 */
final class SupportEquilibrium {
  private static final int STEPS = 9;

  /** Slopes that take more steps than this are not computed. */
  private static final long MOST_COST = 4_000_000_000L;

  private static final Rational PRECISION = power(220);
  private static final Rational RADIUS = power(150).reciprocal();
  private static final Rational SHOWN = Rational.powerOfTen(12);
  private static final Rational NEAR = Rational.powerOfTen(-5);

  private final SequenceVariables variables;
  private final SequenceForm form;
  private final LeafPayoffs leaves;
  private final double[] start;
  private final boolean[] played;
  private final Effort effort;
  private final SupportSystem system;

  private static Rational power(int bits) {
    return Rational.of(BigInteger.ONE.shiftLeft(bits), BigInteger.ONE);
  }

  /**
   * @param start the probabilities of all actions, about
   * @param played which of them are positive
   */
  SupportEquilibrium(
      SequenceVariables variables,
      LeafPayoffs leaves,
      double[] start,
      boolean[] played,
      Effort effort) {
    this.variables = variables;
    this.leaves = leaves;
    this.start = start;
    this.played = played;
    this.effort = effort;
    form = variables.form();
    system = new SupportSystem(variables, leaves, played);
  }

  /** Where nothing better is found, the start in round numbers. */
  LogitEnd find() {
    List<Rational> given = new ArrayList<>();
    for (double probability : start) {
      given.add(SupportSystem.exact(probability));
    }
    List<Rational> simple = completed(simplest(given, NEAR));
    if (isEquilibrium(simple)) {
      return new LogitEnd(bySets(simple), true, Optional.empty());
    }
    return refined(simple)
        .orElseGet(
            () ->
                new LogitEnd(bySets(completed(roundedTo(given, SHOWN))), false, Optional.empty()));
  }

  private Optional<LogitEnd> refined(List<Rational> simple) {
    if (system.unknowns().isEmpty() || system.cost() > MOST_COST) {
      return Optional.empty();
    }
    List<Rational> place = new ArrayList<>(simple);
    for (int unknown : system.unknowns()) {
      place.set(unknown, SupportSystem.exact(start[unknown]));
    }
    Optional<RealMatrix> inverse = Optional.empty();
    for (int step = 0; step < STEPS; step++) {
      effort.spend(system.cost());
      if (effort.isSpent()) {
        return Optional.empty();
      }
      List<Interval> points = place.stream().map(Interval::of).toList();
      if (step < 3) {
        inverse = inverseAt(points);
      }
      if (inverse.isEmpty()) {
        return Optional.empty();
      }
      List<Rational> moves = product(inverse.get(), system.values(points));
      Rational far = Rational.ZERO;
      for (int unknown = 0; unknown < moves.size(); unknown++) {
        int action = system.unknowns().get(unknown);
        Rational move = moves.get(unknown);
        far = far.max(move.abs());
        Rational next = place.get(action).minus(move);
        place.set(action, next.times(PRECISION).floor().divide(PRECISION));
        if (next.signum() <= 0 || next.compareTo(Rational.ONE) >= 0) {
          return Optional.empty();
        }
      }
      Rational near = far.times(far).plus(PRECISION.reciprocal().times(power(20)));
      List<Rational> candidate = completed(simplest(place, near));
      if (isSolution(candidate) && isEquilibrium(candidate)) {
        return Optional.of(new LogitEnd(bySets(candidate), true, Optional.empty()));
      }
    }
    return inverse.isPresent() && isProved(place, inverse.get())
        ? Optional.of(
            new LogitEnd(
                bySets(completed(roundedTo(place, SHOWN))),
                false,
                Optional.of(Rational.of(variables.count()).divide(SHOWN))))
        : Optional.empty();
  }

  private Optional<RealMatrix> inverseAt(List<Interval> points) {
    Interval[][] slopes = system.slopes(points);
    double[][] rows = new double[slopes.length][slopes.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows.length; column++) {
        rows[row][column] = SupportSystem.rounded(slopes[row][column].min());
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(rows, false)).getSolver();
    return solver.isNonSingular() ? Optional.of(solver.getInverse()) : Optional.empty();
  }

  private static List<Rational> product(RealMatrix inverse, List<Interval> values) {
    List<Rational> product = new ArrayList<>();
    for (int row = 0; row < values.size(); row++) {
      Rational sum = Rational.ZERO;
      for (int column = 0; column < values.size(); column++) {
        Rational factor = SupportSystem.exact(inverse.getEntry(row, column));
        sum = sum.plus(factor.times(values.get(column).min()));
      }
      product.add(sum);
    }
    return product;
  }

  /** The simplest fractions near probabilities of what is played. */
  private List<Rational> simplest(List<Rational> given, Rational near) {
    List<Rational> simple = new ArrayList<>();
    for (Rational probability : given) {
      simple.add(IsolatedZero.simplest(probability.minus(near), probability.plus(near)));
    }
    return simple;
  }

  private static List<Rational> roundedTo(List<Rational> given, Rational parts) {
    return given.stream().map(p -> p.times(parts).floor().divide(parts)).toList();
  }

  /** What is not played gets nothing, and the likeliest action of each set what is left. */
  private List<Rational> completed(List<Rational> given) {
    Rational[] whole = new Rational[given.size()];
    Arrays.fill(whole, Rational.ZERO);
    for (int set = 0; set < variables.setCount(); set++) {
      int likeliest = -1;
      Rational rest = Rational.ONE;
      for (int action : system.playedAt(set)) {
        if (likeliest < 0 || start[action] > start[likeliest]) {
          likeliest = action;
        }
      }
      for (int action : system.playedAt(set)) {
        if (action != likeliest) {
          whole[action] = given.get(action).max(Rational.ZERO);
          rest = rest.minus(whole[action]);
        }
      }
      whole[likeliest] = rest;
    }
    return List.of(whole);
  }

  private boolean isSolution(List<Rational> candidate) {
    return candidate.stream().allMatch(p -> p.signum() >= 0)
        && system.values(candidate.stream().map(Interval::of).toList()).stream()
            .allMatch(value -> value.min().signum() == 0);
  }

  private List<List<List<Rational>>> bySets(List<Rational> probabilities) {
    List<List<List<Rational>>> bySets = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      bySets.add(new ArrayList<>());
    }
    for (int set = 0; set < variables.setCount(); set++) {
      int first = variables.first(set);
      bySets
          .get(variables.player(set))
          .add(probabilities.subList(first, first + variables.actionCount(set)));
    }
    return bySets;
  }

  private boolean isEquilibrium(List<Rational> candidate) {
    if (candidate.stream().anyMatch(p -> p.signum() < 0)) {
      return false;
    }
    List<RealizationPlan> plans =
        new LogitEnd(bySets(candidate), false, Optional.empty()).plans(form);
    for (int player = 0; player < form.players(); player++) {
      Rational own = BestResponse.expectedPayoff(form, leaves, player, plans);
      if (!own.equals(BestResponse.of(form, leaves, player, plans).value())) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is an equilibrium in the box around a place. */
  private boolean isProved(List<Rational> place, RealMatrix inverse) {
    List<Interval> box = new ArrayList<>();
    for (Rational probability : place) {
      box.add(Interval.of(probability));
    }
    for (int action : system.unknowns()) {
      Rational at = place.get(action);
      Interval around = new Interval(at.minus(RADIUS), at.plus(RADIUS));
      if (around.min().signum() <= 0) {
        return false;
      }
      box.set(action, around);
    }
    return mapsInside(place, box, inverse) && isBestReply(box);
  }

  /** Krawczyk's test. */
  private boolean mapsInside(List<Rational> place, List<Interval> box, RealMatrix inverse) {
    List<Rational> shift =
        product(inverse, system.values(place.stream().map(Interval::of).toList()));
    Interval[][] slopes = system.slopes(box);
    for (int row = 0; row < slopes.length; row++) {
      Rational spread = Rational.ZERO;
      for (int column = 0; column < slopes.length; column++) {
        Interval left = Interval.of(row == column ? Rational.ONE : Rational.ZERO);
        for (int between = 0; between < slopes.length; between++) {
          Interval factor = Interval.of(SupportSystem.exact(inverse.getEntry(row, between)));
          left = left.minus(factor.times(slopes[between][column]));
        }
        spread = spread.plus(left.min().abs().max(left.max().abs()));
      }
      if (shift.get(row).abs().plus(spread.times(RADIUS)).compareTo(RADIUS) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what is played is best for every player, wherever in the box the solution lies: from
   * the last information sets to the first no other action may be worth more.
   */
  private boolean isBestReply(List<Interval> box) {
    for (int player = 0; player < form.players(); player++) {
      Interval[] worth = new Interval[form.sequenceCount(player)];
      Arrays.fill(worth, Interval.of(Rational.ZERO));
      for (int leaf = 0; leaf < form.leafCount(); leaf++) {
        Interval share = Interval.of(form.chance(leaf).times(system.payoff(leaf, player)));
        for (int action : variables.path(leaf)) {
          if (variables.owner(action) != player) {
            share = share.times(played[action] ? box.get(action) : Interval.of(Rational.ZERO));
          }
        }
        int sequence = form.sequence(leaf, player);
        worth[sequence] = worth[sequence].plus(share);
      }
      for (int set = variables.setCount() - 1; set >= 0; set--) {
        if (variables.player(set) == player && !isBest(set, worth)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Adds what a set is worth to the sequence that leads there. */
  private boolean isBest(int set, Interval[] worth) {
    int player = variables.player(set);
    int first = form.firstSequence(player, variables.place(set));
    Interval best = null;
    for (int action : system.playedAt(set)) {
      Interval own = worth[first + action - variables.first(set)];
      best = best == null ? own : system.isReached(set) ? common(best, own) : larger(best, own);
    }
    if (best == null) {
      throw new IllegalStateException("nothing is played at " + set);
    }
    for (int action = 0; action < variables.actionCount(set); action++) {
      Interval own = worth[first + action];
      if (!played[variables.first(set) + action]) {
        if (system.isReached(set) && own.max().compareTo(best.min()) > 0) {
          return false;
        }
        best = system.isReached(set) ? best : larger(best, own);
      }
    }
    int before = form.parentSequence(player, variables.place(set));
    worth[before] = worth[before].plus(best);
    return true;
  }

  private static Interval larger(Interval left, Interval right) {
    return new Interval(left.min().max(right.min()), left.max().max(right.max()));
  }

  private static Interval common(Interval left, Interval right) {
    Rational low = left.min().max(right.min());
    Rational high = left.max().min(right.max());
    return new Interval(low, high);
  }
}
