package commitment.report;

import commitment.draw.MapPlot;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.parametric.MapLabel;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterMap.Cell;
import commitment.parametric.Point;
import java.util.ArrayList;
import java.util.List;

/** The answer of {@code map} for a person: a map of letters with its legend; or as SVG or CSV. */
public final class MapText {
  private static final int COLUMNS = 48;
  private static final int ROWS = 16;

  private MapText() {}

  public static String of(
      NamedGame game, String path, ParameterMap map, Verification verification, TextStyle style) {
    MapLegend legend = new MapLegend(map);
    StringBuilder out = new StringBuilder(ReportFrame.heading(game, path, style)).append('\n');
    letters(out, map, legend);
    out.append("\n  across: ").append(axis(map.x())).append("\n  up:     ").append(axis(map.y()));
    out.append("\n\n");
    for (String line : legend.lines(style)) {
      out.append("  ").append(line).append('\n');
    }
    out.append('\n');
    if (map.isExact()) {
      int regions = map.cells().size();
      out.append(regions)
          .append(regions == 1 ? " region" : " regions")
          .append(" with exact vertices (--json, -o map.csv; -o map.svg draws them).\n");
    } else {
      out.append(
              map.grid().isPresent()
                  ? "Not exact: in strips"
                  : "Not exact: exact across, in strips")
          .append(" of height ")
          .append(map.strip().orElseThrow())
          .append(
              " upwards, each with the answers of its middle line, because something that decides"
                  + " is not affine in the two parameters.\n");
      map.grid()
          .ifPresent(
              apart ->
                  out.append("Nor exact across: only values ")
                      .append(apart)
                      .append(
                          " apart were solved, because three players or more move at a time.\n"));
    }
    return out.append(
            ReportFrame.footer(
                map.isWhole(),
                "the regions cover the rectangle",
                missing(map),
                verification,
                style))
        .toString();
  }

  private static String missing(ParameterMap map) {
    List<String> reasons = new ArrayList<>();
    if (!map.complete()) {
      reasons.add("a limit was reached, which is named where there is no answer");
    }
    if (!map.isExact()) {
      reasons.add("strips stand in for exact regions");
    }
    if (map.complete() && map.hasGaps()) {
      reasons.add("where there is no answer is said above");
    }
    if (map.isUndecided()) {
      reasons.add("equilibria may be missing");
    }
    return String.join("; ", reasons);
  }

  private static String axis(ParameterMap.Axis axis) {
    return axis.parameter()
        + (axis.description().isEmpty() ? "" : ", " + axis.description())
        + " ("
        + axis.range()
        + "; here "
        + axis.base()
        + ")";
  }

  /** {@code Guarantee FAILS on 61 %, HOLDS on 39 %}. */
  public static String oneLine(ParameterMap map) {
    return (map.isExact() ? "" : "not exact: ")
        + String.join("; ", new MapLegend(map).lines(TextStyle.PLAIN));
  }

  /** Each letter is that of the middle of its place. */
  private static void letters(StringBuilder out, ParameterMap map, MapLegend legend) {
    for (int row = ROWS - 1; row >= 0; row--) {
      Rational y = middle(map.y().range(), row, ROWS);
      String margin =
          row == ROWS - 1
              ? map.y().range().max().toString()
              : row == 0 ? map.y().range().min().toString() : "";
      out.append(" ".repeat(Math.max(0, 8 - margin.length()))).append(margin).append(" |");
      for (int column = 0; column < COLUMNS; column++) {
        Point at = new Point(middle(map.x().range(), column, COLUMNS), y);
        String letter = " ";
        for (Cell cell : map.cells()) {
          if (cell.polygon().contains(at)) {
            letter = legend.letter(cell).substring(0, 1);
            break;
          }
        }
        out.append(letter);
      }
      out.append('\n');
    }
    String low = map.x().range().min().toString();
    String high = map.x().range().max().toString();
    out.append(" ".repeat(9)).append('+').append("-".repeat(COLUMNS)).append('\n');
    out.append(" ".repeat(10))
        .append(low)
        .append(" ".repeat(Math.max(1, COLUMNS - low.length() - high.length())))
        .append(high)
        .append('\n');
  }

  private static Rational middle(Interval range, int place, int places) {
    return range
        .min()
        .plus(range.max().minus(range.min()).times(Rational.of(2L * place + 1, 2L * places)));
  }

  /** The map as a picture. */
  public static String svg(NamedGame game, ParameterMap map) {
    MapLegend legend = new MapLegend(map);
    return MapPlot.svg(
        map, game.game().title(), legend.letters(), legend.lines(new TextStyle(false, true)));
  }

  /** The map as a picture without title and legend. */
  static String plot(NamedGame game, ParameterMap map) {
    MapLegend legend = new MapLegend(map);
    String title = "Map of " + map.x().parameter() + " and " + map.y().parameter();
    return MapPlot.alone(
        map,
        title + " in " + game.game().title(),
        legend.letters(),
        legend.lines(new TextStyle(false, true)));
  }

  /** One row for each region: its letter, its part of the plane, its answer, its vertices. */
  public static String csv(ParameterMap map) {
    MapLegend legend = new MapLegend(map);
    StringBuilder out = new StringBuilder("region,letter,share,exact,answer,vertices\n");
    for (int place = 0; place < map.cells().size(); place++) {
      Cell cell = map.cells().get(place);
      MapLabel label = cell.label();
      List<String> vertices =
          cell.polygon().vertices().stream().map(v -> v.x() + " " + v.y()).toList();
      out.append(place + 1)
          .append(',')
          .append(legend.letter(cell))
          .append(',')
          .append(map.share(cell))
          .append(',')
          .append(map.isExact())
          .append(",\"")
          .append(MapLegend.words(label, TextStyle.PLAIN).replace("\"", "\"\""))
          .append("\",\"")
          .append(String.join("; ", vertices))
          .append("\"\n");
    }
    return out.toString();
  }
}
