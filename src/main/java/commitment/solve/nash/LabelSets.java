package commitment.solve.nash;

import java.util.Arrays;

/**
 * A growing list of different sets of labels 0, 1, …, numbered as they come: rows of bits in one
 * array, found again by hashing.
 */
final class LabelSets {
  private final int words;
  private long[] bits;
  private int size;

  /** Open addressing: the number of a set plus 1, or 0. */
  private int[] table = new int[64];

  LabelSets(int labels) {
    words = wordCount(labels);
    bits = new long[32 * words];
  }

  private static int wordCount(int labels) {
    return (labels + Long.SIZE - 1) / Long.SIZE;
  }

  static long[] emptySet(int labels) {
    return new long[wordCount(labels)];
  }

  static void include(long[] set, int label) {
    set[label >> 6] |= 1L << label;
  }

  static void exclude(long[] set, int label) {
    set[label >> 6] &= ~(1L << label);
  }

  static boolean contains(long[] set, int label) {
    return (set[label >> 6] >>> label & 1) != 0;
  }

  static int cardinality(long[] set) {
    int count = 0;
    for (long word : set) {
      count += Long.bitCount(word);
    }
    return count;
  }

  int size() {
    return size;
  }

  /** A copy of one of the sets. */
  long[] get(int number) {
    return Arrays.copyOfRange(bits, number * words, (number + 1) * words);
  }

  boolean contains(int number, int label) {
    return (bits[number * words + (label >> 6)] >>> label & 1) != 0;
  }

  /** Whether one of the sets has all the labels of another. */
  boolean containsAll(int number, long[] other) {
    for (int word = 0; word < words; word++) {
      if ((other[word] & ~bits[number * words + word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The number of a set, or -1. */
  int indexOf(long[] set) {
    return table[slot(set, 0)] - 1;
  }

  /**
   * Adds a copy of a set unless it is there already.
   *
   * @return whether it was added
   */
  boolean add(long[] set) {
    int slot = slot(set, 0);
    if (table[slot] != 0) {
      return false;
    }
    if ((size + 1) * words > bits.length) {
      bits = Arrays.copyOf(bits, 2 * bits.length);
    }
    System.arraycopy(set, 0, bits, size * words, words);
    size++;
    table[slot] = size;
    if (2 * size > table.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int number = 0; number < size; number++) {
      table[slot(bits, number * words)] = number + 1;
    }
  }

  /** Where a set is in the table, or where it would be put. */
  private int slot(long[] source, int start) {
    long hash = 0;
    for (int word = 0; word < words; word++) {
      hash = (hash ^ source[start + word]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    int slot = (int) hash & (table.length - 1);
    while (table[slot] != 0 && !equals(source, start, table[slot] - 1)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean equals(long[] source, int start, int number) {
    for (int word = 0; word < words; word++) {
      if (source[start + word] != bits[number * words + word]) {
        return false;
      }
    }
    return true;
  }
}
