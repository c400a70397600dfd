package commitment.game;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A restriction of one player's behavior at named information sets.
 *
 * @param kind how the file calls it; the test treats both alike
 * @param name unique among the promises of a file
 * @param promisor the player whose promise it is
 * @param words what was said, empty if the file does not quote it
 * @param clauses at least one, at most one for an information set, all of the promisor
 */
public record Promise(Kind kind, String name, int promisor, String words, List<Clause> clauses) {

  /** Words of the language. */
  public enum Kind {
    PROMISE,
    THREAT;

    /** As the language writes it. */
    public String word() {
      return this == PROMISE ? "promise" : "threat";
    }
  }

  /**
   * One information set and the action promised there.
   *
   * @param informationSet the move
   * @param action the index of the action
   */
  public record Clause(int informationSet, int action) {}

  public Promise {
    clauses = List.copyOf(clauses);
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("promise " + name + " without clauses");
    }
  }

  /** The action promised at an information set, if the promise speaks of it. */
  public OptionalInt actionAt(int informationSet) {
    for (Clause clause : clauses) {
      if (clause.informationSet() == informationSet) {
        return OptionalInt.of(clause.action());
      }
    }
    return OptionalInt.empty();
  }

  /** For each move of the tree the promised action, or -1. */
  public int[] boundActions(GameTree tree) {
    int[] bound = new int[tree.moveCount()];
    Arrays.fill(bound, -1);
    for (Clause clause : clauses) {
      bound[clause.informationSet()] = clause.action();
    }
    return bound;
  }
}
