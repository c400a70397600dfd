package commitment.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** The member {@code notTested}: the promises that no test is for. */
final class UntestedJson {
  private UntestedJson() {}

  /** Writes it if there are some. */
  static void write(JsonWriter out, List<UntestedPromise> untested) throws IOException {
    if (untested.isEmpty()) {
      return;
    }
    out.name("notTested").beginArray();
    for (UntestedPromise promise : untested) {
      out.beginObject();
      out.name("name").value(promise.name());
      out.name("reason").value(promise.reason());
      out.endObject();
    }
    out.endArray();
  }
}
