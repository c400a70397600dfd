package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.parametric.Coverage;
import commitment.parametric.Estimate;
import commitment.parametric.Simulation;
import commitment.parametric.Simulation.Belief;
import commitment.parametric.Simulation.Draws;
import commitment.parametric.Simulation.Share;
import commitment.parametric.Simulation.Subject;
import java.io.IOException;
import java.util.List;

/** The {@code result} of {@code simulate}. */
public final class SimulationJson implements JsonEnvelope.Body {
  private static final int DIGITS = 15;

  private final Simulation answer;
  private final List<UntestedPromise> untested;

  /**
   * @param untested the promises that no test is for
   */
  public SimulationJson(Simulation answer, List<UntestedPromise> untested) {
    this.answer = answer;
    this.untested = List.copyOf(untested);
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("method").value(answer.draws().isPresent() ? "draws" : "intervals");
    out.name("random").beginArray();
    for (Belief belief : answer.beliefs()) {
      belief(out, belief);
    }
    out.endArray();
    out.name("draws");
    if (answer.draws().isPresent()) {
      draws(out, answer.draws().get());
    } else {
      out.nullValue();
    }
    out.name("shares").beginArray();
    for (Subject subject : answer.subjects()) {
      out.beginObject();
      out.name("promise").value(subject.promise().orElse(null));
      out.name("states").beginArray();
      for (Share share : subject.shares()) {
        share(out, share);
      }
      out.endArray();
      out.endObject();
    }
    out.endArray();
    UntestedJson.write(out, untested);
    out.endObject();
  }

  private static void belief(JsonWriter out, Belief belief) throws IOException {
    out.beginObject();
    out.name("parameter").value(belief.parameter().name());
    out.name("description").value(belief.description());
    out.name("law").value(belief.parameter().law().word());
    out.name("arguments");
    Json.vector(out, belief.parameter().arguments());
    out.name("range");
    if (belief.parameter().range().isPresent()) {
      Interval range = belief.parameter().range().get();
      out.beginObject();
      Json.number(out, "low", range.min());
      Json.number(out, "high", range.max());
      out.endObject();
    } else {
      out.nullValue();
    }
    Json.optional(out, "step", belief.parameter().step());
    estimate(out, "leftOut", belief.left());
    out.endObject();
  }

  private static void draws(JsonWriter out, Draws draws) throws IOException {
    out.beginObject();
    out.name("wanted").value(draws.wanted());
    out.name("made").value(draws.made());
    out.name("withoutGame").value(draws.without());
    out.name("seed").value(draws.seed());
    out.name("generator").value("WELL19937c");
    Json.number(out, "confidence", Coverage.LEVEL);
    out.name("marks").beginArray();
    for (int mark : draws.marks()) {
      if (mark <= draws.made()) {
        out.value(mark);
      }
    }
    out.endArray();
    out.endObject();
  }

  private static void share(JsonWriter out, Share share) throws IOException {
    out.beginObject();
    out.name("state").value(share.state());
    estimate(out, "share", share.share());
    if (share.interval().isPresent()) {
      out.name("count").value(share.count());
      Coverage interval = share.interval().get();
      out.name("interval").beginObject();
      estimate(out, "low", new Estimate(interval.low(), Coverage.ERROR));
      estimate(out, "high", new Estimate(interval.high(), Coverage.ERROR));
      out.endObject();
      out.name("convergence");
      Json.vector(out, share.convergence());
    }
    out.endObject();
  }

  private static void estimate(JsonWriter out, String name, Estimate estimate) throws IOException {
    if (estimate.isExact()) {
      Json.number(out, name, estimate.value());
      return;
    }
    out.name(name).beginObject();
    out.name("approx").jsonValue(decimal(estimate.value()));
    out.name("error").jsonValue(decimal(estimate.error()));
    out.endObject();
  }

  private static String decimal(Rational value) {
    return value.toDecimalString(DIGITS);
  }
}
