package commitment.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** The {@code result} of {@code test}. */
public final class TestJson implements JsonEnvelope.Body {
  private final List<ExpectationResult> results;

  public TestJson(List<ExpectationResult> results) {
    this.results = results;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("expectations").beginArray();
    int met = 0;
    for (ExpectationResult result : results) {
      out.beginObject();
      out.name("text").value(result.expectation().text());
      out.name("line").value(result.expectation().place().line());
      out.name("scenario").value(result.expectation().scenario().orElse(null));
      out.name("met");
      if (result.outcome() == ExpectationResult.Outcome.UNKNOWN
          || result.outcome() == ExpectationResult.Outcome.NOT_TESTED) {
        out.nullValue();
      } else {
        out.value(result.outcome() == ExpectationResult.Outcome.MET);
      }
      out.name("found").value(result.found());
      out.endObject();
      met += result.outcome() == ExpectationResult.Outcome.MET ? 1 : 0;
    }
    out.endArray();
    out.name("met").value(met);
    out.name("notMet").value(results.size() - met);
    out.endObject();
  }
}
