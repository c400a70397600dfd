package commitment.format.efg;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way from the root to the next node: at each open node its move, how many subtrees it still
 * needs, where it stands in the text, and what outcomes on the way have paid so far.
 *
 * <p>Sixteen bytes a level, and a vector of sums only for levels that have an outcome. A step costs
 * constant amortized time; depth is no limit.
 */
final class OpenPath {
  private final int players;
  private int[] move = new int[64];
  private int[] left = new int[64];
  private int[] offset = new int[64];

  /** How many vectors of sums there are down to this level. */
  private int[] paid = new int[64];

  private int depth;

  /** The sums, {@link #players} in a row; each vector adds to the one before. */
  private final List<Rational> sums = new ArrayList<>();

  OpenPath(int players) {
    this.players = players;
  }

  int depth() {
    return depth;
  }

  /** Goes down to a node with children; {@link #pay} may follow. */
  void open(int moveOfNode, int children, int at) {
    if (depth == move.length) {
      int capacity = depth * 2;
      move = Arrays.copyOf(move, capacity);
      left = Arrays.copyOf(left, capacity);
      offset = Arrays.copyOf(offset, capacity);
      paid = Arrays.copyOf(paid, capacity);
    }
    move[depth] = moveOfNode;
    left[depth] = children;
    offset[depth] = at;
    paid[depth] = depth == 0 ? 0 : paid[depth - 1];
    depth++;
  }

  /** Whether some open node has an outcome. */
  boolean hasPaid() {
    return depth > 0 && paid[depth - 1] > 0;
  }

  /** What the outcomes on the way pay a player. */
  Rational sum(int player) {
    return hasPaid() ? sums.get(sums.size() - players + player) : Rational.ZERO;
  }

  /** Adds the sums at the node that was opened last: all that its outcome and those above pay. */
  void pay(List<Rational> vector) {
    sums.addAll(vector);
    paid[depth - 1]++;
  }

  /** How many payoffs are kept. */
  long size() {
    return sums.size();
  }

  /** A subtree is complete; goes up to the node that needs the next one. */
  void close() {
    while (depth > 0 && --left[depth - 1] == 0) {
      int above = depth == 1 ? 0 : paid[depth - 2];
      if (paid[depth - 1] > above) {
        sums.subList(sums.size() - players, sums.size()).clear();
      }
      depth--;
    }
  }

  /** The move of an open node; level 0 is the root. */
  int move(int level) {
    return move[level];
  }

  /** How many subtrees an open node still needs, the one that is being read included. */
  int left(int level) {
    return left[level];
  }

  /** Where an open node stands in the text. */
  int offset(int level) {
    return offset[level];
  }

  /** How many subtrees all open nodes still need. */
  long missing() {
    long missing = 0;
    for (int level = 0; level < depth; level++) {
      missing += left[level];
    }
    return missing - Math.max(0, depth - 1);
  }
}
