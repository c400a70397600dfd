package commitment.solve.backward;

import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many pure subgame-perfect equilibria there are, without listing them.
 *
 * <p>With S_h(v) the number of equilibria of the subgame at h that give v and i the player at h,
 *
 * <pre>  S_h(v) = Σ_a S_ha(v) · Π_{b≠a} Σ { S_hb(w) : w_i ≤ v_i }</pre>
 *
 * and at a chance move S is the convolution of the children's. An equilibrium names an action at
 * every information set, reached or not.
 *
 * <p>The count of a subgame with a single vector is a factor of every term that does not vanish,
 * and so of the whole count: such factors are put aside and multiplied at the end, in pairs of like
 * size. The counts are exact, however large. Cost: the number of payoff vectors at each node times
 * its actions, in operations on numbers as long as the counts of the nodes with several vectors.
 */
public final class EquilibriumCount {
  private static final BigInteger[] ONE = {BigInteger.ONE};

  private final SubgamePerfectPayoffs payoffs;
  private final PayoffVectors vectors;
  private final VectorSets sets;
  private final GameTree tree;
  private final TreeIndex index;

  /**
   * Counts of the nodes whose parent is still to come, aligned with their sets; 1 where a factor
   * was put aside.
   */
  private final List<BigInteger[]> stack = new ArrayList<>();

  private final List<BigInteger> factors = new ArrayList<>();

  /** The product of the small factors that are not in {@link #factors} yet. */
  private long factor = 1;

  private EquilibriumCount(SubgamePerfectPayoffs payoffs) {
    this.payoffs = payoffs;
    vectors = payoffs.vectors;
    sets = payoffs.sets;
    tree = payoffs.tree;
    index = payoffs.index;
  }

  /** Empty where some set is not known exactly. */
  public static Optional<BigInteger> of(SubgamePerfectPayoffs payoffs) {
    return payoffs.isExact() ? new EquilibriumCount(payoffs).count() : Optional.empty();
  }

