package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.solve.stackelberg.CorrelationProgram.Drawing;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves the {@link CorrelationProgram} of one branch after the other, that with the greatest bound
 * first, until none that is left promises more than was found, or a limit is reached.
 */
final class BranchAndBound {
  private final CorrelationProgram program;
  private final int mostPrograms;
  private final Budget budget;
  private final PriorityQueue<Branch> open =
      new PriorityQueue<>(Comparator.comparing(Branch::bound).reversed());

  /**
   * @param mostPrograms so many programs are solved at the most
   */
  BranchAndBound(CorrelationProgram program, Branch whole, int mostPrograms, Budget budget) {
    this.program = program;
    this.mostPrograms = mostPrograms;
    this.budget = budget;
    open.add(whole);
  }

  void add(List<Branch> branches) {
    open.addAll(branches);
  }

  /**
   * What no branch that is left gives more than; the best that was found when the search came to
   * its end.
   *
   * @param found the best so far
   * @param divide takes in the solution of a branch, and {@linkplain #add adds} its parts
   */
  Rational bound(Supplier<Rational> found, BiConsumer<Branch, Drawing> divide) {
    for (int programs = 0; ; programs++) {
      @Nullable Branch branch = open.poll();
      if (branch == null || branch.bound().compareTo(found.get()) <= 0) {
        return found.get();
      }
      if (budget.isExhausted() || programs == mostPrograms) {
        return branch.bound();
      }
      CorrelationProgram.Result result = program.solve(branch.fixed(), budget);
      if (result.limited()) {
        return branch.bound();
      }
      result.drawing().ifPresent(drawing -> divide.accept(branch, drawing));
    }
  }
}
