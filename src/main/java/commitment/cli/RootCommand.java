package commitment.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code solver}: will they keep that promise? */
@Command(
    name = "solver",
    header = {
      "Will they keep that promise?",
      "",
      "Examples:",
      "  solver games                             the library, a line each",
      "  solver games bare-guarantee > my.game    a game to start from",
      "  solver check my.game                     does each promise hold, and where does it fail?",
      "  solver check my.game --set s=5           the same with another stake",
      "  solver solve my.game                     every subgame-perfect equilibrium",
      "  solver commit my.game                    what is commitment worth, and to what?",
      "  solver explain my.game                   the solution step by step in words",
      "  solver report my.game -o my.html         all of it as one page to hand over",
      "  solver draw my.game -o my.svg            the tree, the path of play, the promise",
      "  solver explain G204                      the long story of an error code",
      ""
    },
    synopsisHeading = "Usage: ",
    commandListHeading = "%nCommands:%n",
    description = "Reads an extensive-form game (.game or Gambit .efg) and answers exactly.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  /** In the order of the help. */
  private static final Map<String, Class<?>> COMMANDS = commands();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by picocli
  RootCommand() {}

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("check", CheckCommand.class);
    commands.put("solve", SolveCommand.class);
    commands.put("commit", CommitCommand.class);
    commands.put("threshold", ThresholdCommand.class);
    commands.put("map", MapCommand.class);
    commands.put("tornado", TornadoCommand.class);
    commands.put("compare", CompareCommand.class);
    commands.put("simulate", SimulateCommand.class);
    commands.put("draw", DrawCommand.class);
    commands.put("repair", RepairCommand.class);
    commands.put("report", ReportCommand.class);
    commands.put("test", TestCommand.class);
    commands.put("verify", VerifyCommand.class);
    commands.put("convert", ConvertCommand.class);
    commands.put("fmt", FmtCommand.class);
    commands.put("games", GamesCommand.class);
    commands.put("explain", ExplainCommand.class);
    return commands;
  }

  /**
   * The command line for some arguments. Where they start with a command only that one is set up:
   * reading the options of all costs more than most answers.
   */
  static CommandLine commandLine(String[] args, Console console) {
    CommandLine.IFactory factory = new CommandFactory(console);
    CommandLine line = new CommandLine(new RootCommand(), factory);
    @Nullable Class<?> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (asked != null) {
      return line.addSubcommand(new CommandLine(asked, factory));
    }
    COMMANDS.values().forEach(command -> line.addSubcommand(new CommandLine(command, factory)));
    return line;
  }

  @Override
  public Integer call() {
    throw new UsageProblem(
        "no command; write one of "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
