package commitment.draw;

/** A rectangle with sides along the axes. */
public record Box(double left, double top, double right, double bottom) {
  static Box around(Point center, double radius) {
    return new Box(
        center.x() - radius, center.y() - radius, center.x() + radius, center.y() + radius);
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  Box hull(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  Box grown(double margin) {
    return new Box(left - margin, top - margin, right + margin, bottom + margin);
  }

  Box moved(double right, double down) {
    return new Box(left + right, top + down, this.right + right, bottom + down);
  }

  /** Whether two rectangles have an inner point in common. */
  public boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Whether a straight line between two points has a point inside. */
  public boolean isMetBy(Point from, Point to) {
    double enter = 0;
    double leave = 1;
    double[][] sides = {
      {from.x(), to.x() - from.x(), left, right}, {from.y(), to.y() - from.y(), top, bottom}
    };
    for (double[] side : sides) {
      if (side[1] == 0) {
        if (side[0] <= side[2] || side[0] >= side[3]) {
          return false;
        }
        continue;
      }
      double one = (side[2] - side[0]) / side[1];
      double other = (side[3] - side[0]) / side[1];
      enter = Math.max(enter, Math.min(one, other));
      leave = Math.min(leave, Math.max(one, other));
    }
    return enter < leave;
  }
}
