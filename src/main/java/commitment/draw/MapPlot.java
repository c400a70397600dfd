package commitment.draw;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterMap.Cell;
import commitment.parametric.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A map of two parameters as a picture: each region in the color of its answer and with its letter,
 * so that nothing depends on color alone; the legend below.
 */
public final class MapPlot {
  private static final double WIDTH = 720;
  private static final double LEFT = 70;
  private static final double TOP = 50;
  private static final double SIDE = 460;
  private static final double MARGIN = 14;
  private static final double LEGEND = 18;
  private static final double LINE = 15;
  private static final double WIDE_LINE = 19;
  private static final double TITLE = 16;
  private static final double TEXT = 12;

  /** Bold letters are wider than the tables of widths say. */
  private static final double BOLD = 1.1;

  /** The cross of the present values and a letter need this room beside each other. */
  private static final double APART = 16;

  /** A region needs this part of the rectangle to carry its letter. */
  private static final double LETTERED = 0.004;

  private MapPlot() {}

  /**
   * Draws the map.
   *
   * @param letters for each cell the place of its answer in the legend
   * @param legend lines in words
   */
  public static String svg(
      ParameterMap map, String title, List<Integer> letters, List<String> legend) {
    List<String> up = Glyphs.lines(label(map.y()), SIDE, TEXT);
    double left = LEFT + (up.size() - 1) * LINE;
    List<String> across = Glyphs.lines(label(map.x()), SIDE, TEXT);
    List<String> heading = Glyphs.lines(title, (WIDTH - left - 20) / BOLD, TITLE);
    List<List<String>> entries =
        legend.stream().map(words -> Glyphs.lines(words, WIDTH - left - 40, TEXT)).toList();
    double top = TOP + (heading.size() - 1) * (TITLE + 4);
    PlotAxis x = axis(map.x().range(), left, left + SIDE);
    PlotAxis y = axis(map.y().range(), top + SIDE, top);
    double firstEntry = top + SIDE + 74 + (across.size() - 1) * LINE;
    double height = firstEntry - 4 + LEGEND * entries.stream().mapToInt(List::size).sum();
    PlotCanvas canvas = new PlotCanvas(WIDTH, height, title);
    for (int line = 0; line < heading.size(); line++) {
      canvas.text(
          left,
          28 + line * (TITLE + 4),
          "start",
          "font-size=\"16\" font-weight=\"bold\"",
          heading.get(line));
    }
    rectangle(canvas, map, x, y, letters, legend);
    labels(canvas, x, y, across, up, LINE);
    double line = firstEntry;
    for (int place = 0; place < legend.size(); place++) {
      canvas.rectangle(left, line - 11, 14, 14, "fill=\"" + color(place) + "\" stroke=\"#333333\"");
      for (String words : entries.get(place)) {
        canvas.text(left + 22, line, "start", "", words);
        line += LEGEND;
      }
    }
    return canvas.svg();
  }

  /**
   * Draws the map alone, for a page that has title and legend as text. A rectangle of the class
   * {@code plot} lies over it where the two parameters have their ranges.
   *
   * @param title for those who do not see it
   * @param letters for each cell the place of its answer in the legend
   * @param legend lines in words
   */
  public static String alone(
      ParameterMap map, String title, List<Integer> letters, List<String> legend) {
    // On a narrow screen the page makes letters a third larger.
    List<String> up = Glyphs.lines(label(map.y()), SIDE * 0.72, TEXT);
    List<String> across = Glyphs.lines(label(map.x()), SIDE * 0.72, TEXT);
    double left = LEFT + (up.size() - 1) * WIDE_LINE;
    PlotAxis x = axis(map.x().range(), left, left + SIDE);
    PlotAxis y = axis(map.y().range(), MARGIN + SIDE, MARGIN);
    PlotCanvas canvas =
        new PlotCanvas(
            left + SIDE + MARGIN, MARGIN + SIDE + 52 + (across.size() - 1) * WIDE_LINE, title);
    rectangle(canvas, map, x, y, letters, legend);
    labels(canvas, x, y, across, up, WIDE_LINE);
    canvas.rectangle(left, MARGIN, SIDE, SIDE, "class=\"plot\" fill=\"none\"");
    return canvas.svg();
  }

  /** The color of an answer, by its place in the legend. */
  public static String color(int place) {
    return PlotCanvas.color(place);
  }

