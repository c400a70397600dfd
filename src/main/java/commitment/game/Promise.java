package commitment.game;

import commitment.exact.Rational;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A restriction of behavior at named information sets: of one player, or a joint promise of
 * several.
 *
 * @param kind how the file calls it; the test treats both alike
 * @param name unique among the promises of a file
 * @param promisors the players whose promise it is, each once; most promises have one
 * @param words what was said, empty if the file does not quote it
 * @param clauses at least one, at most one for an information set, all of the promisors
 */
public record Promise(
    Kind kind, String name, List<Integer> promisors, String words, List<Clause> clauses) {

  /** Words of the language. */
  public enum Kind {
    PROMISE,
    THREAT;

    /** As the language writes it. */
    public String word() {
      return this == PROMISE ? "promise" : "threat";
    }
  }

  /** What is permitted at an information set. */
  public sealed interface Permitted {}

  /** One action. */
  public record Pure(int action) implements Permitted {}

  /**
   * Any action of a menu, and any mixture over it.
   *
   * @param actions at least two, ascending
   */
  public record Menu(List<Integer> actions) implements Permitted {
    public Menu {
      actions = List.copyOf(actions);
    }
  }

  /**
   * One mixture.
   *
   * @param probabilities of every action, in the order of the actions; they sum to 1
   */
  public record Mixture(List<Rational> probabilities) implements Permitted {
    public Mixture {
      probabilities = List.copyOf(probabilities);
    }
  }

  /**
   * One information set and what is promised there.
   *
   * @param informationSet the move
   */
  public record Clause(int informationSet, Permitted permitted) {
    /** The clause that promises one action. */
    public Clause(int informationSet, int action) {
      this(informationSet, new Pure(action));
    }

    public boolean isPure() {
      return permitted instanceof Pure;
    }

    /**
     * The actions of which any keeps the promise.
     *
     * @throws IllegalStateException if the clause is a mixture
     */
    public List<Integer> actions() {
      return permitted instanceof Menu menu ? menu.actions() : List.of(action());
    }

    /**
     * The index of the promised action.
     *
     * @throws IllegalStateException if the clause is a menu or a mixture
     */
    public int action() {
      if (permitted instanceof Pure pure) {
        return pure.action();
      }
      throw new IllegalStateException("not one action: " + permitted);
    }
  }

  public Promise {
    promisors = List.copyOf(promisors);
    clauses = List.copyOf(clauses);
    if (clauses.isEmpty() || promisors.isEmpty()) {
      throw new IllegalArgumentException(
          "promise " + name + " with clauses " + clauses + " by " + promisors);
    }
  }

  /** The promise of one player. */
  public Promise(Kind kind, String name, int promisor, String words, List<Clause> clauses) {
    this(kind, name, List.of(promisor), words, clauses);
  }

  /** The player whose promise it is; of a joint promise the first one. */
  public int promisor() {
    return promisors.get(0);
  }

  /** Whether several players promise together. */
  public boolean isJoint() {
    return promisors.size() > 1;
  }

  /** Whether every clause promises one action. */
  public boolean isPure() {
    return clauses.stream().allMatch(Clause::isPure);
  }

  /** Whether some clause promises a menu. */
  public boolean hasMenus() {
    return clauses.stream().anyMatch(clause -> clause.permitted() instanceof Menu);
  }

  /** The promised mixtures, by information set. */
  public Map<Integer, List<Rational>> mixtures() {
    Map<Integer, List<Rational>> mixtures = new LinkedHashMap<>();
    for (Clause clause : clauses) {
      if (clause.permitted() instanceof Mixture mixture) {
        mixtures.put(clause.informationSet(), mixture.probabilities());
      }
    }
    return mixtures;
  }

  /**
   * The action promised at an information set, if the promise speaks of it.
   *
   * @throws IllegalStateException if it permits a menu or a mixture there
   */
  public OptionalInt actionAt(int informationSet) {
    for (Clause clause : clauses) {
      if (clause.informationSet() == informationSet) {
        return OptionalInt.of(clause.action());
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The actions at an information set that keep the promise; empty if it does not speak of it.
   *
   * @throws IllegalStateException if it permits a mixture there
   */
  public List<Integer> permittedAt(int informationSet) {
    return clauses.stream()
        .filter(clause -> clause.informationSet() == informationSet)
        .findFirst()
        .map(Clause::actions)
        .orElse(List.of());
  }

  /** What the promise asks of one player. */
  public List<Clause> clausesOf(GameTree tree, int player) {
    return clauses.stream()
        .filter(clause -> tree.owner(clause.informationSet()) == player)
        .toList();
  }

  /** What a joint promise asks of all but one player. */
  public List<Clause> clausesOfOthers(GameTree tree, int player) {
    return clauses.stream()
        .filter(clause -> tree.owner(clause.informationSet()) != player)
        .toList();
  }

  /** Whether the promise says something about an information set. */
  public boolean speaksOf(int informationSet) {
    return clauses.stream().anyMatch(clause -> clause.informationSet() == informationSet);
  }

  /**
   * For each move of the tree the promised action, or -1.
   *
   * @throws IllegalStateException if the promise is not {@linkplain #isPure pure}
   */
  public int[] boundActions(GameTree tree) {
    int[] bound = new int[tree.moveCount()];
    Arrays.fill(bound, -1);
    for (Clause clause : clauses) {
      bound[clause.informationSet()] = clause.action();
    }
    return bound;
  }
}
