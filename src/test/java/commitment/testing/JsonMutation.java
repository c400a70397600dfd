package commitment.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A document with one of its values changed.
 *
 * @param path where; {@code []} for a place of an array, so that like places have like paths
 * @param from what stood there
 * @param to what stands there now
 * @param document written when it is asked for
 */
public record JsonMutation(String path, String from, String to, Supplier<String> document) {

  /** One for each text, number, truth value and null of a document, in order. */
  public static List<JsonMutation> all(String document) {
    JsonElement root = JsonParser.parseString(document);
    List<JsonMutation> mutations = new ArrayList<>();
    visit(root, root, "", mutations);
    return mutations;
  }

  /** For each list of a document one without each of its elements, and one without any. */
  public static List<JsonMutation> shorter(String document) {
    JsonElement root = JsonParser.parseString(document);
    List<JsonMutation> mutations = new ArrayList<>();
    shorten(root, root, "", mutations);
    return mutations;
  }

  private static void shorten(
      JsonElement root, JsonElement at, String path, List<JsonMutation> mutations) {
    if (at instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              member -> shorten(root, member.getValue(), path + step(member.getKey()), mutations));
    } else if (at instanceof JsonArray array) {
      List<JsonElement> whole = array.asList();
      List<JsonElement> all = List.copyOf(whole);
      for (int place = 0; place < all.size() && all.size() > 1; place++) {
        List<JsonElement> fewer = new ArrayList<>(all);
        fewer.remove(place);
        mutations.add(replaced(root, path, whole, all, fewer));
      }
      if (!all.isEmpty()) {
        mutations.add(replaced(root, path, whole, all, List.of()));
      }
      all.forEach(item -> shorten(root, item, path + "[]", mutations));
    }
  }

  private static JsonMutation replaced(
      JsonElement root,
      String path,
      List<JsonElement> list,
      List<JsonElement> all,
      List<JsonElement> fewer) {
    return new JsonMutation(
        path,
        all.toString(),
        fewer.toString(),
        () -> {
          list.clear();
          list.addAll(fewer);
          String document = root.toString();
          list.clear();
          list.addAll(all);
          return document;
        });
  }

  private static void visit(
      JsonElement root, JsonElement at, String path, List<JsonMutation> mutations) {
    if (at instanceof JsonObject object) {
      for (String name : List.copyOf(object.keySet())) {
        change(root, object.get(name), path + step(name), to -> object.add(name, to), mutations);
      }
    } else if (at instanceof JsonArray array) {
      for (int place = 0; place < array.size(); place++) {
        int here = place;
        change(root, array.get(place), path + "[]", to -> array.set(here, to), mutations);
      }
    }
  }

  /** As messages of {@code verify} write it. */
  private static String step(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? "." + name : "[\"" + name + "\"]";
  }

  private static void change(
      JsonElement root,
      JsonElement value,
      String path,
      Consumer<JsonElement> put,
      List<JsonMutation> mutations) {
    if (!value.isJsonPrimitive() && !value.isJsonNull()) {
      visit(root, value, path, mutations);
      return;
    }
    JsonElement other = other(value);
    mutations.add(
        new JsonMutation(
            path,
            value.toString(),
            other.toString(),
            () -> {
              put.accept(other);
              String document = root.toString();
              put.accept(value);
              return document;
            }));
  }

  private static JsonElement other(JsonElement value) {
    if (value.isJsonNull()) {
      return new JsonPrimitive("1");
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    if (primitive.isBoolean()) {
      return new JsonPrimitive(!primitive.getAsBoolean());
    }
    if (primitive.isNumber()) {
      return new JsonPrimitive(primitive.getAsLong() + 1);
    }
    String text = primitive.getAsString();
    return switch (text) {
      case "HOLDS" -> new JsonPrimitive("FAILS");
      case "FAILS" -> new JsonPrimitive("KNIFE_EDGE");
      case "KNIFE_EDGE" -> new JsonPrimitive("CONTINGENT");
      case "CONTINGENT" -> new JsonPrimitive("HOLDS");
      case "assurance" -> new JsonPrimitive("threat");
      case "threat", "warning" -> new JsonPrimitive("assurance");
      case "promise" -> new JsonPrimitive("threat");
      case "1" -> new JsonPrimitive("1/2");
      default ->
          Rational.parse(text)
              .map(number -> new JsonPrimitive(number.plus(Rational.ONE).toString()))
              .orElseGet(() -> new JsonPrimitive(text + "x"));
    };
  }
}