  private static void rectangle(
      PlotCanvas canvas,
      ParameterMap map,
      PlotAxis x,
      PlotAxis y,
      List<Integer> letters,
      List<String> legend) {
    Map<Integer, Cell> largest = new HashMap<>();
    for (int place = 0; place < map.cells().size(); place++) {
      Cell cell = map.cells().get(place);
      int letter = letters.get(place);
      List<double[]> points = new ArrayList<>();
      for (Point vertex : cell.polygon().vertices()) {
        points.add(new double[] {x.place(value(vertex.x())), y.place(value(vertex.y()))});
      }
      String color = color(letter);
      canvas.polygon(
          points,
          "fill=\"" + color + "\" stroke=\"" + (map.isExact() ? "#333333" : color) + "\"",
          legend.get(letter));
      Cell before = largest.get(letter);
      if (before == null || map.share(before).compareTo(map.share(cell)) < 0) {
        largest.put(letter, cell);
      }
    }
    for (int place = 0; place < map.cells().size(); place++) {
      Cell cell = map.cells().get(place);
      int letter = letters.get(place);
      boolean named = map.isExact() && value(map.share(cell)) > LETTERED;
      if (named || cell.equals(largest.get(letter))) {
        letter(canvas, map, x, y, cell, letter);
      }
    }
    axes(canvas, map, x, y);
  }

  /** {@code A}, {@code B}, … {@code Z}, {@code A1}, … */
  public static String letter(int place) {
    String letter = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? letter : letter + place / 26;
  }

  /** In the middle of a region, or beside it where the cross of the present values stands. */
  private static void letter(
      PlotCanvas canvas, ParameterMap map, PlotAxis x, PlotAxis y, Cell cell, int letter) {
    double middleX = 0;
    double middleY = 0;
    List<Point> vertices = cell.polygon().vertices();
    for (Point vertex : vertices) {
      middleX += x.place(value(vertex.x())) / vertices.size();
      middleY += y.place(value(vertex.y())) / vertices.size();
    }
    double fromCross =
        Math.hypot(
            middleX - x.place(value(map.x().base())), middleY - y.place(value(map.y().base())));
    if (fromCross < APART) {
      double farthest = 0;
      double toX = middleX;
      double toY = middleY;
      for (Point vertex : vertices) {
        double vertexX = x.place(value(vertex.x()));
        double vertexY = y.place(value(vertex.y()));
        double distance = Math.hypot(vertexX - middleX, vertexY - middleY);
        if (distance > farthest) {
          farthest = distance;
          toX = vertexX;
          toY = vertexY;
        }
      }
      if (farthest > 2 * APART) {
        // Towards a corner, so that the letter stays in its region.
        double part = (APART + fromCross) / farthest;
        middleX += (toX - middleX) * part;
        middleY += (toY - middleY) * part;
      }
    }
    canvas.text(middleX, middleY + 5, "middle", "font-weight=\"bold\"", letter(letter));
  }

  private static void axes(PlotCanvas canvas, ParameterMap map, PlotAxis x, PlotAxis y) {
    double left = x.from();
    double top = y.to();
    double bottom = y.from();
    canvas.rectangle(left, top, SIDE, SIDE, "fill=\"none\" stroke=\"black\"");
    for (double mark : x.marks()) {
      canvas.line(x.place(mark), bottom, x.place(mark), bottom + 5, "stroke=\"black\"");
      canvas.text(x.place(mark), bottom + 18, "middle", "", PlotAxis.number(mark));
    }
    for (double mark : y.marks()) {
      canvas.line(left - 5, y.place(mark), left, y.place(mark), "stroke=\"black\"");
      canvas.text(left - 9, y.place(mark) + 4, "end", "", PlotAxis.number(mark));
    }
    double hereX = x.place(value(map.x().base()));
    double hereY = y.place(value(map.y().base()));
    if (hereX >= left && hereX <= left + SIDE && hereY >= top && hereY <= bottom) {
      canvas.line(hereX - 6, hereY, hereX + 6, hereY, "stroke=\"black\" stroke-width=\"2\"");
      canvas.line(hereX, hereY - 6, hereX, hereY + 6, "stroke=\"black\" stroke-width=\"2\"");
    }
  }

  private static void labels(
      PlotCanvas canvas,
      PlotAxis x,
      PlotAxis y,
      List<String> across,
      List<String> up,
      double pitch) {
    for (int line = 0; line < across.size(); line++) {
      canvas.text(
          x.from() + SIDE / 2, y.from() + 40 + line * pitch, "middle", "", across.get(line));
    }
    for (int line = 0; line < up.size(); line++) {
      canvas.textUpwards(20 + line * pitch, y.to() + SIDE / 2, up.get(line));
    }
  }

  private static String label(ParameterMap.Axis axis) {
    return axis.description().isEmpty()
        ? axis.parameter()
        : axis.parameter() + ", " + axis.description();
  }

  private static PlotAxis axis(Interval range, double from, double to) {
    return new PlotAxis(value(range.min()), value(range.max()), from, to);
  }

  static double value(Rational number) {
    return Double.parseDouble(number.toDecimalString(15));
  }
}
