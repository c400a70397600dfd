package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A probability distribution over the strategies 0, 1, … of one player.
 *
 * @param size how many strategies the player has
 * @param probabilities those that are not 0, by strategy; they add up to 1
 */
public record MixedStrategy(int size, SortedMap<Integer, Rational> probabilities) {
  /** More on the first strategies first: pure strategies come in their own order. */
  public static final Comparator<MixedStrategy> ORDER = MixedStrategy::compare;

  public MixedStrategy {
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
  }

  public static MixedStrategy pure(int size, int strategy) {
    return new MixedStrategy(size, new TreeMap<>(Collections.singletonMap(strategy, Rational.ONE)));
  }

  public Rational probability(int strategy) {
    return probabilities.getOrDefault(strategy, Rational.ZERO);
  }

  /** The strategies that are played with positive probability, ascending. */
  public List<Integer> support() {
    return List.copyOf(probabilities.keySet());
  }

  public boolean isPure() {
    return probabilities.size() == 1;
  }

  /** All probabilities, those that are 0 too. */
  public List<Rational> asList() {
    return IntStream.range(0, size).mapToObj(this::probability).toList();
  }

  private static int compare(MixedStrategy left, MixedStrategy right) {
    Iterator<Map.Entry<Integer, Rational>> others = right.probabilities.entrySet().iterator();
    for (Map.Entry<Integer, Rational> one : left.probabilities.entrySet()) {
      if (!others.hasNext()) {
        return -1;
      }
      Map.Entry<Integer, Rational> other = others.next();
      int order = one.getKey().compareTo(other.getKey());
      order = order == 0 ? other.getValue().compareTo(one.getValue()) : order;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? 1 : 0;
  }
}
