package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.Place;
import commitment.game.GameTree;
import commitment.game.PerfectRecall;
import commitment.template.Settings;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The object that every command prints for a file: who speaks, of what, and the result or the
 * errors. The schema is published as the resource {@code solver-1.schema.json}.
 */
public final class JsonEnvelope {
  public static final String SCHEMA = "solver/1";

  private final String command;
  private final String version;
  private final String path;
  private final @Nullable String sha256;
  private final Asked asked;

  /**
   * @param sha256 of the file as it was read, or null if it could not be
   */
  public JsonEnvelope(
      String command, String version, String path, @Nullable String sha256, Asked asked) {
    this.command = command;
    this.version = version;
    this.path = path;
    this.sha256 = sha256;
    this.asked = asked;
  }

  /**
   * What the command line says of the game besides its file.
   *
   * @param promises those that it adds, as they are written there
   */
  public record Asked(Settings settings, List<String> promises) {
    public Asked {
      promises = List.copyOf(promises);
    }
  }

  /** Writes the part of an object that belongs to one command. */
  @FunctionalInterface
  public interface Body {
    void write(JsonWriter out) throws IOException;
  }

  /** One line with the answer for a game. */
  public void writeResult(
      Writer writer,
      NamedGame game,
      boolean complete,
      Verification verification,
      List<Diagnostic> warnings,
      Body result)
      throws IOException {
    JsonWriter out = open(writer);
    out.name("game");
    game(out, game);
    out.name("complete").value(complete);
    out.name("verified").value(verification.confirmed());
    out.name("verification").value(verification.note());
    diagnostics(out, "warnings", warnings);
    out.name("result");
    result.write(out);
    close(out, writer);
  }

  /** One line for a file that could not be answered for. */
  public void writeErrors(Writer writer, List<Diagnostic> problems) throws IOException {
    JsonWriter out = open(writer);
    out.name("complete").value(false);
    out.name("verified").value(false);
    diagnostics(out, "error", problems);
    close(out, writer);
  }

  /** One line for a file with a game that the command cannot do, or that could not be read. */
  public void writeRefusal(Writer writer, String kind, String message) throws IOException {
    JsonWriter out = open(writer);
    out.name("complete").value(false);
    out.name("verified").value(false);
    out.name("error").beginArray().beginObject();
    out.name("code").value(kind);
    out.name("severity").value("error");
    out.name("message").value(message);
    out.endObject().endArray();
    close(out, writer);
  }

  private JsonWriter open(Writer writer) throws IOException {
    JsonWriter out = new JsonWriter(writer);
    out.setHtmlSafe(false);
    out.setSerializeNulls(true);
    out.beginObject();
    out.name("schema").value(SCHEMA);
    out.name("command").value(command);
    out.name("version").value(version);
    out.name("input").beginObject();
    out.name("path").value(path);
    out.name("sha256").value(sha256);
    if (asked.settings().scenario().isPresent()) {
      out.name("scenario").value(asked.settings().scenario().get());
    }
    if (!asked.settings().overrides().isEmpty()) {
      out.name("set").beginObject();
      for (var value : asked.settings().overrides().entrySet()) {
        Json.number(out, value.getKey(), value.getValue());
      }
      out.endObject();
    }
    if (!asked.promises().isEmpty()) {
      Json.strings(out, "promises", asked.promises());
    }
    out.endObject();
    return out;
  }

  private static void close(JsonWriter out, Writer writer) throws IOException {
    out.endObject();
    out.flush();
    writer.write('\n');
  }

  private static void game(JsonWriter out, NamedGame named) throws IOException {
    GameTree tree = named.game().tree();
    out.beginObject();
    out.name("title").value(named.game().title());
    Json.strings(out, "players", named.game().playerNames());
    out.name("nodes").value(tree.nodeCount());
    out.name("informationSets").value(named.game().informationSetCount());
    out.name("perfectInformation").value(tree.isPerfectInformation());
    out.name("perfectRecall")
        .value(PerfectRecall.firstForgotten(tree, named.game().players().size()).isEmpty());
    out.name("parameters").beginObject();
    for (var parameter : named.parameters().entrySet()) {
      Json.number(out, parameter.getKey(), parameter.getValue());
    }
    out.endObject();
    out.endObject();
  }

  private static void diagnostics(JsonWriter out, String name, List<Diagnostic> diagnostics)
      throws IOException {
    out.name(name).beginArray();
    for (Diagnostic diagnostic : diagnostics) {
      out.beginObject();
      out.name("code").value(diagnostic.code().code());
      out.name("severity").value(diagnostic.severity().toString());
      place(out, diagnostic.place());
      out.name("message").value(diagnostic.message());
      out.name("labels").beginArray();
      for (Diagnostic.Label label : diagnostic.labels()) {
        out.beginObject();
        place(out, label.place());
        out.name("text").value(label.text());
        out.endObject();
      }
      out.endArray();
      out.name("help").value(diagnostic.help());
      out.endObject();
    }
    out.endArray();
  }

  private static void place(JsonWriter out, Place place) throws IOException {
    out.name("path").value(place.file().name());
    out.name("line").value(place.line());
    out.name("column").value(place.column());
    out.name("endLine").value(place.endLine());
    out.name("endColumn").value(place.endColumn());
  }
}
