package commitment.cli;

import commitment.cli.Inputs.Input;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Severity;
import commitment.limit.Budget;
import commitment.limit.Progress;
import commitment.report.JsonEnvelope;
import commitment.report.TextStyle;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs a command on its files, one after the other: reads, asks for the reply, prints it as text or
 * JSON, and keeps the worst exit code. One bad file does not stop the others.
 */
final class FileRun {
  private final Console console;
  private final SharedOptions options;
  private final String command;
  private final Form form;
  private final TextStyle style;
  private final Inputs inputs;
  private final ProblemReport problems;

  /** Whether an answer was given in full, from which a blank line separates the next one. */
  private boolean hasWritten;

  FileRun(Console console, SharedOptions options, String command) {
    this(console, options, command, new Form(options.json(), options.quiet(), target(options)));
  }

  FileRun(Console console, SharedOptions options, String command, Form form) {
    this.console = console;
    this.options = options;
    this.command = command;
    this.form = form;
    style = options.style(console);
    inputs = new Inputs(console);
    problems = new ProblemReport(console);
  }

  /**
   * How answers are given.
   *
   * @param json as data
   * @param quiet in one line
   * @param target to this file, else to standard output
   */
  record Form(boolean json, boolean quiet, Optional<Target> target) {}

  /**
   * A file to write.
   *
   * @param shown how messages call it
   */
  record Target(Path path, String shown) {}

  /** The file that the shared options name, if they name one. */
  static Optional<Target> target(SharedOptions options) {
    return options.output().map(path -> new Target(path, "-o " + path));
  }

  /** Answers for one input that could be opened. */
  @FunctionalInterface
  interface Answering {
    Reply reply(GameInput input, Budget budget);
  }

  /** The same for a command that tells of the file itself. */
  @FunctionalInterface
  interface AnsweringOfBytes {
    Reply reply(GameInput input, byte[] bytes, Budget budget);
  }

  TextStyle style() {
    return style;
  }

  /** Returns the exit code. */
  int run(List<String> arguments, Answering answering) {
    return runOnBytes(arguments, (input, bytes, budget) -> answering.reply(input, budget));
  }

  /** Returns the exit code. */
  int runOnBytes(List<String> arguments, AnsweringOfBytes answering) {
    if (arguments.isEmpty()) {
      throw new UsageProblem(
          "no file; name a .game or .efg file, a folder, or - for standard input");
    }
    if (form.target().isEmpty()) {
      Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
      return runTo(out, arguments, answering);
    }
    Target target = form.target().get();
    return new OutputFile(
            console.folder().resolve(target.path()), target.shown(), inputs.paths(arguments))
        .write(out -> runTo(out, arguments, answering));
  }

  private int runTo(Writer out, List<String> arguments, AnsweringOfBytes answering) {
    ExitCode worst = ExitCode.OK;
    List<Input> all = inputs.expand(arguments);
    int answered = 0;
    try {
      for (Input input : all) {
        worst = worst.worse(answer(out, input, all.size() > 1, answering));
        out.flush();
        answered++;
        if (console.out().checkError()) {
          return unwritten(worst).code();
        }
        if (console.interruption().isInterrupted()) {
          return interrupted(worst, all.size() - answered).code();
        }
      }
    } catch (IOException e) {
      throw new UsageProblem("the answer cannot be written: " + e.getMessage());
    }
    return worst.code();
  }

  /** An interruption is a limit that somebody sets by hand. */
  private ExitCode interrupted(ExitCode worst, int left) {
    console
        .err()
        .println(
            "solver: interrupted; what was found so far is printed"
                + (left == 0
                    ? ""
                    : left == 1 ? ", one file is left out" : ", " + left + " files are left out"));
    return worst.worse(ExitCode.LIMIT);
  }

  /**
   * Standard output takes no more. A closed pipe is somebody who has read enough; the rest is a
   * failure.
   */
  private ExitCode unwritten(ExitCode worst) {
    String cause = console.outFailure().get().map(Throwable::getMessage).orElse("unknown cause");
    if (cause.contains("Broken pipe")) {
      return worst;
    }
    console.err().println("solver: the answer cannot be written: " + cause);
    return ExitCode.USAGE;
  }

