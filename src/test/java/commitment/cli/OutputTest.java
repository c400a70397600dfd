package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where {@code -o} writes to, and what it refuses. */
class OutputTest {
  private static final String BARE =
      Path.of("games/guarantee/bare-guarantee.game").toAbsolutePath().toString();
  private static final String ENTRY =
      Path.of("games/markets/entry-deterrence.game").toAbsolutePath().toString();

  private static Path pipe(Path folder) throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "link"})
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsWrittenToAndStaysOne(String name, @TempDir Path folder) throws Exception {
    Path pipe = pipe(folder);
    Files.createSymbolicLink(folder.resolve("link"), pipe);
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    CommandRun run = CommandRun.in(folder, "", "check", BARE, "-o", name);
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(Files.isSymbolicLink(folder.resolve("link"))).isTrue();
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo(CommandRun.of("check", BARE).out());
    assertThat(names(folder)).containsExactly("link", "pipe");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceThatTakesNoMoreIsAnErrorAndStaysOne(@TempDir Path folder) throws Exception {
    Path pipe = pipe(folder);
    CompletableFuture<Void> read =
        CompletableFuture.runAsync(
            () -> {
              try {
                Files.newInputStream(pipe).close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    // More than a pipe holds.
    CommandRun run = CommandRun.in(folder, "", "report", BARE, "-o", "pipe");
    assertThat(Files.isRegularFile(pipe)).isFalse();
    read.get(60, TimeUnit.SECONDS);
    assertThat(run.err()).contains("-o pipe: cannot be written: ");
    assertThat(run.code()).isEqualTo(2);
    assertThat(names(folder)).containsExactly("pipe");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToAFileStaysALink(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file.txt"));
    Files.createSymbolicLink(folder.resolve("link.txt"), file);
    CommandRun.in(folder, "", "check", BARE, "-o", "link.txt");
    assertThat(folder.resolve("link.txt")).isSymbolicLink();
    assertThat(file).content().contains("Guarantee FAILS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draw -o two.svg",
        "draw",
        "report -o two.html",
        "report",
        "explain -o two.html",
        "explain --to html",
        "map --x s --y c -o two.svg",
        "map --x s --y c -o two.csv",
        "tornado -o two.svg"
      })
  void whatHasRoomForOneGameRefusesTwo(String words, @TempDir Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(words.split(" ", -1)));
    arguments.addAll(List.of(BARE, ENTRY));
    CommandRun run = CommandRun.in(folder, "", arguments.toArray(new String[0]));
    assertThat(run.err()).contains("shows one game, and 2 are named; ");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aPageOfAFolderIsRefusedAndItsTextIsNot(@TempDir Path folder) throws IOException {
    Files.copy(Path.of(BARE), folder.resolve("a.game"));
    Files.copy(Path.of(ENTRY), folder.resolve("b.game"));
    CommandRun page = CommandRun.in(folder, "", "explain", ".", "-o", "home.html");
    assertThat(page.err()).contains("a page shows one game, and 2 are named; ").contains(".md");
    assertThat(page.code()).isEqualTo(2);
    assertThat(CommandRun.in(folder, "", "explain", ".", "-o", "home.md").err()).isEmpty();
    assertThat(
            Files.readAllLines(folder.resolve("home.md")).stream().filter(l -> l.startsWith("# ")))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.pdf", "x.txt", "x.json"})
  void aReportIsAPageAndNothingElse(String name, @TempDir Path folder) throws IOException {
    CommandRun run = CommandRun.in(folder, "", "report", BARE, "-o", name);
    assertThat(run.err()).contains("end it in .html");
    assertThat(run.code()).isEqualTo(2);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aHyphenIsStandardOutput(@TempDir Path folder) throws IOException {
    for (String command : new String[] {"check", "draw", "report", "explain"}) {
      CommandRun run = CommandRun.in(folder, "", command, BARE, "-o", "-");
      assertThat(run.out()).isEqualTo(CommandRun.in(folder, "", command, BARE).out()).isNotEmpty();
    }
    CommandRun png = CommandRun.in(folder, "", "draw", BARE, "--to", "png", "-o", "-");
    assertThat(png.err()).contains("--to png: name a file to write with -o");
    assertThat(png.code()).isEqualTo(2);
    assertThat(names(folder)).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
