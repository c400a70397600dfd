package commitment.draw;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import commitment.parametric.Tornado;
import commitment.parametric.Tornado.Bar;
import java.util.List;

/**
 * A tornado chart: for each parameter a bar over its range, cut where a verdict switches, each part
 * with the color and the first letters of its verdict; the present value is marked.
 */
public final class TornadoPlot {
  private static final double WIDTH = 900;
  private static final double LEFT = 190;
  private static final double RIGHT = 620;
  private static final double TOP = 60;
  private static final double ROW = 20;
  private static final double LETTERED = 60;

  private TornadoPlot() {}

  /**
   * Draws the chart.
   *
   * @param remarks what each parameter does to the payoffs, in words
   */
  public static String svg(Tornado tornado, String title, List<String> remarks) {
    double height = TOP;
    for (Bar bar : tornado.bars()) {
      height += rows(bar) * ROW + 34;
    }
    PlotCanvas canvas = new PlotCanvas(WIDTH, height + 20, title);
    canvas.text(20, 28, "start", "font-size=\"16\" font-weight=\"bold\"", title);
    double y = TOP;
    for (int place = 0; place < tornado.bars().size(); place++) {
      Bar bar = tornado.bars().get(place);
      bar(canvas, bar, remarks.get(place), y);
      y += rows(bar) * ROW + 34;
    }
    return canvas.svg();
  }

  private static int rows(Bar bar) {
    return Math.max(1, bar.thresholds().promises().size());
  }

  private static void bar(PlotCanvas canvas, Bar bar, String remark, double top) {
    ParameterThresholds thresholds = bar.thresholds();
    PlotAxis axis =
        new PlotAxis(
            MapPlot.value(thresholds.range().min()),
            MapPlot.value(thresholds.range().max()),
            LEFT,
            RIGHT);
    String label =
        thresholds.parameter()
            + (thresholds.description().isEmpty() ? "" : ", " + thresholds.description());
    canvas.text(20, top - 4, "start", "font-weight=\"bold\"", label);
    double y = top;
    for (PromiseThresholds promise : thresholds.promises()) {
      canvas.text(LEFT - 40, y + 14, "end", "", promise.name());
      for (Stretch<Verdict> stretch : promise.verdicts()) {
        part(canvas, axis, stretch, y);
      }
      for (AlgebraicNumber point : promise.switchPoints()) {
        canvas.text(
            axis.place(value(point)),
            y + ROW + 11,
            "middle",
            "font-size=\"10\"",
            point
                .rational()
                .map(Rational::toString)
                .orElseGet(() -> PlotAxis.number(value(point))));
      }
      y += ROW;
    }
    if (thresholds.promises().isEmpty()) {
      canvas.rectangle(LEFT, y, RIGHT - LEFT, ROW - 4, "fill=\"#dddddd\" stroke=\"#333333\"");
      y += ROW;
    }
    canvas.text(LEFT - 6, top + 14, "end", "", thresholds.range().min().toString());
    canvas.text(RIGHT + 6, top + 14, "start", "", thresholds.range().max().toString());
    double here = axis.place(MapPlot.value(thresholds.base()));
    canvas.line(here, top - 3, here, y, "stroke=\"black\" stroke-width=\"2\"");
    canvas.text(RIGHT + 40, top + 14, "start", "font-size=\"10\"", remark);
  }

  private static void part(PlotCanvas canvas, PlotAxis axis, Stretch<Verdict> stretch, double y) {
    double from = axis.place(value(stretch.low()));
    double width = axis.place(value(stretch.high())) - from;
    Verdict verdict = stretch.value();
    canvas.rectangle(
        from, y, Math.max(2, width), ROW - 4, "fill=\"" + color(verdict) + "\" stroke=\"#333333\"");
    if (width > LETTERED) {
      canvas.text(from + width / 2, y + 12, "middle", "font-size=\"10\"", verdict.word());
    }
  }

  private static String color(Verdict verdict) {
    return PlotCanvas.color(
        switch (verdict) {
          case HOLDS -> 0;
          case FAILS -> 1;
          case CONTINGENT -> 3;
          case KNIFE_EDGE -> 4;
          case UNDECIDED -> 7;
        });
  }

  private static double value(AlgebraicNumber number) {
    return MapPlot.value(number.rational().orElseGet(() -> number.approximation(12)));
  }
}
