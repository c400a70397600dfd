package commitment.cli;

import commitment.diagnostic.Suggestion;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code games}: the library, a line each, or the text of one game. */
@Command(
    name = "games",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisHeading = "Usage: ",
    header = {
      "The game library: list it, or print one game.",
      "",
      "Examples:",
      "  solver games",
      "  solver games bare-guarantee > my.game",
      "  solver games bare-guarantee | solver check -",
      ""
    })
final class GamesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A game of the library.")
  private @Nullable String name;

  GamesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<GameLibrary.Entry> entries = GameLibrary.entries();
    if (name == null) {
      list(entries);
      return ExitCode.OK.code();
    }
    for (GameLibrary.Entry entry : entries) {
      if (entry.name().equals(name)) {
        console.out().print(entry.text());
        return ExitCode.OK.code();
      }
    }
    List<String> names = entries.stream().map(GameLibrary.Entry::name).toList();
    throw new UsageProblem(
        "no game '" + name + "' in the library; " + Suggestion.help(name, names, "it is empty"));
  }

  private void list(List<GameLibrary.Entry> entries) {
    int width = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    String theme = "";
    for (GameLibrary.Entry entry : entries) {
      if (!entry.theme().equals(theme)) {
        theme = entry.theme();
        console.out().println(console.terminal().bold(theme));
      }
      console
          .out()
          .println(
              "  " + entry.name() + " ".repeat(width - entry.name().length() + 2) + entry.title());
    }
  }
}
