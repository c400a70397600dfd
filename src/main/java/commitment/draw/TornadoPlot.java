package commitment.draw;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import commitment.parametric.Tornado;
import commitment.parametric.Tornado.Bar;
import java.util.ArrayList;
import java.util.List;

/**
 * A tornado chart: for each parameter a bar over its range, cut where a verdict switches, each part
 * with the color and the word of its verdict and the switch points below; the present value is
 * marked.
 */
public final class TornadoPlot {
  private static final double WIDTH = 900;
  private static final double LEFT = 190;
  private static final double RIGHT = 820;
  private static final double TOP = 76;
  private static final double BAR = 16;

  /** A bar with the numbers below it. */
  private static final double ROW = 32;

  private static final double HEADING = 31;
  private static final double REMARK = 13;

  /** About how wide a character of the small font is. */
  private static final double SMALL = 6;

  private static final int REMARK_CHARACTERS = 110;

  private TornadoPlot() {}

  /**
   * Draws the chart.
   *
   * @param remarks what each parameter does to the payoffs, in words that commas part
   */
  public static String svg(Tornado tornado, String title, List<String> remarks) {
    double height = TOP;
    for (int place = 0; place < tornado.bars().size(); place++) {
      height += height(tornado.bars().get(place), lines(remarks.get(place)));
    }
    PlotCanvas canvas = new PlotCanvas(WIDTH, height, title);
    canvas.text(20, 28, "start", "font-size=\"16\" font-weight=\"bold\"", title);
    canvas.text(
        20,
        46,
        "start",
        "font-size=\"11\"",
        "One parameter at a time, the strongest first; the thick line is the present value, the"
            + " numbers below a bar are where its verdict switches.");
    double y = TOP;
    for (int place = 0; place < tornado.bars().size(); place++) {
      Bar bar = tornado.bars().get(place);
      List<String> lines = lines(remarks.get(place));
      bar(canvas, bar, lines, y);
      y += height(bar, lines);
    }
    return canvas.svg();
  }

  private static double height(Bar bar, List<String> lines) {
    return Math.max(1, bar.thresholds().promises().size()) * ROW + lines.size() * REMARK + HEADING;
  }

  /** A remark cut into lines where it has commas. */
  private static List<String> lines(String remark) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : remark.split(", ", -1)) {
      if (!line.isEmpty() && line.length() + part.length() > REMARK_CHARACTERS) {
        lines.add(line + ",");
        line = "";
      }
      line = line.isEmpty() ? part : line + ", " + part;
    }
    lines.add(line);
    return lines;
  }

  private static void bar(PlotCanvas canvas, Bar bar, List<String> lines, double top) {
    ParameterThresholds thresholds = bar.thresholds();
    PlotAxis axis =
        new PlotAxis(
            MapPlot.value(thresholds.range().min()),
            MapPlot.value(thresholds.range().max()),
            LEFT,
            RIGHT);
    String label =
        thresholds.parameter()
            + (thresholds.description().isEmpty() ? "" : ", " + thresholds.description())
            + " (now "
            + thresholds.base()
            + ")";
    canvas.text(20, top - 6, "start", "font-weight=\"bold\"", label);
    double here = axis.place(MapPlot.value(thresholds.base()));
    double y = top;
    for (PromiseThresholds promise : thresholds.promises()) {
      canvas.text(LEFT - 50, y + 12, "end", "", promise.name());
      for (Stretch<Verdict> stretch : promise.verdicts()) {
        Verdict verdict = stretch.value();
        part(canvas, axis, stretch, verdict.word(), color(verdict), y, here);
      }
      for (Stretch<String> gap : thresholds.unanswered()) {
        part(canvas, axis, gap, "no answer", "#ffffff", y, here);
      }
      switches(canvas, axis, promise, y + BAR);
      y += ROW;
    }
    if (thresholds.promises().isEmpty()) {
      canvas.rectangle(LEFT, y, RIGHT - LEFT, BAR, "fill=\"#dddddd\" stroke=\"#333333\"");
      y += ROW;
    }
    canvas.text(LEFT - 6, top + 12, "end", "", thresholds.range().min().toString());
    canvas.text(RIGHT + 6, top + 12, "start", "", thresholds.range().max().toString());
    for (double row = top; row < y; row += ROW) {
      canvas.line(here, row - 3, here, row + BAR + 3, "stroke=\"black\" stroke-width=\"3\"");
    }
    double line = y + 9;
    for (String words : lines) {
      canvas.text(LEFT, line, "start", "font-size=\"10\"", words);
      line += REMARK;
    }
  }

  /** The switch points below a bar, one beside the other where they would lie on each other. */
  private static void switches(
      PlotCanvas canvas, PlotAxis axis, PromiseThresholds promise, double bottom) {
    double free = Double.NEGATIVE_INFINITY;
    for (AlgebraicNumber point : promise.switchPoints()) {
      String number =
          point.rational().map(Rational::toString).orElseGet(() -> PlotAxis.number(value(point)));
      double at = axis.place(value(point));
      double half = number.length() * SMALL / 2;
      double middle = Math.max(at, free + half);
      canvas.line(at, bottom, middle, bottom + 3, "stroke=\"black\" stroke-width=\"1\"");
      canvas.text(middle, bottom + 12, "middle", "font-size=\"10\"", number);
      free = middle + half + SMALL;
    }
  }

  private static void part(
      PlotCanvas canvas,
      PlotAxis axis,
      Stretch<?> stretch,
      String word,
      String color,
      double y,
      double here) {
    double from = axis.place(value(stretch.low()));
    double to = axis.place(value(stretch.high()));
    canvas.rectangle(
        from, y, Math.max(2, to - from), BAR, "fill=\"" + color + "\" stroke=\"#333333\"");
    // The word stands beside the line of the present value, on its longer side.
    boolean crossed = from < here && here < to;
    boolean left = crossed && here - from >= to - here;
    double start = crossed && !left ? here : from;
    double end = left ? here : to;
    if (end - start > (word.length() + 1) * SMALL) {
      canvas.text((start + end) / 2, y + 12, "middle", "font-size=\"10\"", word);
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
