package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.verify.answer.AnswerReport;
import java.io.IOException;

/** The {@code result} of {@code verify}. */
public final class VerifyJson implements JsonEnvelope.Body {
  private final String answer;
  private final AnswerReport report;

  /**
   * @param answer the file with the answer
   */
  public VerifyJson(String answer, AnswerReport report) {
    this.answer = answer;
    this.report = report;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("answer").value(answer);
    out.name("verdict").value(report.verdict().name());
    out.name("right").value(report.right());
    out.name("wrong").beginArray();
    for (AnswerReport.Wrong wrong : report.wrong()) {
      out.beginObject();
      out.name("path").value(wrong.path());
      out.name("says").value(wrong.says());
      out.name("right").value(wrong.right());
      out.endObject();
    }
    out.endArray();
    out.name("unchecked").beginArray();
    for (AnswerReport.Unchecked unchecked : report.unchecked()) {
      out.beginObject();
      out.name("path").value(unchecked.path());
      out.name("reason").value(unchecked.reason());
      out.endObject();
    }
    out.endArray();
    Json.strings(out, "notClaimed", report.notClaimed());
    Json.strings(out, "ignored", report.ignored());
    Json.strings(out, "notes", report.notes());
    out.endObject();
  }
}
