package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.exact.Rational;
import commitment.testing.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number of an explanation is one of the answers of {@code solve}, {@code check} and {@code
 * repair} on the same game, or follows from them: the steps are recomputed from the equilibria that
 * {@code solve} lists, and the numbers in the words are those of the data.
 */
class ExplainedLibraryTest {
  private static final int LISTED = 100;

  /** As many as explanations look through. */
  private static final int LOOKED_THROUGH = 500;

  private static final Pattern DATA = Pattern.compile("<data value=\"([^\"]*)\">");

  /** All but one whose test alone takes longer than those of all others together. */
  static List<Path> games() {
    return Library.games().stream().filter(game -> !game.endsWith("renegotiation.game")).toList();
  }

  @ParameterizedTest
  @MethodSource("games")
  void everyNumberIsOneOfTheAnswers(Path game) {
    Optional<JsonObject> explained = answers("explain", game, "--max", "100000");
    if (explained.isEmpty()) {
      assertThat(answers("solve", game)).isEmpty();
      return;
    }
    stepsAreWhatTheEquilibriaSay(game, explained.get());
    CommandRun page = CommandRun.of("explain", game.toString(), "--max", "100000", "--to", "html");
    numbersOfPromisesAreThoseOfCheck(game, page.out());
    numbersOfStepsAreThoseOfTheData(explained.get(), page.out());
    isCleanEnglish(page.out());
  }

  private static Optional<JsonObject> answers(String command, Path game, String... options) {
    List<String> words = new ArrayList<>(List.of(command, game.toString(), "--json"));
    words.addAll(List.of(options));
    JsonObject answer =
        JsonParser.parseString(CommandRun.of(words.toArray(String[]::new)).out()).getAsJsonObject();
    return Optional.ofNullable(answer.get("result")).map(JsonElement::getAsJsonObject);
  }

  private static void stepsAreWhatTheEquilibriaSay(Path game, JsonObject explained) {
    JsonObject solved = answers("solve", game, "--max", "" + LISTED).orElseThrow();
    boolean searched =
        explained.getAsJsonArray("steps").asList().stream()
            .anyMatch(step -> step.getAsJsonObject().has("equilibria"));
    if (searched) {
      solved = answers("solve", game, "--max", "" + LOOKED_THROUGH).orElseThrow();
    }
    JsonArray equilibria = solved.getAsJsonArray("equilibria");
    boolean all =
        !solved.get("count").isJsonNull()
            && equilibria.size() >= Integer.parseInt(solved.get("count").getAsString());
    assertThat(explained.getAsJsonArray("steps").size())
        .isEqualTo(explained.get("total").getAsInt());
    for (JsonElement element : explained.getAsJsonArray("steps")) {
      JsonObject step = element.getAsJsonObject();
      switch (step.get("kind").getAsString()) {
        case "decision" -> decision(step, solved, equilibria, all);
        case "chance" -> chance(step);
        default -> together(step, equilibria);
      }
    }
  }

  /** The values of the actions are those in the equilibria, and the best one is what they take. */
  private static void decision(
      JsonObject step, JsonObject solved, JsonArray equilibria, boolean all) {
    String set = step.get("informationSet").getAsString();
    for (JsonElement element : step.getAsJsonArray("actions")) {
      JsonObject action = element.getAsJsonObject();
      Set<String> told = new TreeSet<>();
      action.getAsJsonArray("values").forEach(value -> told.add(value.getAsString()));
      Set<String> found = new TreeSet<>();
      for (JsonElement equilibrium : equilibria) {
        JsonObject values = equilibrium.getAsJsonObject().getAsJsonObject("values");
        found.add(
            values.getAsJsonObject(set).get(action.get("action").getAsString()).getAsString());
      }
      assertThat(told).as("%s at %s", action, set).containsAll(found);
      if (all) {
        assertThat(told).as("%s at %s", action, set).isEqualTo(found);
      }
    }
    JsonElement margin = step.get("margin");
    JsonObject margins = solved.getAsJsonObject("margins");
    if (margins != null && margins.has(set) && !margin.isJsonNull()) {
      assertThat(margin).as(set).isEqualTo(margins.get(set));
    }
  }

  /** The average is the sum of what the branches give, each times its probability. */
  private static void chance(JsonObject step) {
    JsonObject average = step.getAsJsonObject("average");
    for (String player : average.keySet()) {
      for (String end : List.of("min", "max")) {
        Rational sum = Rational.ZERO;
        for (JsonElement element : step.getAsJsonArray("branches")) {
          JsonObject branch = element.getAsJsonObject();
          Rational value = number(branch.getAsJsonObject("gives").getAsJsonObject(player).get(end));
          sum = sum.plus(number(branch.get("probability")).times(value));
        }
        assertThat(number(average.getAsJsonObject(player).get(end))).as(player).isEqualTo(sum);
      }
    }
  }

  /** What is told of each set stands together in one of the equilibria. */
  private static void together(JsonObject step, JsonArray equilibria) {
    for (JsonElement element : step.getAsJsonArray("equilibria")) {
      JsonObject play = element.getAsJsonObject();
      boolean found = false;
      for (JsonElement equilibrium : equilibria) {
        found |= matches(play, equilibrium.getAsJsonObject());
      }
      assertThat(found).as(play.toString()).isTrue();
    }
  }

