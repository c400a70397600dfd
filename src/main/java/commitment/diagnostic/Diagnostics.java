package commitment.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one run, so that several are reported together, in source order. */
public final class Diagnostics {
  /**
   * The most errors kept, and the most warnings; the rest is only counted. Many warnings do not
   * crowd out an error.
   */
  public static final int MOST = 100;

  private final List<Diagnostic> list = new ArrayList<>();
  private int left;
  private int errors;
  private int warnings;

  public void add(Diagnostic diagnostic) {
    int before = diagnostic.severity() == Severity.ERROR ? errors++ : warnings++;
    if (before < MOST) {
      list.add(diagnostic);
    } else {
      left++;
    }
  }

  /** Adds the problems of another collection, in source order, and what it has only counted. */
  public void addAll(Diagnostics other) {
    other.sorted().forEach(this::add);
    left += other.left;
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many were not kept. */
  public int left() {
    return left;
  }

  /** In source order; problems at one place in the order in which they were found. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(list);
    sorted.sort(
        Comparator.comparing((Diagnostic d) -> d.place().file().name())
            .thenComparingInt(d -> d.place().span().start()));
    return List.copyOf(sorted);
  }
}
