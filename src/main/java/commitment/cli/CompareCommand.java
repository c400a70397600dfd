package commitment.cli;

import commitment.exact.Rational;
import commitment.game.GameChange;
import commitment.game.GameComparison;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.report.ComparisonAnswer;
import commitment.report.ComparisonAnswer.Difference;
import commitment.report.ComparisonAnswer.ParameterChange;
import commitment.report.ComparisonJson;
import commitment.report.ComparisonText;
import commitment.report.TextStyle;
import commitment.report.Verification;
import commitment.template.Scenario;
import commitment.template.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code compare}: the scenarios of a file, or two files, side by side. */
@Command(
    name = "compare",
    header = {
      "Two games side by side: what changed, and since which parameter does it come out otherwise?",
      "",
      "Examples:",
      "  solver compare my.game                   the file as it is beside each of its scenarios",
      "  solver compare my.game --set s=5         the file as it is beside itself with s = 5",
      "  solver compare my.game --scenario war    beside one scenario",
      "  solver compare old.game new.game --json  two files",
      ""
    },
    description = {
      "",
      "With two files --set and --scenario are for both.",
      "",
      "Exit code 0: done, whatever the verdicts; 2: wrong command line; 3: wrong file; 4: outside"
          + " what",
      "compare can do; 5: a limit was reached."
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Parameters(paramLabel = "FILE", description = "One or two game files, or - for standard input.")
  private List<String> files = new ArrayList<>();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Inputs inputs = new Inputs(console);
    List<Inputs.Input> expanded = inputs.expand(files);
    if (expanded.size() > 2) {
      throw new UsageProblem(
          "compare takes one file or two, these are " + expanded.size() + "; name the two");
    }
    FileRun run = new FileRun(console, options, "compare");
    if (expanded.size() < 2) {
      return run.run(files, (input, budget) -> scenarios(input, budget, run.style()));
    }
    Inputs.Input other = expanded.get(1);
    Optional<Path> target = options.output().map(path -> console.folder().resolve(path));
    if (target.isPresent() && inputs.paths(List.of(other.name())).contains(target.get())) {
      throw new UsageProblem("-o " + options.output().get() + ": that is one of the games");
    }
    if (other.problem().isPresent()) {
      throw new UsageProblem(other.name() + ": " + other.problem().get());
    }
    return run.run(
        List.of(expanded.get(0).name()),
        (input, budget) -> files(input, other, inputs, budget, run.style()));
  }

  private Reply files(
      GameInput input, Inputs.Input other, Inputs inputs, Budget budget, TextStyle style) {
    GameInput second;
    try {
      second = GameInput.read(other.name(), inputs.read(other), options.format(), budget);
    } catch (IOException e) {
      throw new UsageProblem(other.name() + ": cannot be read: " + e.getMessage());
    }
    if (!second.isReadable()) {
      return new Reply.Broken(second.reading().sorted(), second.reading().left());
    }
    List<ComparedGame> games = new ArrayList<>();
    for (GameInput one : List.of(input, second)) {
      ComparedGame.Result result =
          ComparedGame.of(
              label(one, input, second),
              one,
              options.settings(),
              options.promises(),
              verifying,
              budget);
      if (result.instead().isPresent()) {
        return result.instead().get();
      }
      games.add(result.game().get());
    }
    return answer(games, budget, style);
  }

  private Reply scenarios(GameInput input, Budget budget, TextStyle style) {
    Map<String, Settings> columns = new LinkedHashMap<>();
    columns.put("base", Settings.none());
    Settings asked = options.settings();
    if (!asked.equals(Settings.none())) {
      columns.put(label(asked), asked);
    } else {
      input.template().stream()
          .flatMap(template -> template.scenarios().stream())
          .map(Scenario::name)
          .forEach(name -> columns.put(name, Settings.of(name)));
    }
    if (columns.size() == 1) {
      return new Reply.OutsideClass(
          "nothing to compare with: the file has no scenarios; name a second file, or give values"
              + " with --set",
          List.of());
    }
    List<ComparedGame> games = new ArrayList<>();
    for (Map.Entry<String, Settings> column : columns.entrySet()) {
      ComparedGame.Result result =
          ComparedGame.of(
              column.getKey(), input, column.getValue(), options.promises(), verifying, budget);
      if (result.instead().isPresent()) {
        return result.instead().get();
      }
      games.add(result.game().get());
    }
    return answer(games, budget, style);
  }

  /** The name of a file without folder and ending, where that tells the two apart. */
  private static String label(GameInput one, GameInput input, GameInput second) {
    boolean apart = !stem(input).equals(stem(second));
    return apart ? stem(one) : one.name();
  }

  private static String stem(GameInput input) {
    String name = input.name().substring(input.name().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String label(Settings settings) {
    List<String> parts = new ArrayList<>();
    settings.scenario().ifPresent(parts::add);
    settings.overrides().forEach((name, value) -> parts.add(name + "=" + value));
    return String.join(" ", parts);
  }

  private Reply answer(List<ComparedGame> games, Budget budget, TextStyle style) {
    ComparedGame first = games.get(0);
    List<Difference> differences = new ArrayList<>();
    for (ComparedGame other : games.subList(1, games.size())) {
      differences.add(difference(first, other, budget));
    }
    ComparisonAnswer answer =
        new ComparisonAnswer(games.stream().map(ComparedGame::column).toList(), differences);
    boolean limited = games.stream().anyMatch(ComparedGame::limited) || budget.isExhausted();
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    games.forEach(game -> limits.addAll(game.limits()));
    if (budget.isExhausted()) {
      limits.add(budget.exhausted());
    }
    Verification verification =
        games.stream()
            .map(ComparedGame::verification)
            .filter(one -> !one.confirmed())
            .findFirst()
            .orElse(Verification.confirmed("each column was checked by an independent recount"));
    return new Reply.Answer(
        first.prepared().named(),
        (limited ? ExitCode.LIMIT : ExitCode.OK)
            .worse(answer.untested().isEmpty() ? ExitCode.OK : ExitCode.OUTSIDE_CLASS),
        answer.isComplete() && !limited,
        verification,
        first.prepared().warnings(),
        new ComparisonJson(answer),
        out -> out.append(ComparisonText.of(answer, limits, verification, style)),
        ComparisonText.oneLine(answer, style));
  }

  private Difference difference(ComparedGame first, ComparedGame other, Budget budget) {
    List<GameChange> tree =
        new ArrayList<>(
            GameComparison.of(first.prepared().named().game(), other.prepared().named().game()));
    tree.addAll(
        GameComparison.ofPromises(
            first.prepared().named().game(),
            first.prepared().promises(),
            other.prepared().named().game(),
            other.prepared().promises()));
    List<ParameterChange> changes = changes(first, other);
    List<String> tried =
        changes.stream()
            .filter(change -> change.from().isPresent() && change.to().isPresent())
            .map(ParameterChange::name)
            .filter(name -> isSet(first, other, name))
            .toList();
    TurnSearch search = new TurnSearch(first, other, tried, options.promises(), budget);
    return new Difference(changes, tree, search.turns(first.states(), other.states()));
  }

  /** Parameters that differ, in the order of the first file, then of the second. */
  private static List<ParameterChange> changes(ComparedGame first, ComparedGame other) {
    Map<String, Rational> before = first.prepared().named().parameters();
    Map<String, Rational> after = other.prepared().named().parameters();
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<ParameterChange> changes = new ArrayList<>();
    for (String name : names) {
      Optional<Rational> from = Optional.ofNullable(before.get(name));
      Optional<Rational> to = Optional.ofNullable(after.get(name));
      if (!from.equals(to)) {
        changes.add(new ParameterChange(name, from, to));
      }
    }
    return changes;
  }

  /** Whether a value is set, and no mere consequence of others that are, in the same file. */
  private static boolean isSet(ComparedGame first, ComparedGame other, String name) {
    if (first.input() != other.input()) {
      return true;
    }
    boolean assigned =
        first.input().template().stream()
            .flatMap(template -> template.scenarios().stream())
            .filter(scenario -> other.settings().scenario().equals(Optional.of(scenario.name())))
            .flatMap(scenario -> scenario.assignments().stream())
            .anyMatch(assignment -> assignment.parameter().text().equals(name));
    return assigned || other.settings().overrides().containsKey(name);
  }
}
