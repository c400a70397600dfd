package commitment.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A growing list of rationals in two {@code long} columns; only numbers too big for them are
 * objects.
 */
public final class RationalList {
  private long[] numerators = new long[16];
  private long[] denominators = new long[16];
  private final Map<Integer, Rational> big = new HashMap<>();
  private int size;

  public void add(Rational value) {
    if (size == numerators.length) {
      int capacity = Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
      numerators = Arrays.copyOf(numerators, capacity);
      denominators = Arrays.copyOf(denominators, capacity);
    }
    if (value.isSmall()) {
      numerators[size] = value.numeratorAsLong();
      denominators[size] = value.denominatorAsLong();
    } else {
      big.put(size, value);
    }
    size++;
  }

  public int size() {
    return size;
  }

  /** Whether every number fits in a pair of longs. */
  public boolean isSmall() {
    return big.isEmpty();
  }

  public Rational get(int index) {
    long denominator = denominators[index];
    if (denominator == 1) {
      return Rational.of(numerators[index]);
    }
    return denominator == 0
        ? big.getOrDefault(index, Rational.ZERO)
        : Rational.of(numerators[index], denominator);
  }

  /** The numerator of a number that is small. */
  public long numerator(int index) {
    return numerators[index];
  }

  /** The denominator of a number that is small; 0 if it is not. */
  public long denominator(int index) {
    return denominators[index];
  }

  /** Gives up spare room. */
  public void trim() {
    numerators = Arrays.copyOf(numerators, size);
    denominators = Arrays.copyOf(denominators, size);
  }
}