  private static boolean matches(JsonObject play, JsonObject equilibrium) {
    for (JsonElement element : play.getAsJsonArray("sets")) {
      JsonObject set = element.getAsJsonObject();
      String name = set.get("informationSet").getAsString();
      JsonObject strategy = new JsonObject();
      for (Map.Entry<String, JsonElement> entry : set.getAsJsonObject("strategy").entrySet()) {
        if (!entry.getValue().getAsString().equals("0")) {
          strategy.add(entry.getKey(), entry.getValue());
        }
      }
      JsonObject own =
          equilibrium
              .getAsJsonObject("strategies")
              .getAsJsonObject(set.get("player").getAsString());
      JsonElement values = equilibrium.getAsJsonObject("values").get(name);
      JsonElement belief = equilibrium.getAsJsonObject("beliefs").get(name);
      boolean same =
          own.get(name).equals(strategy)
              && (set.get("values").isJsonNull()
                  ? values == null
                  : set.get("values").equals(values))
              && (!set.has("belief") || set.get("belief").equals(belief));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static Rational number(JsonElement element) {
    return Rational.parse(element.getAsString()).orElseThrow();
  }

  /**
   * What is said of the promises: every number in the words is in the answer of {@code check} or
   * {@code repair}, up to its sign, which the words tell ({@code 3 less}).
   */
  private static void numbersOfPromisesAreThoseOfCheck(Path game, String page) {
    Set<Rational> known = new HashSet<>();
    collect(answers("check", game).orElseThrow(), known);
    if (page.contains("Other things that would help")) {
      CommandRun repairs = CommandRun.of("repair", game.toString(), "--json");
      collect(JsonParser.parseString(repairs.out()).getAsJsonObject().get("result"), known);
    }
    int from = page.indexOf("id=\"explain-result\"");
    assertThat(from).isPositive();
    Matcher numbers = DATA.matcher(page.substring(from));
    while (numbers.find()) {
      Rational told = Rational.parse(numbers.group(1)).orElseThrow();
      assertThat(known).as(numbers.group(1)).contains(told.abs());
    }
  }

  private static void collect(JsonElement element, Set<Rational> known) {
    if (element.isJsonObject()) {
      element.getAsJsonObject().entrySet().forEach(entry -> collect(entry.getValue(), known));
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, known));
    } else if (element.isJsonPrimitive()) {
      Rational.parse(element.getAsString()).ifPresent(value -> known.add(value.abs()));
    }
  }

  /**
   * The words of a step have no number but those of its data, differences of two of them, and
   * counts.
   */
  private static void numbersOfStepsAreThoseOfTheData(JsonObject explained, String page) {
    for (JsonElement element : explained.getAsJsonArray("steps")) {
      JsonObject step = element.getAsJsonObject();
      int number = step.get("number").getAsInt();
      int from = page.indexOf("data-step=\"" + number + "\"");
      String section = page.substring(from, page.indexOf("</section>", from));
      JsonObject data = step.deepCopy();
      data.remove("told");
      Set<Rational> known = new HashSet<>();
      collect(data, known);
      known.addAll(payoffsAfter(section));
      Set<Rational> follow = new HashSet<>(known);
      signed(data).forEach(a -> signed(data).forEach(b -> follow.add(a.minus(b).abs())));
      Matcher numbers = DATA.matcher(section);
      while (numbers.find()) {
        Rational told = Rational.parse(numbers.group(1)).orElseThrow();
        assertThat(follow).as("step %d: %s", number, told).contains(told.abs());
      }
    }
  }

  private static Set<Rational> signed(JsonObject data) {
    Set<Rational> values = new HashSet<>();
    JsonArray actions = data.getAsJsonArray("actions");
    if (actions != null) {
      actions.forEach(
          action ->
              action
                  .getAsJsonObject()
                  .getAsJsonArray("values")
                  .forEach(value -> values.add(number(value))));
    }
    JsonArray plays = data.getAsJsonArray("equilibria");
    if (plays != null) {
      for (JsonElement play : plays) {
        for (JsonElement set : play.getAsJsonObject().getAsJsonArray("sets")) {
          JsonElement own = set.getAsJsonObject().get("values");
          if (!own.isJsonNull()) {
            own.getAsJsonObject().entrySet().forEach(e -> values.add(number(e.getValue())));
          }
        }
      }
    }
    return values;
  }

  /** What the game brings from a place on is held against brute force elsewhere. */
  private static Set<Rational> payoffsAfter(String section) {
    Set<Rational> payoffs = new HashSet<>();
    int from = section.indexOf("From here on");
    if (from >= 0) {
      Matcher numbers = DATA.matcher(section.substring(from));
      while (numbers.find()) {
        payoffs.add(Rational.parse(numbers.group(1)).orElseThrow().abs());
      }
    }
    return payoffs;
  }

  /** What a careful reader would strike out in any explanation, however it was put together. */
  private static void isCleanEnglish(String page) {
    String text = page.substring(page.indexOf("<h2>")).replaceAll("<[^>]*>", "");
    assertThat(text).doesNotContain("  ").doesNotContain(" ,").doesNotContain(" .");
    assertThat(text).doesNotContain(",,").doesNotContain(",.").doesNotContain(" ;");
    assertThat(text).doesNotContainPattern("(?<![\\w./-])1 (steps|places|courses|equilibria)\\b");
    assertThat(text).doesNotContainPattern("(?<![\\w./-])([2-9]|\\d\\d) (step|place|course)\\b");
    assertThat(text).doesNotContainPattern("\\b(the the|is is|at at|of of)\\b");
    for (String paragraph : page.split("<p>")) {
      String sentence = paragraph.split("</p>")[0].replaceAll("<[^>]*>", "");
      assertThat(sentence.strip()).as(sentence).matches("(?s).*[.:?\"]|.*<!DOCTYPE.*|.*=.*");
    }
  }
}
