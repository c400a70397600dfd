package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The beliefs with which a promise is kept at an information set that the others do not let play
 * come to, in one equilibrium: the polytope of the beliefs μ with margin · μ ≥ 0 for each other
 * action, held as its vertices.
 *
 * <p>They are found by trying every choice of constraints that may be tight; refused where there
 * are more than {@value #MOST} choices.
 */
public final class KeptBeliefs {
  private static final int MOST = 5_000;

  private final List<Integer> nodes;
  private final List<List<Rational>> margins;
  private final List<List<Rational>> vertices;

  private KeptBeliefs(
      List<Integer> nodes, List<List<Rational>> margins, List<List<Rational>> vertices) {
    this.nodes = List.copyOf(nodes);
    this.margins = margins.stream().map(List::copyOf).toList();
    this.vertices = vertices;
  }

  /**
   * Empty if there are too many choices to try.
   *
   * @param nodes of the information set, in preorder
   * @param margins for each other action, by node, what the promised one gives more
   */
  static Optional<KeptBeliefs> of(List<Integer> nodes, List<List<Rational>> margins) {
    long choices = 1;
    int constraints = nodes.size() + margins.size();
    for (int tight = 1; tight < nodes.size() && choices <= MOST; tight++) {
      choices = choices * (constraints - tight + 1) / tight;
    }
    return choices > MOST
        ? Optional.empty()
        : Optional.of(new KeptBeliefs(nodes, margins, vertices(nodes.size(), margins)));
  }

  /** The nodes of the information set, in preorder. */
  public List<Integer> nodes() {
    return nodes;
  }

  /** Whether the promise is kept with some beliefs and not with others. */
  public boolean isConditional() {
    return !vertices.isEmpty()
        && margins.stream().anyMatch(row -> row.stream().anyMatch(m -> m.signum() < 0));
  }

  /** Whether every other action gives the same less at each node. */
  public boolean isLike(KeptBeliefs other) {
    return margins.equals(other.margins);
  }

  /** From the least to the most probability of one node with which it can be kept. */
  public Interval possible(int place) {
    return vertices.stream()
        .map(vertex -> Interval.of(vertex.get(place)))
        .reduce(Interval::hull)
        .orElseThrow(() -> new IllegalStateException("it is kept with no belief"));
  }

  /**
   * The probabilities of one node with which it is kept whatever is believed of the others: those
   * with which it is where the rest is on any single other node.
   */
  public Optional<Interval> sure(int place) {
    Rational low = Rational.ZERO;
    Rational high = Rational.ONE;
    for (int other = 0; other < nodes.size(); other++) {
      for (List<Rational> row : other == place ? List.<List<Rational>>of() : margins) {
        Rational slope = row.get(place).minus(row.get(other));
        if (slope.signum() == 0) {
          if (row.get(other).signum() < 0) {
            return Optional.empty();
          }
          continue;
        }
        Rational zero = row.get(other).negate().divide(slope);
        if (slope.signum() > 0) {
          low = low.max(zero);
        } else {
          high = high.min(zero);
        }
      }
    }
    return low.compareTo(high) > 0 ? Optional.empty() : Optional.of(new Interval(low, high));
  }

  /**
   * Whether these are inequalities with just these beliefs: each the margin of an action in coprime
   * integers, and none that follows from the others.
   */
  public boolean areThoseOf(List<List<Rational>> inequalities) {
    if (inequalities.size() > margins.size()
        || !inequalities.stream().allMatch(row -> isCoprime(row) && isMargin(row))
        || !vertices(nodes.size(), inequalities).stream().allMatch(v -> satisfies(v, margins))) {
      return false;
    }
    for (int place = 0; place < inequalities.size(); place++) {
      List<List<Rational>> others = new ArrayList<>(inequalities);
      List<List<Rational>> left = List.of(others.remove(place));
      if (vertices(nodes.size(), others).stream().allMatch(vertex -> satisfies(vertex, left))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCoprime(List<Rational> row) {
    BigInteger divisor = BigInteger.ZERO;
    for (Rational entry : row) {
      if (!entry.isInteger()) {
        return false;
      }
      divisor = divisor.gcd(entry.numerator());
    }
    return divisor.equals(BigInteger.ONE);
  }

  private boolean isMargin(List<Rational> row) {
    return row.size() == nodes.size() && margins.stream().anyMatch(m -> isMultiple(row, m));
  }

  private static boolean isMultiple(List<Rational> row, List<Rational> margin) {
    for (int left = 0; left < row.size(); left++) {
      if (row.get(left).signum() != margin.get(left).signum()) {
        return false;
      }
      for (int right = 0; right < left; right++) {
        Rational one = row.get(left).times(margin.get(right));
        if (!one.equals(row.get(right).times(margin.get(left)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean satisfies(List<Rational> belief, List<List<Rational>> rows) {
    return rows.stream().allMatch(row -> product(row, belief).signum() >= 0);
  }

  private static Rational product(List<Rational> row, List<Rational> belief) {
    Rational sum = Rational.ZERO;
    for (int place = 0; place < row.size(); place++) {
      sum = sum.plus(row.get(place).times(belief.get(place)));
    }
    return sum;
  }

  /** Of the beliefs that satisfy some inequalities. */
  private static List<List<Rational>> vertices(int nodes, List<List<Rational>> rows) {
    List<List<Rational>> constraints = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      List<Rational> unit = new ArrayList<>();
      for (int other = 0; other < nodes; other++) {
        unit.add(node == other ? Rational.ONE : Rational.ZERO);
      }
      constraints.add(unit);
    }
    constraints.addAll(rows);
    List<List<Rational>> found = new ArrayList<>();
    choose(constraints, 0, new ArrayList<>(), nodes, found);
    return found.stream().distinct().toList();
  }

  private static void choose(
      List<List<Rational>> constraints,
      int from,
      List<List<Rational>> tight,
      int nodes,
      List<List<Rational>> found) {
    if (tight.size() == nodes - 1) {
      solution(tight, nodes).filter(belief -> satisfies(belief, constraints)).ifPresent(found::add);
      return;
    }
    for (int next = from; next < constraints.size(); next++) {
      tight.add(constraints.get(next));
      choose(constraints, next + 1, tight, nodes, found);
      tight.remove(tight.size() - 1);
    }
  }

  /** The numbers with sum 1 at which some linear functions are 0, if there is one such vector. */
  private static Optional<List<Rational>> solution(List<List<Rational>> tight, int nodes) {
    Rational[][] rows = new Rational[nodes][nodes + 1];
    for (int row = 0; row < nodes; row++) {
      for (int column = 0; column < nodes; column++) {
        rows[row][column] = row < nodes - 1 ? tight.get(row).get(column) : Rational.ONE;
      }
      rows[row][nodes] = row < nodes - 1 ? Rational.ZERO : Rational.ONE;
    }
    for (int column = 0; column < nodes; column++) {
      int pivot = column;
      while (pivot < nodes && rows[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == nodes) {
        return Optional.empty();
      }
      Rational[] top = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = top;
      for (int row = 0; row < nodes; row++) {
        if (row != column && rows[row][column].signum() != 0) {
          Rational factor = rows[row][column].divide(top[column]);
          for (int place = column; place <= nodes; place++) {
            rows[row][place] = rows[row][place].minus(factor.times(top[place]));
          }
        }
      }
    }
    List<Rational> belief = new ArrayList<>();
    for (int row = 0; row < nodes; row++) {
      belief.add(rows[row][nodes].divide(rows[row][row]));
    }
    return Optional.of(belief);
  }
}
