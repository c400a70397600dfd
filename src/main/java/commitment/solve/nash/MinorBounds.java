package commitment.solve.nash;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How many bits the minors of a matrix can have, by order: |det| is at most the product of the
 * lengths of the rows (J. Hadamard, Résolution d'une question relative aux déterminants, Bulletin
 * des Sciences Mathématiques 17 (1893) 240-246).
 */
final class MinorBounds {
  /** By order. */
  private final List<Integer> bits;

  private MinorBounds(List<Integer> bits) {
    this.bits = bits;
  }

  /** Of a matrix of which nothing is known. */
  static MinorBounds none() {
    return new MinorBounds(List.of(Integer.MAX_VALUE / 2));
  }

  /**
   * Cost: that of sorting the rows.
   *
   * @param entries row by row
   */
  static MinorBounds of(BigInteger[] entries, int rows) {
    int columns = entries.length / rows;
    List<List<Double>> lengths = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      lengths.add(lengths(Arrays.asList(entries).subList(row * columns, (row + 1) * columns)));
    }
    List<Integer> bits = new ArrayList<>(List.of(1));
    for (int order = 1; order <= Math.min(rows, columns); order++) {
      int kept = order;
      double sum =
          lengths.stream()
              .map(row -> row.get(kept - 1))
              .sorted(Collections.reverseOrder())
              .limit(order)
              .mapToDouble(Double::doubleValue)
              .sum();
      bits.add((int) Math.ceil(sum + 0.01) + 1);
    }
    return new MinorBounds(bits);
  }

  /** Logarithms, to base 2, of the length of the longest part of a row with 1, 2, … columns. */
  private static List<Double> lengths(List<BigInteger> row) {
    List<Double> lengths = new ArrayList<>();
    BigInteger sum = BigInteger.ONE;
    for (BigInteger square :
        row.stream().map(entry -> entry.pow(2)).sorted(Collections.reverseOrder()).toList()) {
      sum = sum.add(square);
      int spare = Math.max(0, sum.bitLength() - 60);
      double leading = sum.shiftRight(spare).doubleValue() + 1;
      lengths.add((Math.log(leading) / Math.log(2) + spare) / 2);
    }
    return lengths;
  }

  /** For orders up to this one, those beyond the largest included. */
  int upTo(int order) {
    return bits.get(Math.min(order, bits.size() - 1));
  }
}
