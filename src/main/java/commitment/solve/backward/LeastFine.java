package commitment.solve.backward;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least fine per breach with which some pure subgame-perfect equilibrium keeps a promise.
 *
 * <p>In a game where each departure costs the promisor k, an equilibrium that keeps the promise
 * never pays, so it gives a vector of V(h), the sets of the world in which the promise binds. Let
 * κ_h(v) be the least k with which v can be supported at h by keeping it everywhere; k may be
 * negative, a margin. Then κ = −∞ at a leaf,
 *
 * <pre>
 *   chance:        κ_h(v) = min over sums v = Σ p_c w_c of max_c κ_hc(w_c)
 *   player i:      κ_h(v) = min over a with v ∈ V(ha) of max( κ_ha(v), max_{b≠a} min { κ_hb(w) : w_i ≤ v_i } )
 *   promised a*:   κ_h(v) = max( κ_ha*(v), max_{b≠a*} min_w max( κ_hb(w), w_i − v_i ) )
 * </pre>
 *
 * and the answer is min_v κ_root(v): positive where the promise fails in every equilibrium, 0 where
 * only the promisor's indifference saves it, negative where some equilibrium keeps it strictly. One
 * pass replaces solving again for each candidate fine.
 *
 * <p>A <em>bond</em> is lost at the first breach, and after it nobody is bound, so with V⁰ the sets
 * of the world without the promise κ_h(v) = max( κ_ha*(v), max_{b≠a*} min V⁰_i(hb) − v_i ) at a
 * promised set. What is promised after an own breach does not count then. Cost: that of the
 * set-valued backward induction, times a logarithm.
 */
public final class LeastFine {
  private final SubgamePerfectPayoffs bound;
  private final PayoffVectors vectors;
  private final VectorSets sets;
  private final GameTree tree;
  private final TreeIndex index;

  /** By node: fines aligned with its set (null for −∞); no entry where no promise lies below. */
  private final @Nullable Fines[] fines;

  private static final class Fines {
    private final @Nullable Rational[] least;

    Fines(int size) {
      least = new Rational[size];
    }

    @Nullable Rational[] least() {
      return least;
    }
  }

  /** What follows a breach; null where the promise goes on to be tested there. */
  private final @Nullable SubgamePerfectPayoffs afterBreach;

  private LeastFine(SubgamePerfectPayoffs bound, @Nullable SubgamePerfectPayoffs afterBreach) {
    this.bound = bound;
    this.afterBreach = afterBreach;
    vectors = bound.vectors;
    sets = bound.sets;
    tree = bound.tree;
    index = bound.index;
    fines = new Fines[tree.nodeCount()];
  }

  /** The answer, or that any fine will do because nothing else can be done at the promised sets. */
  public record Answer(Optional<Rational> fine) {
    /**
     * 1 where a fine is needed, 0 on the knife's edge, -1 where some equilibrium keeps it strictly.
     */
    public int signum() {
      return fine.map(Rational::signum).orElse(-1);
    }
  }

  /**
   * @param bound the world in which the promise binds
   * @return empty where some set is not known exactly
   */
  public static Optional<Answer> of(SubgamePerfectPayoffs bound) {
    return bound.isExact() ? new LeastFine(bound, null).solve() : Optional.empty();
  }

  /**
   * The least bond, forfeited at the first breach, with which some equilibrium keeps the promise.
   *
   * @param bound the world in which the promise binds
   * @param nobodyBound the world without the promise
   * @return empty where some set is not known exactly
   */
  public static Optional<Answer> bond(
      SubgamePerfectPayoffs bound, SubgamePerfectPayoffs nobodyBound) {
    return bound.isExact() && nobodyBound.isExact()
        ? new LeastFine(bound, nobodyBound).solve()
        : Optional.empty();
  }

