package commitment.solve.backward;

import commitment.game.GameTree;
import commitment.game.Promise;
import java.util.Arrays;

/** How the promised actions are treated in a world. */
public final class Commitments {
  /** What becomes of the other actions at a promised information set. */
  public enum Treatment {
    /** They are not available: the promise binds. */
    BOUND,
    /** They are available, and only equilibria that do not take them are looked at. */
    KEPT,
    /** They are available, and any of them may be taken, whatever it is worth to the player. */
    FREE
  }

  /** For each move the promised action, or -1. */
  private final int[] action;

  private final Treatment treatment;

  private Commitments(int[] action, Treatment treatment) {
    this.action = action;
    this.treatment = treatment;
  }

  /** Nobody promised anything. */
  public static Commitments none(GameTree tree) {
    int[] action = new int[tree.moveCount()];
    Arrays.fill(action, -1);
    return new Commitments(action, Treatment.BOUND);
  }

  public static Commitments of(Promise promise, GameTree tree, Treatment treatment) {
    return new Commitments(promise.boundActions(tree), treatment);
  }

  /** What a promise says of one action at an information set; its mixtures are left out. */
  public static Commitments ofActions(Promise promise, GameTree tree, Treatment treatment) {
    int[] action = new int[tree.moveCount()];
    Arrays.fill(action, -1);
    for (Promise.Clause clause : promise.clauses()) {
      if (clause.isPure()) {
        action[clause.informationSet()] = clause.action();
      }
    }
    return new Commitments(action, treatment);
  }

  /**
   * One player is bound to some action at each of his sets, and all choices of these are looked at
   * together.
   */
  public static Commitments anyOf(int player, GameTree tree) {
    int[] action = new int[tree.moveCount()];
    Arrays.setAll(action, move -> tree.owner(move) == player ? 0 : -1);
    return new Commitments(action, Treatment.FREE);
  }

  /**
   * One player is bound to a pure strategy.
   *
   * @param strategy by move; looked at only where the player moves
   */
  public static Commitments to(int player, int[] strategy, GameTree tree) {
    int[] action = new int[tree.moveCount()];
    Arrays.setAll(action, move -> tree.owner(move) == player ? strategy[move] : -1);
    return new Commitments(action, Treatment.BOUND);
  }

  /** The promised action of a move, or -1. */
  int at(int move) {
    return action[move];
  }

  boolean binds(int move) {
    return action[move] >= 0 && treatment == Treatment.BOUND;
  }

  boolean mustKeep(int move) {
    return action[move] >= 0 && treatment == Treatment.KEPT;
  }

  /** Whether any action may be taken at a move. */
  boolean frees(int move) {
    return action[move] >= 0 && treatment == Treatment.FREE;
  }
}
