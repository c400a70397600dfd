package commitment.parametric;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The vertices of one best-response polytope of a bimatrix game, at one place of the parameters.
 *
 * <p>With x a mixture of one player's strategies and u_j(x) what strategy j of the other gives that
 * other one, the polytope is {(x, v) : v ≥ u_j(x) for all j}. A vertex is a mixture with support S
 * against which a set T of replies is best such that the equations u_j(x) = u_k(x), j, k in T,
 * together with Σ x = 1 have no other solution on S. All pairs of S and as many replies are tried;
 * the equations are solved over the quantities.
 *
 * <p>What is asked of the place are the signs of the probabilities and of the slacks at the
 * vertices, no others. As long as they stay, the polytope keeps its vertices: its extreme points
 * depend on the parameters lower semicontinuously, so a new one could only come out of one of the
 * old ones, at a value at which one of these signs is 0.
 *
 * <p>Cost: C(m + n, m) linear systems for m strategies and n replies.
 */
final class BestReplyVertices {
  /** More linear systems than this are not solved. */
  private static final long MOST_SYSTEMS = 6000;

  /**
   * A vertex.
   *
   * @param support the strategies with a positive probability, ascending
   * @param weights their probabilities
   * @param replies the best replies, ascending
   * @param value what these give
   */
  record Vertex(
      List<Integer> support, List<Quantity> weights, List<Integer> replies, Quantity value) {
    Vertex {
      support = List.copyOf(support);
      weights = List.copyOf(weights);
      replies = List.copyOf(replies);
    }
  }

  private record Labels(List<Integer> support, List<Integer> replies) {}

  private final List<List<Quantity>> payoffs;
  private final int replies;
  private final Place place;
  private final Set<Labels> known = new HashSet<>();
  private final List<Vertex> found = new ArrayList<>();

  private BestReplyVertices(List<List<Quantity>> payoffs, Place place) {
    this.payoffs = payoffs;
    this.place = place;
    replies = payoffs.get(0).size();
  }

  /**
   * @param payoffs for each strategy and each reply what the one who replies gets
   * @throws NotExact if there are too many strategies
   */
  static List<Vertex> of(List<List<Quantity>> payoffs, Place place) {
    BestReplyVertices vertices = new BestReplyVertices(payoffs, place);
    if (systems(payoffs.size(), vertices.replies) > MOST_SYSTEMS) {
      throw new NotExact(
          payoffs.size() + " by " + vertices.replies + " strategies where several move at a time");
    }
    for (int size = 1; size <= Math.min(payoffs.size(), vertices.replies); size++) {
      List<List<Integer>> best = subsets(vertices.replies, size);
      for (List<Integer> support : subsets(payoffs.size(), size)) {
        for (List<Integer> tight : best) {
          vertices.add(support, tight);
        }
      }
    }
    return vertices.found;
  }

  /** How many linear systems there are. */
  static long systems(int strategies, int replies) {
    long count = 1;
    for (int place = 1; place <= strategies && count <= Integer.MAX_VALUE; place++) {
      count = count * (replies + place) / place;
    }
    return count;
  }

  private static List<List<Integer>> subsets(int of, int size) {
    List<List<Integer>> subsets = new ArrayList<>();
    subsets(0, of, size, List.of(), subsets);
    return subsets;
  }

  private static void subsets(
      int from, int of, int size, List<Integer> start, List<List<Integer>> subsets) {
    if (start.size() == size) {
      subsets.add(start);
      return;
    }
    for (int next = from; next <= of - (size - start.size()); next++) {
      List<Integer> more = new ArrayList<>(start);
      more.add(next);
      subsets(next + 1, of, size, more, subsets);
    }
  }

  /** The sign where nothing is learned from it: at the sample, or at an irrational value. */
  private int glance(Quantity quantity) {
    Optional<Rational> value = place.value(quantity);
    return value.isPresent() ? value.get().signum() : place.sign(quantity);
  }

