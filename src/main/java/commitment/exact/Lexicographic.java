package commitment.exact;

import java.util.Comparator;
import java.util.List;

/**
 * The order of vectors of one length by their first numbers, then by their second ones, and so on.
 */
public final class Lexicographic {
  public static final Comparator<List<Rational>> ORDER = Lexicographic::compare;

  private Lexicographic() {}

  private static int compare(List<Rational> left, List<Rational> right) {
    for (int place = 0; place < left.size(); place++) {
      int order = left.get(place).compareTo(right.get(place));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
