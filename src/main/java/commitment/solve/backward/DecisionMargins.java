package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How clear a decision is: at one node of a player, the strict margin of the chosen action over the
 * best other one, and which actions tie, over all pure subgame-perfect equilibria.
 *
 * @param margin least and greatest margin over the equilibria; empty where there is one action only
 * @param tied the actions between which some equilibrium leaves the player indifferent, in order
 */
public record DecisionMargins(Optional<Interval> margin, List<Integer> tied) {
  public DecisionMargins {
    tied = List.copyOf(tied);
  }

  /**
   * The margins at a node all of whose children have exact sets.
   *
   * @return empty where they have not, or at a bound information set
   */
  public static Optional<DecisionMargins> at(SubgamePerfectPayoffs payoffs, int node) {
    int[] children = payoffs.childrenOf(node);
    int owner = payoffs.tree.owner(payoffs.tree.move(node));
    if (payoffs.commitments().binds(payoffs.tree.move(node))) {
      return Optional.empty();
    }
    for (int child : children) {
      if (!payoffs.sets.isExact(child) || payoffs.sets.isEmpty(child)) {
        return Optional.empty();
      }
    }
    if (children.length == 1) {
      return Optional.of(new DecisionMargins(Optional.empty(), List.of()));
    }
    return Optional.of(compute(payoffs, children, owner));
  }

  private static DecisionMargins compute(SubgamePerfectPayoffs payoffs, int[] children, int owner) {
    PayoffVectors vectors = payoffs.vectors;
    int[][] sorted = new int[children.length][];
    for (int action = 0; action < children.length; action++) {
      sorted[action] = sortedByOwn(vectors, payoffs.sets.get(children[action]), owner);
    }
    Punishments bars = Punishments.of(payoffs, owner, children, children.length);
    Rational least = null;
    Rational greatest = null;
    boolean[] ties = new boolean[children.length];
    for (int action = 0; action < children.length; action++) {
      for (int vector : sorted[action]) {
        if (!bars.allow(action, vector)) {
          continue;
        }
        Rational value = vectors.value(vector, owner);
        Rational atMost = value.minus(vectors.value(bars.bar(action), owner));
        greatest = greatest == null ? atMost : greatest.max(atMost);
        for (int other = 0; other < children.length; other++) {
          if (other == action) {
            continue;
          }
          int closest = sorted[other][highestUpTo(vectors, sorted[other], vector, owner)];
          Rational margin = value.minus(vectors.value(closest, owner));
          least = least == null ? margin : least.min(margin);
          ties[action] |= margin.signum() == 0;
          if (least.signum() == 0 && ties[action]) {
            break;
          }
        }
      }
    }
    List<Integer> tied = new ArrayList<>();
    for (int action = 0; action < children.length; action++) {
      if (ties[action]) {
        tied.add(action);
      }
    }
    if (least == null || greatest == null) {
      throw new IllegalStateException("no action can be played");
    }
    return new DecisionMargins(Optional.of(new Interval(least, greatest)), tied);
  }

  private static int[] sortedByOwn(PayoffVectors vectors, int[] set, int owner) {
    if (set.length == 1) {
      return set;
    }
    return Arrays.stream(set)
        .boxed()
        .sorted((left, right) -> vectors.compare(left, right, owner))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The last place whose own payoff is not above that of the vector; there is one. */
  private static int highestUpTo(PayoffVectors vectors, int[] sorted, int vector, int owner) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (vectors.compare(sorted[middle], vector, owner) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
