package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.Games;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code solver fmt}. */
class FmtCommandTest {
  private static final String MESSY = Games.ENTRY.replace("Out: (", "Out:(").replace("\n", "\r\n");
  private static final String CANONICAL = Games.ENTRY.replaceAll("(?m)(\\S: ) +", "$1");

  @TempDir private Path folder;

  private CommandRun run(String input, String... args) {
    return CommandRun.in(folder, input, args);
  }

  @Test
  void rewritesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.game"), MESSY);
    CommandRun run = run("", "fmt", "a.game");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("a.game: rewritten\n");
    assertThat(file).hasContent(CANONICAL);
    assertThat(run("", "fmt", "a.game").all()).isEmpty();
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void checkOnlySays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.game"), MESSY);
    Files.writeString(folder.resolve("b.game"), CANONICAL);
    Files.writeString(folder.resolve("c.efg"), "EFG 2 R \"\" { \"A\" }\nt \"\" 0\n");
    CommandRun run = run("", "fmt", "--check", ".");
    assertThat(run.code()).isOne();
    assertThat(run.out()).isEqualTo("./a.game: not in canonical form\n");
    assertThat(run.err()).isEqualTo("2 files, 1 not in canonical form\n");
    assertThat(Files.readString(file)).isEqualTo(MESSY);
    assertThat(run("", "fmt", "--check", "b.game").code()).isZero();
  }

  @Test
  void standardInputGoesToStandardOutput() {
    CommandRun run = run(MESSY, "fmt", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(CANONICAL);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aWrongFileIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("b.game"), MESSY);
    String wrong = MESSY.replace("In: Incumbent", "In Incumbent");
    Path file = Files.writeString(folder.resolve("a.game"), wrong);
    CommandRun run = run("", "fmt", "a.game", "b.game");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("a.game:7:").contains("b.game: rewritten");
    assertThat(Files.readString(file)).isEqualTo(wrong);
  }

  @Test
  void anEfgFileIsNotItsAffair() throws IOException {
    Files.writeString(folder.resolve("c.efg"), "EFG 2 R \"\" { \"A\" }\nt \"\" 0\n");
    CommandRun run = run("", "fmt", "c.efg");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("c.efg: fmt writes .game files").contains("solver convert");
    assertThat(run("", "fmt", "missing.game").code()).isEqualTo(2);
    assertThat(run("", "fmt").code()).isEqualTo(2);
  }
}
