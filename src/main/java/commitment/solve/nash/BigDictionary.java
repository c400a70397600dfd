package commitment.solve.nash;

import commitment.exact.Rational;
import java.math.BigInteger;

/**
 * A dictionary of big integers; it goes over to three {@code long}s a number, or one, as soon as
 * all of them fit.
 */
final class BigDictionary extends Dictionary {
  /** Steps for each entry. */
  private static final long BIG_COST = 50;

  private final BigInteger[] entries;
  private BigInteger denominator;

  /**
   * @param entries row by row, the right-hand side last in each
   */
  BigDictionary(Basis basis, MinorBounds bounds, BigInteger[] entries, BigInteger denominator) {
    super(basis, bounds);
    this.entries = entries;
    this.denominator = denominator;
  }

  /** The dictionary of these numbers before any pivot, of {@code long}s if they fit. */
  static Dictionary atOrigin(Basis basis, MinorBounds bounds, BigInteger[] entries) {
    return new BigDictionary(basis, bounds, entries, BigInteger.ONE).smallest();
  }

  private int index(int row, int column) {
    return row * (columns + 1) + column;
  }

  @Override
  long pivotCost() {
    return BIG_COST * rows * (columns + 1);
  }

  @Override
  Dictionary pivot(int row, int column) {
    int pivotRow = index(row, 0);
    BigInteger pivot = entries[pivotRow + column];
    for (int other = 0; other < rows; other++) {
      if (other == row) {
        continue;
      }
      int start = index(other, 0);
      BigInteger factor = entries[start + column];
      for (int place = 0; place <= columns; place++) {
        BigInteger product = entries[start + place].multiply(pivot);
        if (factor.signum() != 0) {
          product = product.subtract(factor.multiply(entries[pivotRow + place]));
        }
        entries[start + place] = product.divide(denominator);
      }
      entries[start + column] = factor.negate();
    }
    entries[pivotRow + column] = denominator;
    denominator = pivot;
    basis.exchange(row, column);
    return smallest();
  }

  private Dictionary smallest() {
    int bits = denominator.bitLength();
    for (BigInteger entry : entries) {
      bits = Math.max(bits, entry.bitLength());
    }
    if (bits > LONG_BITS) {
      return Math.max(bits, bounds.upTo(order() + 2)) > TripleDictionary.BITS
          ? this
          : TripleDictionary.of(basis, bounds, entries, denominator);
    }
    long[] values = new long[entries.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = entries[index].longValueExact();
    }
    return new LongDictionary(basis, bounds, values, denominator.longValueExact());
  }

  @Override
  int sign(int row, int column) {
    return entries[index(row, column)].signum();
  }

  @Override
  int compareRatios(int left, int right, int place, int column) {
    return entries[index(left, place)]
        .multiply(entries[index(right, column)])
        .compareTo(entries[index(right, place)].multiply(entries[index(left, column)]));
  }

  @Override
  Rational value(int row) {
    return Rational.of(entries[index(row, columns)], denominator);
  }
}
