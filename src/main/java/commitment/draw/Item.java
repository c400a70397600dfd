package commitment.draw;

import java.util.List;

/** A mark on the drawing. Its role says what it is for; it becomes the class of an SVG element. */
public sealed interface Item {
  String role();

  /** The smallest rectangle around it. */
  Box bounds();

  /** The same somewhere else. */
  Item moved(double right, double down);

  /** How a line is interrupted. */
  enum Dash {
    SOLID,
    /** For what is ruled out. */
    DASHED,
    /** For what cannot be told apart. */
    DOTTED
  }

  /** A line through points. */
  record Line(String role, List<Point> points, String color, double width, Dash dash)
      implements Item {
    public Line {
      points = List.copyOf(points);
    }

    @Override
    public Box bounds() {
      return around(points).grown(width / 2);
    }

    @Override
    public Line moved(double right, double down) {
      return new Line(
          role, points.stream().map(p -> p.plus(right, down)).toList(), color, width, dash);
    }
  }

  /** A disc with a rim; a rim of width 0 is none. */
  record Circle(String role, Point center, double radius, String fill, String rim, double rimWidth)
      implements Item {
    @Override
    public Box bounds() {
      return Box.around(center, radius + rimWidth / 2);
    }

    @Override
    public Circle moved(double right, double down) {
      return new Circle(role, center.plus(right, down), radius, fill, rim, rimWidth);
    }
  }

  /** A filled shape with corners and a rim; a rim of width 0 is none. */
  record Polygon(String role, List<Point> corners, String fill, String rim, double rimWidth)
      implements Item {
    public Polygon {
      corners = List.copyOf(corners);
    }

    @Override
    public Box bounds() {
      return around(corners).grown(rimWidth / 2);
    }

    @Override
    public Polygon moved(double right, double down) {
      return new Polygon(
          role, corners.stream().map(p -> p.plus(right, down)).toList(), fill, rim, rimWidth);
    }
  }

  /** Where the point of a text is in it. */
  enum Align {
    START,
    MIDDLE,
    END
  }

  /**
   * A line of text.
   *
   * @param at on the base line
   * @param size of the font, in pixels
   */
  record Label(
      String role, Point at, Align align, String text, double size, String color, boolean bold)
      implements Item {
    public double width() {
      return Glyphs.width(text) * size;
    }

    /** Where the text starts. */
    public double start() {
      return switch (align) {
        case START -> at.x();
        case MIDDLE -> at.x() - width() / 2;
        case END -> at.x() - width();
      };
    }

    @Override
    public Box bounds() {
      return new Box(start(), at.y() - ASCENT * size, start() + width(), at.y() + DESCENT * size);
    }

    @Override
    public Label moved(double right, double down) {
      return new Label(role, at.plus(right, down), align, text, size, color, bold);
    }
  }

  /** How far capitals and accents rise above the base line, in parts of the font size. */
  double ASCENT = 0.78;

  /** How far letters hang below it. */
  double DESCENT = 0.22;

  private static Box around(List<Point> points) {
    Box box = Box.around(points.get(0), 0);
    for (Point point : points) {
      box = box.hull(Box.around(point, 0));
    }
    return box;
  }
}
