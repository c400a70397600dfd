package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.credibility.RobustnessRadius;
import commitment.exact.AlgebraicNumber;
import commitment.game.Verdict;
import commitment.parametric.Estimate;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.PayoffRange;
import commitment.parametric.Stretch;
import commitment.parametric.Tornado.Bar;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The {@code result} of {@code tornado}. */
public final class TornadoJson implements JsonEnvelope.Body {
  private final NamedGame game;
  private final TornadoAnswer answer;

  /**
   * @param game with the devices of the file in force
   */
  public TornadoJson(NamedGame game, TornadoAnswer answer) {
    this.game = game;
    this.answer = answer;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("parameters").beginArray();
    for (Bar bar : answer.tornado().bars()) {
      bar(out, bar);
    }
    out.endArray();
    out.name("robustness").beginObject();
    for (Map.Entry<String, Optional<RobustnessRadius>> entry : answer.robustness().entrySet()) {
      out.name(entry.getKey());
      if (entry.getValue().isEmpty()) {
        out.nullValue();
        continue;
      }
      RobustnessRadius radius = entry.getValue().get();
      out.beginObject();
      Json.number(out, "radius", radius.radius());
      out.name("limitedAt").value(game.informationSet(radius.informationSet()));
      out.endObject();
    }
    out.endObject();
    out.endObject();
  }

  private void bar(JsonWriter out, Bar bar) throws IOException {
    ParameterThresholds thresholds = bar.thresholds();
    out.beginObject();
    out.name("parameter").value(thresholds.parameter());
    out.name("description").value(thresholds.description());
    out.name("range").beginObject();
    Json.number(out, "low", thresholds.range().min());
    Json.number(out, "high", thresholds.range().max());
    out.endObject();
    Json.number(out, "value", thresholds.base());
    out.name("switchPoints").beginObject();
    for (PromiseThresholds promise : thresholds.promises()) {
      out.name(promise.name()).beginArray();
      for (AlgebraicNumber point : promise.switchPoints()) {
        ThresholdJson.end(out, point);
      }
      out.endArray();
    }
    out.endObject();
    out.name("verdicts").beginObject();
    for (PromiseThresholds promise : thresholds.promises()) {
      out.name(promise.name()).beginArray();
      for (Stretch<Verdict> stretch : promise.verdicts()) {
        out.value(stretch.value().name());
      }
      out.endArray();
    }
    out.endObject();
    out.name("payoffs").beginObject();
    for (int player = 0; player < bar.payoffs().size(); player++) {
      out.name(game.player(player));
      if (bar.payoffs().get(player).isEmpty()) {
        out.nullValue();
        continue;
      }
      PayoffRange range = bar.payoffs().get(player).get();
      out.beginObject();
      estimate(out, "min", range.min());
      estimate(out, "max", range.max());
      out.endObject();
    }
    out.endObject();
    out.name("exact").value(thresholds.grid().isEmpty());
    out.name("complete").value(thresholds.isWhole());
    out.endObject();
  }

  private static void estimate(JsonWriter out, String name, Estimate estimate) throws IOException {
    if (estimate.isExact()) {
      Json.number(out, name, estimate.value());
      return;
    }
    out.name(name).beginObject();
    out.name("approx").jsonValue(estimate.value().toDecimalString(15));
    out.name("error").jsonValue(estimate.error().toDecimalString(3));
    out.endObject();
  }
}
