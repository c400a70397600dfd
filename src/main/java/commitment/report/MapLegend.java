package commitment.report;

import commitment.draw.MapPlot;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.MapLabel;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterMap.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different answers of a map in words, the one with the largest part of the plane first. */
final class MapLegend {
  private static final int OUTCOMES = 3;
  private static final int ENDS = 2;

  private final ParameterMap map;
  private final List<MapLabel> labels;
  private final Map<MapLabel, Integer> places = new HashMap<>();

  MapLegend(ParameterMap map) {
    this.map = map;
    labels = List.copyOf(map.shares().keySet());
    for (MapLabel label : labels) {
      places.put(label, places.size());
    }
  }

  List<MapLabel> labels() {
    return labels;
  }

  /** For each cell the place of its label. */
  List<Integer> letters() {
    return map.cells().stream().map(cell -> place(cell.label())).toList();
  }

  String letter(Cell cell) {
    return MapPlot.letter(place(cell.label()));
  }

  private int place(MapLabel label) {
    return places.getOrDefault(label, 0);
  }

  /** {@code A 25 % Guarantee HOLDS; ends at Peace: Sign > Refrain}. */
  List<String> lines(TextStyle style) {
    List<String> lines = new ArrayList<>();
    for (MapLabel label : labels) {
      lines.add(MapPlot.letter(place(label)) + "  " + share(label) + "  " + words(label, style));
    }
    return lines;
  }

  String letter(MapLabel label) {
    return MapPlot.letter(place(label));
  }

  String color(MapLabel label) {
    return MapPlot.color(place(label));
  }

  String share(MapLabel label) {
    Rational percent = map.shares().getOrDefault(label, Rational.ZERO).times(Rational.of(100));
    String rounded = percent.toDecimalString(3);
    boolean exact = map.isExact() && Rational.parse(rounded).map(percent::equals).orElse(false);
    return (exact ? "" : "about ") + rounded + " %";
  }

  static String words(MapLabel label, TextStyle style) {
    if (!label.problem().isEmpty()) {
      return "no answer: " + label.problem();
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Verdict> verdict : label.verdicts().entrySet()) {
      parts.add(verdict.getKey() + " " + verdict.getValue().word());
    }
    List<String> outcomes = new ArrayList<>();
    for (List<MapLabel.End> ends : label.outcomes()) {
      if (outcomes.size() == OUTCOMES) {
        outcomes.add((label.outcomes().size() - OUTCOMES) + " more");
        break;
      }
      outcomes.add(ends(ends, style));
    }
    parts.add(
        outcomes.isEmpty()
            ? "no equilibrium in pure strategies"
            : "ends at " + String.join(" or ", outcomes));
    return String.join(", ", parts);
  }

  private static String ends(List<MapLabel.End> ends, TextStyle style) {
    List<String> words = ends.stream().map(end -> words(end, style)).distinct().toList();
    if (words.size() == 1) {
      return words.get(0);
    }
    List<String> shown = new ArrayList<>(words.subList(0, Math.min(ENDS, words.size())));
    if (words.size() > ENDS) {
      shown.add((words.size() - ENDS) + " more");
    }
    return "a lottery of " + String.join(" and ", shown);
  }

  private static String words(MapLabel.End end, TextStyle style) {
    List<String> path = end.path();
    if (!end.name().isEmpty()) {
      return end.name();
    }
    if (path.isEmpty()) {
      return "once";
    }
    return path.size() <= 6
        ? String.join(style.arrow(), path)
        : style.ellipsis()
            + style.arrow()
            + String.join(style.arrow(), path.subList(path.size() - 3, path.size()))
            + " ("
            + path.size()
            + " steps)";
  }
}
