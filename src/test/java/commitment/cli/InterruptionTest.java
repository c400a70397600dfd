package commitment.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.apache.commons.math3.fraction.BigFraction;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.optimisation.Optimisation;
import picocli.CommandLine;

/** The program as a process that is interrupted, and the display of its progress. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptionTest {
  /** All equilibria of it would take hours; the pure ones are there at once. */
  private static final int STRATEGIES = 20;

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNothingRunning() {
    started.forEach(Process::destroyForcibly);
  }

  private Path large() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("EFG 2 R \"large\" { \"A\" \"B\" }\n");
    String actions =
        IntStream.range(0, STRATEGIES)
            .mapToObj(action -> "\"" + action + "\"")
            .collect(Collectors.joining(" ", "{ ", " }"));
    text.append("p \"\" 1 1 \"\" ").append(actions).append(" 0\n");
    for (int row = 0; row < STRATEGIES; row++) {
      text.append("p \"\" 2 1 \"\" ").append(actions).append(" 0\n");
      for (int column = 0; column < STRATEGIES; column++) {
        text.append("t \"\" ").append(row * STRATEGIES + column + 1).append(" \"\" { ");
        text.append(random.nextInt(1000)).append(", ").append(random.nextInt(1000)).append(" }\n");
      }
    }
    return Files.writeString(folder.resolve("large.efg"), text);
  }

  /** A process that ended: its streams and its exit code. */
  private record Ended(int code, String out, String err) {}

  private Process start(String... arguments) throws IOException {
    // Whoever runs the tests may ignore signals, which children inherit.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dsolver.progressDelay=200");
    command.addAll(List.of("-cp", classPath(), "commitment.cli.Main"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    started.add(process);
    return process;
  }

  /** Where the program and its libraries are, whoever loaded them here. */
  private static String classPath() {
    return Stream.of(
            Main.class,
            CommandLine.class,
            JsonObject.class,
            ProgressBar.class,
            WCWidth.class,
            BigFraction.class,
            Optimisation.class)
        .map(type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void assumeSignals() throws Exception {
    boolean there;
    try {
      there =
          new ProcessBuilder("env", "--default-signal=INT", "kill", "-l").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "no env --default-signal or no kill here");
  }

  /** Waits for one of some words on standard error, then sends the signal. */
  private static Ended interrupted(Process process, String signal, String... words)
      throws Exception {
    StringBuilder err = new StringBuilder();
    InputStream errors = process.getErrorStream();
    byte[] some = new byte[512];
    while (Stream.of(words).noneMatch(word -> err.indexOf(word) >= 0)) {
      int count = errors.read(some);
      assertThat(count).as("standard error: " + err).isPositive();
      err.append(new String(some, 0, count, UTF_8));
    }
    signal(process, signal);
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    err.append(new String(errors.readAllBytes(), UTF_8));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, err.toString());
  }

  private static void signal(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
  }

  @Test
  void whatWasFoundIsPrintedAndMarkedIncomplete() throws Exception {
    assumeSignals();
    Process process = start("solve", large().toString(), "--progress", "always");
    Ended ended = interrupted(process, "INT", "solving subgames", "bases: ");
    assertThat(ended.code()).as(ended.err()).isEqualTo(5);
    assertThat(ended.out())
        .contains("Found: ")
        .contains("Equilibrium 1")
        .contains("Not complete: the run was interrupted, there may be more equilibria.")
        .endsWith("\n");
    assertThat(ended.err())
        .doesNotContain("Exception")
        .endsWith("\r" + "solver: interrupted; what was found so far is printed\n");
  }

  /** Two players with thousands of sequences: one linear program, which takes some seconds. */
  @Test
  void aLinearProgramIsLeftOffAndThereIsAnAnswer() throws Exception {
    assumeSignals();
    String poker = Path.of("test-data", "zero-sum", "leduc.game").toAbsolutePath().toString();
    Process process = start("solve", poker, "--progress", "always");
    Ended ended = interrupted(process, "INT", "solving subgames", "bases: ");
    assertThat(ended.code()).as(ended.err()).isEqualTo(5);
    assertThat(ended.out())
        .startsWith("Leduc poker")
        .contains("No equilibrium was found so far.")
        .contains("Not complete: the run was interrupted, there may be more equilibria.");
    assertThat(ended.err())
        .doesNotContain("Exception")
        .endsWith("\r" + "solver: interrupted; what was found so far is printed\n");
  }

  @Test
  void aFileIsWholeAndSoIsTheJson() throws Exception {
    assumeSignals();
    Process process =
        start(
            "solve",
            large().toString(),
            "games-that-are-left-out.efg",
            "--json",
            "--progress",
            "always",
            "-o",
            "answer.json");
    Ended ended = interrupted(process, "TERM", "large.efg");
    assertThat(ended.code()).as(ended.err()).isEqualTo(5);
    assertThat(ended.err()).contains("one file is left out").doesNotContain("Exception");
    JsonObject answer =
        JsonParser.parseString(Files.readString(folder.resolve("answer.json"))).getAsJsonObject();
    assertThat(answer.get("complete").getAsBoolean()).isFalse();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactly("answer.json", "large.efg");
    }
  }

  @Test
  void whereNothingIsComputedTheProcessEndsAtOnce() throws Exception {
    assumeSignals();
    // Waits for standard input, which does not come.
    Process process = start("check", "no-such-file.game", "-", "--progress", "always");
    Ended ended = interrupted(process, "INT", "no such file");
    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void aLimitOfTimeTakesTheSameWay() throws Exception {
    CommandRun run = CommandRun.of("solve", large().toString(), "--limit", "time=200ms");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.out())
        .contains(
            "Not complete: the time limit was reached (--limit time=N allows more), there may be"
                + " more equilibria.");
    assertThat(run.err()).isEmpty();
  }
}
