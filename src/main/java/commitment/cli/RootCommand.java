package commitment.cli;

import java.util.concurrent.Callable;
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
      "  solver explain G204                      the long story of an error code",
      ""
    },
    synopsisHeading = "Usage: ",
    commandListHeading = "%nCommands:%n",
    description = "Reads an extensive-form game (.game or Gambit .efg) and answers exactly.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CheckCommand.class,
      SolveCommand.class,
      TestCommand.class,
      GamesCommand.class,
      ExplainCommand.class
    })
final class RootCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by picocli
  RootCommand() {}

  @Override
  public Integer call() {
    throw new UsageProblem(
        "no command; write one of "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
