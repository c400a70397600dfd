package commitment.cli;

import commitment.report.TextStyle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a command line inside the test, as a process would. */
public record CommandRun(int code, String out, String err) {
  /** The project itself. */
  public static final Path PROJECT = Path.of("").toAbsolutePath();

  public static CommandRun of(String... args) {
    return in(PROJECT, "", args);
  }

  public static CommandRun in(Path folder, String input, String... args) {
    return in(folder, input.getBytes(StandardCharsets.UTF_8), TextStyle.PLAIN, args);
  }

  public static CommandRun in(Path folder, byte[] input, TextStyle style, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Program.run(
            args,
            new Console(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Optional::empty,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                style,
                false));
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The output as running words: a space for each break of a line with its indent. */
  public String words() {
    return out.replaceAll("\\s+", " ");
  }

  /** Both streams, for messages. */
  public String all() {
    return out + err;
  }
}
