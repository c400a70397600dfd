package commitment.report;

import commitment.parametric.MapLabel;
import commitment.parametric.ParameterMap;
import java.util.List;

/** The map of a page: the picture, a slider for each of its parameters, and its legend. */
final class PageMap {
  private static final TextStyle STYLE = new TextStyle(false, true);

  /** All that is shown of it. */
  record Shown(
      String plot, List<PageParameters.Slider> sliders, List<Entry> legend, String inexact) {}

  /** What a letter and a color stand for. */
  record Entry(String letter, String color, String words, String share) {}

  private PageMap() {}

  /**
   * The map with its sliders.
   *
   * @param parameters with the sliders of both
   */
  static Shown of(NamedGame game, ParameterMap map, PageParameters parameters) {
    MapLegend legend = new MapLegend(map);
    return new Shown(
        MapText.plot(game, map).replaceFirst("^<\\?xml[^>]*>\\s*", ""),
        List.of(parameters.slider(map.x().parameter()), parameters.slider(map.y().parameter())),
        legend.labels().stream().map(label -> entry(legend, label)).toList(),
        map.strip()
            .map(
                height ->
                    "Borders are not exact: the map is cut in strips of height "
                        + STYLE.number(height)
                        + ", each with the answers of its middle line.")
            .orElse(""));
  }

  private static Entry entry(MapLegend legend, MapLabel label) {
    return new Entry(
        legend.letter(label),
        legend.color(label),
        MapLegend.words(label, STYLE),
        legend.share(label));
  }
}
