package commitment.cli;

import commitment.cli.FileRun.Form;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Explanation;
import commitment.diagnostic.Suggestion;
import commitment.explain.ExplanationHtml;
import commitment.explain.ExplanationMarkdown;
import commitment.explain.ExplanationText;
import commitment.explain.GameExplanation;
import commitment.limit.Budget;
import commitment.report.ExplainJson;
import commitment.report.NamedGame;
import commitment.report.ReportFrame;
import commitment.report.TextStyle;
import commitment.report.UntestedPromise;
import commitment.report.Verification;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: the solution of a game in words, or the long story of a diagnostic code. */
@Command(
    name = "explain",
    header = {
      "The solution step by step in words, or the long story of an error code.",
      "",
      "Examples:",
      "  solver explain my.game                   step by step, then what each promise is worth",
      "  solver explain my.game --step 2          the second step alone",
      "  solver explain my.game --hint            the questions without the answers, for teachers",
      "  solver explain my.game -o my.html        as a page; my.md as Markdown",
      "  solver explain G204                      what an error code means, with an example",
      "  solver explain                           all codes, a line each",
      ""
    },
    description = {
      "",
      "Exit code 0: done; 2: wrong command line; 3: wrong file; 4: outside what explain can do;"
          + " 5: a limit was reached, or a verdict is undecided."
    })
final class ExplainCommand implements Callable<Integer> {
  /** How many steps are told if nothing else is said. */
  static final int STEPS = 40;

  private static final Pattern CODE = Pattern.compile("[A-Za-z]\\d{1,4}");

