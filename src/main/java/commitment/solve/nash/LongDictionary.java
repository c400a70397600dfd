package commitment.solve.nash;

import commitment.exact.Rational;
import java.math.BigInteger;

/**
 * A dictionary of {@code long}s. Products are taken to 128 bits and divided exactly by multiplying
 * with the inverse modulo 2^64; that the quotient is the true one is checked by multiplying back.
 */
final class LongDictionary extends Dictionary {
  private long[] entries;
  private long[] next;
  private long denominator;

  /** How many bits the largest entry and the denominator have, without their signs. */
  private int bits;

  /**
   * @param entries row by row, the right-hand side last in each
   */
  LongDictionary(Basis basis, MinorBounds bounds, long[] entries, long denominator) {
    super(basis, bounds);
    this.entries = entries;
    this.denominator = denominator;
    next = new long[entries.length];
    long magnitudes = magnitude(denominator);
    for (long entry : entries) {
      magnitudes |= magnitude(entry);
    }
    bits = Long.SIZE - Long.numberOfLeadingZeros(magnitudes);
  }

  private static long magnitude(long value) {
    return value ^ (value >> 63);
  }

  private int index(int row, int column) {
    return row * (columns + 1) + column;
  }

  @Override
  long pivotCost() {
    return (long) rows * (columns + 1);
  }

  @Override
  Dictionary pivot(int row, int column) {
    boolean done = 2 * bits + 1 < Long.SIZE ? narrowPivot(row, column) : widePivot(row, column);
    if (!done) {
      return big().pivot(row, column);
    }
    basis.exchange(row, column);
    return this;
  }

  private Dictionary big() {
    BigInteger[] values = new BigInteger[entries.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = BigInteger.valueOf(entries[index]);
    }
    return new BigDictionary(basis, bounds, values, BigInteger.valueOf(denominator));
  }

  /** A pivot whose products, and their differences, fit in a {@code long}. */
  private boolean narrowPivot(int row, int column) {
    int pivotRow = index(row, 0);
    long pivot = entries[pivotRow + column];
    int shift = Long.numberOfTrailingZeros(denominator);
    long inverse = inverse(denominator >> shift);
    long magnitudes = 0;
    for (int other = 0; other < rows; other++) {
      if (other == row) {
        continue;
      }
      int start = index(other, 0);
      long factor = entries[start + column];
      for (int place = 0; place <= columns; place++) {
        long product = entries[start + place] * pivot - factor * entries[pivotRow + place];
        long quotient = (product >> shift) * inverse;
        next[start + place] = quotient;
        magnitudes |= magnitude(quotient);
      }
    }
    return finish(row, column, magnitudes);
  }

  /** A pivot whose products may need 128 bits. */
  private boolean widePivot(int row, int column) {
    int pivotRow = index(row, 0);
    long pivot = entries[pivotRow + column];
    int shift = Long.numberOfTrailingZeros(denominator);
    long inverse = inverse(denominator >> shift);
    long magnitudes = 0;
    for (int other = 0; other < rows; other++) {
      if (other == row) {
        continue;
      }
      int start = index(other, 0);
      long factor = entries[start + column];
      for (int place = 0; place <= columns; place++) {
        long kept = entries[start + place];
        long taken = entries[pivotRow + place];
        long lowKept = kept * pivot;
        long lowTaken = factor * taken;
        long low = lowKept - lowTaken;
        long borrow = Long.compareUnsigned(lowKept, lowTaken) < 0 ? 1 : 0;
        long high = Math.multiplyHigh(kept, pivot) - Math.multiplyHigh(factor, taken) - borrow;
        long shifted = shift == 0 ? low : (low >>> shift) | (high << (Long.SIZE - shift));
        long quotient = shifted * inverse;
        if (Math.multiplyHigh(quotient, denominator) != high) {
          return false;
        }
        next[start + place] = quotient;
        magnitudes |= magnitude(quotient);
      }
    }
    return finish(row, column, magnitudes);
  }

  /** Takes over the rows that were computed, unless an entry is too large. */
  private boolean finish(int row, int column, long otherMagnitudes) {
    int pivotRow = index(row, 0);
    long pivot = entries[pivotRow + column];
    long magnitudes = otherMagnitudes | magnitude(denominator);
    for (int place = 0; place <= columns; place++) {
      magnitudes |= magnitude(entries[pivotRow + place]);
    }
    for (int other = 0; other < rows; other++) {
      magnitudes |= magnitude(entries[index(other, column)]);
    }
    int needed = Long.SIZE - Long.numberOfLeadingZeros(magnitudes);
    if (needed > LONG_BITS) {
      return false;
    }
    for (int other = 0; other < rows; other++) {
      next[index(other, column)] = -entries[index(other, column)];
    }
    System.arraycopy(entries, pivotRow, next, pivotRow, columns + 1);
    next[pivotRow + column] = denominator;
    denominator = pivot;
    bits = needed;
    long[] old = entries;
    entries = next;
    next = old;
    return true;
  }

  /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
  static long inverse(long odd) {
    long inverse = odd;
    for (int correctBits = 3; correctBits < Long.SIZE; correctBits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  @Override
  int sign(int row, int column) {
    return Long.signum(entries[index(row, column)]);
  }

  @Override
  int compareRatios(int left, int right, int place, int column) {
    long leftValue = entries[index(left, place)];
    long rightValue = entries[index(right, place)];
    long leftDivisor = entries[index(left, column)];
    long rightDivisor = entries[index(right, column)];
    long leftHigh = Math.multiplyHigh(leftValue, rightDivisor);
    long rightHigh = Math.multiplyHigh(rightValue, leftDivisor);
    return leftHigh != rightHigh
        ? Long.compare(leftHigh, rightHigh)
        : Long.compareUnsigned(leftValue * rightDivisor, rightValue * leftDivisor);
  }

  @Override
  Rational value(int row) {
    return Rational.of(entries[index(row, columns)], denominator);
  }
}
