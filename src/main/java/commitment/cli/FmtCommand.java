package commitment.cli;

import commitment.cli.Inputs.Input;
import commitment.diagnostic.Diagnostics;
import commitment.format.language.GameFormatter;
import commitment.limit.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fmt}: writes game files in canonical form. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    optionListHeading = "%nOptions:%n",
    synopsisHeading = "Usage: ",
    header = {
      "Write .game files in canonical form: indentation, blanks, line ends. Comments are kept.",
      "",
      "Examples:",
      "  solver fmt my.game                       rewrite it",
      "  solver fmt --check games                 only say which files would change",
      "  solver fmt - < my.game                   standard input to standard output",
      ""
    },
    description = {
      "",
      "A file that cannot be read is left alone. Exit code 0: done; 1: with --check some file is"
          + " not in canonical form; 2: wrong command line; 3: wrong file."
    })
final class FmtCommand implements Callable<Integer> {
  private final Console console;
  private final ProblemReport problems;
  private final Inputs inputs;
  private int changed;
  private int canonical;

  @Option(names = "--check", description = "Change nothing; say which files would change.")
  private boolean check;

  @Option(names = "-q", description = "Say nothing but what is wrong.")
  private boolean quiet;

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  FmtCommand(Console console) {
    this.console = console;
    problems = new ProblemReport(console);
    inputs = new Inputs(console);
  }

  @Override
  public Integer call() {
    if (files.isEmpty()) {
      throw new UsageProblem("no file; name a .game file, a folder, or - for standard input");
    }
    ExitCode worst = ExitCode.OK;
    for (Input input : inputs.expand(files)) {
      if (input.name().endsWith(".efg") && !files.contains(input.name())) {
        continue;
      }
      worst = worst.worse(format(input));
    }
    if (!quiet && (check || changed + canonical > 1)) {
      console.err().println(summary());
    }
    return worst.code();
  }

  private ExitCode format(Input input) {
    if (input.problem().isPresent()) {
      return unreadable(input, input.problem().get());
    }
    byte[] bytes;
    try {
      bytes = inputs.read(input);
    } catch (IOException | OutOfMemoryError e) {
      return unreadable(input, "cannot be read: " + e.getMessage());
    }
    GameInput game =
        GameInput.read(input.name(), bytes, Optional.empty(), Budget.withDefaultNodes(1, null));
    if (game.isReadable() && game.template().isEmpty()) {
      console
          .err()
          .println(
              "solver: "
                  + input.name()
                  + ": fmt writes .game files; to make one of an .efg file use solver convert");
      return ExitCode.OUTSIDE_CLASS;
    }
    Diagnostics found = new Diagnostics();
    Optional<String> formatted =
        game.isReadable() ? GameFormatter.format(game.source(), found) : Optional.empty();
    if (formatted.isEmpty()) {
      problems.report(game.reading().sorted(), game.reading().left());
      return ExitCode.BAD_FILE;
    }
    byte[] after = formatted.get().getBytes(StandardCharsets.UTF_8);
    boolean same = Arrays.equals(bytes, after);
    changed += same ? 0 : 1;
    canonical += same ? 1 : 0;
    if (check) {
      return say(input, same);
    }
    if (input.name().equals("-")) {
      console.out().print(formatted.get());
    } else if (!same) {
      rewrite(input, formatted.get());
    }
    return ExitCode.OK;
  }

  private ExitCode unreadable(Input input, String problem) {
    console.err().println("solver: " + input.name() + ": " + problem);
    return ExitCode.USAGE;
  }

  private ExitCode say(Input input, boolean same) {
    if (!same) {
      console.out().println(input.name() + ": not in canonical form");
    }
    return same ? ExitCode.OK : ExitCode.NO;
  }

  private void rewrite(Input input, String text) {
    new OutputFile(console.folder().resolve(input.name()), input.name(), List.of())
        .write(
            out -> {
              out.write(text);
              return 0;
            });
    if (!quiet) {
      console.err().println(input.name() + ": rewritten");
    }
  }

  private String summary() {
    int all = changed + canonical;
    return all
        + (all == 1 ? " file, " : " files, ")
        + changed
        + (check ? " not in canonical form" : " rewritten");
  }
}
