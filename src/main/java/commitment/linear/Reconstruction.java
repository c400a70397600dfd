package commitment.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Rationals over one denominator from their digits to base p.
 *
 * <p>A combination of all places with random weights has the common denominator, but for small
 * factors that may cancel and are then found place by place; it is found by the extended Euclidean
 * algorithm stopped half way (P. S. Wang, M. J. T. Guy, J. H. Davenport, P-adic reconstruction of
 * rational numbers, ACM SIGSAM Bulletin 16:2 (1982) 2-3, doi:10.1145/1089292.1089293). The weights
 * are the same each time, so that results are. A wrong guess is for the caller to notice.
 */
final class Reconstruction {
  /** By how many bits the modulus must exceed what was found. */
  private static final int SPARE_BITS = 40;

  private final long[] weights;

  Reconstruction(int size) {
    Random random = new Random(20_221_105);
    weights = random.longs(size, 0, 1 << 16).toArray();
  }

  /** Null if the digits are too few to tell. */
  @Nullable ExactVector of(List<long[]> digits) {
    BigInteger modulus = ModularField.BIG_PRIME.pow(digits.size());
    BigInteger denominator = denominator(combined(digits).mod(modulus), modulus);
    if (denominator == null) {
      return null;
    }
    BigInteger[] residues = new BigInteger[weights.length];
    for (int index = 0; index < residues.length; index++) {
      residues[index] = number(digits, index);
      BigInteger scaled = residues[index].multiply(denominator).mod(modulus);
      if (bits(scaled, modulus) + denominator.bitLength() + SPARE_BITS > modulus.bitLength()) {
        // A factor of the denominator that has canceled in the combination.
        BigInteger factor = denominator(scaled, modulus);
        if (factor == null) {
          return null;
        }
        denominator = denominator.multiply(factor);
      }
    }
    BigInteger[] numerators = new BigInteger[weights.length];
    for (int index = 0; index < numerators.length; index++) {
      BigInteger numerator = residues[index].multiply(denominator).mod(modulus);
      boolean negative = numerator.bitLength() >= modulus.bitLength() - 1;
      numerators[index] = negative ? numerator.subtract(modulus) : numerator;
    }
    return new ExactVector(numerators, denominator);
  }

  /** Of the residue, or of its negative if that is shorter. */
  private static int bits(BigInteger residue, BigInteger modulus) {
    return Math.min(residue.bitLength(), modulus.subtract(residue).bitLength());
  }

  private BigInteger combined(List<long[]> digits) {
    BigInteger sum = BigInteger.ZERO;
    for (int place = digits.size() - 1; place >= 0; place--) {
      long[] digit = digits.get(place);
      long low = 0;
      long high = 0;
      for (int index = 0; index < digit.length; index++) {
        long product = digit[index] * weights[index];
        low += product & 0xffff_ffffL;
        high += product >>> 32;
      }
      sum =
          sum.multiply(ModularField.BIG_PRIME)
              .add(BigInteger.valueOf(low))
              .add(BigInteger.valueOf(high).shiftLeft(32));
    }
    return sum;
  }

  private static BigInteger number(List<long[]> digits, int index) {
    BigInteger sum = BigInteger.ZERO;
    for (int place = digits.size() - 1; place >= 0; place--) {
      long digit = digits.get(place)[index];
      if (sum.signum() != 0 || digit != 0) {
        sum = sum.multiply(ModularField.BIG_PRIME).add(BigInteger.valueOf(digit));
      }
    }
    return sum;
  }

  /**
   * The positive denominator of the rational that the residue stands for; null if none is small.
   */
  private static @Nullable BigInteger denominator(BigInteger residue, BigInteger modulus) {
    BigInteger before = modulus;
    BigInteger rest = residue;
    BigInteger factorBefore = BigInteger.ZERO;
    BigInteger factor = BigInteger.ONE;
    int bits = modulus.bitLength();
    while (rest.bitLength() * 2 > bits) {
      BigInteger[] parts = before.divideAndRemainder(rest);
      before = rest;
      rest = parts[1];
      BigInteger next = factorBefore.subtract(parts[0].multiply(factor));
      factorBefore = factor;
      factor = next;
    }
    return rest.bitLength() + factor.bitLength() + SPARE_BITS < bits ? factor.abs() : null;
  }
}
