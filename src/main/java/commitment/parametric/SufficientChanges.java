package commitment.parametric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which of several changes, made together, are enough for something to become what it becomes if
 * all are made.
 *
 * <p>Problem: a state f(S) for each set S of changes, with f(all) the wanted one; the sets S with
 * f(S) = f(all) of which no proper subset has that. Method: all sets of one change, then all of
 * two, those left out that contain one already found; f is asked at most 1 + n + n(n-1)/2 times.
 * Larger sets are not looked for, and the answer says so.
 *
 * @param sets the smallest sets found, each in the order of the changes
 * @param whole whether larger sets cannot be missing: what was found covers all sets, or there are
 *     not more than two changes
 */
public record SufficientChanges(List<List<String>> sets, boolean whole) {
  /** With more changes than this pairs are not tried. */
  private static final int MOST = 16;

  public SufficientChanges {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /**
   * Looks for them.
   *
   * @param changes by name
   * @param wanted the state after all changes
   * @param state the state after some; empty where there is none
   */
  public static <T> SufficientChanges of(
      List<String> changes, T wanted, Function<Set<String>, Optional<T>> state) {
    List<List<String>> found = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String change : changes) {
      if (state.apply(Set.of(change)).equals(Optional.of(wanted))) {
        found.add(List.of(change));
      } else {
        left.add(change);
      }
    }
    boolean pairs = left.size() <= MOST;
    for (int one = 0; pairs && one < left.size(); one++) {
      for (int two = one + 1; two < left.size(); two++) {
        Set<String> both = new TreeSet<>(List.of(left.get(one), left.get(two)));
        if (state.apply(both).equals(Optional.of(wanted))) {
          found.add(List.of(left.get(one), left.get(two)));
        }
      }
    }
    return new SufficientChanges(found, left.size() <= 2);
  }
}
