package commitment.draw;

import commitment.draw.DrawingOptions.Orientation;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.TreeIndex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The drawing of a game for which it was not said which way it grows or how much of it is folded:
 * the way in which it needs to be made least small to fit on a page, and so much folded that it can
 * still be read there.
 *
 * <p>A page is a sheet of A4 with its longer side at {@value #LONGER} pixels, upright or across: a
 * text of 12 pixels is then printed 6 points high. A screen 1400 pixels wide shows as much.
 */
public final class FittedDrawing {
  static final double LONGER = 1500;
  static final double SHORTER = 1060;

  /** How many times larger than a page a drawing may be without anything being folded. */
  static final double TOLERATED = 1.35;

  /** The same where otherwise the place at which a promise fails would be folded. */
  static final double TOLERATED_TO_THE_FAILURE = 2.5;

  /** From left to right is kept unless the other way is better by so much. */
  private static final double BETTER = 0.85;

  private static final List<Integer> SIZES = List.of(DrawingOptions.SIZE, 140, 100, 70, 50, 35, 25);

  private FittedDrawing() {}

  /**
   * Draws a game.
   *
   * @param orientation if it is given
   * @param size how many nodes are drawn at the most, if that is given
   */
  public static Drawing of(
      Game game,
      TreeIndex index,
      InformationSetNames names,
      Markings markings,
      Optional<Orientation> orientation,
      int depth,
      OptionalInt size) {
    List<Integer> sizes = size.isPresent() ? List.of(size.getAsInt()) : SIZES;
    Optional<Drawing> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int nodes : sizes) {
      for (Orientation way : Orientation.values()) {
        if (orientation.isPresent() && orientation.get() != way) {
          continue;
        }
        Drawing drawing =
            Drawing.of(game, index, names, markings, new DrawingOptions(way, depth, nodes));
        double excess = excess(drawing.scene());
        boolean loses =
            drawing.foldsFailure()
                && best.map(other -> !other.foldsFailure()).orElse(false)
                && least <= TOLERATED_TO_THE_FAILURE;
        if (!loses && least > 1 && (excess <= 1 || excess < least * BETTER)) {
          best = Optional.of(drawing);
          least = excess;
        }
      }
      if (least <= TOLERATED) {
        break;
      }
    }
    return best.orElseThrow();
  }

  /** How many times larger than a page a drawing is, the page upright or across. */
  static double excess(Scene scene) {
    double upright = Math.max(scene.width() / SHORTER, scene.height() / LONGER);
    double across = Math.max(scene.width() / LONGER, scene.height() / SHORTER);
    return Math.min(upright, across);
  }
}
