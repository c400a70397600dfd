package commitment.linear;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What is left of a right-hand side in p-adic lifting; in longs where they are known to do. */
final class Residue {
  private final long @Nullable [] small;
  private final BigInteger @Nullable [] big;

  private Residue(long @Nullable [] small, BigInteger @Nullable [] big) {
    this.small = small;
    this.big = big;
  }

  /**
   * @param fits whether coefficients are so small that longs do for small right-hand sides
   */
  static Residue of(BigInteger[] right, boolean fits) {
    for (BigInteger number : right) {
      if (!fits || number.bitLength() > 61) {
        return new Residue(null, right.clone());
      }
    }
    long[] small = new long[right.length];
    for (int index = 0; index < small.length; index++) {
      small[index] = right[index].longValueExact();
    }
    return new Residue(small, null);
  }

  long[] modular() {
    int size = small != null ? small.length : big == null ? 0 : big.length;
    long[] modular = new long[size];
    for (int index = 0; index < size; index++) {
      modular[index] =
          small != null
              ? ModularField.reduce(small[index])
              : big == null ? 0 : ModularField.reduce(big[index]);
    }
    return modular;
  }

  void subtract(int index, long product) {
    if (small != null) {
      small[index] -= product;
    } else if (big != null) {
      big[index] = big[index].subtract(BigInteger.valueOf(product));
    }
  }

  void subtract(int index, BigInteger coefficient, long factor) {
    if (big != null) {
      big[index] = big[index].subtract(coefficient.multiply(BigInteger.valueOf(factor)));
    }
  }

  /** Divides by the prime, which leaves no rest. */
  void divide() {
    if (small != null) {
      for (int index = 0; index < small.length; index++) {
        small[index] /= ModularField.PRIME;
      }
    } else if (big != null) {
      for (int index = 0; index < big.length; index++) {
        big[index] = big[index].divide(ModularField.BIG_PRIME);
      }
    }
  }
}
