package commitment.solve.backward;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.LongPayoffs;
import commitment.game.TreeIndex;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Vectors as longs over one denominator: that of the payoffs times the <em>chance scale</em>, a
 * number that every product of chance probabilities on a path divides into. With it every expected
 * payoff in the game is a whole multiple of one over the denominator, and none is larger than the
 * largest payoff, so no step can overflow.
 */
final class LongPayoffVectors extends PayoffVectors {
  private final int copies;
  private final LongPayoffs payoffs;
  private final long scale;
  private long[] rows;

  private LongPayoffVectors(int copies, LongPayoffs payoffs, long scale) {
    super(copies * payoffs.players());
    this.copies = copies;
    this.payoffs = payoffs;
    this.scale = scale;
    rows = new long[16 * Math.max(1, width())];
  }

  static LongPayoffVectors of(Game game, int copies, long scale) {
    return new LongPayoffVectors(copies, (LongPayoffs) game.payoffs(), scale);
  }

  /** The chance scale, or nothing where payoffs, scale or their product do not fit in longs. */
  static OptionalLong chanceScale(Game game) {
    if (!(game.payoffs() instanceof LongPayoffs payoffs)) {
      return OptionalLong.empty();
    }
    try {
      long scale = chanceScale(game.tree());
      long largest = 1;
      for (int outcome = 0; outcome < payoffs.outcomes(); outcome++) {
        for (int player = 0; player < payoffs.players(); player++) {
          largest = Math.max(largest, Math.abs(payoffs.numerator(outcome, player)));
        }
      }
      Math.multiplyExact(payoffs.denominator(), scale);
      return Math.multiplyExact(largest, scale) <= LongPayoffs.LARGEST
          ? OptionalLong.of(scale)
          : OptionalLong.empty();
    } catch (ArithmeticException overflow) {
      return OptionalLong.empty();
    }
  }

  private static long chanceScale(GameTree tree) {
    long[] lawScale = new long[tree.moveCount()];
    boolean chance = false;
    for (int move = 0; move < tree.moveCount(); move++) {
      lawScale[move] = 1;
      if (tree.owner(move) == GameTree.CHANCE) {
        chance = true;
        for (Rational probability : tree.law(move)) {
          if (!probability.isSmall()) {
            throw new ArithmeticException("a probability beyond long");
          }
          lawScale[move] = leastCommonMultiple(lawScale[move], probability.denominatorAsLong());
        }
      }
    }
    if (!chance) {
      return 1;
    }
    TreeIndex index = TreeIndex.of(tree);
    long[] scale = new long[tree.nodeCount()];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      long below = 1;
      int child = node + 1;
      for (int count = tree.childCount(node); count > 0; count--) {
        below = leastCommonMultiple(below, scale[child]);
        child = index.end(child);
      }
      scale[node] =
          tree.isTerminal(node) ? 1 : Math.multiplyExact(below, lawScale[tree.move(node)]);
    }
    return scale[0];
  }

  private static long leastCommonMultiple(long a, long b) {
    if (a % b == 0) {
      return a;
    }
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return Math.multiplyExact(a, b / x);
  }

  @Override
  PayoffVectors scratch() {
    return new LongPayoffVectors(copies, payoffs, scale);
  }

  @Override
  int outcome(int outcome) {
    int row = nextRow();
    for (int copy = 0; copy < copies; copy++) {
      for (int player = 0; player < payoffs.players(); player++) {
        rows[row++] = payoffs.numerator(outcome, player) * scale;
      }
    }
    return intern();
  }

  @Override
  int zero() {
    int row = nextRow();
    Arrays.fill(rows, row, row + width(), 0);
    return intern();
  }

  @Override
  int sum(PayoffVectors parts, int part, PayoffVectors terms, int term, Rational probability) {
    int row = nextRow();
    long[] partRows = ((LongPayoffVectors) parts).rows;
    long[] termRows = ((LongPayoffVectors) terms).rows;
    long above = probability.numeratorAsLong();
    long below = probability.denominatorAsLong();
    int partRow = part * width();
    int termRow = term * width();
    for (int coordinate = 0; coordinate < width(); coordinate++) {
      // Exact: the term is a multiple of the denominator by the choice of the scale.
      rows[row + coordinate] =
          partRows[partRow + coordinate] + termRows[termRow + coordinate] / below * above;
    }
    return intern();
  }

  @Override
  int copy(PayoffVectors from, int vector) {
    int row = nextRow();
    System.arraycopy(((LongPayoffVectors) from).rows, vector * width(), rows, row, width());
    return intern();
  }

  @Override
  int mean(int[] list, List<Rational> law) {
    int row = nextRow();
    Arrays.fill(rows, row, row + width(), 0);
    for (int term = 0; term < law.size(); term++) {
      long above = law.get(term).numeratorAsLong();
      long below = law.get(term).denominatorAsLong();
      for (int coordinate = 0; coordinate < width(); coordinate++) {
        rows[row + coordinate] += rows[list[term] * width() + coordinate] / below * above;
      }
    }
    return intern();
  }

  @Override
  int splice(int first, int second, int cut) {
    int row = nextRow();
    System.arraycopy(rows, first * width(), rows, row, cut);
    System.arraycopy(rows, second * width() + cut, rows, row + cut, width() - cut);
    return intern();
  }

  private int nextRow() {
    int row = size() * width();
    if (row + width() > rows.length) {
      rows = Arrays.copyOf(rows, (int) Math.min(Integer.MAX_VALUE - 8L, rows.length * 2L));
    }
    return row;
  }

  @Override
  int compare(int left, int right, int coordinate) {
    return Long.compare(rows[left * width() + coordinate], rows[right * width() + coordinate]);
  }

  @Override
  Rational value(int vector, int coordinate) {
    return Rational.of(rows[vector * width() + coordinate], payoffs.denominator() * scale);
  }

  @Override
  int hashOfRow(int row) {
    long hash = 1;
    for (int at = row * width(); at < (row + 1) * width(); at++) {
      hash = (hash ^ rows[at]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }

  @Override
  boolean equalRows(int left, int right) {
    return Arrays.equals(
        rows, left * width(), (left + 1) * width(), rows, right * width(), (right + 1) * width());
  }
}
