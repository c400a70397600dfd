package commitment.draw;

/** A place on the drawing, in pixels from its upper left corner; y grows downward. */
public record Point(double x, double y) {
  Point plus(double right, double down) {
    return new Point(x + right, y + down);
  }
}
