package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Games that are read but of a class that no command solves. */
class OutsideClassTest {
  private static final String DRIVER_EFG =
      """
      EFG 2 R "Absent-minded driver" { "Driver" }
      p "" 1 1 "Exit" { "turn" "go" } 0
      t "" 1 "" { 0 }
      p "" 1 1 "Exit" { "turn" "go" } 0
      t "" 2 "" { 4 }
      t "" 3 "" { 1 }
      """;

  private static final String DRIVER =
      """
      players Driver
      tree:
        Driver @Exit:
          turn: (0)
          go: Driver @Exit:
            turn: (4)
            go: (1)
      """;

  private static final String FORGETFUL =
      """
      players A
      tree:
        A @First:
          left: A @Second:
            l: (1)
            r: (0)
          right: A @Second:
            l: (0)
            r: (1)
      """;

  private static CommandRun run(String game, String command) {
    return CommandRun.in(CommandRun.PROJECT, game, command.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve -", "solve --nash -", "check -", "commit - --leader Driver"})
  void absentMindednessIsNamedInBothFormats(String command) {
    for (String game : new String[] {DRIVER, DRIVER_EFG}) {
      CommandRun run = run(game, command);
      assertThat(run.code()).as(run.all()).isEqualTo(4);
      assertThat(run.err()).contains("absent-mindedness").contains("Exit");
      CommandRun quiet = run(game, command + " -q");
      assertThat(quiet.code()).isEqualTo(4);
      assertThat(quiet.out()).contains("outside what " + command.split(" ", -1)[0] + " can do");
      CommandRun json = run(game, command + " --json");
      assertThat(json.code()).isEqualTo(4);
      JsonSchemaTest.assertValid(json.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve -", "check -", "commit - --leader A"})
  void imperfectRecallIsNamed(String command) {
    CommandRun run = run(FORGETFUL, command);
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.err())
        .contains("a game of imperfect recall: at Second A has forgotten an own move")
        .doesNotContain("absent-mindedness");
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve -", "check -"})
  void aFileThatIsWrongBesidesIsWrong(String command) {
    assertThat(run(DRIVER.replace("(1)", "(1, 2)"), command).code()).isEqualTo(3);
  }
}
