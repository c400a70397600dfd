package commitment.draw;

import java.util.List;
import java.util.Locale;

/**
 * Scalable vector graphics as text: the few elements that plots are made of. Coordinates have two
 * digits behind the point; texts are escaped.
 */
final class PlotCanvas {
  /** Colors that people with color blindness tell apart (Okabe and Ito), the lighter ones first. */
  private static final List<String> COLORS =
      List.of(
          "#56b4e9", "#e69f00", "#009e73", "#f0e442", "#cc79a7", "#d55e00", "#0072b2", "#bbbbbb");

  private final StringBuilder out = new StringBuilder();

  PlotCanvas(double width, double height, String title) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(at(width))
        .append("\" height=\"")
        .append(at(height))
        .append("\" viewBox=\"0 0 ")
        .append(at(width))
        .append(' ')
        .append(at(height))
        .append("\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\" role=\"img\">\n")
        .append("<title>")
        .append(escaped(title))
        .append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
  }

  static String color(int place) {
    return COLORS.get(place % COLORS.size());
  }

  private static String at(double place) {
    return PlotAxis.number(Math.round(place * 100) / 100.0);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  void line(double fromX, double fromY, double toX, double toY, String style) {
    out.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>%n",
            at(fromX),
            at(fromY),
            at(toX),
            at(toY),
            style));
  }

  void rectangle(double x, double y, double width, double height, String style) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>%n",
            at(x),
            at(y),
            at(width),
            at(height),
            style));
  }

  /**
   * A closed line through points, as pairs of coordinates.
   *
   * @param title what a viewer shows when the pointer rests there
   */
  void polygon(List<double[]> points, String style, String title) {
    out.append("<polygon points=\"");
    for (double[] point : points) {
      out.append(at(point[0])).append(',').append(at(point[1])).append(' ');
    }
    out.append("\" ").append(style).append("><title>").append(escaped(title));
    out.append("</title></polygon>\n");
  }

  /** Text that starts, ends or has its middle at a place. */
  void text(double x, double y, String anchor, String style, String text) {
    out.append("<text x=\"").append(at(x)).append("\" y=\"").append(at(y));
    out.append("\" text-anchor=\"").append(anchor).append("\" ").append(style).append('>');
    out.append(escaped(text)).append("</text>\n");
  }

  /** Text that reads upwards. */
  void textUpwards(double x, double y, String text) {
    text(x, y, "middle", "transform=\"rotate(-90 " + at(x) + " " + at(y) + ")\"", text);
  }

  String svg() {
    return out.toString().replace("\r\n", "\n") + "</svg>\n";
  }
}