  /** How an explanation is written. */
  enum Writing {
    TEXT,
    MARKDOWN,
    HTML
  }

  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "Tell this step alone, and how many there are.")
  private @Nullable Integer step;

  @Option(
      names = "--hint",
      description = "Ask the question of each step without telling the answer.")
  private boolean hint;

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "Tell at most N steps of a long game (40); how many are left out is said.")
  private int max = STEPS;

  @Option(
      names = "--to",
      paramLabel = "text|markdown|html",
      description = "The format, if the name of the file to write does not tell (.md, .html).")
  private @Nullable Writing to;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|CODE",
      description = "Game files, folders, - for standard input; or codes, for instance G204.")
  private List<String> arguments = new ArrayList<>();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (arguments.isEmpty()) {
      for (DiagnosticCode code : DiagnosticCode.values()) {
        console.out().println(code.code() + "  " + code.title());
      }
      return ExitCode.OK.code();
    }
    long codes = arguments.stream().filter(this::isCode).count();
    if (codes == arguments.size()) {
      arguments.forEach(this::explainCode);
      return ExitCode.OK.code();
    }
    if (codes > 0) {
      throw new UsageProblem("codes and files in one call; ask for them one after the other");
    }
    if (max < 1) {
      throw new UsageProblem("--max " + max + ": write a whole number, 1 or more");
    }
    Writing writing = writing();
    if (writing == Writing.HTML && !options.json() && !options.quiet()) {
      new Inputs(console)
          .requireOne(
              arguments, "a page", "write one after the other, or end the file in .md or .txt");
    }
    FileRun run =
        new FileRun(
            console,
            options,
            "explain",
            new Form(options.json(), options.quiet(), FileRun.target(options)));
    return run.run(arguments, (input, budget) -> reply(input, budget, run.style(), writing));
  }

  /** What is there as a file is one, whatever it is called. */
  private boolean isCode(String text) {
    return !text.equals("-")
        && !Files.exists(console.folder().resolve(text))
        && (DiagnosticCode.parse(text).isPresent() || CODE.matcher(text).matches());
  }

  private void explainCode(String text) {
    Optional<DiagnosticCode> code = DiagnosticCode.parse(text);
    if (code.isEmpty()) {
      List<String> all = Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
      throw new UsageProblem(
          "'"
              + text
              + "' is not a code; "
              + Suggestion.nearest(text, all)
                  .map(near -> "did you mean " + near + "?")
                  .orElse("solver explain lists all of them"));
    }
    console.out().print(Explanation.of(code.get()));
  }

  private Writing writing() {
    Writing chosen = to;
    if (chosen != null) {
      return chosen;
    }
    return switch (OutputEndings.of(options, List.of("md", "html", "htm"))) {
      case "md" -> Writing.MARKDOWN;
      case "html", "htm" -> Writing.HTML;
      default -> Writing.TEXT;
    };
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style, Writing writing) {
    PreparedGame.Result read =
        PreparedGame.of(input, options.settings(), options.promises(), budget);
    PreparedGame.Result inForce = read.then(plain -> plain.inForceWithThreats(input, budget));
    PreparedGame.Result result =
        inForce.then(game -> PreparedGame.Result.of(game.withTestedPromises()));
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideTesting);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().get();
    NamedGame named = prepared.named();
    ExplainedGame explained =
        ExplainedGame.of(
            input,
            options.settings(),
            read.prepared().get(),
            AssessedGame.of(prepared, budget),
            step == null && !hint && !options.quiet(),
            budget);
    Integer only = step;
    if (only != null && (only < 1 || only > explained.explainer().total())) {
      throw new UsageProblem(
          "--step "
              + only
              + ": "
              + input.name()
              + (explained.explainer().total() == 1
                  ? " has one step"
                  : " has steps 1 to " + explained.explainer().total()));
    }
    List<UntestedPromise> untested = only == null ? inForce.prepared().get().untested() : List.of();
    GameExplanation explanation =
        only == null ? explained.explainer().explain(max) : explained.explainer().only(only);
    List<GameExplanation.Part> parts =
        only == null ? explanation.parts(hint) : explanation.stepParts(hint);
    Verification verification = explained.verification();
    return new Reply.Answer(
        named,
        explained.exit().worse(untested.isEmpty() ? ExitCode.OK : ExitCode.OUTSIDE_CLASS),
        explanation.isComplete() && untested.isEmpty(),
        verification,
        prepared.warnings(),
        new ExplainJson(named, explanation, hint, only != null, untested),
        out ->
            out.append(
                text(
                    writing,
                    explained,
                    input.name(),
                    explanation,
                    parts,
                    untested,
                    verification,
                    style)),
        explained.oneLine(!hint, style) + UntestedPromise.named(untested));
  }

  private static String text(
      Writing writing,
      ExplainedGame explained,
      String path,
      GameExplanation explanation,
      List<GameExplanation.Part> parts,
      List<UntestedPromise> untested,
      Verification verification,
      TextStyle style) {
    TextStyle plain = new TextStyle(false, true);
    NamedGame named = explained.named();
    return switch (writing) {
      case TEXT ->
          ReportFrame.heading(named, path, style)
              + "\n"
              + ExplanationText.of(parts, style.unicode(), style::bold)
              + footer(explained, explanation, untested, verification, style);
      case MARKDOWN ->
          "# "
              + ExplanationMarkdown.escape(ReportFrame.title(named, path))
              + "\n\n"
              + ExplanationMarkdown.escape(
                  ReportFrame.parameters(named, plain).map(line -> line + "\n\n").orElse(""))
              + ExplanationMarkdown.of(parts, 2)
              + ExplanationMarkdown.escape(
                  footer(explained, explanation, untested, verification, plain));
      case HTML ->
          ExplanationHtml.page(
              ReportFrame.title(named, path),
              ReportFrame.parameters(named, plain).stream().toList(),
              parts,
              footer(explained, explanation, untested, verification, plain));
    };
  }

  private static String footer(
      ExplainedGame explained,
      GameExplanation explanation,
      List<UntestedPromise> untested,
      Verification verification,
      TextStyle style) {
    return UntestedPromise.sentences(untested)
        + ReportFrame.footer(
            explanation.isComplete() && untested.isEmpty(),
            ReportFrame.allEquilibria(explained.named()),
            explanation.isComplete()
                ? UntestedPromise.MISSING
                : ReportFrame.marked(explained.assessment(), explained.limits()),
            verification,
            style);
  }
}
