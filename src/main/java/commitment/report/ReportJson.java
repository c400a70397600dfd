package commitment.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;

/**
 * The {@code result} of {@code report}.
 *
 * @param bytes how long the page is
 * @param page the page itself, where it was not written to a file
 */
public record ReportJson(
    PageAnswers answers, int drawn, int folded, int bytes, Optional<String> page)
    implements JsonEnvelope.Body {
  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("format").value("html");
    out.name("bytes").value(bytes);
    out.name("drawn").value(drawn);
    out.name("folded").value(folded);
    out.name("sections").beginArray();
    for (PageAnswers.Named named : answers.sections()) {
      out.beginObject();
      out.name("name").value(named.name());
      out.name("answered").value(named.section().answer().isPresent());
      out.name("complete").value(named.section().complete());
      out.name("verified").value(named.section().verification().confirmed());
      out.name("verification").value(named.section().verification().note());
      out.name("reason").value(named.section().reason());
      out.endObject();
    }
    out.endArray();
    if (page.isPresent()) {
      out.name("page").value(page.get());
    }
    out.endObject();
  }
}
