package commitment.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jcodings.specific.UTF8Encoding;
import org.joni.Matcher;
import org.joni.Option;
import org.joni.Regex;

/**
 * What an editor does with a TextMate grammar: it goes through a text line by line and gives every
 * character its innermost scope. A line ends at LF, CR or CRLF; like in editors a rule sees it with
 * one line feed at its end.
 *
 * <p>Known are {@code name}, {@code match}, {@code begin}, {@code end}, {@code captures} (of
 * names), {@code beginCaptures}, {@code endCaptures}, {@code patterns}, {@code include} of {@code
 * #rules} and {@code repository}; {@code contentName}, {@code while}, injections, rules within
 * captures, groups of the beginning in the end and other grammars are not. An unknown key is an
 * error.
 */
public final class TextMateGrammar {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "match",
          "begin",
          "end",
          "patterns",
          "include",
          "captures",
          "beginCaptures",
          "endCaptures");

  private final JsonObject grammar;
  private final Map<String, Regex> compiled = new HashMap<>();

  public TextMateGrammar(String json) {
    grammar = JsonParser.parseString(json).getAsJsonObject();
  }

  /** A rule that begins and ends, of which the end is still to come. */
  private record Open(JsonObject rule, String scope) {}

  private record Found(JsonObject rule, Matcher matcher, boolean isEnd) {}

  /** For each character of a text its innermost scope, or an empty text. */
  public List<String> scopes(String text) {
    List<String> scopes = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      int next = Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
      List<String> line = lineScopes(text.substring(start, end) + "\n", open);
      scopes.addAll(line.subList(0, end - start));
      scopes.addAll(Collections.nCopies(next - end, line.get(end - start)));
      start = next;
    }
    return scopes;
  }

  private List<String> lineScopes(String line, Deque<Open> open) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    String[] ofBytes = new String[bytes.length];
    int at = 0;
    while (at <= bytes.length) {
      Found found = earliest(bytes, at, open);
      String around = open.isEmpty() ? "" : open.peek().scope();
      int start = found == null ? bytes.length : found.matcher().getBegin();
      fill(ofBytes, at, start, around);
      if (found == null) {
        break;
      }
      int end = found.matcher().getEnd();
      if (found.isEnd()) {
        fill(ofBytes, start, end, around);
        captures(ofBytes, found, "endCaptures");
        open.pop();
      } else {
        String name = text(found.rule(), "name", around);
        fill(ofBytes, start, end, name);
        captures(ofBytes, found, "beginCaptures");
        if (found.rule().has("begin")) {
          open.push(new Open(found.rule(), name));
        } else if (end == start) {
          throw new IllegalStateException("an empty match of " + found.rule());
        }
      }
      at = end;
    }
    List<String> scopes = new ArrayList<>();
    int offset = 0;
    for (int index = 0; index < line.length(); index++) {
      scopes.add(ofBytes[offset]);
      char c = line.charAt(index);
      // The halves of a surrogate pair stand for two bytes each.
      offset += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return scopes;
  }

  private static void fill(String[] scopes, int start, int end, String scope) {
    for (int at = start; at < end; at++) {
      scopes[at] = scope;
    }
  }

  private static String text(JsonObject rule, String key, String otherwise) {
    return rule.has(key) ? rule.get(key).getAsString() : otherwise;
  }

  private static void captures(String[] scopes, Found found, String ofSide) {
    JsonObject rule = found.rule();
    String key = rule.has(ofSide) ? ofSide : "captures";
    if (!rule.has(key)) {
      return;
    }
    for (Map.Entry<String, JsonElement> capture : rule.getAsJsonObject(key).entrySet()) {
      int group = Integer.parseInt(capture.getKey());
      int begin = found.matcher().getEagerRegion().getBeg(group);
      if (begin >= 0) {
        int end = found.matcher().getEagerRegion().getEnd(group);
        fill(scopes, begin, end, capture.getValue().getAsJsonObject().get("name").getAsString());
      }
    }
  }

  /** The match that starts first; of several the end of the open rule, then the first rule. */
  private Found earliest(byte[] line, int at, Deque<Open> open) {
    Found best = null;
    JsonArray patterns = grammar.getAsJsonArray("patterns");
    if (!open.isEmpty()) {
      JsonObject rule = open.peek().rule();
      patterns = rule.has("patterns") ? rule.getAsJsonArray("patterns") : new JsonArray();
      best = better(null, rule, rule.get("end").getAsString(), line, at, true);
    }
    for (JsonObject rule : flattened(patterns)) {
      String pattern = text(rule, "match", text(rule, "begin", ""));
      best = better(best, rule, pattern, line, at, false);
    }
    return best;
  }

  private Found better(
      Found best, JsonObject rule, String pattern, byte[] line, int at, boolean isEnd) {
    Matcher matcher =
        compiled
            .computeIfAbsent(
                pattern,
                key -> {
                  byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
                  return new Regex(
                      bytes, 0, bytes.length, Option.CAPTURE_GROUP, UTF8Encoding.INSTANCE);
                })
            .matcher(line);
    int start = matcher.search(at, line.length, Option.DEFAULT);
    boolean earlier = start >= 0 && (best == null || start < best.matcher().getBegin());
    return earlier ? new Found(rule, matcher, isEnd) : best;
  }

  private List<JsonObject> flattened(JsonArray patterns) {
    List<JsonObject> rules = new ArrayList<>();
    for (JsonElement element : patterns) {
      JsonObject rule = known(element.getAsJsonObject());
      if (rule.has("include")) {
        String name = rule.get("include").getAsString().substring(1);
        rules.addAll(included(grammar.getAsJsonObject("repository").getAsJsonObject(name)));
      } else {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static JsonObject known(JsonObject rule) {
    if (!KEYS.containsAll(rule.keySet())) {
      throw new IllegalArgumentException("unknown keys in " + rule);
    }
    return rule;
  }

  private List<JsonObject> included(JsonObject entry) {
    known(entry);
    boolean isList = entry.has("patterns") && !entry.has("begin");
    return isList ? flattened(entry.getAsJsonArray("patterns")) : flattened(list(entry));
  }

  private static JsonArray list(JsonObject rule) {
    JsonArray list = new JsonArray();
    list.add(rule);
    return list;
  }
}
