package commitment.solve.backward;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The expected payoff vectors at a chance event: all sums {@code p_1 w_1 + … + p_k w_k} with {@code
 * w_c} from the set of child {@code c}. Sums that coincide are kept once, so the work is bounded by
 * the number of <em>different</em> partial sums; where that passes the budget there is no result.
 */
final class ChanceSums {
  /** Pairs looked at in one step, for each vector that may be kept. */
  private static final long WORK_PER_VECTOR = 64;

  private final PayoffVectors vectors;
  private final List<int[]> sets;
  private final List<Rational> law;

  /** Place k: the sums over the first k children. */
  private final List<PayoffVectors> partial;

  private ChanceSums(
      PayoffVectors vectors, List<int[]> sets, List<Rational> law, List<PayoffVectors> partial) {
    this.vectors = vectors;
    this.sets = sets;
    this.law = law;
    this.partial = partial;
  }

  /** Empty if there are more sums, or more work to find them, than the budget allows. */
  static Optional<ChanceSums> of(
      PayoffVectors vectors, List<int[]> sets, List<Rational> law, Budget budget) {
    List<PayoffVectors> partial = new ArrayList<>(sets.size() + 1);
    PayoffVectors before = vectors.scratch();
    before.zero();
    partial.add(before);
    for (int child = 0; child < sets.size(); child++) {
      int[] set = sets.get(child);
      PayoffVectors after = vectors.scratch();
      if ((long) before.size() * set.length > WORK_PER_VECTOR * budget.vectors()) {
        return Optional.empty();
      }
      for (int part = 0; part < before.size(); part++) {
        if ((part & 0xFFF) == 0 && budget.isExhausted()) {
          return Optional.empty();
        }
        for (int vector : set) {
          after.sum(before, part, vectors, vector, law.get(child));
        }
        if (after.size() > budget.vectors()) {
          return Optional.empty();
        }
      }
      partial.add(after);
      before = after;
    }
    return Optional.of(new ChanceSums(vectors, sets, law, partial));
  }

  /** All sums, as vectors of the table, in increasing order. */
  int[] totals() {
    PayoffVectors last = partial.get(sets.size());
    int[] totals = new int[last.size()];
    for (int sum = 0; sum < totals.length; sum++) {
      totals[sum] = vectors.copy(last, sum);
    }
    Arrays.sort(totals);
    return totals;
  }

  int childCount() {
    return sets.size();
  }

  int[] set(int child) {
    return sets.get(child);
  }

  /** How many different sums the first {@code children} children have. */
  int partialCount(int children) {
    return partial.get(children).size();
  }

  /**
   * The number, among the sums over one child more, of a partial sum and a vector of that child.
   */
  int next(int child, int part, int vector) {
    return partial.get(child + 1).sum(partial.get(child), part, vectors, vector, law.get(child));
  }

  /** The vector of the table that a sum over all children is. */
  int total(int sum) {
    return vectors.copy(partial.get(sets.size()), sum);
  }

  /**
   * The vectors of one child with which some of the given totals can be had, in increasing order.
   * Cost: that of finding the sums, and no more.
   */
  int[] partsOf(int[] totals, int child) {
    PayoffVectors last = partial.get(sets.size());
    boolean[] wanted = new boolean[last.size()];
    for (int total : totals) {
      wanted[last.copy(vectors, total)] = true;
    }
    for (int later = sets.size() - 1; later > child; later--) {
      boolean[] before = new boolean[partialCount(later)];
      for (int part = 0; part < before.length; part++) {
        for (int vector : sets.get(later)) {
          before[part] |= wanted[next(later, part, vector)];
        }
      }
      wanted = before;
    }
    IntList parts = new IntList();
    for (int vector : sets.get(child)) {
      boolean some = false;
      for (int part = 0; part < partialCount(child) && !some; part++) {
        some = wanted[next(child, part, vector)];
      }
      if (some) {
        parts.add(vector);
      }
    }
    return parts.sortedDistinct();
  }

  /**
   * Ways to write a vector of {@link #totals} as a sum: for each way, one vector a child.
   *
   * @param most stop after so many
   */
  List<int[]> decompositions(int total, int most) {
    List<int[]> found = new ArrayList<>();
    int children = sets.size();
    int[] choice = new int[children];
    int[] place = new int[children];
    int[] rest = new int[children + 1];
    PayoffVectors last = partial.get(children);
    rest[children] = last.copy(vectors, total);
    if (rest[children] >= partialCount(children)) {
      throw new IllegalArgumentException("no sum of the children: " + vectors.values(total));
    }
    int level = children - 1;
    if (children > 0) {
      place[level] = -1;
    }
    while (level < children && found.size() < most) {
      if (level < 0) {
        found.add(choice.clone());
        level++;
        continue;
      }
      place[level]++;
      if (place[level] == sets.get(level).length) {
        level++;
        continue;
      }
      int vector = sets.get(level)[place[level]];
      PayoffVectors before = partial.get(level);
      int known = before.size();
      int part =
          before.difference(
              partial.get(level + 1), rest[level + 1], vectors, vector, law.get(level));
      if (part < known) {
        choice[level] = vector;
        rest[level] = part;
        level--;
        if (level >= 0) {
          place[level] = -1;
        }
      } else {
        before.forgetLast();
      }
    }
    return found;
  }
}
