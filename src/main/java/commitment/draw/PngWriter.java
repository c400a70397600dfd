package commitment.draw;

import commitment.draw.Item.Circle;
import commitment.draw.Item.Label;
import commitment.draw.Item.Line;
import commitment.draw.Item.Polygon;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A scene as PNG, drawn by the Java platform without a screen. The letters are outlines that come
 * with the program, so that neither fonts nor the machine change the picture; only characters that
 * the outlines lack are taken from a font of the machine.
 */
public final class PngWriter {
  /** Pixels of the image for a pixel of the scene. */
  private static final int SCALE = 2;

  private static final long MOST_PIXELS = 100_000_000;
  private static final double BOLD = 0.045;

  private final Graphics2D graphics;
  private final Map<Integer, Path2D> outlines;

  private PngWriter(Graphics2D graphics, Map<Integer, Path2D> outlines) {
    this.graphics = graphics;
    this.outlines = outlines;
  }

  /** Whether the image is small enough to be made: a hundred million pixels at the most. */
  public static boolean fits(Scene scene) {
    return pixels(scene) <= MOST_PIXELS;
  }

  private static long pixels(Scene scene) {
    return (long) Math.ceil(scene.width()) * (long) Math.ceil(scene.height()) * SCALE * SCALE;
  }

  public static void write(Scene scene, OutputStream out) throws IOException {
    if (!fits(scene)) {
      throw new IllegalArgumentException("too large: " + pixels(scene) + " pixels");
    }
    System.setProperty("java.awt.headless", "true");
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(scene.width()) * SCALE,
            (int) Math.ceil(scene.height()) * SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    PngWriter writer = new PngWriter(graphics, outlines());
    scene.groups().forEach(group -> group.items().forEach(writer::draw));
    graphics.dispose();
    ImageIO.setUseCache(false);
    ImageIO.write(image, "png", out);
  }

  private static Map<Integer, Path2D> outlines() {
    Map<Integer, Path2D> outlines = new HashMap<>();
    Glyphs.read("glyphs.txt", (code, path) -> outlines.put(code, path(path)));
    return outlines;
  }

  /** Reads {@code M x y L x y Q x y x y Z}. */
  private static Path2D path(String text) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    String[] words = text.split(" ", -1);
    double[] last = new double[4];
    int at = 0;
    while (at < words.length) {
      char command = words[at].charAt(0);
      int numbers = command == 'Z' ? 0 : command == 'Q' ? 4 : 2;
      for (int number = 0; number < numbers; number++) {
        String word = number == 0 ? words[at].substring(1) : words[at + number];
        last[number] = Integer.parseInt(word);
      }
      switch (command) {
        case 'M' -> path.moveTo(last[0], last[1]);
        case 'L' -> path.lineTo(last[0], last[1]);
        case 'Q' -> path.quadTo(last[0], last[1], last[2], last[3]);
        default -> path.closePath();
      }
      at += Math.max(1, numbers);
    }
    return path;
  }

  private void draw(Item item) {
    if (item instanceof Line line) {
      line(line);
    } else if (item instanceof Circle circle) {
      double radius = circle.radius();
      Shape shape =
          new Ellipse2D.Double(
              circle.center().x() - radius, circle.center().y() - radius, 2 * radius, 2 * radius);
      filled(shape, circle.fill(), circle.rim(), circle.rimWidth());
    } else if (item instanceof Polygon polygon) {
      Path2D shape = through(polygon.corners());
      shape.closePath();
      filled(shape, polygon.fill(), polygon.rim(), polygon.rimWidth());
    } else if (item instanceof Label label) {
      label(label);
    }
  }

  private static Path2D through(List<Point> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    points.subList(1, points.size()).forEach(point -> path.lineTo(point.x(), point.y()));
    return path;
  }

  private void line(Line line) {
    float width = (float) line.width();
    float[] dash =
        switch (line.dash()) {
          case SOLID -> null;
          case DASHED -> new float[] {7, 4};
          case DOTTED -> new float[] {2, 3};
        };
    graphics.setStroke(
        new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
    graphics.setColor(Color.decode(line.color()));
    graphics.draw(through(line.points()));
  }

  private void filled(Shape shape, String fill, String rim, double rimWidth) {
    graphics.setColor(Color.decode(fill));
    graphics.fill(shape);
    if (rimWidth > 0) {
      graphics.setStroke(new BasicStroke((float) rimWidth));
      graphics.setColor(Color.decode(rim));
      graphics.draw(shape);
    }
  }

  private void label(Label label) {
    graphics.setColor(Color.decode(label.color()));
    double x = label.start();
    for (int code : label.text().codePoints().toArray()) {
      String letter = Character.toString(code);
      double width = Glyphs.width(letter) * label.size();
      Path2D outline = outlines.get(code);
      AffineTransform place = AffineTransform.getTranslateInstance(x, label.at().y());
      if (outline != null) {
        place.scale(label.size() / Glyphs.UNITS, label.size() / Glyphs.UNITS);
        letter(place.createTransformedShape(outline), label);
      } else if (!Character.isWhitespace(code) && !Character.isSpaceChar(code)) {
        letter(place.createTransformedShape(foreign(letter, label.size(), width)), label);
      }
      x += width;
    }
  }

  private void letter(Shape shape, Label label) {
    graphics.fill(shape);
    if (label.bold()) {
      graphics.setStroke(new BasicStroke((float) (label.size() * BOLD)));
      graphics.draw(shape);
    }
  }

  /** A letter of a font of the machine, made to fit its width. */
  private Shape foreign(String letter, double size, double width) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
    GlyphVector glyphs = font.createGlyphVector(graphics.getFontRenderContext(), letter);
    Rectangle2D bounds = glyphs.getLogicalBounds();
    double scale = bounds.getWidth() > width ? width / bounds.getWidth() : 1;
    return AffineTransform.getScaleInstance(scale, 1).createTransformedShape(glyphs.getOutline());
  }
}
