package commitment.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs one command line. The only place that catches broadly: a fault becomes one line, not a
 * trace.
 */
public final class Program {
  private Program() {}

  /** Runs a command and returns the exit code of the process. Never throws. */
  public static int run(String[] args, Console console) {
    try {
      return execute(args, console);
    } catch (OutOfMemoryError e) {
      console
          .err()
          .println(
              "solver: out of memory; give Java more, for instance SOLVER_JAVA_OPTS=-Xmx8g, or set"
                  + " --limit nodes=N");
      return ExitCode.LIMIT.code();
    } catch (RuntimeException | StackOverflowError e) {
      console.err().println(fault(e));
      return ExitCode.FAULT.code();
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static int execute(String[] args, Console console) {
    CommandLine line = RootCommand.commandLine(args, console);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.terminal().color() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((problem, arguments) -> usage(problem, console));
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          if (problem instanceof UsageProblem usage) {
            return usage(console, String.valueOf(usage.getMessage()), command.getCommandName());
          }
          console.err().println(fault(problem));
          return ExitCode.FAULT.code();
        });
    if (args.length == 0) {
      line.usage(console.out());
      return ExitCode.OK.code();
    }
    return line.execute(args);
  }

  private static int usage(ParameterException problem, Console console) {
    String message =
        String.valueOf(problem.getMessage())
            .replaceFirst(" is not an? (int|long)$", " is no whole number, or too large");
    StringWriter suggestions = new StringWriter();
    UnmatchedArgumentException.printSuggestions(problem, new PrintWriter(suggestions, true));
    String hint = suggestions.toString().strip().replaceAll("\\s+", " ");
    return usage(
        console,
        message.lines().findFirst().orElse("wrong arguments")
            + (hint.isEmpty() ? "" : "; " + hint.toLowerCase(Locale.ROOT)),
        problem.getCommandLine().getCommandName());
  }

  private static int usage(Console console, String message, String command) {
    String help = command.equals("solver") ? "solver --help" : "solver " + command + " --help";
    console.err().println("solver: " + message + "\n  see: " + help);
    return ExitCode.USAGE.code();
  }

  /** One line with what a report needs. */
  static String fault(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    return "solver: internal fault: "
        + cause
        + at
        + "; this is a mistake of the program: please report it with the command and the file";
  }
}
