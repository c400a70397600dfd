package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new user gets wrong: each is answered with a diagnostic, the right code, and no trace. */
class BadInputTest {
  private static final String ENTRY =
      """
      game "Entry"
      players Entrant, Incumbent
      tree:
        Entrant:
          Out: (0, 2)
          In: Incumbent @Reply:
            Fight: (-1, -1)
            Accommodate: (1, 1)
      threat War by Incumbent:
        at Reply: Fight
      """;

  @TempDir private Path folder;

  private CommandRun check(String text) throws IOException {
    Files.writeString(folder.resolve("my.game"), text);
    return checked(CommandRun.in(folder, "", "check", "my.game"));
  }

  /** What holds of every bad input. */
  private static CommandRun checked(CommandRun run) {
    assertThat(run.all()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(run.err()).isNotBlank();
    assertThat(run.out()).isEmpty();
    return run;
  }

  @Test
  void theGameItselfIsGood() throws IOException {
    Files.writeString(folder.resolve("my.game"), ENTRY);
    CommandRun run = CommandRun.in(folder, "", "check", "my.game");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Entry").contains("War FAILS at Reply");
    assertThat(run.code()).isEqualTo(1);
  }

  /** By the ending, and from standard input by the first word. */
  @Test
  void aTableOfStrategiesIsCalledThat() throws IOException {
    String table = "NFG 1 R \"Dilemma\" { \"A\" \"B\" } { 2 2 }\n1 1 0 2 2 0 1 1\n";
    Files.writeString(folder.resolve("pd.nfg"), table);
    for (CommandRun run :
        List.of(
            CommandRun.in(folder, "", "check", "pd.nfg"),
            CommandRun.in(folder, table, "check", "-"))) {
      assertThat(checked(run).err())
          .contains("this is a table of strategies; only games with a tree (EFG) are read")
          .doesNotContain("G102");
      assertThat(run.code()).isEqualTo(3);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a missing leaf            | Out: (0, 2)          | Out:                     | G108
          a wrong payoff count      | (0, 2)               | (0, 2, 3)                | G301
          an unknown action         | at Reply: Fight      | at Reply: Abandon        | G204
          an unknown set            | at Reply: Fight      | at Replay: Fight         | G203
          a misspelt player         | In: Incumbent @Reply | In: Incumbant @Reply     | G201
          an unclosed string        | game "Entry"         | game "Entry              | G003
          an unclosed bracket       | (-1, -1)             | (-1, -1                  | G005
          bare payoffs              | Out: (0, 2)          | Out: 0, 2                | G101
          a missing colon           | In: Incumbent @Reply:| In: Incumbent @Reply     | G101
          somebody else's move      | War by Incumbent     | War by Entrant           | G401
          no players                | players Entrant, Incumbent | #                  | G107
          """)
  void aSlipOfThePen(String what, String good, String bad, String code) throws IOException {
    CommandRun run = check(ENTRY.replace(good, bad));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("my.game:").contains("[" + code + "]").contains("help: ");
    assertThat(run.err().lines().filter(line -> line.contains("error[")).count())
        .as("one mistake, one message:\n%s", run.err())
        .isEqualTo(1);
  }

  @Test
  void aTab() throws IOException {
    CommandRun run = check(ENTRY.replace("  Entrant:", "\tEntrant:"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("G002");
  }

  @Test
  void probabilitiesThatSumToNineTenths() throws IOException {
    CommandRun run =
        check(
            """
            players A
            tree:
              chance:
                with 1/2 Left: (1)
                with 2/5 Right: (0)
            """);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("sum to 9/10").contains("1/10 is missing");
  }

  @Test
  void anEmptyFile() throws IOException {
    CommandRun run = check("");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("G103").contains("tree:");
    Files.writeString(folder.resolve("empty.efg"), "");
    assertThat(checked(CommandRun.in(folder, "", "check", "empty.efg")).code()).isEqualTo(3);
  }

  @Test
  void aBinaryFile() throws IOException {
    byte[] bytes = new byte[5000];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) (index * 37);
    }
    for (String name : List.of("my.game", "my.efg")) {
      Files.write(folder.resolve(name), bytes);
      CommandRun run = checked(CommandRun.in(folder, "", "check", name));
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err().lines().count()).isLessThan(20);
    }
  }

  @Test
  void whatWindowsCallsUnicode() throws IOException {
    Files.write(folder.resolve("my.game"), ENTRY.getBytes(StandardCharsets.UTF_16));
    CommandRun run = checked(CommandRun.in(folder, "", "check", "my.game"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("[G001]: the file is UTF-16, not UTF-8").contains("help: ");
  }

  @Test
  void aNumberThatNobodyReads() throws IOException {
    CommandRun run = check(ENTRY.replace("(0, 2)", "(" + "9".repeat(10_001) + ", 2)"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("[G009]: a number of 10001 characters; 10000 are the most");
    assertThat(run.err().length()).isLessThan(1000);
  }

  @Test
  void aMissingFileAndAFolderWithoutGames() throws IOException {
    assertThat(checked(CommandRun.in(folder, "", "check", "no.game")).code()).isEqualTo(2);
    assertThat(CommandRun.in(folder, "", "check", "bare-guarantee").err())
        .contains("solver games bare-guarantee");
    Files.createDirectory(folder.resolve("empty"));
    CommandRun run = checked(CommandRun.in(folder, "", "check", "empty"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a folder without games");
  }

  @Test
  void fiftyMegabytesInOneLine() throws IOException {
    for (String name : List.of("my.game", "my.efg")) {
      Files.write(folder.resolve(name), "x".repeat(50_000_000).getBytes(StandardCharsets.UTF_8));
      CommandRun run = checked(CommandRun.in(folder, "", "check", name));
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err().length()).isLessThan(5000);
    }
  }

  @Test
  void oneHundredThousandBrackets() throws IOException {
    String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    CommandRun run = check(ENTRY.replace("Out: (0, 2)", "Out: (" + deep + ", 2)"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("G008");
    assertThat(run.err().length()).isLessThan(5000);
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Files.writeString(folder.resolve("a.game"), "tree:\n");
    Files.writeString(folder.resolve("b.game"), ENTRY);
    CommandRun run = CommandRun.in(folder, "", "check", "a.game", "b.game", "-q");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("b.game: War FAILS at Reply");
  }
}