  private void add(List<Integer> support, List<Integer> tight) {
    Optional<List<Quantity>> solved = solve(support, tight);
    if (solved.isEmpty()) {
      return;
    }
    List<Quantity> weights = solved.get();
    int direction = glance(weights.get(0));
    if (direction == 0 || !weights.stream().allMatch(weight -> glance(weight) == direction)) {
      return;
    }
    List<Quantity> slacks = new ArrayList<>();
    List<Integer> best = new ArrayList<>();
    for (int reply = 0; reply < replies; reply++) {
      Quantity slack = slack(support, weights, tight.get(0), reply);
      int sign = tight.contains(reply) ? 0 : glance(slack) * direction;
      if (sign < 0) {
        return;
      }
      if (sign == 0) {
        best.add(reply);
      }
      slacks.add(slack);
    }
    if (!known.add(new Labels(support, best))) {
      return;
    }
    weights.forEach(place::sign);
    for (int reply = 0; reply < replies; reply++) {
      if (!tight.contains(reply)) {
        place.sign(slacks.get(reply));
      }
    }
    found.add(vertex(support, weights, best));
  }

  private Vertex vertex(List<Integer> support, List<Quantity> weights, List<Integer> best) {
    Quantity total = weights.get(0);
    for (Quantity weight : weights.subList(1, weights.size())) {
      total = total.plus(weight);
    }
    List<Quantity> shares = new ArrayList<>();
    for (Quantity weight : weights) {
      shares.add(weights.size() == 1 ? weight.one() : weight.divide(total));
    }
    Quantity value = null;
    for (int at = 0; at < support.size(); at++) {
      Quantity part = payoffs.get(support.get(at)).get(best.get(0)).times(shares.get(at));
      value = value == null ? part : value.plus(part);
    }
    if (value == null) {
      throw new IllegalStateException("a vertex without strategies");
    }
    return new Vertex(support, shares, best, value);
  }

  /** How much more one reply gives than another, times the sum of the weights. */
  private Quantity slack(List<Integer> support, List<Quantity> weights, int best, int reply) {
    Quantity sum = null;
    for (int at = 0; at < support.size(); at++) {
      List<Quantity> row = payoffs.get(support.get(at));
      Quantity part = row.get(best).minus(row.get(reply)).times(weights.get(at));
      sum = sum == null ? part : sum.plus(part);
    }
    if (sum == null) {
      throw new IllegalArgumentException("no strategies");
    }
    return sum;
  }

  /** Weights against which all of some replies are worth the same, if only one vector is so. */
  private Optional<List<Quantity>> solve(List<Integer> support, List<Integer> tight) {
    int size = support.size();
    Quantity one = payoffs.get(0).get(0).one();
    if (size == 1) {
      return Optional.of(List.of(one));
    }
    List<List<Quantity>> rows = new ArrayList<>();
    for (int reply : tight.subList(1, size)) {
      List<Quantity> row = new ArrayList<>();
      for (int strategy : support) {
        List<Quantity> own = payoffs.get(strategy);
        row.add(own.get(reply).minus(own.get(tight.get(0))));
      }
      rows.add(row);
    }
    if (size == 2) {
      // Without a division, so that affine quantities stay affine.
      Quantity first = rows.get(0).get(0);
      Quantity second = rows.get(0).get(1);
      return glance(first) == 0 && glance(second) == 0
          ? Optional.empty()
          : Optional.of(List.of(second, first.negate()));
    }
    return kernel(rows, size, one);
  }

  /** The vector that k - 1 independent rows of k entries take to 0. */
  private Optional<List<Quantity>> kernel(List<List<Quantity>> rows, int size, Quantity one) {
    List<Integer> free = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    int row = 0;
    for (int column = 0; column < size; column++) {
      int pivot = row;
      while (pivot < rows.size() && glance(rows.get(pivot).get(column)) == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        free.add(column);
        if (free.size() > 1) {
          return Optional.empty();
        }
        continue;
      }
      List<Quantity> leading = rows.set(pivot, rows.get(row));
      rows.set(row, leading);
      for (int other = 0; other < rows.size(); other++) {
        if (other != row) {
          eliminate(leading, rows.get(other), column);
        }
      }
      pivots.add(column);
      row++;
    }
    List<Quantity> weights = new ArrayList<>();
    for (int column = 0; column < size; column++) {
      int at = pivots.indexOf(column);
      weights.add(
          at < 0 ? one : rows.get(at).get(free.get(0)).divide(rows.get(at).get(column)).negate());
    }
    return Optional.of(weights);
  }

  private static void eliminate(List<Quantity> leading, List<Quantity> other, int column) {
    Quantity factor = other.get(column).divide(leading.get(column));
    for (int at = 0; at < other.size(); at++) {
      other.set(at, other.get(at).minus(leading.get(at).times(factor)));
    }
  }
}
