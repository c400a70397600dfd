package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.strategy.OutcomeProbability;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How exact things are written in JSON: numbers as strings, intervals as objects, unknown as null.
 */
final class Json {
  private Json() {}

  static void number(JsonWriter out, String name, Rational value) throws IOException {
    out.name(name).value(value.toString());
  }

  static void count(JsonWriter out, String name, Optional<BigInteger> count) throws IOException {
    out.name(name);
    if (count.isPresent()) {
      out.value(count.get().toString());
    } else {
      out.nullValue();
    }
  }

  static void optional(JsonWriter out, String name, Optional<Rational> value) throws IOException {
    out.name(name);
    if (value.isPresent()) {
      out.value(value.get().toString());
    } else {
      out.nullValue();
    }
  }

  static void interval(JsonWriter out, String name, Optional<Interval> interval)
      throws IOException {
    out.name(name);
    if (interval.isPresent()) {
      interval(out, interval.get());
    } else {
      out.nullValue();
    }
  }

  static void interval(JsonWriter out, Interval interval) throws IOException {
    out.beginObject();
    number(out, "min", interval.min());
    number(out, "max", interval.max());
    out.endObject();
  }

  static void strings(JsonWriter out, String name, List<String> values) throws IOException {
    out.name(name).beginArray();
    for (String value : values) {
      out.value(value);
    }
    out.endArray();
  }

  static void vector(JsonWriter out, List<Rational> vector) throws IOException {
    out.beginArray();
    for (Rational value : vector) {
      out.value(value.toString());
    }
    out.endArray();
  }

  static void outcomes(JsonWriter out, NamedGame game, List<OutcomeProbability> outcomes)
      throws IOException {
    out.beginArray();
    for (OutcomeProbability outcome : outcomes) {
      out.beginObject();
      strings(out, "path", game.path(outcome.node()));
      number(out, "probability", outcome.probability());
      Optional<String> name = game.game().outcomeName(game.game().tree().outcome(outcome.node()));
      if (name.isPresent()) {
        out.name("outcome").value(name.get());
      }
      out.endObject();
    }
    out.endArray();
  }
}
