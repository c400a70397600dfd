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
 * every information set, reached or not. The counts are exact, however large. Cost: the number of
 * payoff vectors at each node times its actions, in operations on numbers as long as the count.
 */
public final class EquilibriumCount {
  private static final BigInteger[] ONE = {BigInteger.ONE};

  private final SubgamePerfectPayoffs payoffs;
  private final PayoffVectors vectors;
  private final VectorSets sets;
  private final GameTree tree;
  private final TreeIndex index;

  /** Counts of the nodes whose parent is still to come, aligned with their sets. */
  private final List<BigInteger[]> stack = new ArrayList<>();

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
      stack.add(
          tree.owner(tree.move(node)) == GameTree.CHANCE
              ? countChance(node, below)
              : countChoice(node, below));
    }
    BigInteger total = BigInteger.ZERO;
    for (BigInteger number : stack.get(0)) {
      total = total.add(number);
    }
    return Optional.of(total);
  }

  private BigInteger[] countChance(int node, List<BigInteger[]> below) {
    if (sets.isSingle(node) && allSingle(node, below.size())) {
      return single(productOfAll(below));
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
    int[] set = sets.get(node);
    BigInteger[] counts = zeros(set.length);
    if (set.length == 0) {
      return counts;
    }
    int owner = tree.owner(move);
    int kept = payoffs.commitments().mustKeep(move) ? payoffs.commitments().at(move) : -1;
    Replies replies = new Replies(node, owner, below);
    // From the least own payoff upwards, so that the numbers of harmless replies only grow.
    Integer[] order = new Integer[set.length];
    Arrays.setAll(order, place -> place);
    Arrays.sort(order, (left, right) -> vectors.compare(set[left], set[right], owner));
    for (int place : order) {
      replies.raiseTo(set[place]);
      counts[place] = replies.countOf(set[place], kept);
    }
    return single(counts);
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

  private static BigInteger productOfAll(List<BigInteger[]> below) {
    BigInteger product = BigInteger.ONE;
    for (BigInteger[] counts : below) {
      product = product(product, counts[0]);
    }
    return product;
  }

  private static BigInteger[] single(BigInteger count) {
    return count.equals(BigInteger.ONE) ? ONE : new BigInteger[] {count};
  }

  private static BigInteger[] single(BigInteger[] counts) {
    return counts.length == 1 ? single(counts[0]) : counts;
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
