package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.game.Verdict;
import commitment.parametric.MapLabel;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterMap.Border;
import commitment.parametric.ParameterMap.Cell;
import commitment.parametric.Point;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The {@code result} of {@code map}. */
public final class MapJson implements JsonEnvelope.Body {
  private final ParameterMap map;
  private final MapLegend legend;

  public MapJson(ParameterMap map) {
    this.map = map;
    legend = new MapLegend(map);
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    axis(out, "x", map.x());
    axis(out, "y", map.y());
    out.name("exact").value(map.isExact());
    if (!map.isExact()) {
      Json.number(out, "stripHeight", map.strip().orElseThrow());
    }
    if (map.grid().isPresent()) {
      Json.number(out, "gridWidth", map.grid().get());
    }
    out.name("cells").beginArray();
    for (Cell cell : map.cells()) {
      out.beginObject();
      out.name("vertices").beginArray();
      for (Point vertex : cell.polygon().vertices()) {
        Json.vector(out, List.of(vertex.x(), vertex.y()));
      }
      out.endArray();
      label(out, cell.label());
      Json.number(out, "share", map.share(cell));
      out.name("legend").value(legend.letter(cell));
      out.endObject();
    }
    out.endArray();
    out.name("borders").beginArray();
    for (Border border : map.borders()) {
      out.beginObject();
      out.name("from");
      Json.vector(out, List.of(border.from().x(), border.from().y()));
      out.name("fromIncluded").value(border.fromIncluded());
      out.name("to");
      Json.vector(out, List.of(border.to().x(), border.to().y()));
      out.name("toIncluded").value(border.toIncluded());
      label(out, border.label());
      out.endObject();
    }
    out.endArray();
    out.name("legend").beginArray();
    for (String line : legend.lines(TextStyle.PLAIN)) {
      out.value(line);
    }
    out.endArray();
    out.endObject();
  }

  private static void axis(JsonWriter out, String name, ParameterMap.Axis axis) throws IOException {
    out.name(name).beginObject();
    out.name("parameter").value(axis.parameter());
    out.name("description").value(axis.description());
    Json.number(out, "low", axis.range().min());
    Json.number(out, "high", axis.range().max());
    Json.number(out, "value", axis.base());
    out.endObject();
  }

  private static void label(JsonWriter out, MapLabel label) throws IOException {
    out.name("verdicts").beginObject();
    for (Map.Entry<String, Verdict> verdict : label.verdicts().entrySet()) {
      out.name(verdict.getKey()).value(verdict.getValue().name());
    }
    out.endObject();
    out.name("outcomes").beginArray();
    for (List<MapLabel.End> ends : label.outcomes()) {
      out.beginArray();
      for (MapLabel.End end : ends) {
        out.beginObject();
        Json.strings(out, "path", end.path());
        if (!end.name().isEmpty()) {
          out.name("outcome").value(end.name());
        }
        out.endObject();
      }
      out.endArray();
    }
    out.endArray();
    if (!label.problem().isEmpty()) {
      out.name("problem").value(label.problem());
    }
  }
}
