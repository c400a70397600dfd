package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * Pages in a real browser: stepped through, repainted, slid, and held against the answers as data.
 * Where there is no Chromium with its driver the tests are skipped. Pictures of the pages are left
 * in {@code target/screenshots}.
 */
class ReportInBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static @Nullable PageBrowser pages;
  private static @Nullable ChromeDriver browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    pages = PageBrowser.open(folder);
    browser = pages.driver();
    Files.createDirectories(SCREENSHOTS);
  }

  @AfterAll
  static void close() {
    if (pages != null) {
      pages.close();
    }
  }

  /** Opens the page of a game; what its script reads. */
  private static JsonObject page(String name, String file, String... options) throws IOException {
    JsonObject data = ReportCommandTest.data(pages.show(name, file, options));
    assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    return data;
  }

  private static void picture(String name, By what) throws IOException {
    Files.write(
        SCREENSHOTS.resolve(name + ".png"),
        browser.findElement(what).getScreenshotAs(OutputType.BYTES));
  }

  private static String text(String id) {
    return browser.findElement(By.id(id)).getText();
  }

  private static void press(String id) {
    browser.findElement(By.id(id)).click();
  }

  /** The ids of the groups of the tree that have a class, in order. */
  private static List<String> marked(String name) {
    return browser.findElements(By.cssSelector("svg.game-tree g." + name)).stream()
        .map(element -> element.getDomAttribute("id"))
        .sorted()
        .toList();
  }

  private static List<String> strings(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).sorted().toList();
  }

  private static List<String> painted(JsonObject data, int world, String name) {
    return strings(
        data.getAsJsonArray("worlds")
            .get(world)
            .getAsJsonObject()
            .getAsJsonObject("classes")
            .get(name));
  }

  @Test
  void theBareGuaranteeIsSteppedThroughForwardAndBack() throws IOException {
    JsonObject data = page("bare", "games/guarantee/bare-guarantee.game");
    picture("bare-guarantee", By.id("tree"));
    JsonArray steps =
        data.getAsJsonArray("worlds").get(0).getAsJsonObject().getAsJsonArray("steps");
    assertThat(text("step-count")).isEqualTo("3 of 3");
    assertThat(marked("path")).isEqualTo(painted(data, 0, "path"));
    press("step-first");
    assertThat(text("step-count")).isEqualTo("0 of 3");
    assertThat(marked("path")).isEmpty();
    assertThat(marked("chosen")).isEmpty();
    for (int step = 0; step < steps.size(); step++) {
      press("step-forward");
      assertThat(text("step-words"))
          .startsWith(steps.get(step).getAsJsonObject().get("text").getAsString());
      assertThat(marked("chosen")).hasSize(step + 1);
      if (step == 0) {
        picture("bare-guarantee-step", By.id("tree"));
      }
    }
    assertThat(marked("path")).isEqualTo(painted(data, 0, "path"));
    press("step-back");
    assertThat(text("step-count")).isEqualTo("2 of 3");
    assertThat(marked("current")).containsExactly("n2");
  }

  @Test
  void eachWorldIsPaintedAsTheDataSay() throws IOException {
    JsonObject data = page("worlds", "games/guarantee/bare-guarantee.game");
    List<WebElement> choices = browser.findElements(By.name("world"));
    assertThat(choices).hasSize(3);
    for (int world : List.of(1, 2, 0)) {
      choices.get(world).click();
      for (String name : List.of("path", "chosen", "excluded")) {
        assertThat(marked(name)).as(name + " in " + world).isEqualTo(painted(data, world, name));
      }
      JsonObject values =
          data.getAsJsonArray("worlds").get(world).getAsJsonObject().getAsJsonObject("values");
      for (String node : values.keySet()) {
        assertThat(
                browser.findElements(By.cssSelector("#" + node + " text.value")).stream()
                    .map(label -> label.getAttribute("textContent"))
                    .sorted()
                    .toList())
            .isEqualTo(strings(values.get(node)));
      }
      picture("bare-guarantee-world-" + world, By.id("tree"));
    }
  }

  /** At every place of the slider the page says what the intervals say. */
  @Test
  void aSliderMovesVerdictAndPath() throws IOException {
    page("slider", "games/guarantee/bare-guarantee.game");
    WebElement field = browser.findElement(By.cssSelector("[data-parameter=s]"));
    for (String value : List.of("0", "39/10", "4", "41/10", "12")) {
      slide(field, "s", value);
      CommandRun check =
          CommandRun.of(
              "check", "games/guarantee/bare-guarantee.game", "-q", "--set", "s=" + value);
      String verdict = check.out().strip().replaceFirst(" at .*", "");
      assertThat(field.findElement(By.className("reading")).getText())
          .startsWith("s = " + value + ": " + verdict + ";");
    }
    assertThat(marked("path")).contains("e2", "e3").doesNotContain("e1");
    picture("bare-guarantee-slider", By.cssSelector("[data-parameter=s]"));
    field.findElement(By.tagName("button")).click();
    assertThat(marked("path")).contains("e1").doesNotContain("e2");
  }

  private static void slide(WebElement field, String parameter, String value) {
    browser.executeScript(
        "const input = arguments[0].querySelector('input');"
            + "input.value = fine * partOf(rangeOf(arguments[1]), arguments[2]);"
            + "input.dispatchEvent(new Event('input'));",
        field,
        parameter,
        value);
  }

  /** What is not known for another value is not shown as if it were. */
  @Test
  void theNumbersOfTheTreeAreHiddenWhileASliderIsAway() throws IOException {
    page("moved", "games/guarantee/bare-guarantee.game");
    WebElement field = browser.findElement(By.cssSelector("[data-parameter=s]"));
    List<WebElement> numbers =
        browser.findElements(By.cssSelector(".game-tree text:is(.value, .payoff, .flag)"));
    assertThat(numbers).hasSize(22).allMatch(WebElement::isDisplayed);
    slide(field, "s", "12");
    assertThat(numbers).noneMatch(WebElement::isDisplayed);
    assertThat(text("step-words")).contains("s = 12", "are hidden");
    field.findElement(By.tagName("button")).click();
    assertThat(numbers).allMatch(WebElement::isDisplayed);
  }

  /** Inside regions and on their border the map says what {@code check} says there. */
  @Test
  void theMapMovesTwoParameters() throws IOException {
    page("map", "games/guarantee/bare-guarantee.game");
    WebElement map = browser.findElement(By.className("map"));
    List<WebElement> sliders = map.findElements(By.className("slider"));
    for (String place : List.of("4 3", "2 11", "12 1/10", "6 5", "12 11", "0 0", "6 7")) {
      String c = place.split(" ", 2)[0];
      String s = place.split(" ", 2)[1];
      slide(sliders.get(0), "c", c);
      slide(sliders.get(1), "s", s);
      CommandRun check =
          CommandRun.of(
              "check",
              "games/guarantee/bare-guarantee.game",
              "-q",
              "--set",
              "c=" + c,
              "--set",
              "s=" + s);
      String verdict = check.out().strip().replaceFirst(" at .*", "");
      assertThat(map.findElement(By.className("reading")).getText())
          .startsWith("c = " + c + ", s = " + s + ": ")
          .contains(": " + verdict + "; ends at ");
    }
    assertThat(marked("path")).contains("e2", "e3").doesNotContain("e1");
    picture("bare-guarantee-map", By.className("map"));
  }

  @Test
  void aClickOnTheMapSetsItsSliders() throws IOException {
    page("click", "games/guarantee/bare-guarantee.game");
    WebElement map = browser.findElement(By.className("map"));
    WebElement plot = map.findElement(By.className("plot"));
    // A quarter to the left and a quarter up from the middle.
    int quarter = plot.getRect().getWidth() / 4;
    new Actions(browser)
        .scrollToElement(map.findElement(By.className("letters")))
        .moveToElement(plot, -quarter, -quarter)
        .click()
        .perform();
    assertThat(map.findElements(By.tagName("output")).stream().map(WebElement::getText).toList())
        .containsExactly("c = 3", "s = 9");
    assertThat(map.findElement(By.className("reading")).getText())
        .isEqualTo("c = 3, s = 9: region A: Guarantee HOLDS; ends at Peace: Sign → Refrain.");
    WebElement ring = map.findElement(By.className("here"));
    double x = Double.parseDouble(ring.getDomAttribute("cx"));
    double left = Double.parseDouble(plot.getDomAttribute("x"));
    assertThat((x - left) / Double.parseDouble(plot.getDomAttribute("width"))).isEqualTo(0.25);
    assertThat(marked("path")).contains("e2", "e3").doesNotContain("e1");
    map.findElements(By.tagName("button")).forEach(WebElement::click);
    assertThat(marked("path")).contains("e1").doesNotContain("e2");
  }

  @Test
  void theTreeIsWalkedAndFoldedWithTheKeyboard() throws IOException {
    page("keys", "games/guarantee/bare-guarantee.game");
    browser.findElement(By.id("n0")).sendKeys(Keys.ARROW_RIGHT);
    assertThat(focused()).isEqualTo("n1");
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    assertThat(focused()).isEqualTo("n2");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.id("n2")).getDomAttribute("aria-expanded"))
        .isEqualTo("false");
    assertThat(marked("away")).contains("e3", "n3", "n4", "n5", "n6").doesNotContain("n2");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(marked("away")).isEmpty();
    assertThat(browser.findElement(By.id("n4")).getDomAttribute("aria-label"))
        .startsWith("Guarantor at Call: Honor, Renege");
  }

  private static String focused() {
    return browser.switchTo().activeElement().getDomAttribute("id");
  }

  @Test
  void pagesOfOtherKindsOpen() throws IOException {
    page("fading", "games/guarantee/fading-spotlight.game");
    picture("fading-spotlight", By.id("tree"));
    picture("fading-spotlight-parameter", By.cssSelector("[data-parameter=a]"));
    page("secret", "games/guarantee/secret-treaty.game");
    picture("secret-treaty", By.id("tree"));
    page("biased", "games/home/procrastination.game");
    assertThat(browser.findElement(By.tagName("body")).getText()).contains("present-biased");
  }

  /** Together the tiles show all of the drawing; on the screen there are none. */
  @Test
  void aLargeTreeIsCutIntoTilesOnPaper() throws IOException {
    page("paper", "games/guarantee/fading-spotlight.game");
    browser.executeScript("window.dispatchEvent(new Event('beforeprint'));");
    List<List<Double>> boxes =
        browser.findElements(By.cssSelector("svg.tile")).stream()
            .map(tile -> tile.getDomAttribute("viewBox").split(" ", -1))
            .map(box -> Arrays.stream(box).map(Double::valueOf).toList())
            .toList();
    assertThat(boxes).hasSizeGreaterThan(1);
    assertThat(boxes.get(0).subList(0, 2)).containsExactly(0.0, 0.0);
    for (int tile = 1; tile < boxes.size(); tile++) {
      double end = boxes.get(tile - 1).get(1) + boxes.get(tile - 1).get(3);
      assertThat(boxes.get(tile).get(1)).isLessThan(end);
    }
    List<Double> last = boxes.get(boxes.size() - 1);
    assertThat(last.get(1) + last.get(3))
        .isCloseTo(
            ((Number) browser.executeScript("return size.height;")).doubleValue(), within(1e-6));
    assertThat(last.get(2))
        .isGreaterThanOrEqualTo(
            ((Number) browser.executeScript("return size.width;")).doubleValue());
    browser.executeScript("window.dispatchEvent(new Event('afterprint'));");
    assertThat(browser.findElements(By.cssSelector("svg.tile"))).isEmpty();
  }

  /** A window 400 pixels wide, as of a phone; afterwards the usual one again. */
  private static void onAPhone(Runnable test) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 400, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    try {
      test.run();
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private static long number(String script) {
    return ((Number) browser.executeScript("return Math.round(" + script + ");")).longValue();
  }

  private static final String LONG_NAMES =
      """
      players Committee_for_the_Supervision_of_Very_Long_Names, Ministry_Without_Any_Space_To_Break_At_All_In_Its_Name
      tree:
        Committee_for_the_Supervision_of_Very_Long_Names @the_place_where_the_committee_decides_whether_it_decides:
          do_nothing_whatsoever_and_say_so_at_great_length: (123456789/1000, -987654321/1000)
          act_without_any_delay_and_without_any_space_in_the_name: Ministry_Without_Any_Space_To_Break_At_All_In_Its_Name @Decision_Under_Section_Twelve_Paragraph_Four:
            Yes_but_only_in_a_very_roundabout_way_of_saying_it: (1, 0)
            No: (0, 1)
      promise The_promise_with_a_long_name by Ministry_Without_Any_Space_To_Break_At_All_In_Its_Name:
        at Decision_Under_Section_Twelve_Paragraph_Four: Yes_but_only_in_a_very_roundabout_way_of_saying_it
      """;

  @Test
  void noPageIsWiderThanAPhone(@TempDir Path folder) throws IOException {
    Path names = Files.writeString(folder.resolve("names.game"), LONG_NAMES);
    List<String> files =
        List.of(
            "games/home/resolution.game",
            "games/guarantee/minerals.game",
            "games/institutions/monetary-policy.game",
            "games/guarantee/tied-hands.game",
            names.toString());
    for (String file : files) {
      page("phone", file);
      onAPhone(
          () -> {
            browser.executeScript(
                "document.querySelectorAll('details').forEach(each => { each.open = true; });");
            assertThat(number("document.documentElement.scrollWidth")).as(file).isEqualTo(400);
          });
    }
  }

  private static final String FAILURE_IS_IN_VIEW =
      "(() => { const at = document.querySelector('g.first-failure"
          + " .symbol').getBoundingClientRect();const view = svg.getBoundingClientRect();return"
          + " at.left >= view.left && at.right <= view.right && at.top >= view.top && at.bottom <="
          + " view.bottom ? 1 : 0; })()";

  @Test
  void thePlaceAtWhichThePromiseFailsIsInViewOnAPhoneToo() {
    onAPhone(
        () -> {
          try {
            page("phone", "games/guarantee/fading-spotlight.game");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          assertThat(number(FAILURE_IS_IN_VIEW)).isEqualTo(1);
          browser.executeScript("look({ ...box, x: box.x + 1500 });");
          assertThat(number(FAILURE_IS_IN_VIEW)).isZero();
          press("to-failure");
          assertThat(number(FAILURE_IS_IN_VIEW)).isEqualTo(1);
        });
  }

  @Test
  void aWindowOfAnotherSizeShowsTheSamePart() throws IOException {
    page("resized", "games/guarantee/fading-spotlight.game");
    browser.executeScript("zoom(2); look({ ...box, x: 123, y: 45 });");
    long scale = number("1000 * box.width / svg.getBoundingClientRect().width");
    onAPhone(
        () -> {
          assertThat(List.of(number("box.x"), number("box.y"))).containsExactly(123L, 45L);
          assertThat(number("1000 * box.width / svg.getBoundingClientRect().width"))
              .isCloseTo(scale, within(10L));
        });
  }

  @Test
  void theThumbOfASliderStandsAboveItsMarker() throws IOException {
    page("thumb", "games/guarantee/fading-spotlight.game");
    String thumb =
        "(input => { const box = input.getBoundingClientRect();"
            + "return box.left + 8 + (box.width - 16) * input.value / input.max; })("
            + "document.querySelector('[data-parameter=a] input'))";
    String marker =
        "(box => box.left + box.width / 2)("
            + "document.querySelector('[data-parameter=a] .marker').getBoundingClientRect())";
    WebElement field = browser.findElement(By.cssSelector("[data-parameter=a]"));
    assertThat(number(marker)).isCloseTo(number(thumb), within(2L));
    for (String value : List.of("0", "20", "40")) {
      slide(field, "a", value);
      assertThat(field.findElement(By.tagName("output")).getText()).isEqualTo("a = " + value);
      assertThat(number(marker)).isCloseTo(number(thumb), within(2L));
    }
    field.findElement(By.tagName("input")).sendKeys(Keys.ARROW_LEFT);
    assertThat(field.findElement(By.tagName("output")).getText()).isNotEqualTo("a = 40");
  }

  @Test
  void whereThePromiseBindsNoNodeIsSaidToFail() throws IOException {
    page("named", "games/guarantee/bare-guarantee.game");
    String label = "document.querySelector('g.first-failure').getAttribute('aria-label')";
    assertThat((String) browser.executeScript("return " + label)).contains("fails: temptation 1");
    browser.findElement(By.cssSelector("input[value=bound]")).click();
    assertThat((String) browser.executeScript("return " + label))
        .contains("Guarantor at Call")
        .doesNotContain("fails");
  }

  /** A spine of sixty moves goes from one corner to the other: most of the sheet is empty. */
  @Test
  void noEmptyTileIsPrinted(@TempDir Path folder) throws IOException {
    String spine =
        """
        players A, B
        tree:
          repeat t = 0 .. 29:
            A @Pa[t]:
              take: (2*t+2, 2*t)
              pass: B @Pb[t]:
                take: (2*t+1, 2*t+3)
                pass: next
          then: (60, 60)
        """;
    page("spine", Files.writeString(folder.resolve("spine.game"), spine).toString());
    browser.executeScript("window.dispatchEvent(new Event('beforeprint'));");
    List<WebElement> tiles = browser.findElements(By.cssSelector("svg.tile"));
    assertThat(tiles).hasSizeGreaterThan(2);
    for (WebElement tile : tiles) {
      Object marks =
          browser.executeScript(
              "const [x, y, width, height] = arguments[0].getAttribute('viewBox').split('"
                  + " ').map(Number);return [...svg.querySelectorAll('text, circle,"
                  + " polyline')].filter(mark => { const b = mark.getBBox(); return b.x <= x +"
                  + " width && b.x + b.width >= x && b.y <= y + height && b.y + b.height >= y;"
                  + " }).length;",
              tile);
      assertThat(((Number) marks).intValue()).isPositive();
    }
    browser.executeScript("window.dispatchEvent(new Event('afterprint'));");
  }

  @Test
  void aTreeOfTwentyThousandNodesOpensAtOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.game");
    Files.writeString(file, large(20_000));
    page("large", file.toString());
    Object milliseconds =
        browser.executeScript(
            "const page = performance.getEntriesByType('navigation')[0];"
                + "return Math.round(page.domContentLoadedEventEnd - page.fetchStart);");
    assertThat(((Number) milliseconds).longValue()).isLessThan(2000);
    assertThat(browser.findElements(By.cssSelector("g.node")).size()).isBetween(100, 400);
    picture("large", By.id("tree"));
  }

  /** Two players by turns, three actions each, until there are enough nodes. */
  private static String large(int nodes) {
    StringBuilder text = new StringBuilder("game \"Large\"\nplayers Ann, Bob\ntree:\n");
    int[] left = {nodes};
    subtree(text, 1, 9, left);
    return text.toString();
  }

  private static void subtree(StringBuilder text, int level, int depth, int[] left) {
    String indent = "  ".repeat(level);
    text.append(level == 1 ? indent : " ").append(level % 2 == 1 ? "Ann:\n" : "Bob:\n");
    for (String action : List.of("A", "B", "C")) {
      text.append(indent).append("  ").append(action).append(':');
      left[0]--;
      if (level == depth) {
        text.append(" (").append(left[0] % 7).append(", ").append(left[0] % 5).append(")\n");
      } else {
        subtree(text, level + 1, depth, left);
      }
    }
  }
}
