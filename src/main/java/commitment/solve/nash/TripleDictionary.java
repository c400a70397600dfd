package commitment.solve.nash;

import commitment.exact.Rational;
import java.math.BigInteger;

/**
 * A dictionary of numbers of 192 bits, each in three {@code long}s, the lowest first, in two's
 * complement. Everything is computed modulo 2^192. Exact division by d = 2^k·o is a shift by k and
 * a multiplication with the inverse of the odd number o; the quotient is right if it has, with its
 * sign, no more than 192 − k bits, which {@link MinorBounds} tells beforehand.
 */
final class TripleDictionary extends Dictionary {
  /** What is kept so at most, without the sign. */
  static final int BITS = 190;

  /** Steps for each entry. */
  private static final long TRIPLE_COST = 6;

  /** Ratios that differ by less, relatively, are compared exactly. */
  private static final double CLOSE = 1e-12;

  private static final double WORD = 0x1p64;

  private long[] entries;
  private long[] next;
  private final long[] denominator = new long[3];

  private TripleDictionary(Basis basis, MinorBounds bounds, long[] entries) {
    super(basis, bounds);
    this.entries = entries;
    next = new long[entries.length];
  }

  /** Of numbers that fit. */
  static TripleDictionary of(
      Basis basis, MinorBounds bounds, BigInteger[] entries, BigInteger denominator) {
    TripleDictionary dictionary = new TripleDictionary(basis, bounds, new long[3 * entries.length]);
    for (int index = 0; index < entries.length; index++) {
      put(entries[index], dictionary.entries, 3 * index);
    }
    put(denominator, dictionary.denominator, 0);
    return dictionary;
  }

  private static void put(BigInteger value, long[] target, int at) {
    target[at] = value.longValue();
    target[at + 1] = value.shiftRight(64).longValue();
    target[at + 2] = value.shiftRight(128).longValue();
  }

  private static BigInteger get(long[] source, int at) {
    BigInteger high = BigInteger.valueOf(source[at + 2]).shiftLeft(128);
    return high.add(unsigned(source[at + 1]).shiftLeft(64)).add(unsigned(source[at]));
  }

  private static BigInteger unsigned(long word) {
    return BigInteger.valueOf(word >>> 1).shiftLeft(1).add(BigInteger.valueOf(word & 1));
  }

  private int index(int row, int column) {
    return 3 * (row * (columns + 1) + column);
  }

  @Override
  long pivotCost() {
    return TRIPLE_COST * rows * (columns + 1);
  }

  @Override
  Dictionary pivot(int row, int column) {
    int shift = trailingZeros(denominator);
    if (shift >= Long.SIZE || bounds.upTo(order() + 2) + shift > BITS) {
      return big().pivot(row, column);
    }
    boolean small = divided(row, column, shift);
    basis.exchange(row, column);
    return small ? longs() : this;
  }

  private static int trailingZeros(long[] value) {
    return value[0] != 0 ? Long.numberOfTrailingZeros(value[0]) : Long.SIZE;
  }