  private ExitCode answer(Writer out, Input input, boolean several, AnsweringOfBytes answering)
      throws IOException {
    if (input.problem().isPresent()) {
      return unreadable(out, input, input.problem().get());
    }
    byte[] bytes;
    try {
      console.interruption().heed(!input.name().equals("-"));
      bytes = inputs.read(input);
    } catch (IOException | OutOfMemoryError e) {
      return unreadable(out, input, "cannot be read: " + e.getMessage());
    } finally {
      console.interruption().heed(true);
    }
    JsonEnvelope envelope =
        new JsonEnvelope(
            command,
            Version.text(),
            input.name(),
            form.json() ? GameInput.sha256(bytes) : null,
            asked());
    Reply reply = reply(input, bytes, answering);
    if (reply instanceof Reply.Answer answer) {
      print(out, answer, envelope, several ? input.name() + ": " : "");
      return answer.exit();
    }
    if (reply instanceof Reply.Broken broken) {
      problems.report(broken.diagnostics(), broken.more());
      if (options.json()) {
        envelope.writeErrors(out, broken.diagnostics());
      } else if (options.quiet()) {
        long errors =
            broken.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count();
        out.write(
            input.name()
                + (exit(broken) == ExitCode.OUTSIDE_CLASS
                    ? ": outside what " + command + " can do\n"
                    : ": wrong (" + errors + (errors == 1 ? " error)\n" : " errors)\n")));
      }
      return exit(broken);
    }
    if (reply instanceof Reply.WrongOption wrong) {
      problems.report(wrong.diagnostics(), 0);
      if (options.json()) {
        envelope.writeErrors(out, wrong.diagnostics());
      }
      return ExitCode.USAGE;
    }
    Reply.OutsideClass outside = (Reply.OutsideClass) reply;
    String message = outside.message();
    problems.report(outside.warnings(), 0);
    console.err().println(input.name() + ": " + message);
    if (options.json()) {
      envelope.writeRefusal(out, "OUTSIDE_CLASS", message);
    } else if (options.quiet()) {
      out.write(input.name() + ": outside what " + command + " can do\n");
    }
    return ExitCode.OUTSIDE_CLASS;
  }

  private JsonEnvelope.Asked asked() {
    return new JsonEnvelope.Asked(options.settings(), options.promises());
  }

  private Reply reply(Input input, byte[] bytes, AnsweringOfBytes answering) {
    Progress progress = new Progress();
    Budget budget = options.budget().watched(console.interruption(), progress);
    // Of a long path the terminal's line would show nothing else.
    String task = input.name().substring(input.name().lastIndexOf('/') + 1);
    ProgressDisplay display =
        options.showsProgress(console)
            ? ProgressDisplay.start(progress, task, console.err())
            : null;
    try {
      GameInput game = GameInput.read(input.name(), bytes, options.format(), budget);
      return game.isReadable()
          ? answering.reply(game, bytes, budget)
          : new Reply.Broken(game.reading().sorted(), game.reading().left());
    } finally {
      if (display != null) {
        display.close();
      }
    }
  }

  /**
   * A file is not wrong if all about it is that it passes a limit, or that no command solves it.
   */
  private static ExitCode exit(Reply.Broken broken) {
    return allAre(broken, DiagnosticCode.TOO_LARGE)
        ? ExitCode.LIMIT
        : allAre(broken, DiagnosticCode.ABSENT_MINDEDNESS)
            ? ExitCode.OUTSIDE_CLASS
            : ExitCode.BAD_FILE;
  }

  private static boolean allAre(Reply.Broken broken, DiagnosticCode code) {
    return broken.diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .allMatch(diagnostic -> diagnostic.code() == code);
  }

  private ExitCode unreadable(Writer out, Input input, String problem) throws IOException {
    console.err().println("solver: " + input.name() + ": " + problem);
    console.err().flush();
    if (options.json()) {
      new JsonEnvelope(command, Version.text(), input.name(), null, asked())
          .writeRefusal(out, "NO_INPUT", problem);
    } else if (options.quiet()) {
      out.write(input.name() + ": " + problem + "\n");
    }
    return ExitCode.USAGE;
  }

  private void print(Writer out, Reply.Answer answer, JsonEnvelope envelope, String prefix)
      throws IOException {
    problems.report(answer.warnings(), 0);
    if (form.json()) {
      envelope.writeResult(
          out,
          answer.game(),
          answer.complete(),
          answer.verification(),
          answer.warnings(),
          answer.json());
    } else if (form.quiet()) {
      out.write(prefix + answer.oneLine() + "\n");
    } else {
      if (hasWritten) {
        out.write('\n');
      }
      hasWritten = true;
      answer.text().write(out);
    }
  }
}
