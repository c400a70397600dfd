package commitment.cli;

import commitment.cli.FileRun.Form;
import commitment.credibility.GameAssessment;
import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.parametric.ParameterThresholds;
import commitment.report.CheckText;
import commitment.report.PageAnswers;
import commitment.report.PageSection;
import commitment.report.ReportJson;
import commitment.report.ReportPage;
import commitment.report.SolveAnswer;
import commitment.report.TextStyle;
import commitment.report.UntestedPromise;
import commitment.report.Verification;
import commitment.report.WithoutDevices;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: everything about a game as one page. */
@Command(
    name = "report",
    header = {
      "One page to hand over: story, tree, verdicts, thresholds, repairs.",
      "",
      "Examples:",
      "  solver report my.game -o my.html                  open my.html in any browser",
      "  solver report my.game -o my.html --set s=5        at other parameter values",
      "  solver report my.game -o my.html --of Guarantee   the tree shows this promise",
      "  solver report tree.efg -o tree.html --promise \"Guarantor: Honor at G\"",
      ""
    },
    description = {
      "",
      "The page is one file, loads nothing and solves nothing; it opens from disk. What cannot be"
          + " answered for a game stands in it with the reason. Without -o the page goes to"
          + " standard output.",
      "",
      "Exit code 0: the page is written; 2: wrong command line; 3: wrong file; 5: a limit was"
          + " reached before there was a game to show."
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(
      names = "--of",
      paramLabel = "NAME",
      description =
          "The promise that the tree shows. Without it: the first that fails, else the first.")
  private @Nullable String promise;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A game file, or - for standard input.")
  private List<String> files = new ArrayList<>();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!files.isEmpty() && console.folder().resolve(files.get(0)).toFile().isDirectory()) {
      throw new UsageProblem(files.get(0) + ": a folder; report takes one game file");
    }
    new Inputs(console).requireOne(files, "a report", "write one after the other");
    OutputEndings.requirePage(options);
    Optional<OutputFile> target =
        options
            .output()
            .map(
                path ->
                    new OutputFile(
                        console.folder().resolve(path),
                        "-o " + path,
                        new Inputs(console).paths(files)));
    Form form = new Form(options.json(), options.quiet(), Optional.empty());
    return new FileRun(console, options, "report", form)
        .runOnBytes(
            files, (input, bytes, budget) -> reply(input, GameInput.sha256(bytes), budget, target));
  }

  private Reply reply(GameInput input, String sha256, Budget budget, Optional<OutputFile> target) {
    PreparedGame.Result read =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    PreparedGame.Result result = read.then(plain -> plain.inForceWithThreats(input, budget));
    if (result.instead().isPresent()) {
      return result.instead().get();
    }
    PreparedGame prepared = result.prepared().get();
    PageAnswers answers = answers(input, sha256, read.prepared().get(), prepared, budget);
    ReportPage page = new ReportPage(answers);
    String html = page.html();
    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    target.ifPresent(
        file ->
            file.write(
                out -> {
                  out.write(html);
                  return 0;
                }));
    String line = oneLine(answers, prepared.untested(), bytes);
    if (target.isPresent() && !options.quiet() && !options.json()) {
      console.err().println(options.output().get() + ": " + line);
    }
    return new Reply.Answer(
        prepared.named(),
        ExitCode.OK,
        answers.isComplete(),
        verification(answers),
        prepared.warnings(),
        new ReportJson(
            answers,
            page.drawn(),
            page.hidden(),
            bytes,
            target.isPresent() ? Optional.empty() : Optional.of(html)),
        out -> {
          if (target.isEmpty()) {
            out.append(html);
          }
        },
        line);
  }

  private PageAnswers answers(
      GameInput input, String sha256, PreparedGame plain, PreparedGame prepared, Budget budget) {
    PageSections sections = new PageSections(input, options, verifying, budget);
    Optional<AssessedGame> tested = sections.tested(prepared);
    PageSection<GameAssessment> verdicts = sections.verdicts(prepared, tested);
    PageSection<SolveAnswer> equilibria = sections.equilibria(prepared);
    boolean untested = prepared.untested().stream().anyMatch(one -> one.name().equals(promise));
    PageWorlds worlds =
        new PageWorlds(
            untested ? prepared : prepared.withTestedPromises(), verdicts.answer(), budget);
    Optional<Promise> shown = worlds.promise(promise);
    if (promise != null && shown.isEmpty()) {
      List<String> names = prepared.promises().stream().map(Promise::name).toList();
      throw new UsageProblem(
          "no promise '"
              + promise
              + "'; "
              + (names.isEmpty()
                  ? "the game has none"
                  : "the game has " + String.join(", ", names)));
    }
    PageSection<List<ParameterThresholds>> thresholds =
        PageSections.withoutFault(() -> sections.thresholds(plain));
    return new PageAnswers(
        prepared.named(),
        new PageAnswers.Source(input.name(), sha256, Version.text(), options.answering()),
        verdicts,
        verdicts.answer().isPresent()
            ? CheckCommand.withoutDevices(plain, budget)
            : new WithoutDevices(plain.named(), List.of(), Map.of()),
        equilibria,
        sections.explanation(plain, prepared, tested),
        worlds.of(shown, equilibria.answer()),
        shown.map(Promise::name),
        PageWorlds.obstacleToStepping(prepared).map(PageWorlds::noSteps).orElse(""),
        thresholds,
        PageSections.withoutFault(() -> sections.map(plain, thresholds)),
        PageSections.withoutFault(() -> sections.repairs(plain, prepared, tested)),
        Stream.concat(
                prepared.warnings().stream().map(warning -> warning.message()),
                prepared.untested().stream().map(one -> "not tested: " + one.reason()))
            .toList());
  }

  /** Everything that is answered must have been checked. */
  private static Verification verification(PageAnswers answers) {
    return answers.unverified().isEmpty()
        ? Verification.confirmed("every answer of the page was checked")
        : Verification.notRun(
            "not checked: " + String.join(", ", answers.unverified()) + "; the page says why");
  }

  private static String oneLine(PageAnswers answers, List<UntestedPromise> untested, int bytes) {
    return (bytes + 1023) / 1024
        + " kB, "
        + answers
            .verdicts()
            .answer()
            .map(found -> CheckText.oneLine(answers.game(), found, untested, TextStyle.PLAIN))
            .orElse("promises not tested");
  }
}
