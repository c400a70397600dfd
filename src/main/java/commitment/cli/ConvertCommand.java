package commitment.cli;

import commitment.cli.FileRun.Form;
import commitment.cli.FileRun.Target;
import commitment.format.efg.EfgWriter;
import commitment.format.language.GameWriter;
import commitment.limit.Budget;
import commitment.report.GameJson;
import commitment.report.Verification;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: a game in another format. */
@Command(
    name = "convert",
    header = {
      "Write a game in another format: .game, Gambit .efg, or .json.",
      "",
      "Examples:",
      "  solver convert my.game my.efg            for Gambit, with the promises",
      "  solver convert tree.efg tree.game        from Gambit",
      "  solver convert my.game my.json --set s=5 as data, with another stake",
      "  solver convert my.game --to efg          to standard output",
      ""
    },
    description = {
      "",
      "The game is written at its parameter values. Exit code 0: done; 2: wrong command line;"
          + " 3: wrong file; 4: outside what the format can hold; 5: a limit was reached."
    })
final class ConvertCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  /** What can be written. */
  enum Output {
    GAME,
    EFG,
    JSON
  }

  @Option(
      names = "--to",
      paramLabel = "game|efg|json",
      description = "The format to write, if the name of OUT does not tell.")
  private @Nullable Output to;

  @Parameters(
      arity = "0..2",
      paramLabel = "IN OUT",
      description = "A game file, or - for standard input; and the file to write.")
  private List<String> files = new ArrayList<>();

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (files.isEmpty()) {
      throw new UsageProblem("no file; write solver convert IN OUT");
    }
    if (files.size() == 2 && options.output().isPresent()) {
      throw new UsageProblem("the file to write is named twice: " + files.get(1) + " and with -o");
    }
    if (console.folder().resolve(files.get(0)).toFile().isDirectory()) {
      throw new UsageProblem(files.get(0) + ": a folder; convert takes one game file");
    }
    Optional<String> target =
        files.size() == 2
            ? Optional.of(files.get(1)).filter(name -> !name.equals("-"))
            : options.output().map(Path::toString);
    Output format = format(target);
    Form form =
        new Form(format == Output.JSON, false, target.map(name -> new Target(Path.of(name), name)));
    FileRun run = new FileRun(console, options, "convert", form);
    return run.run(files.subList(0, 1), (input, budget) -> reply(input, budget, format, target));
  }

  private Output format(Optional<String> target) {
    if (to != null) {
      return to;
    }
    if (options.json()) {
      return Output.JSON;
    }
    String name = target.orElse("").toLowerCase(Locale.ROOT);
    for (Output format : Output.values()) {
      if (name.endsWith('.' + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new UsageProblem(
        target.isEmpty()
            ? "no file to write; name one (.game, .efg or .json), or say --to game|efg|json"
            : target.get()
                + " does not tell the format; end it in .game, .efg or .json, or say --to");
  }

  private Reply reply(GameInput input, Budget budget, Output format, Optional<String> target) {
    PreparedGame.Result read =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    // Gambit knows no devices: what it gets is the game in which they are in force.
    PreparedGame.Result result =
        format == Output.EFG ? read.then(plain -> plain.inForce(input, budget)) : read;
    if (result.instead().isPresent()) {
      return result.instead().get();
    }
    PreparedGame prepared = result.prepared().get();
    GameInstance instance = prepared.instance();
    Written written = written(instance, format);
    Optional<String> obstacle = written.obstacle();
    if (obstacle.isPresent()) {
      return new Reply.OutsideClass(
          "a game that ."
              + format.name().toLowerCase(Locale.ROOT)
              + " files cannot hold: "
              + obstacle.get(),
          prepared.warnings());
    }
    if (target.isPresent() && !options.quiet()) {
      boolean devicesInForce = instance.devices().size() < read.prepared().get().devices().size();
      say(target.get(), input, instance, devicesInForce);
    }
    return new Reply.Answer(
        prepared.named(),
        ExitCode.OK,
        true,
        Verification.notRun("a game, not an answer"),
        prepared.warnings(),
        new GameJson(prepared.named(), instance),
        written.text(),
        "");
  }

  /**
   * A game as text.
   *
   * @param obstacle why the format cannot hold it, if so
   */
  private record Written(Optional<String> obstacle, Reply.Text text) {}

  /** JSON is written by the run itself, for every command alike. */
  private static Written written(GameInstance instance, Output format) {
    return switch (format) {
      case GAME -> {
        GameWriter writer = new GameWriter(instance);
        yield new Written(writer.obstacle(), writer::write);
      }
      case EFG -> {
        EfgWriter writer = new EfgWriter(instance);
        yield new Written(writer.obstacle(), writer::write);
      }
      case JSON -> new Written(Optional.empty(), out -> {});
    };
  }

  /** What was written, and what of the file has no place there. */
  private void say(String target, GameInput input, GameInstance instance, boolean devicesInForce) {
    int nodes = instance.game().tree().nodeCount();
    int promises = instance.promises().size();
    StringBuilder out = new StringBuilder(target).append(": ");
    out.append(nodes).append(nodes == 1 ? " node, " : " nodes, ");
    out.append(promises).append(promises == 1 ? " promise" : " promises");
    List<String> behind = new ArrayList<>();
    if (input.template().isPresent()) {
      GameTemplate template = input.template().get();
      if (!instance.parameters().isEmpty()) {
        behind.add("parameters have their values");
      }
      if (!template.scenarios().isEmpty()) {
        behind.add("scenarios stay behind");
      }
      if (!template.expectations().isEmpty()) {
        behind.add("expectations stay behind");
      }
    }
    if (devicesInForce) {
      behind.add("devices are in force in the tree");
    }
    if (!behind.isEmpty()) {
      out.append("; ").append(String.join(", ", behind));
    }
    console.err().println(out);
  }
}
