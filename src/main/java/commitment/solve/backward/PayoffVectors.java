package commitment.solve.backward;

import commitment.exact.Rational;
import commitment.game.Game;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A table of payoff vectors in which equal vectors have equal numbers.
 *
 * <p>Two forms that give equal answers: {@link LongPayoffVectors} when everything the game can
 * produce fits in longs over one denominator, else {@link BigPayoffVectors}. Vectors of one table
 * have one width; {@code copies} copies of the payoffs of a game stand side by side in the vectors
 * of games that are played in several worlds at once.
 */
abstract sealed class PayoffVectors permits LongPayoffVectors, BigPayoffVectors {
  private static final int EMPTY = -1;

  private final int width;
  private int size;
  private int[] slots;

  PayoffVectors(int width) {
    this.width = width;
    slots = new int[64];
    Arrays.fill(slots, EMPTY);
  }

  /** A table for the vectors of a game. */
  static PayoffVectors of(Game game, int copies, Arithmetic arithmetic) {
    if (arithmetic == Arithmetic.FASTEST) {
      var scale = LongPayoffVectors.chanceScale(game);
      if (scale.isPresent()) {
        return LongPayoffVectors.of(game, copies, scale.getAsLong());
      }
    }
    return new BigPayoffVectors(game, copies);
  }

  /** An empty table of the same form, for vectors that live for one step only. */
  abstract PayoffVectors scratch();

  /** The vector of an outcome. */
  abstract int outcome(int outcome);

  /** The vector 0. */
  abstract int zero();

  /** {@code part + probability * term}, put into this table; the tables are of one form. */
  abstract int sum(
      PayoffVectors parts, int part, PayoffVectors terms, int term, Rational probability);

  /** {@code total - probability * term}, put into this table; see {@link #sum}. */
  final int difference(
      PayoffVectors totals, int total, PayoffVectors terms, int term, Rational probability) {
    return sum(totals, total, terms, term, probability.negate());
  }

  /** The first {@code cut} coordinates of one vector of this table, the others of another. */
  abstract int splice(int first, int second, int cut);

  /** A vector of another table of the same form. */
  abstract int copy(PayoffVectors from, int vector);

  /** The mean of the first vectors of a list under a law. */
  abstract int mean(int[] list, List<Rational> law);

  abstract int compare(int left, int right, int coordinate);

  abstract Rational value(int vector, int coordinate);

  abstract int hashOfRow(int row);

  abstract boolean equalRows(int left, int right);

  final int width() {
    return width;
  }

  final int size() {
    return size;
  }

  /** The number of the vector that was written to the row after the last one. */
  final int intern() {
    if (size * 2L >= slots.length) {
      grow();
    }
    int mask = slots.length - 1;
    int slot = hashOfRow(size) & mask;
    while (slots[slot] != EMPTY) {
      if (equalRows(slots[slot], size)) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = size;
    return size++;
  }

  /** Takes back the vector that was put in last. */
  final void forgetLast() {
    int mask = slots.length - 1;
    int slot = hashOfRow(size - 1) & mask;
    while (slots[slot] != size - 1) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = EMPTY;
    size--;
  }

  private void grow() {
    int[] larger = new int[slots.length * 2];
    Arrays.fill(larger, EMPTY);
    int mask = larger.length - 1;
    for (int row = 0; row < size; row++) {
      int slot = hashOfRow(row) & mask;
      while (larger[slot] != EMPTY) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = row;
    }
    slots = larger;
  }

  /** Coordinates {@code from} to {@code to} of a vector. */
  final List<Rational> values(int vector, int from, int to) {
    List<Rational> values = new ArrayList<>(to - from);
    for (int coordinate = from; coordinate < to; coordinate++) {
      values.add(value(vector, coordinate));
    }
    return values;
  }

  final List<Rational> values(int vector) {
    return values(vector, 0, width);
  }

  /** By the first coordinate, then the second, and so on. */
  final Comparator<Integer> lexicographic() {
    return (left, right) -> {
      for (int coordinate = 0; coordinate < width; coordinate++) {
        int order = compare(left, right, coordinate);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
