package commitment.parametric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of plays by their numbers in a {@link PlayTable}. */
final class PlaySet {
  static final PlaySet EMPTY = new PlaySet(new int[0]);

  private final int[] plays;

  private PlaySet(int[] plays) {
    this.plays = plays;
  }

  static PlaySet of(int play) {
    return new PlaySet(new int[] {play});
  }

  /** The set of the first numbers of a list, which need not be sorted or distinct. */
  static PlaySet of(int[] list, int count) {
    int[] sorted = Arrays.copyOf(list, count);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int place = 0; place < count; place++) {
      if (place == 0 || sorted[place] != sorted[place - 1]) {
        sorted[distinct++] = sorted[place];
      }
    }
    return new PlaySet(distinct == count ? sorted : Arrays.copyOf(sorted, distinct));
  }

  int size() {
    return plays.length;
  }

  boolean isEmpty() {
    return plays.length == 0;
  }

  /** Ascending. */
  int get(int place) {
    return plays[place];
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof PlaySet other && Arrays.equals(plays, other.plays);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(plays);
  }
}
