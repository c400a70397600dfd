package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.GameChange;
import commitment.report.ComparisonAnswer.Column;
import commitment.report.ComparisonAnswer.Difference;
import commitment.report.ComparisonAnswer.Single;
import commitment.report.ComparisonAnswer.Turn;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code result} of {@code compare}. */
public final class ComparisonJson implements JsonEnvelope.Body {
  private final ComparisonAnswer answer;

  public ComparisonJson(ComparisonAnswer answer) {
    this.answer = answer;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("columns").beginArray();
    for (Column column : answer.columns()) {
      column(out, column);
    }
    out.endArray();
    out.name("differences").beginArray();
    for (int place = 0; place < answer.differences().size(); place++) {
      difference(out, answer.columns().get(place + 1), answer.differences().get(place));
    }
    out.endArray();
    out.endObject();
  }

  private static void column(JsonWriter out, Column column) throws IOException {
    out.beginObject();
    out.name("name").value(column.label());
    out.name("path").value(column.path());
    out.name("scenario").value(column.scenario().orElse(null));
    numbers(out, "set", column.overrides());
    numbers(out, "parameters", column.game().parameters());
    Json.strings(out, "players", column.game().game().playerNames());
    out.name("nodes").value(column.game().game().tree().nodeCount());
    out.name("complete").value(column.complete());
    Json.count(out, "spe", column.equilibria());
    out.name("promises").beginArray();
    for (PromiseAssessment promise : column.assessment().promises()) {
      promise(out, column.game(), promise);
    }
    out.endArray();
    UntestedJson.write(out, column.untested());
    out.name("nobodyBound");
    WorldJson.write(out, column.game(), column.assessment().nobodyBound());
    out.endObject();
  }

  private static void numbers(JsonWriter out, String name, Map<String, Rational> numbers)
      throws IOException {
    out.name(name).beginObject();
    for (Map.Entry<String, Rational> number : numbers.entrySet()) {
      Json.number(out, number.getKey(), number.getValue());
    }
    out.endObject();
  }

  private static void promise(JsonWriter out, NamedGame game, PromiseAssessment assessed)
      throws IOException {
    out.beginObject();
    out.name("name").value(assessed.promise().name());
    out.name("verdict").value(assessed.verdict().name());
    List<String> first = assessed.firstFailures().stream().map(game::informationSet).toList();
    Json.strings(out, "firstFailures", first);
    out.name("temptations").beginObject();
    for (ClauseAssessment clause : assessed.clauses()) {
      Json.interval(out, game.informationSet(clause.informationSet()), clause.temptation());
    }
    out.endObject();
    out.endObject();
  }

  private static void difference(JsonWriter out, Column column, Difference difference)
      throws IOException {
    out.beginObject();
    out.name("column").value(column.label());
    out.name("parameters").beginArray();
    for (ComparisonAnswer.ParameterChange change : difference.parameters()) {
      out.beginObject();
      out.name("name").value(change.name());
      Json.optional(out, "from", change.from());
      Json.optional(out, "to", change.to());
      out.endObject();
    }
    out.endArray();
    out.name("tree").beginArray();
    for (GameChange change : difference.tree()) {
      out.beginObject();
      out.name("kind").value(change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      Json.strings(out, "path", change.path());
      out.name("subject").value(change.subject());
      out.name("from").value(change.from().orElse(null));
      out.name("to").value(change.to().orElse(null));
      out.endObject();
    }
    out.endArray();
    out.name("turns").beginArray();
    for (Turn turn : difference.turns()) {
      turn(out, turn);
    }
    out.endArray();
    out.endObject();
  }

  private static void turn(JsonWriter out, Turn turn) throws IOException {
    out.beginObject();
    out.name("promise").value(turn.promise().orElse(null));
    out.name("from").value(turn.from());
    out.name("to").value(turn.to());
    out.name("alone").beginArray();
    for (Single single : turn.single()) {
      out.beginObject();
      out.name("parameter").value(single.parameter());
      Json.number(out, "from", single.from());
      Json.number(out, "to", single.to());
      out.name("result").value(single.result().orElse(null));
      out.name("suffices").value(single.suffices());
      out.name("turnsAt");
      if (single.turnsAt().isEmpty()) {
        out.nullValue();
      } else {
        out.beginArray();
        for (AlgebraicNumber point : single.turnsAt().get()) {
          ThresholdJson.end(out, point);
        }
        out.endArray();
      }
      out.endObject();
    }
    out.endArray();
    out.name("together").beginArray();
    for (List<String> set : turn.together()) {
      out.beginArray();
      for (String name : set) {
        out.value(name);
      }
      out.endArray();
    }
    out.endArray();
    out.name("everySet").value(turn.searched());
    out.endObject();
  }
}
