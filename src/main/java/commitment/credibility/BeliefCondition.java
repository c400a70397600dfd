package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the promisor must believe at a promised information set that play does not come to, for him
 * to keep the promise there.
 *
 * <p>He keeps it with the belief μ iff no other action gives him more: iff
 *
 * <pre>  Σ_k c(k) μ(nodes(k)) ≥ 0</pre>
 *
 * for each alternative, c(k) being what the promised action gives more at that node. What follows
 * from that for one node h alone: the probabilities μ(h) with which some beliefs about the others
 * keep the promise, found by linear programs, and those with which all beliefs about the others do.
 * The latter need only be looked at where the rest of the probability is on a single other node,
 * for the inequalities are linear.
 *
 * @param nodes the nodes of the information set, two or more, in preorder
 * @param inequalities the coefficients c, coprime integers, of every inequality that does not
 *     follow from the others; sorted
 * @param ranges by node, in the order of {@code nodes}
 */
public record BeliefCondition(
    List<Integer> nodes, List<List<Rational>> inequalities, List<Range> ranges) {
  /**
   * What the condition says of the probability of one node.
   *
   * @param possible with these the promise can be kept
   * @param sure with these it is kept whatever is believed of the other nodes; empty if with none
   */
  public record Range(Interval possible, Optional<Interval> sure) {}

  private static final Interval ANY = new Interval(Rational.ZERO, Rational.ONE);

  public BeliefCondition {
    nodes = List.copyOf(nodes);
    inequalities = inequalities.stream().map(List::copyOf).toList();
    ranges = List.copyOf(ranges);
  }

  /** The probabilities of the first of two nodes with which the promise is kept. */
  public Optional<Interval> ofFirstOfTwo() {
    return nodes.size() == 2 ? Optional.of(ranges.get(0).possible()) : Optional.empty();
  }

  /**
   * @param binding as {@link #binding} gives them
   * @return empty if the promise is kept with all beliefs, or with none
   */
  static Optional<BeliefCondition> of(List<Integer> nodes, List<List<Rational>> binding) {
    List<List<Rational>> rows = binding;
    if (rows.size() > 1) {
      if (least(nodes.size(), rows, Rational.ZERO, 0).isEmpty()) {
        return Optional.empty();
      }
      rows = independent(nodes.size(), rows);
    }
    if (rows.isEmpty() || rows.stream().anyMatch(row -> greatest(row).signum() < 0)) {
      return Optional.empty();
    }
    List<Range> ranges = new ArrayList<>();
    for (int place = 0; place < nodes.size(); place++) {
      ranges.add(new Range(possible(rows, place), sure(rows, place)));
    }
    return Optional.of(new BeliefCondition(nodes, rows, ranges));
  }

  /**
   * The inequalities that can fail, each once, with coprime integers for coefficients; without
   * those that say less than another one at every node.
   *
   * @param margins for each alternative, by node, what the promised action gives more
   */
  static List<List<Rational>> binding(List<List<Rational>> margins) {
    TreeSet<List<Rational>> all = new TreeSet<>(Lexicographic.ORDER);
    for (List<Rational> row : margins) {
      if (row.stream().anyMatch(margin -> margin.signum() < 0)) {
        all.add(coprime(row));
      }
    }
    return all.stream()
        .filter(row -> all.stream().noneMatch(o -> !o.equals(row) && isAtLeast(row, o)))
        .toList();
  }

  private static List<Rational> coprime(List<Rational> row) {
    BigInteger common = BigInteger.ONE;
    for (Rational entry : row) {
      common = common.divide(common.gcd(entry.denominator())).multiply(entry.denominator());
    }
    BigInteger divisor = BigInteger.ZERO;
    for (Rational entry : row) {
      divisor = divisor.gcd(entry.times(Rational.of(common, BigInteger.ONE)).numerator());
    }
    Rational scale = Rational.of(common, divisor);
    return row.stream().map(entry -> entry.times(scale)).toList();
  }

  private static boolean isAtLeast(List<Rational> row, List<Rational> other) {
    for (int place = 0; place < row.size(); place++) {
      if (row.get(place).compareTo(other.get(place)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Without the rows that follow from the others. */
  private static List<List<Rational>> independent(int nodes, List<List<Rational>> rows) {
    List<List<Rational>> kept = new ArrayList<>(rows);
    for (List<Rational> row : rows) {
      List<List<Rational>> others = new ArrayList<>(kept);
      others.remove(row);
      if (minimum(nodes, others, row).orElse(Rational.ZERO).signum() >= 0) {
        kept = others;
      }
    }
    return kept;
  }

  private static Interval possible(List<List<Rational>> rows, int place) {
    int nodes = rows.get(0).size();
    if (rows.size() == 1 || nodes == 2) {
      Interval range = ANY;
      for (List<Rational> row : rows) {
        range = common(range, kept(row.get(place), greatest(without(row, place)))).orElseThrow();
      }
      return range;
    }
    Rational least = least(nodes, rows, Rational.ONE, place).orElseThrow();
    Rational most = least(nodes, rows, Rational.of(-1), place).orElseThrow().negate();
    return new Interval(least, most);
  }

  private static Optional<Interval> sure(List<List<Rational>> rows, int place) {
    Optional<Interval> range = Optional.of(ANY);
    for (List<Rational> row : rows) {
      Rational worst = without(row, place).stream().reduce(Rational::min).orElseThrow();
      range = range.flatMap(before -> common(before, kept(row.get(place), worst)));
    }
    return range;
  }

  /** Where p · here + (1 − p) · elsewhere is at least 0. */
  private static Optional<Interval> kept(Rational here, Rational elsewhere) {
    if (here.signum() >= 0 && elsewhere.signum() >= 0) {
      return Optional.of(ANY);
    }
    if (here.signum() < 0 && elsewhere.signum() < 0) {
      return Optional.empty();
    }
    Rational zero = elsewhere.divide(elsewhere.minus(here));
    return Optional.of(
        here.signum() < 0 ? new Interval(Rational.ZERO, zero) : new Interval(zero, Rational.ONE));
  }

  private static Optional<Interval> common(Interval left, Optional<Interval> right) {
    if (right.isEmpty()) {
      return right;
    }
    Rational low = left.min().max(right.get().min());
    Rational high = left.max().min(right.get().max());
    return low.compareTo(high) > 0 ? Optional.empty() : Optional.of(new Interval(low, high));
  }

  private static List<Rational> without(List<Rational> row, int place) {
    List<Rational> others = new ArrayList<>(row);
    others.remove(place);
    return others;
  }

  private static Rational greatest(List<Rational> numbers) {
    return numbers.stream().reduce(Rational::max).orElseThrow();
  }

  /** The least of a multiple of one probability over the beliefs that keep the promise, if any. */
  private static Optional<Rational> least(
      int nodes, List<List<Rational>> rows, Rational factor, int place) {
    List<Rational> objective = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      objective.add(node == place ? factor : Rational.ZERO);
    }
    return minimum(nodes, rows, objective);
  }

  /** The least of a linear function over the beliefs that satisfy some inequalities, if any do. */
  private static Optional<Rational> minimum(
      int nodes, List<List<Rational>> rows, List<Rational> function) {
    LinearProgramBuilder program = LinearProgram.minimize();
    int whole = program.row(Relation.EQUAL, Rational.ONE);
    for (int node = 0; node < nodes; node++) {
      int belief = program.variable();
      program.objective(belief, function.get(node));
      program.coefficient(whole, belief, Rational.ONE);
    }
    for (List<Rational> inequality : rows) {
      int row = program.row(Relation.AT_LEAST, Rational.ZERO);
      for (int node = 0; node < nodes; node++) {
        program.coefficient(row, node, inequality.get(node));
      }
    }
    return program.build().solve(Budget.unlimitedTime()) instanceof LinearSolution.Optimal optimal
        ? Optional.of(optimal.value())
        : Optional.empty();
  }
}
