package commitment.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By the ending of the file that {@code -o} names it is told what is to be written. */
final class OutputEndings {
  private OutputEndings() {}

  /**
   * The ending of the file, without its dot and in lower case; {@code txt} where there is none.
   *
   * @param endings what the command can write besides text
   * @throws UsageProblem if it can write nothing with this ending
   */
  static String of(SharedOptions options, List<String> endings) {
    Optional<Path> path = options.output();
    if (path.isEmpty()) {
      return "txt";
    }
    String ending = ending(path.get()).orElse("txt");
    List<String> known = new ArrayList<>(List.of("txt"));
    known.addAll(options.json() ? List.of("json", "jsonl") : endings);
    if (known.contains(ending)) {
      return ending;
    }
    throw new UsageProblem(
        "-o "
            + path.get()
            + ": "
            + (ending.equals("json")
                ? "say --json too"
                : "the format cannot be told; end it in ."
                    + String.join(", .", known.subList(0, known.size() - 1))
                    + " or ."
                    + known.get(known.size() - 1)));
  }

  /**
   * The same for a command whose pictures and data have room for one game.
   *
   * @throws UsageProblem also if several games are named and what is written is not text
   */
  static void requireOneGame(
      SharedOptions options, List<String> endings, List<String> files, Console console) {
    if (endings.contains(of(options, endings))) {
      new Inputs(console)
          .requireOne(
              files,
              "-o " + options.output().get(),
              "write one after the other, or end it in .txt");
    }
  }

  /**
   * For a command that writes pages and nothing else.
   *
   * @throws UsageProblem if the ending of the file promises something else
   */
  static void requirePage(SharedOptions options) {
    options
        .output()
        .filter(path -> !List.of("html", "htm").contains(ending(path).orElse("html")))
        .ifPresent(
            path -> {
              throw new UsageProblem(
                  "-o " + path + ": what is written is an HTML page; end it in .html or .htm");
            });
  }

  private static Optional<String> ending(Path path) {
    String name = path.toString();
    String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(file.substring(dot + 1));
  }
}
