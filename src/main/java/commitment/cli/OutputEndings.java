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
    String name = path.get().toString();
    String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = file.lastIndexOf('.');
    String ending = dot < 0 ? "txt" : file.substring(dot + 1);
    List<String> known = new ArrayList<>(List.of("txt"));
    known.addAll(options.json() ? List.of("json", "jsonl") : endings);
    if (known.contains(ending)) {
      return ending;
    }
    throw new UsageProblem(
        "-o "
            + name
            + ": "
            + (ending.equals("json")
                ? "say --json too"
                : "the format cannot be told; end it in ."
                    + String.join(", .", known.subList(0, known.size() - 1))
                    + " or ."
                    + known.get(known.size() - 1)));
  }
}