  /**
   * @return whether one {@code long} is enough for each number afterwards
   */
  private boolean divided(int row, int column, int shift) {
    int pivotRow = index(row, 0);
    int pivotAt = pivotRow + 3 * column;
    long p0 = entries[pivotAt];
    long p1 = entries[pivotAt + 1];
    long p2 = entries[pivotAt + 2];
    long[] inverse = inverse(shift);
    long i0 = inverse[0];
    long i1 = inverse[1];
    long i2 = inverse[2];
    boolean small = true;
    for (int other = 0; other < rows; other++) {
      if (other == row) {
        continue;
      }
      int start = index(other, 0);
      long f0 = entries[start + 3 * column];
      long f1 = entries[start + 3 * column + 1];
      long f2 = entries[start + 3 * column + 2];
      for (int place = 0; place <= columns; place++) {
        int at = start + 3 * place;
        int above = pivotRow + 3 * place;
        long a0 = entries[at];
        long a1 = entries[at + 1];
        long a2 = entries[at + 2];
        long t0 = entries[above];
        long t1 = entries[above + 1];
        long t2 = entries[above + 2];
        // a·p
        long x0 = a0 * p0;
        long x1 = Math.multiplyHigh(a0, p0) + ((a0 >> 63) & p0) + ((p0 >> 63) & a0);
        long x2 = a0 * p2 + a1 * p1 + a2 * p0;
        long low = a0 * p1;
        x2 += Math.multiplyHigh(a0, p1) + ((a0 >> 63) & p1) + ((p1 >> 63) & a0);
        x1 += low;
        x2 += Long.compareUnsigned(x1, low) < 0 ? 1 : 0;
        low = a1 * p0;
        x2 += Math.multiplyHigh(a1, p0) + ((a1 >> 63) & p0) + ((p0 >> 63) & a1);
        x1 += low;
        x2 += Long.compareUnsigned(x1, low) < 0 ? 1 : 0;
        // f·t
        long y0 = f0 * t0;
        long y1 = Math.multiplyHigh(f0, t0) + ((f0 >> 63) & t0) + ((t0 >> 63) & f0);
        long y2 = f0 * t2 + f1 * t1 + f2 * t0;
        low = f0 * t1;
        y2 += Math.multiplyHigh(f0, t1) + ((f0 >> 63) & t1) + ((t1 >> 63) & f0);
        y1 += low;
        y2 += Long.compareUnsigned(y1, low) < 0 ? 1 : 0;
        low = f1 * t0;
        y2 += Math.multiplyHigh(f1, t0) + ((f1 >> 63) & t0) + ((t0 >> 63) & f1);
        y1 += low;
        y2 += Long.compareUnsigned(y1, low) < 0 ? 1 : 0;
        // The difference.
        long borrow = Long.compareUnsigned(x0, y0) < 0 ? 1 : 0;
        x0 -= y0;
        long middle = x1 - y1;
        long borrowed = Long.compareUnsigned(x1, y1) < 0 ? 1 : 0;
        borrowed += Long.compareUnsigned(middle, borrow) < 0 ? 1 : 0;
        x1 = middle - borrow;
        x2 = x2 - y2 - borrowed;
        if (shift > 0) {
          x0 = (x0 >>> shift) | (x1 << (Long.SIZE - shift));
          x1 = (x1 >>> shift) | (x2 << (Long.SIZE - shift));
          x2 >>= shift;
        }
        // Times the inverse.
        long q0 = x0 * i0;
        long q1 = Math.multiplyHigh(x0, i0) + ((x0 >> 63) & i0) + ((i0 >> 63) & x0);
        long q2 = x0 * i2 + x1 * i1 + x2 * i0;
        low = x0 * i1;
        q2 += Math.multiplyHigh(x0, i1) + ((x0 >> 63) & i1) + ((i1 >> 63) & x0);
        q1 += low;
        q2 += Long.compareUnsigned(q1, low) < 0 ? 1 : 0;
        low = x1 * i0;
        q2 += Math.multiplyHigh(x1, i0) + ((x1 >> 63) & i0) + ((i0 >> 63) & x1);
        q1 += low;
        q2 += Long.compareUnsigned(q1, low) < 0 ? 1 : 0;
        if (shift > 0) {
          // What the shift has left open: the sign of the quotient goes on.
          q2 = (q2 << shift) >> shift;
        }
        next[at] = q0;
        next[at + 1] = q1;
        next[at + 2] = q2;
        small &= isSmall(q0, q1, q2);
      }
    }
    return exchanged(row, column) && small;
  }

