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
  private static final double LEGEND = 18;

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
    PlotAxis x = axis(map.x().range(), LEFT, LEFT + SIDE);
    PlotAxis y = axis(map.y().range(), TOP + SIDE, TOP);
    double height = TOP + SIDE + 70 + LEGEND * legend.size();
    PlotCanvas canvas = new PlotCanvas(WIDTH, height, title);
    canvas.text(LEFT, 28, "start", "font-size=\"16\" font-weight=\"bold\"", title);
    Map<Integer, Cell> largest = new HashMap<>();
    for (int place = 0; place < map.cells().size(); place++) {
      Cell cell = map.cells().get(place);
      int letter = letters.get(place);
      List<double[]> points = new ArrayList<>();
      for (Point vertex : cell.polygon().vertices()) {
        points.add(new double[] {x.place(value(vertex.x())), y.place(value(vertex.y()))});
      }
      String color = PlotCanvas.color(letter);
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
        letter(canvas, x, y, cell, letter);
      }
    }
    axes(canvas, map, x, y);
    double line = TOP + SIDE + 74;
    for (int place = 0; place < legend.size(); place++) {
      canvas.rectangle(
          LEFT, line - 11, 14, 14, "fill=\"" + PlotCanvas.color(place) + "\" stroke=\"#333333\"");
      canvas.text(LEFT + 22, line, "start", "", legend.get(place));
      line += LEGEND;
    }
    return canvas.svg();
  }

  /** {@code A}, {@code B}, … {@code Z}, {@code A1}, … */
  public static String letter(int place) {
    String letter = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? letter : letter + place / 26;
  }

  private static void letter(PlotCanvas canvas, PlotAxis x, PlotAxis y, Cell cell, int letter) {
    double middleX = 0;
    double middleY = 0;
    List<Point> vertices = cell.polygon().vertices();
    for (Point vertex : vertices) {
      middleX += x.place(value(vertex.x())) / vertices.size();
      middleY += y.place(value(vertex.y())) / vertices.size();
    }
    canvas.text(middleX, middleY + 5, "middle", "font-weight=\"bold\"", letter(letter));
  }

  private static void axes(PlotCanvas canvas, ParameterMap map, PlotAxis x, PlotAxis y) {
    double bottom = TOP + SIDE;
    canvas.rectangle(LEFT, TOP, SIDE, SIDE, "fill=\"none\" stroke=\"black\"");
    for (double mark : x.marks()) {
      canvas.line(x.place(mark), bottom, x.place(mark), bottom + 5, "stroke=\"black\"");
      canvas.text(x.place(mark), bottom + 18, "middle", "", PlotAxis.number(mark));
    }
    for (double mark : y.marks()) {
      canvas.line(LEFT - 5, y.place(mark), LEFT, y.place(mark), "stroke=\"black\"");
      canvas.text(LEFT - 9, y.place(mark) + 4, "end", "", PlotAxis.number(mark));
    }
    canvas.text(LEFT + SIDE / 2, bottom + 40, "middle", "", label(map.x()));
    canvas.textUpwards(20, TOP + SIDE / 2, label(map.y()));
    double hereX = x.place(value(map.x().base()));
    double hereY = y.place(value(map.y().base()));
    if (hereX >= LEFT && hereX <= LEFT + SIDE && hereY >= TOP && hereY <= bottom) {
      canvas.line(hereX - 6, hereY, hereX + 6, hereY, "stroke=\"black\" stroke-width=\"2\"");
      canvas.line(hereX, hereY - 6, hereX, hereY + 6, "stroke=\"black\" stroke-width=\"2\"");
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
