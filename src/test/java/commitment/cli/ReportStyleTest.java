package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.game.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule of the page's style is for something that a page can have. */
class ReportStyleTest {
  private static final Path FOLDER = Path.of("src/main/resources/commitment/page");

  /** Games that together have everything a page can have: sets, chance, dates, maps, many ends. */
  private static final List<String> GAMES =
      List.of(
          "guarantee/bare-guarantee",
          "guarantee/fading-spotlight",
          "classics/beer-quiche",
          "home/procrastination");

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words of the class and id attributes of a page. */
  private static Set<String> marks(String page) {
    Set<String> marks = new TreeSet<>();
    Matcher attribute = Pattern.compile(" (?:class|id)=\"([^\"]*)\"").matcher(page);
    while (attribute.find()) {
      marks.addAll(Arrays.asList(attribute.group(1).split(" ", -1)));
    }
    return marks;
  }

  @Test
  void noRuleIsDead() throws IOException {
    String style = Files.readString(FOLDER.resolve("report.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    Set<String> known = new TreeSet<>();
    // What the script sets, what only some games have, and verdicts that no page here has.
    known.addAll(found("[A-Za-z][\\w-]*", Files.readString(FOLDER.resolve("report.js"))));
    known.addAll(marks(Files.readString(FOLDER.resolve("report.mustache"))));
    Arrays.stream(Verdict.values()).map(Verdict::name).forEach(known::add);
    for (String game : GAMES) {
      known.addAll(marks(ReportCommandTest.page("report", "games/" + game + ".game")));
    }
    String selectors = style.replaceAll("\\{[^{}]*\\}", " ");
    Set<String> named = found("(?<=[.#])[A-Za-z][\\w-]*", selectors);
    assertThat(named).hasSizeGreaterThan(50).isSubsetOf(known);
    Set<String> used = found("(?<=var\\()--[\\w-]+", style);
    Set<String> set = found("--[\\w-]+(?=:)", style);
    assertThat(set).isSubsetOf(used);
  }
}