  /** Takes over the other rows, and makes the pivot's row and column anew. */
  private boolean exchanged(int row, int column) {
    boolean small = true;
    for (int other = 0; other < rows; other++) {
      if (other != row) {
        int at = index(other, column);
        negate(entries, at, next);
        small &= isSmall(next[at], next[at + 1], next[at + 2]);
      }
    }
    int start = index(row, 0);
    System.arraycopy(entries, start, next, start, 3 * (columns + 1));
    int pivot = start + 3 * column;
    System.arraycopy(denominator, 0, next, pivot, 3);
    System.arraycopy(entries, pivot, denominator, 0, 3);
    for (int place = 0; place <= columns; place++) {
      int at = start + 3 * place;
      small &= isSmall(next[at], next[at + 1], next[at + 2]);
    }
    small &= isSmall(denominator[0], denominator[1], denominator[2]);
    long[] old = entries;
    entries = next;
    next = old;
    return small;
  }

  private static void negate(long[] source, int at, long[] target) {
    target[at] = -source[at];
    long carry = source[at] == 0 ? 1 : 0;
    target[at + 1] = ~source[at + 1] + carry;
    carry = carry == 1 && source[at + 1] == 0 ? 1 : 0;
    target[at + 2] = ~source[at + 2] + carry;
  }

  private static boolean isSmall(long low, long middle, long high) {
    long sign = low >> 63;
    return middle == sign && high == sign && Math.abs(low) >>> LONG_BITS == 0;
  }

  /** The inverse of d / 2^shift modulo 2^192. */
  private long[] inverse(int shift) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(192);
    BigInteger odd = get(denominator, 0).shiftRight(shift).mod(modulus);
    BigInteger inverse = BigInteger.valueOf(LongDictionary.inverse(odd.longValue()));
    // Each step doubles the bits that are right: 64, 128, 256.
    for (int step = 0; step < 2; step++) {
      inverse = inverse.multiply(BigInteger.TWO.subtract(odd.multiply(inverse))).mod(modulus);
    }
    long[] words = new long[3];
    put(inverse, words, 0);
    return words;
  }

  private Dictionary big() {
    BigInteger[] values = new BigInteger[entries.length / 3];
    for (int index = 0; index < values.length; index++) {
      values[index] = get(entries, 3 * index);
    }
    return new BigDictionary(basis, bounds, values, get(denominator, 0));
  }

  private Dictionary longs() {
    long[] values = new long[entries.length / 3];
    for (int index = 0; index < values.length; index++) {
      values[index] = entries[3 * index];
    }
    return new LongDictionary(basis, bounds, values, denominator[0]);
  }

  @Override
  int sign(int row, int column) {
    int at = index(row, column);
    return entries[at + 2] != 0
        ? Long.signum(entries[at + 2])
        : (entries[at] | entries[at + 1]) != 0 ? 1 : 0;
  }

  @Override
  int compareRatios(int left, int right, int place, int column) {
    double first = about(index(left, place)) * about(index(right, column));
    double second = about(index(right, place)) * about(index(left, column));
    double difference = first - second;
    if (Math.abs(difference) > CLOSE * (Math.abs(first) + Math.abs(second))) {
      return difference > 0 ? 1 : -1;
    }
    return get(entries, index(left, place))
        .multiply(get(entries, index(right, column)))
        .compareTo(get(entries, index(right, place)).multiply(get(entries, index(left, column))));
  }

  /** To some fifteen digits. */
  private double about(int at) {
    long low = entries[at];
    long middle = entries[at + 1];
    long high = entries[at + 2];
    if (high >= 0) {
      return (high * WORD + unsignedDouble(middle)) * WORD + unsignedDouble(low);
    }
    // Of the number less one: the same to so many digits, unless it is tiny.
    return -((~high * WORD + unsignedDouble(~middle)) * WORD + unsignedDouble(~low) + 1);
  }

  private static double unsignedDouble(long word) {
    return (word >>> 1) * 2.0 + (word & 1);
  }

  @Override
  Rational value(int row) {
    return Rational.of(get(entries, index(row, columns)), get(denominator, 0));
  }
}
