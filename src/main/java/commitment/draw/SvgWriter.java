package commitment.draw;

import commitment.draw.Item.Align;
import commitment.draw.Item.Circle;
import commitment.draw.Item.Dash;
import commitment.draw.Item.Label;
import commitment.draw.Item.Line;
import commitment.draw.Item.Polygon;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scene as SVG. Colors are presentation attributes, so that a style sheet can override them by
 * class; every group has its id, and {@code data-} attributes for scripts. The text is fitted to
 * its width, whatever font the viewer has.
 */
public final class SvgWriter {
  private static final String FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif";

  private final Appendable out;

  private SvgWriter(Appendable out) {
    this.out = out;
  }

  /** A file of its own. */
  public static void write(Scene scene, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writeElement(scene, out);
  }

  /** The svg element alone, for a page. */
  public static void writeElement(Scene scene, Appendable out) throws IOException {
    new SvgWriter(out).scene(scene);
  }

  /** A small picture beside words that say the same: what a mark of the legend looks like. */
  public static void writeSign(Scene scene, Appendable out) throws IOException {
    SvgWriter writer = new SvgWriter(out);
    String width = Coordinates.of(Math.ceil(scene.width()));
    String height = Coordinates.of(Math.ceil(scene.height()));
    out.append("<svg class=\"sign\" aria-hidden=\"true\"");
    writer.attribute("width", width);
    writer.attribute("height", height);
    writer.attribute("viewBox", "0 0 " + width + " " + height);
    writer.attribute("font-family", FONT);
    out.append(">");
    for (Group group : scene.groups()) {
      writer.items(group.items());
    }
    out.append("</svg>");
  }

  private void scene(Scene scene) throws IOException {
    String width = Coordinates.of(Math.ceil(scene.width()));
    String height = Coordinates.of(Math.ceil(scene.height()));
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"game-tree\" role=\"img\"");
    attribute("width", width);
    attribute("height", height);
    attribute("viewBox", "0 0 " + width + " " + height);
    out.append(" aria-labelledby=\"tree-title tree-description\"");
    attribute("font-family", FONT);
    out.append(">\n<title id=\"tree-title\">");
    text(scene.title());
    out.append("</title>\n<desc id=\"tree-description\">");
    text(scene.description());
    out.append("</desc>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"");
    attribute("fill", Palette.PAPER);
    out.append("/>\n");
    for (Group group : scene.groups()) {
      group(group);
    }
    out.append("</svg>\n");
  }

  private void group(Group group) throws IOException {
    out.append("<g");
    attribute("id", group.id());
    String classes = group.kind().word();
    if (!group.classes().isEmpty()) {
      classes += " " + String.join(" ", group.classes());
    }
    attribute("class", classes);
    for (Map.Entry<String, String> entry : new TreeMap<>(group.data()).entrySet()) {
      attribute("data-" + entry.getKey(), entry.getValue());
    }
    out.append(">\n");
    if (!group.title().isEmpty()) {
      out.append("<title>");
      text(group.title());
      out.append("</title>\n");
    }
    items(group.items());
    out.append("</g>\n");
  }

  private void items(List<Item> items) throws IOException {
    for (Item item : items) {
      if (item instanceof Line line) {
        line(line);
      } else if (item instanceof Circle circle) {
        circle(circle);
      } else if (item instanceof Polygon polygon) {
        polygon(polygon);
      } else if (item instanceof Label label) {
        label(label);
      }
    }
  }

  private void line(Line line) throws IOException {
    out.append("<polyline");
    attribute("class", line.role());
    attribute("points", points(line.points()));
    attribute("fill", "none");
    attribute("stroke", line.color());
    attribute("stroke-width", Coordinates.of(line.width()));
    if (line.dash() == Dash.DASHED) {
      attribute("stroke-dasharray", "7 4");
    } else if (line.dash() == Dash.DOTTED) {
      attribute("stroke-dasharray", "2 3");
    }
    attribute("stroke-linejoin", "round");
    out.append("/>\n");
  }

  private void circle(Circle circle) throws IOException {
    out.append("<circle");
    attribute("class", circle.role());
    attribute("cx", Coordinates.of(circle.center().x()));
    attribute("cy", Coordinates.of(circle.center().y()));
    attribute("r", Coordinates.of(circle.radius()));
    attribute("fill", circle.fill());
    rim(circle.rim(), circle.rimWidth());
    out.append("/>\n");
  }

  private void polygon(Polygon polygon) throws IOException {
    out.append("<polygon");
    attribute("class", polygon.role());
    attribute("points", points(polygon.corners()));
    attribute("fill", polygon.fill());
    rim(polygon.rim(), polygon.rimWidth());
    out.append("/>\n");
  }

  private void rim(String color, double width) throws IOException {
    if (width > 0) {
      attribute("stroke", color);
      attribute("stroke-width", Coordinates.of(width));
    }
  }

  private void label(Label label) throws IOException {
    out.append("<text");
    attribute("class", label.role());
    attribute("x", Coordinates.of(label.at().x()));
    attribute("y", Coordinates.of(label.at().y()));
    attribute("font-size", Coordinates.of(label.size()));
    if (label.align() != Align.START) {
      attribute("text-anchor", label.align() == Align.MIDDLE ? "middle" : "end");
    }
    if (label.bold()) {
      attribute("font-weight", "bold");
    } else {
      attribute("textLength", Coordinates.of(label.width()));
      attribute("lengthAdjust", "spacingAndGlyphs");
    }
    attribute("fill", label.color());
    out.append(">");
    text(label.text());
    out.append("</text>\n");
  }

  private static String points(List<Point> points) {
    StringBuilder text = new StringBuilder();
    for (Point point : points) {
      text.append(text.length() == 0 ? "" : " ");
      text.append(Coordinates.of(point.x())).append(',').append(Coordinates.of(point.y()));
    }
    return text.toString();
  }

  private void attribute(String name, String value) throws IOException {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
  }

  /** Escapes what XML gives a meaning to, and what it does not allow at all. */
  private void text(String text) throws IOException {
    for (int at = 0; at < text.length(); ) {
      int code = text.codePointAt(at);
      at += Character.charCount(code);
      switch (code) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(isAllowed(code) ? Character.toString(code) : "\uFFFD");
      }
    }
  }

  private static boolean isAllowed(int code) {
    return code == '\t'
        || code == '\n'
        || (code >= 0x20 && code < 0xD800)
        || (code >= 0xE000 && code < 0xFFFE)
        || code >= 0x10000;
  }
}
