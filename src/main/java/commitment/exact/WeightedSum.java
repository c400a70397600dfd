package commitment.exact;

import java.util.ArrayList;
import java.util.List;

/** Sums of vectors of one length, each with a weight. */
public final class WeightedSum {
  private WeightedSum() {}

  /**
   * A sum with one vector more.
   *
   * @param sum empty where there is nothing yet
   */
  public static List<Rational> plus(List<Rational> sum, List<Rational> vector, Rational weight) {
    if (sum.isEmpty() && weight.equals(Rational.ONE)) {
      return vector;
    }
    List<Rational> total = new ArrayList<>(vector.size());
    for (int place = 0; place < vector.size(); place++) {
      Rational part = vector.get(place).times(weight);
      total.add(sum.isEmpty() ? part : sum.get(place).plus(part));
    }
    return total;
  }
}
