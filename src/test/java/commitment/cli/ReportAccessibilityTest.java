package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;

/**
 * Pages held against the rules of axe-core (Web Content Accessibility Guidelines 2.2, levels A and
 * AA, and good practice) in a real browser, with everything unfolded, in light and in dark. Where
 * there is no Chromium with its driver the tests are skipped.
 */
class ReportAccessibilityTest {
  private static @Nullable PageBrowser browser;
  private static String axe = "";

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    browser = PageBrowser.open(folder);
    try (InputStream in =
        Objects.requireNonNull(
            ReportAccessibilityTest.class.getResourceAsStream("/axe.min.js"),
            "no axe.min.js on the class path")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Each rule that is broken, with the first elements that break it. */
  private static List<?> violations() {
    browser.driver().executeScript(axe);
    return (List<?>)
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                document.querySelectorAll('details').forEach((each) => { each.open = true; });
                axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(
                  violations.map((rule) => rule.id + ': ' + rule.help + ': '
                    + rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' '))));
                """);
  }

  @ParameterizedTest
  @CsvSource({
    "guarantee/bare-guarantee, 1200, light",
    "guarantee/bare-guarantee, 500, dark",
    "classics/beer-quiche, 500, light",
    "home/procrastination, 1200, dark",
  })
  void aPageKeepsTheRules(String game, int width, String scheme) throws IOException {
    browser.driver().manage().window().setSize(new Dimension(width, 1500));
    browser.colorScheme(scheme);
    browser.show("page", "games/" + game + ".game");
    assertThat(violations()).isEmpty();
  }

  @Test
  void aBrokenRuleIsFound() throws IOException {
    browser.colorScheme("light");
    browser.show("broken", "games/guarantee/bare-guarantee.game");
    browser
        .driver()
        .executeScript(
            "document.querySelector('.slider input').removeAttribute('aria-label');"
                + "document.querySelector('.reason, p').style.color = '#cccccc';");
    assertThat(violations().toString()).contains("label: ", "color-contrast: ");
  }
}
