package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void whatIsDefinedOfAForgetfulGameIsSaid() {
    assertThat(run(FORGETFUL, "solve -").err())
        .contains(
            "It has 2 Nash equilibria in pure strategies: left at First, l at Second, which gives A"
                + " 1; right at First, r at Second, which gives A 1");
    assertThat(run(DRIVER_EFG, "solve -").err()).doesNotContain("in pure strategies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve -", "check -"})
  void aFileThatIsWrongBesidesIsWrong(String command) {
    assertThat(run(DRIVER.replace("(1)", "(1, 2)"), command).code()).isEqualTo(3);
  }

  private static final String TWO_PROMISES =
      """
      players A, B
      tree:
        A @Open:
          out: (1, 1)
          in: B @Choice:
            l: A @Then:
              x: (3, 1)
              y: (0, 0)
            r: A @Then:
              x: (0, 0)
              y: (1, 3)
      promise Mix by A:
        at Then: x 1/2, y 1/2
      promise Left by B:
        at Choice: l
      """;

  @Test
  void onlyThePromiseThatNoTestIsForIsRefused() {
    CommandRun run = run(TWO_PROMISES, "check -");
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.out())
        .contains("Left CONTINGENT")
        .contains("Not tested: a promise of a mixture (Mix) in a game with information sets;")
        .contains("Not complete: what was not tested is named above.");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run(TWO_PROMISES, "check - -q").out())
        .isEqualTo("Left CONTINGENT; Mix not tested\n");
  }

  @Test
  void theAnswerAsDataNamesItAndIsRightAsFarAsItGoes(@TempDir Path folder) throws IOException {
    Path game = folder.resolve("two.game");
    Files.writeString(game, TWO_PROMISES);
    CommandRun run = run("", "check --json " + game);
    assertThat(run.code()).isEqualTo(4);
    JsonSchemaTest.assertValid(run.out());
    assertThat(run.out())
        .contains("\"complete\":false")
        .contains("\"notTested\":[{\"name\":\"Mix\",\"reason\":\"a promise of a mixture (Mix)");
    CommandRun verified = run(run.out(), "verify " + game + " -");
    assertThat(verified.code()).as(verified.all()).isZero();
  }

  private static final String WITH_SCENARIO =
      TWO_PROMISES.replace("tree:", "param z = 1 in 0..2\ntree:").replace("x: (3, 1)", "x: (3, z)")
          + """
          scenario high:
            z = 2
          """;

  @ParameterizedTest
  @ValueSource(strings = {"compare", "repair"})
  void theOthersAreAnsweredAndItIsNamed(String command, @TempDir Path folder) throws IOException {
    CommandRun run = run(WITH_SCENARIO, command + " -");
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.words())
        .contains("a promise of a mixture (Mix)", "Left", "CONTINGENT", "Not complete: ")
        .contains("Verified: ");
    Path game = Files.writeString(folder.resolve("two.game"), WITH_SCENARIO);
    CommandRun json = run("", command + " --json " + game);
    assertThat(json.code()).isEqualTo(4);
    JsonSchemaTest.assertValid(json.out());
    assertThat(json.out()).contains("\"complete\":false");
    if (!command.equals("repair")) {
      assertThat(json.out()).contains("\"notTested\":[{\"name\":\"Mix\"");
    }
    assertThat(run(json.out(), "verify " + game + " -").code()).isZero();
  }

  @Test
  void sharesOfTheOthersAreCounted(@TempDir Path folder) throws IOException {
    String random = WITH_SCENARIO.replace("param z = 1 in 0..2", "param z = 1 ~ uniform(0, 2)");
    CommandRun run = run(random, "simulate -");
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.words())
        .contains("Left CONTINGENT", "a promise of a mixture (Mix)", "Not complete: ");
    assertThat(run(random, "simulate - -q").out()).contains("Mix not tested");
    Path game = Files.writeString(folder.resolve("two.game"), random);
    CommandRun json = run("", "simulate --json " + game);
    JsonSchemaTest.assertValid(json.out());
    assertThat(json.out()).contains("\"complete\":false", "\"notTested\":[{\"name\":\"Mix\"");
    assertThat(run(json.out(), "verify " + game + " -").code()).isZero();
  }

  @Test
  void aPageHasTheVerdictsOnTheOthers() {
    CommandRun page = run(WITH_SCENARIO, "report -");
    assertThat(page.code()).as(page.err()).isZero();
    assertThat(page.out()).contains("not tested: a promise of a mixture (Mix)", "CONTINGENT");
    assertThat(run(WITH_SCENARIO, "report - -q").out()).contains("Left CONTINGENT; Mix not tested");
  }

  @Test
  void explainTellsTheOthersAndNamesIt() {
    CommandRun run = run(TWO_PROMISES, "explain -");
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.words())
        .contains("the promise Left asks for l at Choice")
        .contains("Not tested: a promise of a mixture (Mix) in a game with information sets;")
        .contains("Not complete: what was not tested is named above.");
    assertThat(run(TWO_PROMISES, "explain - -q").out()).contains("Left CONTINGENT; Mix not tested");
    CommandRun json = run(TWO_PROMISES, "explain - --json");
    JsonSchemaTest.assertValid(json.out());
    assertThat(json.out()).contains("\"notTested\":[{\"name\":\"Mix\"", "\"complete\":false");
    assertThat(run(TWO_PROMISES, "explain - --step 1").code()).isZero();
  }

  @Test
  void expectationsOfOtherPromisesAreTested() {
    String met = TWO_PROMISES + "expect Left contingent\n";
    assertThat(run(met, "test -").code()).isZero();
    CommandRun run = run(met + "expect Mix holds\n", "test -");
    assertThat(run.code()).as(run.all()).isEqualTo(4);
    assertThat(run.words())
        .contains("met expect Left contingent")
        .contains("found: a promise of a mixture (Mix) in a game with information sets")
        .contains("1 of 2 expectations unknown");
    CommandRun json = run(met + "expect Mix holds\n", "test - --json");
    JsonSchemaTest.assertValid(json.out());
    assertThat(run(met.replace("contingent", "fails") + "expect Mix holds\n", "test -").out())
        .contains("NOT MET");
  }

  @Test
  void whereThereIsNoOtherPromiseNothingIsTested() {
    CommandRun run =
        run(TWO_PROMISES.substring(0, TWO_PROMISES.indexOf("promise Left")), "check -");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a promise of a mixture (Mix) in a game with information sets");
  }
}