  private Optional<Answer> solve() {
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      boolean promised = bound.commitments().binds(move);
      boolean below = false;
      int count = tree.childCount(node);
      int[] children = new int[count];
      int child = node + 1;
      for (int action = 0; action < count; action++) {
        children[action] = child;
        below |= fines[child] != null;
        child = index.end(child);
      }
      if (!promised && !below) {
        continue;
      }
      if (tree.owner(move) == GameTree.CHANCE) {
        fines[node] = chance(node, children);
      } else if (promised) {
        fines[node] = promised(node, children, bound.commitments().at(move));
      } else {
        fines[node] = choice(node, children);
      }
      for (int done : children) {
        fines[done] = null;
      }
    }
    Rational least = null;
    boolean any = true;
    for (int place = 0; place < sets.size(0); place++) {
      Rational fine = fineAt(0, place);
      if (fine == null) {
        any = false;
      } else {
        least = least == null ? fine : least.min(fine);
      }
    }
    return Optional.of(new Answer(any ? Optional.ofNullable(least) : Optional.empty()));
  }

  private @Nullable Rational fineAt(int node, int place) {
    Fines known = fines[node];
    return known == null ? null : known.least()[place];
  }

  /** The larger fine, null being −∞. */
  private static @Nullable Rational larger(@Nullable Rational left, @Nullable Rational right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return left.max(right);
  }

  /** The smaller fine, null being −∞. */
  private static @Nullable Rational smaller(@Nullable Rational left, @Nullable Rational right) {
    return left == null || right == null ? null : left.min(right);
  }

  private Fines chance(int node, int[] children) {
    if (sets.isSingle(node) && allSingle(children)) {
      Rational worst = null;
      for (int child : children) {
        worst = larger(worst, fineAt(child, 0));
      }
      Fines result = new Fines(1);
      result.least()[0] = worst;
      return result;
    }
    ChanceSums sums = bound.sumsAt(node);
    Fines before = new Fines(1);
    for (int child = 0; child < children.length; child++) {
      Fines after = new Fines(sums.partialCount(child + 1));
      boolean[] seen = new boolean[sums.partialCount(child + 1)];
      int[] set = sums.set(child);
      for (int part = 0; part < before.least().length; part++) {
        for (int place = 0; place < set.length; place++) {
          int sum = sums.next(child, part, set[place]);
          Rational fine = larger(before.least()[part], fineAt(children[child], place));
          after.least()[sum] = seen[sum] ? smaller(after.least()[sum], fine) : fine;
          seen[sum] = true;
        }
      }
      before = after;
    }
    int[] set = sets.get(node);
    Fines result = new Fines(set.length);
    for (int sum = 0; sum < before.least().length; sum++) {
      result.least()[Arrays.binarySearch(set, sums.total(sum))] = before.least()[sum];
    }
    return result;
  }

  private boolean allSingle(int[] children) {
    for (int child : children) {
      if (!sets.isSingle(child)) {
        return false;
      }
    }
    return true;
  }

  private Fines choice(int node, int[] children) {
    int owner = tree.owner(tree.move(node));
    List<Replies> replies = replies(children, owner);
    int[] set = sets.get(node);
    Fines result = new Fines(set.length);
    for (int place = 0; place < set.length; place++) {
      int vector = set[place];
      // The hardest and second hardest requirement that the actions put as the ones not taken.
      Rational[] needed = new Rational[children.length];
      boolean[] possible = new boolean[children.length];
      int impossible = 0;
      for (int action = 0; action < children.length; action++) {
        possible[action] = replies.get(action).canStayBelow(vector);
        needed[action] = possible[action] ? replies.get(action).leastStayingBelow(vector) : null;
        impossible += possible[action] ? 0 : 1;
      }
      Extremes extremes = Extremes.of(needed);
      boolean seen = false;
      for (int action = 0; action < children.length; action++) {
        boolean othersCan = impossible == 0 || (impossible == 1 && !possible[action]);
        int there = othersCan ? placeOf(children[action], vector) : -1;
        if (there < 0) {
          continue;
        }
        Rational fine = larger(fineAt(children[action], there), extremes.without(action));
        result.least()[place] = seen ? smaller(result.least()[place], fine) : fine;
        seen = true;
      }
    }
    return result;
  }

  private int placeOf(int node, int vector) {
    if (sets.isSingle(node)) {
      return sets.only(node) == vector ? 0 : -1;
    }
    return Arrays.binarySearch(sets.get(node), vector);
  }

  private Fines promised(int node, int[] children, int promised) {
    int owner = tree.owner(tree.move(node));
    List<Replies> replies = afterBreach == null ? replies(children, owner) : List.of();
    int[] set = sets.get(node);
    Fines result = new Fines(set.length);
    for (int place = 0; place < set.length; place++) {
      Rational fine = fineAt(children[promised], place);
      for (int action = 0; action < children.length; action++) {
        if (action == promised) {
          continue;
        }
        Rational needed =
            afterBreach == null
                ? replies.get(action).leastAgainst(set[place])
                : afterBreach
                    .range(children[action], owner)
                    .min()
                    .minus(vectors.value(set[place], owner));
        fine = larger(fine, needed);
      }
      result.least()[place] = fine;
    }
    return result;
  }

  private List<Replies> replies(int[] children, int owner) {
    List<Replies> replies = new ArrayList<>(children.length);
    for (int child : children) {
      replies.add(new Replies(child, owner));
    }
    return replies;
  }

  /**
   * What can follow an action that is not taken: from the least own payoff upwards, each with the
   * least fine of all up to it.
   */
  private final class Replies {
    private final int owner;
    private final int[] set;
    private final Fines running;

    Replies(int child, int owner) {
      this.owner = owner;
      int[] unsorted = sets.get(child);
      Integer[] order = new Integer[unsorted.length];
      Arrays.setAll(order, place -> place);
      Arrays.sort(order, (left, right) -> vectors.compare(unsorted[left], unsorted[right], owner));
      set = new int[unsorted.length];
      running = new Fines(unsorted.length);
      for (int rank = 0; rank < set.length; rank++) {
        set[rank] = unsorted[order[rank]];
        Rational fine = fineAt(child, order[rank]);
        running.least()[rank] = rank == 0 ? fine : smaller(running.least()[rank - 1], fine);
      }
    }

    /** How many replies leave the player no better off than the vector does. */
    private int staying(int vector) {
      int low = 0;
      int high = set.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (vectors.compare(set[middle], vector, owner) <= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    boolean canStayBelow(int vector) {
      return staying(vector) > 0;
    }

    @Nullable Rational leastStayingBelow(int vector) {
      return running.least()[staying(vector) - 1];
    }

    /**
     * min over replies w of max(κ(w), w_i − v_i). The first falls and the second rises along the
     * replies, so the best is where they cross.
     */
    Rational leastAgainst(int vector) {
      int low = 0;
      int high = set.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        Rational fine = running.least()[middle];
        if (fine != null && gain(middle, vector).compareTo(fine) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      // At `low` and after it the gain decides, before it the fine.
      Rational best = low < set.length ? gain(low, vector) : null;
      Rational before = low > 0 ? running.least()[low - 1] : null;
      if (best == null || (before != null && before.compareTo(best) < 0)) {
        best = before;
      }
      if (best == null) {
        throw new IllegalStateException("an action without continuation");
      }
      return best;
    }

    private Rational gain(int rank, int vector) {
      return vectors.value(set[rank], owner).minus(vectors.value(vector, owner));
    }
  }

  /** The largest of some fines, and the largest when one of them is left out; null is −∞. */
  private record Extremes(int place, @Nullable Rational largest, @Nullable Rational second) {
    static Extremes of(@Nullable Rational[] fines) {
      int place = -1;
      Rational largest = null;
      Rational second = null;
      for (int candidate = 0; candidate < fines.length; candidate++) {
        Rational fine = fines[candidate];
        if (fine == null) {
          continue;
        }
        if (largest == null || fine.compareTo(largest) > 0) {
          second = largest;
          largest = fine;
          place = candidate;
        } else if (second == null || fine.compareTo(second) > 0) {
          second = fine;
        }
      }
      return new Extremes(place, largest, second);
    }

    @Nullable Rational without(int left) {
      return left == place ? second : largest;
    }
  }
}
