package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** {@code threshold}, {@code map} and {@code tornado} as a process sees them. */
class ParameterCommandsTest {
  private static final String BARE =
      CommandRun.PROJECT.resolve("games/guarantee/bare-guarantee.game").toString();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "threshold --param stake; 2; there is no parameter 'stake'",
        "tornado --param stake; 2; there is no parameter 'stake'",
        "map; 2; map needs two different parameters",
        "map --x s --y s; 2; map needs two different parameters",
        "map --x s --y zz; 2; there is no parameter 'zz'",
      })
  void wrongCommandLinesSayWhatToWrite(String line, int code, String message) {
    CommandRun run = CommandRun.of((line + " games/guarantee/bare-guarantee.game").split(" "));
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).contains(message);
  }

  @Test
  void aParameterWithoutRangeIsToldFromOneThatDoesNotExist(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("my.game"),
        """
        game "x"
        players A
        param s = 3
        tree:
          A @Here:
            Yes: (s)
            No: (1)
        """);
    CommandRun run = CommandRun.in(folder, "", "threshold", "my.game", "--param", "s");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the parameter 's' has no range; write 'param s = … in 0..10'");
    CommandRun all = CommandRun.in(folder, "", "threshold", "my.game");
    assertThat(all.code()).isEqualTo(4);
    assertThat(all.err()).contains("no parameter has a range; write 'param s = 3 in 0..12'");
  }

  /** A date takes whole numbers only, so that there are answers at 0 and at 3 and none between. */
  private static final String DATED =
      """
      game "dated"
      players A, B
      param t = 2 in 0..3
      param d = 1/2 in 0..1
      tree:
        A @One:
          out: (1, 0)
          in: B @Two:
            keep: (2, 1/2)
            cheat: (0, d^t)
      promise P by B:
        at Two: keep
      """;

  @Test
  void aSwitchAcrossAGapIsNotKnown(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("dated.game"), DATED);
    CommandRun run = CommandRun.in(folder, "", "tornado", "dated.game", "--param", "t");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("no switch is known", "payoffs where answered  A 1 .. 2, B 0 .. 1/2")
        .contains("no answer for 0 < t < 3: an exponent depends on it", "Not complete: ")
        .doesNotContain("switches at");
    CommandRun json = CommandRun.in(folder, "", "threshold", "dated.game", "--json");
    assertThat(json.out()).contains("\"switchPoints\":{\"P\":[]}");
    Files.writeString(folder.resolve("answer.json"), json.out());
    CommandRun check = CommandRun.in(folder, "", "verify", "dated.game", "answer.json");
    assertThat(check.code()).as(check.out()).isZero();
    CommandRun.in(folder, "", "tornado", "dated.game", "-o", "t.svg");
    assertThat(Files.readString(folder.resolve("t.svg"))).contains(">no answer<");
  }

  @Test
  void theLetterAboveThePresentValueIsItsOwn() {
    CommandRun run =
        CommandRun.of(
            "tornado", "games/guarantee/bare-guarantee.game", "--param", "s", "--set", "s=4");
    assertThat(run.out()).contains("FFFKHHH");
  }

  @Test
  void whatASampleShowsIsCalledAnInstance(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("lottery.game"),
        """
        game "lottery"
        players A
        param p = 1/2 in -1..1
        tree:
          A @Go:
            stay: (1/4)
            go: chance:
              with p rain: (0)
              with 1 - p sun: (1)
        """);
    assertThat(CommandRun.in(folder, "", "threshold", "lottery.game").out())
        .contains("no answer for p = -1: the probability of 'rain' is -1\n")
        .contains("no answer for -1 < p < 0: for instance at p = -1/2, the probability of 'rain'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "map --x s --y c -o m.png; end it in .txt, .svg or .csv",
        "map --x s --y c -o m.csv --json; end it in .txt, .json or .jsonl",
        "tornado -o m.csv; end it in .txt or .svg",
        "tornado -o m.json; say --json too",
        "explain -o x.docx; end it in .txt, .md, .html or .htm",
      })
  void anEndingThatIsNotWrittenIsWrong(String line, String message, @TempDir Path folder) {
    CommandRun run = CommandRun.in(folder, "", (line + " " + BARE).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void oneRegionIsNotSeveral(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("leaf.game"),
        """
        game "leaf"
        players A
        param x = 1 in 0..2
        param y = 1 in 0..2
        tree:
          (x + y)
        """);
    assertThat(CommandRun.in(folder, "", "map", "leaf.game", "--x", "x", "--y", "y").out())
        .contains("A  100 %  ends at once", "1 region with", "Verified: 1 point in a region");
    CommandRun number = CommandRun.of("simulate", BARE, "--samples", "x");
    assertThat(number.err()).contains("'x' is no whole number").doesNotContain("is not an int");
    assertThat(CommandRun.of("simulate", BARE, "--seed", "x").err()).contains("no whole number");
  }

  @Test
  void aMapOfATwoByTwoGameWithInformationSetsIsExact() {
    String[] line = "map games/guarantee/secret-treaty.game --x s --y c --json".split(" ");
    CommandRun run = CommandRun.of(line);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"complete\":true,\"verified\":true", "\"exact\":true");
  }

  /** Three players move at a time: a grid, and nothing that looks like more. */
  @Test
  void aGridIsNeverCalledComplete() {
    String game = "games/classics/chain-store.game";
    CommandRun text = CommandRun.of("threshold", game, "--param", "p");
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("values apart by 1/64")
        .contains("Not exact in p (three players or more move at a time)")
        .contains("Not complete: a grid stands in for exact intervals in p")
        .doesNotContain("Complete:");
    CommandRun json = CommandRun.of("threshold", game, "--param", "p", "--json");
    assertThat(json.out()).contains("\"complete\":false", "\"exact\":false", "\"step\":\"1/64\"");
    assertThat(CommandRun.of("threshold", game, "--param", "p", "-q").out())
        .contains("not exact in p");
  }

  @Test
  void stripsAreNeverCalledComplete() {
    String[] line = "map games/guarantee/turnover.game --x h --y B".split(" ");
    assertThat(CommandRun.of(line).out())
        .contains("Not exact: exact across", "Not complete: strips stand in for exact regions");
  }

  @Test
  void aStepIsNothingForAMap() {
    CommandRun run =
        CommandRun.of("map", "games/guarantee/fading-spotlight.game", "--x", "N", "--y", "c");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("has a step");
  }

  @Test
  void treesWithNumbersOnlyAreOutside() {
    CommandRun run = CommandRun.of("threshold", "test-data/efg/written/entry.efg");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("has numbers, no parameters");
  }

  @Test
  void withInformationSetsMixedEquilibriaAreFollowedAndPromisesTested() {
    String game = "games/guarantee/secret-treaty.game";
    CommandRun threshold = CommandRun.of("threshold", game, "--param", "s");
    assertThat(threshold.code()).isZero();
    assertThat(threshold.out())
        .contains("Alliance  FAILS  0 <= s <= 10", "0 <= s < 5/2", "Sign > Attack (1/(-6 + 3*s))")
        .contains("Complete: ", "Verified: 6 values");
    assertThat(CommandRun.of("tornado", game, "--param", "d").out())
        .contains("Alliance  0  ", "switches at 0", "Complete: ");
  }

  @Test
  void promisesOfTheCommandLineHaveThresholds() {
    CommandRun run =
        CommandRun.of(
            "threshold",
            "games/guarantee/bare-guarantee.game",
            "--param",
            "s",
            "--promise",
            "Betrayal = Guarantor: Renege at Call",
            "-q");
    assertThat(run.out())
        .contains("Betrayal HOLDS 0 <= s < 4, KNIFE-EDGE s = 4, FAILS 4 < s <= 12");
  }

  /** Bound, the guarantor gets 0; not bound, there is war below 4 and he gets -1. */
  @Test
  void theWorthOfAPromiseAsACommitmentIsToldOverTheRange() {
    String game = "games/guarantee/bare-guarantee.game";
    CommandRun run = CommandRun.of("threshold", game, "--param", "s", "--worth");
    assertThat(run.out())
        .containsPattern("Guarantee is worth to Guarantor +positive +0 <= s < 4 +1\\n")
        .containsPattern(" zero +4 < s <= 12 +0\\n");
    assertThat(CommandRun.of("threshold", game, "--param", "s").out()).doesNotContain("is worth");
  }

  @Test
  void otherValuesAreHeeded() {
    CommandRun run =
        CommandRun.of(
            "threshold",
            "games/guarantee/bare-guarantee.game",
            "--param",
            "s",
            "--set",
            "c=5",
            "-q");
    assertThat(run.out()).contains("KNIFE-EDGE s = 5");
  }

  @Test
  void devicesAreInForce(@TempDir Path folder) throws Exception {
    String game = Files.readString(Path.of(BARE));
    Files.writeString(
        folder.resolve("fined.game"),
        game.replaceAll("(?m)^(expect|scenario|  s =).*\\n", "")
            + "param fee = 1/2 in 0..3\ndevice fine 2 * fee on Guarantee\n");
    CommandRun run =
        CommandRun.in(
            folder, "", "threshold", "fined.game", "--param", "fee", "--param", "s", "-q");
    assertThat(run.out())
        .contains("Guarantee FAILS 0 <= fee < 1/2, KNIFE-EDGE fee = 1/2, HOLDS 1/2 < fee <= 3")
        .contains("KNIFE-EDGE s = 3");
    CommandRun map = CommandRun.in(folder, "", "map", "fined.game", "--x", "fee", "--y", "s", "-q");
    assertThat(map.out()).contains("Guarantee holds").doesNotContain("not exact");
  }

  @Test
  void picturesAreWellFormedAndTablesHaveARowForEachRegion(@TempDir Path folder) throws Exception {
    CommandRun.in(folder, "", "map", BARE, "--x", "s", "--y", "c", "-o", "map.svg");
    Document map = xml(folder.resolve("map.svg"));
    assertThat(map.getElementsByTagName("polygon").getLength()).isEqualTo(2);
    assertThat(map.getDocumentElement().getTextContent())
        .contains("s, stake: what the guarantor loses by reneging")
        .contains("A  50 %  Guarantee fails, ends at War");
    CommandRun.in(folder, "", "map", BARE, "--x", "s", "--y", "c", "-o", "map.csv");
    assertThat(Files.readAllLines(folder.resolve("map.csv"))).hasSize(3);
    CommandRun.in(folder, "", "tornado", BARE, "-o", "tornado.svg");
    assertThat(xml(folder.resolve("tornado.svg")).getDocumentElement().getTextContent())
        .contains("s, stake: what the guarantor loses by reneging");
  }

  private static Document xml(Path file) throws Exception {
    byte[] bytes = Files.readString(file).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
