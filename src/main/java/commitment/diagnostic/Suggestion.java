package commitment.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names for a help line: the nearest by edit distance, or a list of what there is. */
public final class Suggestion {
  private static final int LISTED = 8;

  /** So many letters two names have in common where one is a beginning of the other. */
  private static final int LEAST_BEGINNING = 3;

  private Suggestion() {}

  /**
   * The nearest of the names if it is near enough to be a slip of the pen, else the only one that
   * is longer or shorter at its end.
   */
  public static Optional<String> nearest(String written, Collection<String> names) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : names) {
      if (LookAlike.areAlike(written, name)) {
        return Optional.of(name);
      }
    }
    for (String name : names) {
      int distance =
          distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) * 2
              - (written.equalsIgnoreCase(name) ? 1 : 0);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = name;
      }
    }
    int allowed = written.length() == 1 ? 0 : Math.max(1, written.length() / 3) * 2;
    return best != null && bestDistance <= allowed
        ? Optional.of(best)
        : beginning(written.toLowerCase(Locale.ROOT), names);
  }

  /** The only name that begins what is written, or begins with it. */
  private static Optional<String> beginning(String written, Collection<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean begins = lower.startsWith(written) || written.startsWith(lower);
      if (begins && Math.min(lower.length(), written.length()) >= LEAST_BEGINNING) {
        found.add(name);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * {@code did you mean 'Fight'?}, or {@code write one of …}, or {@code fallback} if none exist.
   */
  public static String help(String written, Collection<String> names, String fallback) {
    Optional<String> nearest = nearest(written, names);
    if (nearest.isPresent()) {
      return "did you mean '"
          + nearest.get()
          + "'?"
          + (LookAlike.areAlike(written, nearest.get())
              ? " It looks the same, but has other characters: type it anew"
              : "");
    }
    return names.isEmpty() ? fallback : "write one of " + listed(names);
  }

  /** {@code a, b, c}, or the first few and how many more there are. */
  public static String listed(Collection<String> names) {
    List<String> first = new ArrayList<>();
    for (String name : names) {
      if (first.size() == LISTED) {
        break;
      }
      first.add(name);
    }
    int more = names.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " … (" + more + " more)" : "");
  }

  /** {@code 1 node}, {@code 2 nodes}. */
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code A}, {@code A and B}, {@code A, B and C}. */
  public static String sentence(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Edits (insert, delete, replace, swap neighbours) between two words; capped for long ones. */
  static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 8 || a.length() > 64 || b.length() > 64) {
      return 64;
    }
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int row = 0; row <= a.length(); row++) {
      table[row][0] = row;
    }
    for (int column = 0; column <= b.length(); column++) {
      table[0][column] = column;
    }
    for (int row = 1; row <= a.length(); row++) {
      for (int column = 1; column <= b.length(); column++) {
        int change = a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1;
        int best =
            Math.min(
                table[row - 1][column - 1] + change,
                1 + Math.min(table[row - 1][column], table[row][column - 1]));
        boolean swapped =
            row > 1
                && column > 1
                && a.charAt(row - 1) == b.charAt(column - 2)
                && a.charAt(row - 2) == b.charAt(column - 1);
        table[row][column] = swapped ? Math.min(best, table[row - 2][column - 2] + 1) : best;
      }
    }
    return table[a.length()][b.length()];
  }
}
