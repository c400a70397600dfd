package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.explain.Block;
import commitment.explain.ExplanationText;
import commitment.explain.Finding;
import commitment.explain.GameExplanation;
import commitment.explain.Line;
import commitment.explain.Section;
import commitment.explain.Step;
import commitment.explain.Values;
import commitment.game.GameTree;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The {@code result} of {@code explain}: the steps as data, each with its words. */
public final class ExplainJson implements JsonEnvelope.Body {
  private final NamedGame game;
  private final GameTree tree;
  private final GameExplanation explanation;
  private final boolean questions;
  private final boolean stepsOnly;
  private final List<UntestedPromise> untested;

  /**
   * @param questions whether to give the questions without the answers
   * @param stepsOnly whether to leave out everything but the steps
   * @param untested the promises that no test is for
   */
  public ExplainJson(
      NamedGame game,
      GameExplanation explanation,
      boolean questions,
      boolean stepsOnly,
      List<UntestedPromise> untested) {
    this.untested = List.copyOf(untested);
    this.game = game;
    this.explanation = explanation;
    this.questions = questions;
    this.stepsOnly = stepsOnly;
    tree = game.game().tree();
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("total").value(explanation.total());
    out.name("leftOut").value(explanation.leftOut());
    out.name("steps").beginArray();
    for (Step step : explanation.steps()) {
      step(out, step);
    }
    out.endArray();
    if (!stepsOnly) {
      section(out, "result", questions ? explanation.resultQuestion() : explanation.result());
      out.name("promises").beginArray();
      for (GameExplanation.PromiseStory promise : explanation.promises()) {
        out.beginObject();
        out.name("name").value(promise.name());
        out.name("sections").beginArray();
        for (Section section : questions ? promise.question() : promise.told()) {
          section(out, section);
        }
        out.endArray();
        out.endObject();
      }
      out.endArray();
      UntestedJson.write(out, untested);
    }
    out.endObject();
  }

  private void step(JsonWriter out, Step step) throws IOException {
    out.beginObject();
    out.name("number").value(step.number());
    Finding finding = step.finding();
    out.name("kind")
        .value(
            finding instanceof Finding.Decision
                ? "decision"
                : finding instanceof Finding.Chance ? "chance" : "together");
    if (finding instanceof Finding.Decision decision) {
      out.name("player").value(game.player(tree.owner(decision.move())));
      out.name("informationSet").value(game.informationSet(decision.move()));
    }
    Json.strings(out, "path", game.path(step.node()));
    out.name("alsoAt").beginArray();
    for (int node : step.places().subList(1, step.places().size())) {
      out.beginArray();
      for (String action : game.path(node)) {
        out.value(action);
      }
      out.endArray();
    }
    out.endArray();
    if (!questions) {
      out.name("reached").value(step.reached().name().toLowerCase(Locale.ROOT));
      finding(out, finding);
    }
    section(out, questions ? "question" : "told", questions ? step.question() : step.told());
    out.endObject();
  }

  private void finding(JsonWriter out, Finding finding) throws IOException {
    if (finding instanceof Finding.Decision decision) {
      out.name("actions").beginArray();
      for (Finding.Option option : decision.options()) {
        out.beginObject();
        out.name("action").value(game.action(decision.move(), option.action()));
        values(out, option.values());
        out.name("best").value(decision.best().contains(option.action()));
        out.endObject();
      }
      out.endArray();
      Json.interval(out, "margin", decision.margin());
      out.name("tie").value(decision.isTie());
    } else if (finding instanceof Finding.Chance chance) {
      out.name("branches").beginArray();
      for (Finding.Branch branch : chance.branches()) {
        out.beginObject();
        out.name("action").value(game.action(chance.move(), branch.action()));
        Json.number(out, "probability", branch.probability());
        byPlayer(out, "gives", branch.values());
        out.endObject();
      }
      out.endArray();
      byPlayer(out, "average", chance.averages());
    } else if (finding instanceof Finding.Together together) {
      out.name("found").value(together.total());
      out.name("all").value(together.all());
      out.name("equilibria").beginArray();
      for (Finding.Play play : together.plays()) {
        play(out, play);
      }
      out.endArray();
    }
  }

  private static void values(JsonWriter out, Values values) throws IOException {
    out.name("values").beginArray();
    for (Rational point : values.points()) {
      out.value(point.toString());
    }
    out.endArray();
    Json.interval(out, "range", values.range());
  }

  private void byPlayer(JsonWriter out, String name, List<Values> values) throws IOException {
    out.name(name).beginObject();
    for (int player = 0; player < values.size(); player++) {
      Optional<Interval> range = values.get(player).range();
      Json.interval(out, game.player(player), range);
    }
    out.endObject();
  }

  private void play(JsonWriter out, Finding.Play play) throws IOException {
    out.beginObject();
    out.name("sets").beginArray();
    for (Finding.SetPlay set : play.sets()) {
      out.beginObject();
      out.name("informationSet").value(game.informationSet(set.move()));
      out.name("player").value(game.player(tree.owner(set.move())));
      byAction(out, "strategy", set.move(), set.mixture());
      if (set.values().isPresent()) {
        byAction(out, "values", set.move(), set.values().get());
      } else {
        out.name("values").nullValue();
      }
      if (set.belief().isPresent()) {
        out.name("belief").beginArray();
        for (var node : set.belief().get()) {
          out.beginObject();
          Json.strings(out, "path", game.path(node.node()));
          Json.number(out, "probability", node.probability());
          out.endObject();
        }
        out.endArray();
      }
      out.endObject();
    }
    out.endArray();
    out.name("payoffs").beginObject();
    for (int player = 0; player < play.payoffs().size(); player++) {
      Json.number(out, game.player(player), play.payoffs().get(player));
    }
    out.endObject();
    out.endObject();
  }

  private void byAction(JsonWriter out, String name, int move, List<Rational> numbers)
      throws IOException {
    out.name(name).beginObject();
    for (int action = 0; action < numbers.size(); action++) {
      Json.number(out, game.action(move, action), numbers.get(action));
    }
    out.endObject();
  }

  private static void section(JsonWriter out, String name, Section section) throws IOException {
    out.name(name);
    section(out, section);
  }

  private static void section(JsonWriter out, Section section) throws IOException {
    out.beginObject();
    out.name("heading").value(text(section.heading()));
    out.name("blocks").beginArray();
    for (Block block : section.blocks()) {
      out.beginObject();
      if (block instanceof Block.Paragraph paragraph) {
        lines(out, "sentences", paragraph.sentences().stream().filter(l -> !l.isEmpty()).toList());
      } else if (block instanceof Block.Items items) {
        lines(out, "items", items.lines());
      } else if (block instanceof Block.Grid grid) {
        lines(out, "header", grid.header());
        out.name("rows").beginArray();
        for (List<Line> row : grid.rows()) {
          out.beginArray();
          for (Line cell : row) {
            out.value(text(cell));
          }
          out.endArray();
        }
        out.endArray();
        out.name("marked").beginArray();
        for (int row = 0; row < grid.rows().size(); row++) {
          if (grid.marked().contains(row)) {
            out.value(row);
          }
        }
        out.endArray();
      }
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }

  private static void lines(JsonWriter out, String name, List<Line> lines) throws IOException {
    Json.strings(out, name, lines.stream().map(ExplainJson::text).toList());
  }

  private static String text(Line line) {
    return ExplanationText.line(line, false);
  }
}
