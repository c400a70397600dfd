package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Golden;
import commitment.testing.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read: the whole text of {@code check} and {@code solve} for every game of the
 * library.
 */
class GoldenReportTest {
  private static final Path REPORTS = Path.of("test-data/reports");

  static List<String> commandLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path game : Library.games()) {
      lines.add("check " + game.toString().replace('\\', '/'));
      lines.add("solve " + game.toString().replace('\\', '/'));
    }
    for (String game :
        List.of(
            "institutions/monetary-policy",
            "markets/duopoly",
            "bargaining/alternating-offers",
            "guarantee/bare-guarantee",
            "guarantee/tripwire",
            "markets/trust")) {
      lines.add("commit games/" + game + ".game");
    }
    lines.add("commit games/markets/hold-up.game --leader Buyer");
    for (String game :
        List.of(
            "guarantee/bare-guarantee",
            "guarantee/consent-veto",
            "guarantee/fading-spotlight",
            "institutions/monetary-policy",
            "markets/deferred-payment",
            "classics/sequential-dilemma")) {
      lines.add("repair games/" + game + ".game");
    }
    lines.add("repair games/markets/tranches.game --scenario one");
    lines.add("check games/guarantee/bare-guarantee.game --scenario equal");
    lines.add("check games/guarantee/bare-guarantee.game --scenario above");
    lines.add("check games/bargaining/ransom.game --scenario pledge");
    lines.add("solve games/guarantee/bare-guarantee.game --scenario equal");
    lines.add("check games/guarantee/bare-guarantee.game --believers");
    lines.add("check test-data/efg/trees/G25_rubinstein3_1.efg");
    lines.add("test games/guarantee/bare-guarantee.game --set s=4");
    for (String game :
        List.of(
            "guarantee/bare-guarantee",
            "guarantee/turnover",
            "guarantee/bridge",
            "bargaining/alternating-offers",
            "classics/beer-quiche",
            "classics/chain-store")) {
      lines.add("explain games/" + game + ".game");
    }
    lines.add("explain games/guarantee/bare-guarantee.game --scenario equal");
    lines.add("explain games/guarantee/bare-guarantee.game --hint");
    lines.add("threshold games/guarantee/bare-guarantee.game");
    lines.add("threshold games/guarantee/fading-spotlight.game --param rho");
    lines.add("threshold games/guarantee/burden-sharing.game --param s");
    lines.add("threshold games/guarantee/latitude.game --param p");
    lines.add("threshold games/guarantee/secret-treaty.game");
    lines.add("threshold games/institutions/monetary-policy.game");
    lines.add("map games/guarantee/burden-sharing.game --x s --y c");
    lines.add("map games/guarantee/turnover.game --x h --y B");
    lines.add("tornado games/guarantee/bare-guarantee.game");
    lines.add("tornado games/guarantee/tripwire.game");
    return lines;
  }

  private static String fileName(String line) {
    String[] words = line.split(" ");
    String game =
        words[1].substring(words[1].lastIndexOf('/') + 1).replaceAll("[.](game|efg)$", "");
    String rest =
        words.length > 3
            ? "-" + words[3].replace('=', '-')
            : words.length > 2 ? words[2].substring(1) : "";
    return game + rest + "." + words[0] + ".expected";
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void readsAsExpected(String line) {
    CommandRun run = CommandRun.of(line.split(" "));
    Golden.check(REPORTS.resolve(fileName(line)), run.out() + run.err());
  }

  @Test
  void noReportIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      TreeSet<String> found = new TreeSet<>();
      files.forEach(file -> found.add(file.getFileName().toString()));
      assertThat(found)
          .isEqualTo(
              new TreeSet<>(commandLines().stream().map(GoldenReportTest::fileName).toList()));
    }
  }
}
