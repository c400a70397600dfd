package commitment.cli;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.report.TextStyle;
import commitment.template.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that the commands on game files share. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    optionListHeading = "%nOptions:%n",
    synopsisHeading = "Usage: ",
    sortOptions = false)
final class SharedOptions {
  /** When to color, or to show progress. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** How an input is written that has no file ending. */
  enum Format {
    GAME,
    EFG
  }

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Give a parameter another value (7, 3/2, 0.25). Repeatable.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Use the parameter values of a scenario of the file.")
  private @Nullable String scenario;

  @Option(
      names = "--promise",
      paramLabel = "TEXT",
      description = "Add a promise: \"Player: Action at InformationSet; ...\". Repeatable.")
  private List<String> promises = new ArrayList<>();

  @Option(names = "--json", description = "Answer as JSON, one line a file.")
  private boolean json;

  @Option(names = "-q", description = "One line a file.")
  private boolean quiet;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the answer to a file; - is standard output.")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "game|efg",
      description = "How standard input is written, if its first words do not tell.")
  private @Nullable Format format;

  @Option(
      names = "--limit",
      paramLabel = "KEY=N",
      split = ",",
      description =
          "nodes=N the most nodes a game may have (20 million if it is unfolded by repeat, def or"
              + " for; else none); vectors=N the most payoff vectors kept at a node; time=N the"
              + " most seconds (500ms, 10s, 2m).")
  private List<String> limits = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "When to use color; NO_COLOR is heeded.")
  private When color = When.AUTO;

  @Option(
      names = "--progress",
      paramLabel = "auto|always|never",
      description =
          "Whether to show on standard error how far a computation is that takes more than two"
              + " seconds; by itself on a terminal, without -q and --json.")
  private When progress = When.AUTO;

  boolean json() {
    return json;
  }

  boolean showsProgress(Console console) {
    return switch (progress) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.watched() && !quiet && !json;
    };
  }

  boolean quiet() {
    return quiet;
  }

  /** The file to write; {@code -} is standard output, as without the option. */
  Optional<Path> output() {
    return Optional.ofNullable(output).filter(path -> !path.toString().equals("-"));
  }

  Optional<Format> format() {
    return Optional.ofNullable(format);
  }

  List<String> promises() {
    return promises;
  }

  Optional<String> scenario() {
    return Optional.ofNullable(scenario);
  }

  /** Values given with --set, in order. */
  Map<String, Rational> overrides() {
    Map<String, Rational> values = new LinkedHashMap<>();
    for (String entry : set) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        throw new UsageProblem("--set " + entry + ": write --set NAME=VALUE, for instance s=5");
      }
      String value = entry.substring(equals + 1).strip();
      values.put(
          entry.substring(0, equals).strip(),
          Rational.parse(value)
              .orElseThrow(
                  () ->
                      new UsageProblem(
                          "--set "
                              + entry
                              + ": '"
                              + value
                              + "' is no number; write 7, 3/2 or 0.25")));
    }
    return values;
  }

  /** The options that change an answer, as they can be written again. */
  List<String> answering() {
    List<String> words = new ArrayList<>();
    scenario().ifPresent(name -> words.add("--scenario " + name));
    set.forEach(entry -> words.add("--set " + entry));
    promises.forEach(text -> words.add("--promise \"" + text + "\""));
    limits.forEach(limit -> words.add("--limit " + limit));
    return words;
  }

  Settings settings() {
    return new Settings(scenario(), overrides());
  }

  TextStyle style(Console console) {
    TextStyle terminal = console.terminal();
    return switch (color) {
      case ALWAYS -> new TextStyle(true, terminal.unicode());
      case NEVER -> new TextStyle(false, terminal.unicode());
      case AUTO -> output().isEmpty() ? terminal : TextStyle.PLAIN;
    };
  }

  /** The limits of a run that starts now. */
  Budget budget() {
    int nodes = 0;
    int vectors = Budget.DEFAULT_VECTORS;
    Duration time = null;
    for (String limit : limits) {
      int equals = limit.indexOf('=');
      String key = equals < 0 ? limit : limit.substring(0, equals).strip();
      String value = equals < 0 ? "" : limit.substring(equals + 1).strip();
      switch (key) {
        case "nodes" -> nodes = positive(limit, value);
        case "vectors" -> vectors = positive(limit, value);
        case "time" -> time = duration(limit, value);
        default ->
            throw new UsageProblem(
                "--limit " + limit + ": write nodes=N, vectors=N or time=N, for instance time=10s");
      }
    }
    return nodes == 0 ? Budget.withDefaultNodes(vectors, time) : Budget.of(nodes, vectors, time);
  }

  private static int positive(String limit, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new UsageProblem(
        "--limit " + limit + ": write a whole number from 1 to " + Integer.MAX_VALUE);
  }

  private static Duration duration(String limit, String value) {
    String text = value.toLowerCase(Locale.ROOT);
    String unit = text.replaceFirst("^[0-9.]*", "");
    Optional<Rational> number = Rational.parse(text.substring(0, text.length() - unit.length()));
    long nanoseconds =
        switch (unit) {
          case "ms" -> 1_000_000L;
          case "", "s" -> 1_000_000_000L;
          case "m", "min" -> 60_000_000_000L;
          case "h" -> 3_600_000_000_000L;
          default -> 0;
        };
    if (number.isEmpty() || nanoseconds == 0 || number.get().signum() <= 0) {
      throw new UsageProblem("--limit " + limit + ": write a time such as 500ms, 10s or 2m");
    }
    Rational total = number.get().times(Rational.of(nanoseconds)).ceil();
    return Duration.ofNanos(total.min(Rational.of(Long.MAX_VALUE)).numeratorAsLong());
  }
}
