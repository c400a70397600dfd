package commitment.cli;

import commitment.limit.Interruption;
import commitment.report.TextStyle;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The entry point: gives the process's surroundings to {@link Program} and its exit code back. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  public static void main(String[] args) {
    Interruption interruption = new Interruption();
    Console console = processConsole(interruption);
    OrderlyEnd end = new OrderlyEnd(interruption, console.err());
    Runtime.getRuntime().addShutdownHook(end);
    int code = Program.run(args, console);
    end.finished(code);
    System.exit(code);
  }

  private static Console processConsole(Interruption interruption) {
    FailureKeeping answers = new FailureKeeping(new FileOutputStream(FileDescriptor.out));
    PrintStream out = stream(answers);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    boolean noColor = System.getenv("NO_COLOR") != null && !System.getenv("NO_COLOR").isEmpty();
    // The launcher says so; Java itself cannot tell reliably before version 22.
    boolean terminal = Boolean.getBoolean("solver.terminal");
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    TextStyle style =
        new TextStyle(
            terminal && !dumb && !noColor,
            terminal && System.getenv("SOLVER_ASCII") == null && isUtf8(localeName()));
    return new Console(
        System.in,
        out,
        answers::failure,
        err,
        Path.of(""),
        style,
        noColor,
        Boolean.getBoolean("solver.watched") && !dumb,
        interruption);
  }

  private static PrintStream stream(OutputStream target) {
    return new PrintStream(new BufferedOutputStream(target, BUFFER), false, StandardCharsets.UTF_8);
  }

  private static String localeName() {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      @Nullable String value = System.getenv(variable);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static boolean isUtf8(String locale) {
    return locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
  }
}
