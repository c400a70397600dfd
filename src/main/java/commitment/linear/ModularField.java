package commitment.linear;

import java.math.BigInteger;

/** Arithmetic modulo the prime 2³¹ − 1, in longs from 0 to 2³¹ − 2. */
final class ModularField {
  static final long PRIME = 0x7fff_ffffL;
  static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

  private ModularField() {}

  static long reduce(BigInteger value) {
    return value.bitLength() < 63
        ? reduce(value.longValueExact())
        : value.mod(BIG_PRIME).longValueExact();
  }

  static long reduce(long value) {
    long rest = value % PRIME;
    return rest < 0 ? rest + PRIME : rest;
  }

  static long times(long a, long b) {
    long product = a * b;
    long folded = (product & PRIME) + (product >>> 31);
    return folded >= PRIME ? folded - PRIME : folded;
  }

  /** {@code a - b * c}. */
  static long minusTimes(long a, long b, long c) {
    long rest = a - times(b, c);
    return rest < 0 ? rest + PRIME : rest;
  }

  /** Of a number that is not 0. */
  static long inverse(long value) {
    long power = 1;
    long square = value;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        power = times(power, square);
      }
      square = times(square, square);
    }
    return power;
  }
}
