package commitment.format.efg;

/**
 * A map from {@code long} keys to row numbers by open addressing with linear probing: expected
 * constant time, at most 48 bytes an entry. Rows are not negative.
 *
 * <p>Key and row stand side by side, so that a look-up in a big table costs one cache miss.
 */
final class LongIndex {
  /** Pairs of a key and its row plus 1, which is 0 where a place is free. */
  private long[] table = new long[64];

  private int size;

  /** The row of a key, or -1. */
  int get(long key) {
    return (int) table[place(table, key) + 1] - 1;
  }

  /**
   * @param key one that the map does not have yet
   */
  void add(long key, int row) {
    if (size * 6L >= table.length * 2L) {
      grow();
    }
    int place = place(table, key);
    table[place] = key;
    table[place + 1] = row + 1L;
    size++;
  }

  private void grow() {
    long[] bigger = new long[table.length * 2];
    for (int old = 0; old < table.length; old += 2) {
      if (table[old + 1] != 0) {
        int place = place(bigger, table[old]);
        bigger[place] = table[old];
        bigger[place + 1] = table[old + 1];
      }
    }
    table = bigger;
  }

  /** Where the key is, or the free place where it belongs. */
  private static int place(long[] table, long key) {
    int mask = table.length - 2;
    int place = hash(key) & mask;
    while (table[place + 1] != 0 && table[place] != key) {
      place = (place + 2) & mask;
    }
    return place;
  }

  /**
   * The finalizer of MurmurHash3. A hash that keeps neighbors together would hit the cache more
   * often, but the runs of consecutive numbers of two players then grow into each other.
   */
  private static int hash(long key) {
    long mixed = key;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) (mixed ^ (mixed >>> 33));
  }
}
