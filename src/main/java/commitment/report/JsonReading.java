package commitment.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import commitment.verify.answer.JsonValue;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON document strictly, numbers as they are written. */
public final class JsonReading {
  private static final int DEEPEST = 200;

  private JsonReading() {}

  /**
   * A document, or what is wrong with the text.
   *
   * @param problem for people
   */
  public record Read(Optional<JsonValue> document, Optional<String> problem) {
    static Read problem(String text) {
      return new Read(Optional.empty(), Optional.of(text));
    }
  }

  /** One document, or one on each line; what is not JSON is one document with a problem. */
  public static List<Read> documents(String text) {
    Read whole = of(text);
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (whole.document().isPresent() || lines.size() < 2) {
      return List.of(whole);
    }
    List<Read> documents = lines.stream().map(JsonReading::of).toList();
    return documents.stream().allMatch(read -> read.document().isPresent())
        ? documents
        : List.of(whole);
  }

  public static Read of(String text) {
    JsonReader in = new JsonReader(new StringReader(text));
    in.setStrictness(Strictness.STRICT);
    in.setNestingLimit(DEEPEST);
    try {
      if (text.isBlank()) {
        return Read.problem("it is empty");
      }
      JsonValue value = value(in);
      return in.peek() == JsonToken.END_DOCUMENT
          ? new Read(Optional.of(value), Optional.empty())
          : Read.problem("it holds more than one value; write one answer to a file");
    } catch (MalformedJsonException | EOFException e) {
      return Read.problem("it is not JSON: " + cause(e));
    } catch (IOException e) {
      return Read.problem("it cannot be read: " + cause(e));
    }
  }

  private static String cause(Exception e) {
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse(message);
    int place = first.indexOf("at line ");
    return place < 0 ? first : "it breaks off or goes wrong " + first.substring(place);
  }

  private static JsonValue value(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case BEGIN_OBJECT -> object(in);
      case BEGIN_ARRAY -> array(in);
      case STRING -> new JsonValue.TextValue(in.nextString());
      case NUMBER -> new JsonValue.NumberValue(in.nextString());
      case BOOLEAN -> new JsonValue.BooleanValue(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        yield new JsonValue.NullValue();
      }
      case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
          throw new MalformedJsonException("no value at " + in.getPath());
    };
  }

  private static JsonValue object(JsonReader in) throws IOException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (members.putIfAbsent(name, value(in)) != null) {
        throw new MalformedJsonException("the name " + name + " twice, at " + in.getPath());
      }
    }
    in.endObject();
    return new JsonValue.ObjectValue(members);
  }

  private static JsonValue array(JsonReader in) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(value(in));
    }
    in.endArray();
    return new JsonValue.ArrayValue(items);
  }
}
