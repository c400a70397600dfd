package commitment.format.efg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes labels tell things apart: an empty one becomes its position, one that was there before gets
 * its position appended ({@code L#2}). Labels that are fine stay as they are, and nothing new
 * collides with them.
 */
final class DistinctLabels {
  private DistinctLabels() {}

  /**
   * @param written as the file has them
   * @param prefix what stands before the position where a label is empty
   * @return as many labels, distinct and not empty; {@code written} itself if it is so already
   */
  static List<String> of(List<String> written, String prefix) {
    Set<String> taken = new HashSet<>(written);
    if (taken.size() == written.size() && !taken.contains("")) {
      return written;
    }
    List<String> labels = new ArrayList<>(written.size());
    Set<String> met = new HashSet<>();
    for (int index = 0; index < written.size(); index++) {
      String label = written.get(index);
      boolean fine = !label.isEmpty() && met.add(label);
      if (!fine) {
        int position = index + 1;
        label = label.isEmpty() ? prefix + position : label + "#" + position;
        while (!taken.add(label)) {
          label += "#" + position;
        }
      }
      labels.add(label);
    }
    return List.copyOf(labels);
  }
}
