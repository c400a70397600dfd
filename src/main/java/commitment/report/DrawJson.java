package commitment.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The {@code result} of {@code draw}.
 *
 * @param nodes how many nodes of the game are drawn
 * @param folded how many are not
 * @param shown what is marked besides the game
 * @param notes why something is not shown
 * @param drawing the drawing itself, where it is text and was not written to a file
 */
public record DrawJson(
    String format,
    int nodes,
    int folded,
    List<String> shown,
    List<String> notes,
    Optional<String> drawing)
    implements JsonEnvelope.Body {
  public DrawJson {
    shown = List.copyOf(shown);
    notes = List.copyOf(notes);
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("format").value(format);
    out.name("drawn").value(nodes);
    out.name("folded").value(folded);
    list(out, "shown", shown);
    list(out, "notes", notes);
    if (drawing.isPresent()) {
      out.name("drawing").value(drawing.get());
    }
    out.endObject();
  }

  private static void list(JsonWriter out, String name, List<String> values) throws IOException {
    out.name(name).beginArray();
    for (String value : values) {
      out.value(value);
    }
    out.endArray();
  }
}
