package commitment.solve.nash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds, among many label sets, those that contain a given one.
 *
 * <p>The sets are sorted as words over {0, 1}, label 0 first, so that those which agree on the
 * first k labels are a range. The search splits a range at label k into the sets without it and
 * those with it, and looks at the former only if the label is not asked for. When every set is of
 * the same size as the one asked for, a single look into the hash table answers.
 */
final class SupersetSearch {
  private static final int SHORT = 8;

  private final LabelSets sets;
  private final int labels;
  private final int[] sorted;
  private final int largest;

  SupersetSearch(LabelSets sets, int labels) {
    this.sets = sets;
    this.labels = labels;
    largest =
        IntStream.range(0, sets.size())
            .map(number -> LabelSets.cardinality(sets.get(number)))
            .max()
            .orElse(0);
    sorted =
        IntStream.range(0, sets.size())
            .boxed()
            .sorted(Comparator.comparing(sets::get, SupersetSearch::compare))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private static int compare(long[] left, long[] right) {
    for (int word = 0; word < left.length; word++) {
      if (left[word] != right[word]) {
        return Long.compareUnsigned(Long.reverse(left[word]), Long.reverse(right[word]));
      }
    }
    return 0;
  }

  /** The numbers of the sets that contain a given one. */
  List<Integer> supersets(long[] set) {
    List<Integer> found = new ArrayList<>();
    int size = LabelSets.cardinality(set);
    if (size == largest) {
      int number = sets.indexOf(set);
      if (number >= 0) {
        found.add(number);
      }
    } else if (size < largest) {
      search(set, 0, 0, sorted.length, found);
    }
    return found;
  }

  private void search(long[] set, int label, int start, int end, List<Integer> found) {
    if (end - start <= SHORT || label == labels) {
      for (int index = start; index < end; index++) {
        if (sets.containsAll(sorted[index], set)) {
          found.add(sorted[index]);
        }
      }
      return;
    }
    int split = firstWith(label, start, end);
    search(set, label + 1, split, end, found);
    if (!LabelSets.contains(set, label)) {
      search(set, label + 1, start, split, found);
    }
  }

  /** The first place in a range of sets that agree on the labels before whose set has a label. */
  private int firstWith(int label, int start, int end) {
    int low = start;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sets.contains(sorted[middle], label)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
