package commitment.verify.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a JSON document. Numbers keep the digits with which they were written. */
public sealed interface JsonValue {
  /** Members in the order of the document. */
  record ObjectValue(Map<String, JsonValue> members) implements JsonValue {
    public ObjectValue {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String toString() {
      return members.entrySet().stream()
          .map(member -> '"' + member.getKey() + "\":" + member.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  record ArrayValue(List<JsonValue> items) implements JsonValue {
    public ArrayValue {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return items.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
  }

  record TextValue(String text) implements JsonValue {
    @Override
    public String toString() {
      return '"' + text + '"';
    }
  }

  record NumberValue(String literal) implements JsonValue {
    @Override
    public String toString() {
      return literal;
    }
  }

  record BooleanValue(boolean value) implements JsonValue {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  record NullValue() implements JsonValue {
    @Override
    public String toString() {
      return "null";
    }
  }
}
