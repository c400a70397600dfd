package commitment.draw;

/**
 * What a drawing looks like.
 *
 * @param depth what lies more than so many moves below the root is folded
 * @param size how many nodes are drawn at the most, folded ones counted as one
 */
public record DrawingOptions(Orientation orientation, int depth, int size) {
  public static final int DEPTH = 40;
  public static final int SIZE = 200;

  /** Which way the tree grows. */
  public enum Orientation {
    LEFT_TO_RIGHT,
    TOP_DOWN
  }

  public DrawingOptions {
    if (depth < 0 || size < 1) {
      throw new IllegalArgumentException("depth " + depth + ", size " + size);
    }
  }

  /** From left to right, large trees folded. */
  public static DrawingOptions usual() {
    return new DrawingOptions(Orientation.LEFT_TO_RIGHT, DEPTH, SIZE);
  }

  public DrawingOptions with(Orientation other) {
    return new DrawingOptions(other, depth, size);
  }

  boolean isTopDown() {
    return orientation == Orientation.TOP_DOWN;
  }
}