  private Optional<BigInteger> count() {
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if ((node & 0xFFF) == 0 && payoffs.budget.isExhausted()) {
        return Optional.empty();
      }
      int count = tree.childCount(node);
      if (count == 0) {
        stack.add(ONE);
        continue;
      }
      List<BigInteger[]> below = new ArrayList<>(count);
      for (int action = 0; action < count; action++) {
        below.add(stack.remove(stack.size() - 1));
      }
      BigInteger[] counts =
          tree.owner(tree.move(node)) == GameTree.CHANCE
              ? countChance(node, below)
              : countChoice(node, below);
      if (counts.length == 1) {
        putAside(counts[0]);
        counts = ONE;
      }
      stack.add(counts);
    }
    factors.add(BigInteger.valueOf(factor));
    return Optional.of(product(sum(stack.get(0)), productOf(factors)));
  }

  private void putAside(BigInteger count) {
    if (count.bitLength() + Long.SIZE - Long.numberOfLeadingZeros(factor) < Long.SIZE) {
      factor *= count.longValueExact();
    } else {
      factors.add(count);
    }
    if (factor > Integer.MAX_VALUE) {
      factors.add(BigInteger.valueOf(factor));
      factor = 1;
    }
  }

  /** Multiplies neighbors until one is left, so that large numbers meet large ones. */
  private static BigInteger productOf(List<BigInteger> factors) {
    List<BigInteger> left = factors;
    while (left.size() > 1) {
      List<BigInteger> halved = new ArrayList<>((left.size() + 1) / 2);
      for (int place = 0; place + 1 < left.size(); place += 2) {
        halved.add(product(left.get(place), left.get(place + 1)));
      }
      if (left.size() % 2 == 1) {
        halved.add(left.get(left.size() - 1));
      }
      left = halved;
    }
    return left.get(0);
  }

  private BigInteger[] countChance(int node, List<BigInteger[]> below) {
    if (sets.isSingle(node) && allSingle(node, below.size())) {
      return ONE;
    }
    if (sets.isEmpty(node)) {
      return new BigInteger[0];
    }
    ChanceSums sums = payoffs.sumsAt(node);
    BigInteger[] before = ONE;
    for (int child = 0; child < below.size(); child++) {
      BigInteger[] after = zeros(sums.partialCount(child + 1));
      for (int part = 0; part < before.length; part++) {
        int[] set = sums.set(child);
        for (int place = 0; place < set.length; place++) {
          int sum = sums.next(child, part, set[place]);
          after[sum] = after[sum].add(product(before[part], below.get(child)[place]));
        }
      }
      before = after;
    }
    int[] set = sets.get(node);
    BigInteger[] counts = zeros(set.length);
    for (int sum = 0; sum < before.length; sum++) {
      counts[Arrays.binarySearch(set, sums.total(sum))] = before[sum];
    }
    return counts;
  }

  private boolean allSingle(int node, int count) {
    int child = node + 1;
    for (int action = 0; action < count; action++) {
      if (!sets.isSingle(child)) {
        return false;
      }
      child = index.end(child);
    }
    return true;
  }

  private BigInteger[] countChoice(int node, List<BigInteger[]> below) {
    int move = tree.move(node);
    if (payoffs.commitments().binds(move)) {
      // The equilibria of the subgames that the promise closes are equilibria all the same.
      int promised = payoffs.commitments().at(move);
      BigInteger others = BigInteger.ONE;
      for (int action = 0; action < below.size(); action++) {
        if (action != promised) {
          others = product(others, sum(below.get(action)));
        }
      }
      BigInteger[] counts = below.get(promised).clone();
      for (int place = 0; place < counts.length; place++) {
        counts[place] = product(counts[place], others);
      }
      return counts;
    }
    int kept = payoffs.commitments().mustKeep(move) ? payoffs.commitments().at(move) : -1;
    if (sets.isSingle(node) && allSingle(node, below.size())) {
      return kept >= 0 ? ONE : new BigInteger[] {BigInteger.valueOf(tied(node, below.size()))};
    }
    int[] set = sets.get(node);
    BigInteger[] counts = zeros(set.length);
    if (set.length == 0) {
      return counts;
    }
    int owner = tree.owner(move);
    Replies replies = new Replies(node, owner, below);
    // From the least own payoff upwards, so that the numbers of harmless replies only grow.
    Integer[] order = new Integer[set.length];
    Arrays.setAll(order, place -> place);
    Arrays.sort(order, (left, right) -> vectors.compare(set[left], set[right], owner));
    for (int place : order) {
      replies.raiseTo(set[place]);
      counts[place] = replies.countOf(set[place], kept);
    }
    return counts;
  }

  /** How many children have the only vector of their parent. */
  private int tied(int node, int count) {
    int tied = 0;
    int child = node + 1;
    for (int action = 0; action < count; action++) {
      tied += sets.only(child) == sets.only(node) ? 1 : 0;
      child = index.end(child);
    }
    return tied;
  }

  /** The replies that leave a player no better off than a bar which only rises. */
  private final class Replies {
    private final int owner;
    private final int[][] set;
    private final BigInteger[][] count;

    /** For each action its places by own payoff, and how many of them are under the bar. */
    private final Integer[][] order;

    private final int[] under;
    private final BigInteger[] harmless;

    /** Products of {@link #harmless} before each action, and from each action on. */
    private final BigInteger[] before;

    private final BigInteger[] after;

    Replies(int node, int owner, List<BigInteger[]> below) {
      this.owner = owner;
      int actions = below.size();
      set = new int[actions][];
      count = below.toArray(new BigInteger[0][]);
      order = new Integer[actions][];
      under = new int[actions];
      harmless = zeros(actions);
      before = zeros(actions + 1);
      after = zeros(actions + 1);
      int child = node + 1;
      for (int action = 0; action < actions; action++) {
        int[] vectorsThere = sets.get(child);
        set[action] = vectorsThere;
        order[action] = new Integer[vectorsThere.length];
        Arrays.setAll(order[action], place -> place);
        Arrays.sort(
            order[action],
            (left, right) -> vectors.compare(vectorsThere[left], vectorsThere[right], owner));
        child = index.end(child);
      }
    }

    void raiseTo(int vector) {
      boolean changed = false;
      for (int action = 0; action < set.length; action++) {
        while (under[action] < set[action].length) {
          int place = order[action][under[action]];
          if (vectors.compare(set[action][place], vector, owner) > 0) {
            break;
          }
          harmless[action] = harmless[action].add(count[action][place]);
          under[action]++;
          changed = true;
        }
      }
      if (changed) {
        before[0] = BigInteger.ONE;
        after[set.length] = BigInteger.ONE;
        for (int action = 0; action < set.length; action++) {
          before[action + 1] = product(before[action], harmless[action]);
        }
        for (int action = set.length - 1; action >= 0; action--) {
          after[action] = product(after[action + 1], harmless[action]);
        }
      }
    }

    /** The number of equilibria with that vector, after {@link #raiseTo} it. */
    BigInteger countOf(int vector, int kept) {
      BigInteger total = BigInteger.ZERO;
      for (int action = 0; action < set.length; action++) {
        int place = Arrays.binarySearch(set[action], vector);
        if (place >= 0 && (kept < 0 || kept == action)) {
          BigInteger replies = product(before[action], after[action + 1]);
          total = total.add(product(count[action][place], replies));
        }
      }
      return total;
    }
  }

  private static BigInteger product(BigInteger left, BigInteger right) {
    if (left.equals(BigInteger.ONE)) {
      return right;
    }
    return right.equals(BigInteger.ONE) ? left : left.multiply(right);
  }

  private static BigInteger sum(BigInteger[] counts) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger count : counts) {
      sum = sum.add(count);
    }
    return sum;
  }

  private static BigInteger[] zeros(int length) {
    BigInteger[] zeros = new BigInteger[length];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }
}
