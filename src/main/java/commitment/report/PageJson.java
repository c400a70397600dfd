package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.parametric.MapLabel;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterThresholds;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the script of a page reads: the same answers as the commands give as data, and what to paint
 * on the tree. A page computes nothing but where in an exact interval a slider stands.
 */
final class PageJson {
  private PageJson() {}

  static String of(
      PageAnswers answers, Map<String, PagePaint> paints, Map<String, List<PageSteps.Step>> steps) {
    StringWriter text = new StringWriter();
    try {
      JsonWriter out = new JsonWriter(text);
      // No character that could end the script element.
      out.setHtmlSafe(true);
      out.beginObject();
      Json.strings(out, "players", answers.game().game().playerNames());
      worlds(out, answers, paints, steps);
      if (answers.verdicts().answer().isPresent()) {
        out.name("check");
        new CheckJson(
                answers.game(),
                answers.verdicts().answer().get(),
                answers.without(),
                Map.of(),
                List.of())
            .write(out);
      }
      List<ParameterThresholds> thresholds = answers.thresholds().answer().orElse(List.of());
      out.name("thresholds");
      new ThresholdJson(thresholds, answers.game().game().tree().isPerfectInformation()).write(out);
      out.name("places").beginObject();
      for (ParameterThresholds each : thresholds) {
        Json.strings(
            out,
            each.parameter(),
            PageParameters.places(each).stream().map(Object::toString).toList());
      }
      out.endObject();
      if (answers.map().answer().isPresent()) {
        out.name("map");
        new MapJson(answers.map().answer().get()).write(out);
      }
      ends(out, answers, thresholds);
      out.endObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void worlds(
      JsonWriter out,
      PageAnswers answers,
      Map<String, PagePaint> paints,
      Map<String, List<PageSteps.Step>> steps)
      throws IOException {
    out.name("worlds").beginArray();
    for (PageWorld world : answers.worlds()) {
      out.beginObject();
      out.name("key").value(world.key());
      out.name("label").value(world.label());
      out.name("words").value(world.wholeWords());
      out.name("note").value(world.note());
      PagePaint paint = paints.get(world.key());
      if (paint != null) {
        paint.write(out);
      }
      out.name("steps").beginArray();
      for (PageSteps.Step step : steps.getOrDefault(world.key(), List.of())) {
        out.beginObject();
        out.name("node").value("n" + step.node());
        out.name("text").value(step.text());
        out.endObject();
      }
      out.endArray();
      out.endObject();
    }
    out.endArray();
  }

  /** For each way of play that a slider or the map can lead to the node at which it ends. */
  private static void ends(
      JsonWriter out, PageAnswers answers, List<ParameterThresholds> thresholds)
      throws IOException {
    Stream<List<String>> moved =
        thresholds.stream()
            .flatMap(each -> each.outcomes().stream())
            .flatMap(stretch -> stretch.value().outcomes().stream())
            .flatMap(outcome -> outcome.paths().stream());
    Stream<List<String>> mapped =
        answers.map().answer().stream()
            .flatMap(
                map ->
                    Stream.concat(
                        map.cells().stream().map(ParameterMap.Cell::label),
                        map.borders().stream().map(ParameterMap.Border::label)))
            .flatMap(label -> label.outcomes().stream())
            .flatMap(List::stream)
            .map(MapLabel.End::path);
    TreeMap<String, Integer> nodes = new TreeMap<>();
    Stream.concat(moved, mapped)
        .distinct()
        .forEach(
            path -> {
              int node = node(answers.game(), path);
              if (node >= 0) {
                nodes.put(String.join("\n", path), node);
              }
            });
    out.name("ends").beginObject();
    for (Map.Entry<String, Integer> entry : nodes.entrySet()) {
      out.name(entry.getKey()).value("n" + entry.getValue());
    }
    out.endObject();
  }

  /** The node that a path leads to, -1 where the tree does not have it. */
  private static int node(NamedGame game, List<String> path) {
    var tree = game.game().tree();
    int node = 0;
    for (String label : path) {
      if (tree.isTerminal(node)) {
        return -1;
      }
      int action = tree.actions(tree.move(node)).indexOf(label);
      if (action < 0) {
        return -1;
      }
      node = game.index().child(node, action);
    }
    return node;
  }
}
