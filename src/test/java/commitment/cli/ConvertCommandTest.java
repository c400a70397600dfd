package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code solver convert}. */
class ConvertCommandTest {
  @TempDir private Path folder;

  private static final Path PRESENT_BIASED = Path.of("games/home/procrastination.game");

  static List<Path> games() {
    return Library.games().stream().filter(game -> !game.equals(PRESENT_BIASED)).toList();
  }

  private CommandRun run(String... args) {
    return CommandRun.in(folder, "", args);
  }

  @ParameterizedTest
  @MethodSource("games")
  void verdictsAreTheSameInEveryFormat(Path game) {
    String path = game.toAbsolutePath().toString();
    assertThat(run("convert", path, "there.efg").code()).isZero();
    assertThat(run("convert", "there.efg", "back.game").code()).isZero();
    assertThat(run("convert", "back.game", "again.game").code()).isZero();
    assertThat(folder.resolve("again.game")).hasSameTextualContentAs(folder.resolve("back.game"));
    CommandRun original = run("check", path, "-q");
    for (String copy : List.of("there.efg", "back.game")) {
      CommandRun check = run("check", copy, "-q");
      assertThat(check.code()).isEqualTo(original.code());
      assertThat(check.out()).isEqualTo(original.out().replace(path, copy));
    }
    assertThat(run("fmt", "--check", "back.game").code()).isZero();
  }

  @Test
  void aPresentBiasedPlayerNeedsTheDatesOfPayoffs() {
    String path = PRESENT_BIASED.toAbsolutePath().toString();
    assertThat(run("convert", path, "there.efg").code()).isZero();
    for (String from : List.of(path, "there.efg")) {
      CommandRun refused = run("convert", from, "back.game");
      assertThat(refused.code()).isEqualTo(4);
      assertThat(refused.err()).contains("Self is present-biased");
      assertThat(folder.resolve("back.game")).doesNotExist();
    }
  }

  @Test
  void settingsAndPromisesGoAlong() throws IOException {
    String game = Path.of("games/guarantee/bare-guarantee.game").toAbsolutePath().toString();
    CommandRun run =
        run(
            "convert",
            game,
            "a.efg",
            "--set",
            "s=5",
            "--promise",
            "Word = Russia: Refrain at Border");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "a.efg: 7 nodes, 2 promises; parameters have their values, scenarios stay behind,"
                + " expectations stay behind\n");
    assertThat(Files.readString(folder.resolve("a.efg"))).contains("promise Word by Russia:");
    assertThat(run("check", "a.efg", "-q").out()).isEqualTo("Guarantee HOLDS; Word HOLDS\n");
  }

  @Test
  void aWrongFileLeavesTheOldOne() throws IOException {
    Path old = Files.writeString(folder.resolve("a.efg"), "old");
    Files.writeString(folder.resolve("bad.game"), "game \"x\"\n");
    assertThat(run("convert", "bad.game", "a.efg").code()).isEqualTo(3);
    assertThat(old).hasContent("old");
    Files.writeString(folder.resolve("no-players.efg"), "EFG 2 R \"t\" { }\nt \"\" 0\n");
    CommandRun refused = run("convert", "no-players.efg", "b.game");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .isEqualTo("no-players.efg: a game that .game files cannot hold: it has no players\n");
    assertThat(folder.resolve("b.game")).doesNotExist();
  }

  @Test
  void gambitGetsTheGameWithItsDevices() throws IOException {
    Files.writeString(
        folder.resolve("a.game"),
        """
        players G, V
        tree:
          G @Call:
            Honor: (-4, 0)
            Renege: (-3, 0)
        promise P by G:
          at Call: Honor
        device fine 2 on P by V paying (V 1)
        """);
    CommandRun run = run("convert", "a.game", "a.efg");
    assertThat(run.err())
        .isEqualTo("a.efg: 5 nodes, 1 promise; devices are in force in the tree\n");
    assertThat(run("check", "a.efg", "-q").out()).isEqualTo("P HOLDS\n");
    assertThat(run("convert", "a.game", "b.game").code()).isZero();
    assertThat(Files.readString(folder.resolve("b.game")))
        .endsWith("device fine 2 on P by V paying (0, 1)\n");
    assertThat(run("check", "b.game", "-q").out()).isEqualTo("P HOLDS; Punishment_for_P HOLDS\n");
  }

  @Test
  void theFormatMustBeKnown() throws IOException {
    Files.writeString(folder.resolve("a.game"), commitment.testing.Games.ENTRY);
    assertThat(run("convert", "a.game").err()).contains("no file to write").contains("--to");
    assertThat(run("convert", "a.game", "a.txt").err()).contains("a.txt does not tell the format");
    assertThat(run("convert", "a.game", "a.game").err()).contains("one of the files to read");
    assertThat(run("convert", ".", "a.efg").err()).contains("a folder");
    assertThat(run("convert").code()).isEqualTo(2);
    assertThat(run("convert", "a.game", "b.txt", "--to", "efg").code()).isZero();
    assertThat(Files.readString(folder.resolve("b.txt"))).startsWith("EFG 2 R");
    CommandRun piped =
        CommandRun.in(folder, commitment.testing.Games.ENTRY, "convert", "-", "--to", "json");
    assertThat(piped.out()).contains("\"nodes\":[{\"move\":0}");
  }
}
