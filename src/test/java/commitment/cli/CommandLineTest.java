package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.report.TextStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line: options, exit codes, where things are written. */
class CommandLineTest {
  private static final String BARE = "games/guarantee/bare-guarantee.game";

  @Test
  void exitCodesFollowTheVerdict() {
    assertThat(CommandRun.of("check", BARE, "--scenario", "above").code()).isZero();
    assertThat(CommandRun.of("check", BARE, "--scenario", "equal").code()).isEqualTo(1);
    assertThat(CommandRun.of("check", BARE, "--scenario", "below").code()).isEqualTo(1);
  }

  @Test
  void aParameterCanBeSet() {
    assertThat(CommandRun.of("check", "-q", BARE, "--set", "s=9/2").out())
        .isEqualTo("Guarantee HOLDS\n");
    assertThat(CommandRun.of("check", "-q", BARE, "--set", "s=4").out())
        .isEqualTo("Guarantee KNIFE-EDGE at Call\n");
    assertThat(CommandRun.of("check", "-q", BARE, "--set", "s=3.999").out())
        .isEqualTo("Guarantee FAILS at Call\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check --frobnicate x.game",
        "frobnicate",
        "check " + BARE + " --set s",
        "check " + BARE + " --set s=much",
        "check " + BARE + " --set stake=3",
        "check " + BARE + " --set s=99",
        "check " + BARE + " --scenario nowhere",
        "check " + BARE + " --limit size=3",
        "check " + BARE + " --limit time=-1",
        "check " + BARE + " --color blue",
        "check " + BARE + " -o nowhere/out.txt",
        "solve " + BARE + " --max -3",
        "explain G999"
      })
  void aWrongCommandLineIsExitCodeTwo(String line) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertThat(run.code()).as(run.all()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("solver: ").doesNotContain("\tat ");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check " + BARE,
        "solve " + BARE,
        "solve --nash games/classics/seltens-horse.game",
        "check games/classics/seltens-horse.game",
        "commit " + BARE,
        "threshold --param s " + BARE,
        "tornado " + BARE,
        "map --x s --y c " + BARE,
        "repair " + BARE,
        "compare " + BARE
      })
  void theCheckOfTheAnswerCanBeLeftOut(String line) {
    CommandRun text = CommandRun.of((line + " --no-verify").split(" "));
    assertThat(text.out()).contains("Not verified: --no-verify was given");
    CommandRun json = CommandRun.of((line + " --no-verify --json").split(" "));
    assertThat(json.out()).contains("\"verified\":false,\"verification\":\"--no-verify was given");
    assertThat(text.code()).isEqualTo(CommandRun.of(line.split(" ")).code());
  }

  @Test
  void aPromiseCanBeMadeOnTheCommandLine() {
    CommandRun run =
        CommandRun.of(
            "check", "-q", BARE, "--promise", "Peace = Russia: Refrain at Border", "--set", "s=5");
    assertThat(run.out()).isEqualTo("Guarantee HOLDS; Peace HOLDS\n");
    CommandRun wrong = CommandRun.of("check", "-q", BARE, "--promise", "Russia: Retreat at Border");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("G204").contains("'Retreat' is not an action at Border");
  }

  @Test
  void standardInputIsReadAsEitherFormat() throws IOException {
    String game = Files.readString(Path.of(BARE));
    assertThat(CommandRun.in(CommandRun.PROJECT, game, "check", "-", "-q").out())
        .isEqualTo("Guarantee FAILS at Call\n");
    String efg =
        """
        EFG 2 R "Entry" { "Entrant" "Incumbent" }
        p "" 1 1 "" { "Out" "In" } 0
        t "" 1 "" { 0, 2 }
        p "" 2 1 "Reply" { "Fight" "Accommodate" } 0
        t "" 2 "" { -1, -1 }
        t "" 3 "" { 1, 1 }
        """;
    String[] line = {"check", "-", "-q", "--promise", "War = Incumbent: Fight at Reply"};
    assertThat(CommandRun.in(CommandRun.PROJECT, efg, line).out())
        .isEqualTo("War FAILS at Reply\n");
    String[] named = {"solve", "-", "--format", "efg", "-q"};
    assertThat(CommandRun.in(CommandRun.PROJECT, efg, named).out())
        .isEqualTo("1 equilibrium: In > Accommodate; Entrant 1, Incumbent 1\n");
  }

  @Test
  void anOutputFileIsWholeOrNotThere(@TempDir Path folder) throws IOException {
    Path bare = Path.of(BARE).toAbsolutePath();
    CommandRun run = CommandRun.in(folder, "", "check", bare.toString(), "-o", "out.txt");
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("out.txt"))).contains("Guarantee FAILS at Call");
    assertThat(CommandRun.in(folder, "", "check", "no.game", "-o", "out.txt").code()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("out.txt"))).contains("Guarantee FAILS at Call");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whoMovesUnseenMixes() {
    String game =
        """
        players A, B
        tree:
          A:
            Left: B @Blind:
              l: (1, 0)
              r: (0, 1)
            Right: B @Blind:
              l: (0, 1)
              r: (1, 0)
        """;
    CommandRun run = CommandRun.in(CommandRun.PROJECT, game, "solve", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Left 1/2, Right 1/2").contains("l 1/2, r 1/2");
  }

  @Test
  void imperfectRecallIsOutsideAndSaysSo() {
    String game =
        """
        players A
        tree:
          A:
            Left: A @Blind:
              l: (1)
              r: (0)
            Right: A @Blind:
              l: (0)
              r: (1)
        """;
    for (String command : new String[] {"check", "solve"}) {
      CommandRun run = CommandRun.in(CommandRun.PROJECT, game, command, "-");
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err()).contains("a game of imperfect recall: at Blind A has forgotten");
    }
  }

  @Test
  void colorOnlyWhereItIsWanted() {
    TextStyle terminal = new TextStyle(true, true);
    byte[] none = {};
    assertThat(CommandRun.of("check", BARE).out()).doesNotContain("\u001b[");
    assertThat(CommandRun.of("check", BARE, "--color", "always").out()).contains("\u001b[");
    assertThat(CommandRun.in(CommandRun.PROJECT, none, terminal, "check", BARE).out())
        .contains("\u001b[")
        .contains("Sign → Refrain");
    String plain =
        CommandRun.in(CommandRun.PROJECT, none, terminal, "check", BARE, "--color", "never").out();
    assertThat(plain).doesNotContain("\u001b[");
  }

  @Test
  void helpHasItsExamplesFirst() {
    for (String command : new String[] {"check", "solve", "test", "games", "explain"}) {
      CommandRun run = CommandRun.of(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out().indexOf("Examples:"))
          .as(command)
          .isPositive()
          .isLessThan(run.out().indexOf("Usage:"));
    }
    assertThat(CommandRun.of("--version").out()).startsWith("solver ");
    assertThat(CommandRun.of().out()).contains("Examples:");
  }

  @Test
  void everyEquilibriumIsCountedWhenFewAreListed() {
    CommandRun run =
        CommandRun.of("solve", "games/bargaining/ultimatum.game", "--json", "--max", "1");
    assertThat(run.out()).contains("\"count\":\"2\",\"payoffs\":[[\"3\",\"1\"],[\"4\",\"0\"]]");
    assertThat(run.out().split("\"strategies\"", -1)).hasSize(2);
  }

  @Test
  void noEquilibriumNeedBeListed() {
    CommandRun run = CommandRun.of("solve", BARE, "--max", "0");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("One pure subgame-perfect equilibrium.").contains("--max N");
    assertThat(CommandRun.of("solve", BARE, "--max", "0", "--json").out())
        .contains("\"equilibria\":[]");
  }

  @Test
  void aFileThatIsReadIsNotOverwritten(@TempDir Path folder) throws IOException {
    Files.copy(Path.of(BARE).toAbsolutePath(), folder.resolve("my.game"));
    CommandRun run = CommandRun.in(folder, "", "check", "my.game", "-o", "my.game");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("one of the files to read");
    assertThat(Files.readString(folder.resolve("my.game")))
        .isEqualTo(Files.readString(Path.of(BARE)));
    assertThat(CommandRun.in(folder, "", "check", "my.game", "-o", ".").err())
        .contains("that is a folder");
  }

  @Test
  void standardInputCannotBeReadTwice() {
    assertThat(CommandRun.in(CommandRun.PROJECT, "", "check", "-", "-").code()).isEqualTo(2);
  }

  @Test
  void aLimitIsExitCodeFiveWithEitherCommand() {
    for (String command : new String[] {"check", "solve"}) {
      CommandRun run =
          CommandRun.of(command, "games/bargaining/ultimatum.game", "--limit", "time=0.000001ms");
      assertThat(run.out()).contains("Not complete");
      assertThat(run.code()).isEqualTo(5);
    }
  }

  /** A stream that breaks in the midst of a command, as a mistake of the program would. */
  @Test
  void aFaultIsOneLineAndExitCodeSeventy() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream broken =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public boolean checkError() {
            throw new IllegalStateException("a planted fault");
          }
        };
    int code =
        Program.run(
            new String[] {"check", BARE},
            new Console(
                InputStream.nullInputStream(),
                broken,
                Optional::empty,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CommandRun.PROJECT,
                TextStyle.PLAIN,
                false));
    assertThat(code).isEqualTo(70);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("solver: internal fault: ")
        .contains("a planted fault")
        .hasLineCount(1);
  }
}
