package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Polynomial;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.parametric.EquilibriumOutcome;
import commitment.parametric.GainRange;
import commitment.parametric.OutcomeSet;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code result} of {@code threshold}: a list, one object for each parameter. */
public final class ThresholdJson implements JsonEnvelope.Body {
  private static final int DIGITS = 12;

  private final List<ParameterThresholds> answers;
  private final boolean perfectInformation;

  public ThresholdJson(List<ParameterThresholds> answers, boolean perfectInformation) {
    this.perfectInformation = perfectInformation;
    this.answers = List.copyOf(answers);
  }

  /** Writes the value of one stretch. */
  @FunctionalInterface
  private interface Value<T> {
    void write(T value) throws IOException;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginArray();
    for (ParameterThresholds answer : answers) {
      parameter(out, answer);
    }
    out.endArray();
  }

  private void parameter(JsonWriter out, ParameterThresholds answer) throws IOException {
    out.beginObject();
    out.name("parameter").value(answer.parameter());
    out.name("description").value(answer.description());
    out.name("range").beginObject();
    Json.number(out, "low", answer.range().min());
    Json.number(out, "high", answer.range().max());
    out.endObject();
    Json.number(out, "value", answer.base());
    if (answer.step().isPresent()) {
      Json.number(out, "step", answer.step().get());
    }
    out.name("exact").value(answer.grid().isEmpty());
    if (answer.grid().isPresent()) {
      out.name("grid").value(answer.grid().get());
    }
    out.name("equilibria")
        .value(answer.sure() ? (perfectInformation ? "all pure" : "all extreme") : "some");
    out.name("complete").value(answer.isWhole());
    out.name("verdicts").beginObject();
    for (PromiseThresholds promise : answer.promises()) {
      out.name(promise.name());
      stretches(out, promise.verdicts(), verdict -> out.name("verdict").value(verdict.name()));
    }
    out.endObject();
    out.name("switchPoints").beginObject();
    for (PromiseThresholds promise : answer.promises()) {
      out.name(promise.name()).beginArray();
      for (AlgebraicNumber point : promise.switchPoints()) {
        end(out, point);
      }
      out.endArray();
    }
    out.endObject();
    out.name("temptations").beginObject();
    for (PromiseThresholds promise : answer.promises()) {
      out.name(promise.name()).beginObject();
      for (Map.Entry<String, List<Stretch<GainRange>>> set : promise.temptations().entrySet()) {
        out.name(set.getKey());
        stretches(out, set.getValue(), gain -> gain(out, "temptation", gain));
      }
      out.endObject();
    }
    out.endObject();
    out.name("worthOfCommitment").beginObject();
    for (PromiseThresholds promise : answer.promises()) {
      out.name(promise.name());
      stretches(out, promise.worth(), gain -> gain(out, "worth", gain));
    }
    out.endObject();
    out.name("outcomes");
    stretches(out, answer.outcomes(), set -> outcomes(out, set));
    out.name("unanswered");
    stretches(out, answer.unanswered(), reason -> out.name("reason").value(reason));
    out.endObject();
  }

  private static <T> void stretches(JsonWriter out, List<Stretch<T>> stretches, Value<T> value)
      throws IOException {
    out.beginArray();
    for (Stretch<T> stretch : stretches) {
      out.beginObject();
      ends(out, stretch);
      value.write(stretch.value());
      out.endObject();
    }
    out.endArray();
  }

  /** The ends of an interval. */
  static void ends(JsonWriter out, Stretch<?> stretch) throws IOException {
    out.name("low");
    end(out, stretch.low());
    out.name("lowClosed").value(stretch.lowClosed());
    out.name("high");
    end(out, stretch.high());
    out.name("highClosed").value(stretch.highClosed());
  }

  /** A rational number as a string, another one by a polynomial and an interval. */
  static void end(JsonWriter out, AlgebraicNumber end) throws IOException {
    if (end.rational().isPresent()) {
      out.value(end.rational().get().toString());
      return;
    }
    out.beginObject();
    out.name("root").beginObject();
    coefficients(out.name("polynomial"), end.polynomial());
    Json.number(out, "low", end.isolating().min());
    Json.number(out, "high", end.isolating().max());
    out.endObject();
    out.name("approx").jsonValue(end.approximation(DIGITS).toDecimalString(DIGITS + 6));
    out.endObject();
  }

  private static void coefficients(JsonWriter out, Polynomial polynomial) throws IOException {
    Json.vector(out, polynomial.degree() < 0 ? List.of(Rational.ZERO) : polynomial.coefficients());
  }

  /** Coefficients, lowest first; or those of numerator and denominator. */
  static void function(JsonWriter out, RationalFunction function) throws IOException {
    if (function.isPolynomial()) {
      coefficients(out, function.numerator());
      return;
    }
    out.beginObject();
    coefficients(out.name("numerator"), function.numerator());
    coefficients(out.name("denominator"), function.denominator());
    out.endObject();
  }

  private static void gain(JsonWriter out, String name, GainRange gain) throws IOException {
    out.name(name).beginObject();
    function(out.name("min"), gain.min());
    function(out.name("max"), gain.max());
    out.endObject();
    out.name("signs").beginObject();
    out.name("min").value(gain.minSign());
    out.name("max").value(gain.maxSign());
    out.endObject();
  }

  private static void outcomes(JsonWriter out, OutcomeSet set) throws IOException {
    List<List<String>> paths = new ArrayList<>();
    List<List<RationalFunction>> payoffs = new ArrayList<>();
    for (EquilibriumOutcome outcome : set.outcomes()) {
      outcome.paths().stream().filter(path -> !paths.contains(path)).forEach(paths::add);
      if (!payoffs.contains(outcome.payoffs())) {
        payoffs.add(outcome.payoffs());
      }
    }
    out.name("paths").beginArray();
    for (List<String> path : paths) {
      out.beginArray();
      for (String action : path) {
        out.value(action);
      }
      out.endArray();
    }
    out.endArray();
    out.name("payoffs").beginArray();
    for (List<RationalFunction> vector : payoffs) {
      vector(out, vector);
    }
    out.endArray();
    out.name("plays").beginArray();
    for (EquilibriumOutcome outcome : set.outcomes()) {
      play(out, outcome);
    }
    out.endArray();
    out.name("playsComplete").value(set.playsComplete());
    out.name("connected").value(set.connected());
  }

  private static void vector(JsonWriter out, List<RationalFunction> vector) throws IOException {
    out.beginArray();
    for (RationalFunction payoff : vector) {
      function(out, payoff);
    }
    out.endArray();
  }

  private static void play(JsonWriter out, EquilibriumOutcome outcome) throws IOException {
    out.beginObject();
    out.name("ends").beginArray();
    for (EquilibriumOutcome.End end : outcome.ends()) {
      out.beginObject();
      Json.strings(out, "path", end.path());
      if (!end.name().isEmpty()) {
        out.name("outcome").value(end.name());
      }
      function(out.name("probability"), end.probability());
      out.endObject();
    }
    out.endArray();
    vector(out.name("payoffs"), outcome.payoffs());
    out.endObject();
  }
}
