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
    KEPT
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
}
