package commitment.cli;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.report.JsonReading;
import commitment.report.NamedGame;
import commitment.report.TextStyle;
import commitment.report.Verification;
import commitment.report.VerifyJson;
import commitment.report.VerifyText;
import commitment.template.GameInstance;
import commitment.template.Settings;
import commitment.verify.answer.AnswerCheck;
import commitment.verify.answer.AnswerReport;
import commitment.verify.answer.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: is an answer right? */
@Command(
    name = "verify",
    header = {
      "Check an answer against its game by an independent route.",
      "",
      "Examples:",
      "  solver check my.game --json > answer.json",
      "  solver verify my.game answer.json        recompute every claim in it",
      "  solver verify old.game new.game both.json    an answer of compare about two files",
      "  solver verify tree.efg mine.json         an answer written by hand, for instance",
      "      {\"strategies\": {\"A\": {\"Start\": \"go\"}, \"B\": {\"Reply\": {\"l\": \"1/2\","
          + " \"r\": \"1/2\"}}}}",
      ""
    },
    description = {
      "",
      "Reads the JSON of solve, check, commit, repair, threshold, map, tornado, compare and"
          + " simulate, or a part of it. Says of each wrong claim what is right, and names what was"
          + " not checked. Parameter values and added promises are those of the answer, unless"
          + " --set, --scenario or --promise gives others.",
      "Exit code 0: right; 1: something is wrong; 2: wrong command line; 3: wrong file or no"
          + " answer; 4: nothing of the answer can be checked; 5: a limit was reached."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE [FILE] ANSWER.json",
      description =
          "The game, or both games of a comparison, and the answer; one of them may be - for"
              + " standard input.")
  private List<String> files = new ArrayList<>();

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (files.size() != 2 && files.size() != 3) {
      throw new UsageProblem(
          files.size()
              + (files.size() == 1 ? " file" : " files")
              + "; write solver verify FILE ANSWER.json, a game and one answer, or both games of a"
              + " comparison and the answer");
    }
    if (files.stream().filter("-"::equals).count() > 1) {
      throw new UsageProblem("standard input (-) is named twice");
    }
    String answer = files.get(files.size() - 1);
    List<String> games = files.subList(0, files.size() - 1);
    for (String game : games) {
      if (console.folder().resolve(game).toFile().isDirectory()) {
        throw new UsageProblem(game + ": a folder; verify takes one game file");
      }
    }
    String text = text(answer);
    FileRun run = new FileRun(console, options, "verify");
    return run.run(
        games.subList(0, 1), (input, budget) -> reply(input, answer, text, budget, run.style()));
  }

  /** The other game of a comparison, if it is named. */
  private Optional<GameInput> second(Budget budget) {
    if (files.size() < 3) {
      return Optional.empty();
    }
    Inputs inputs = new Inputs(console);
    Inputs.Input file = inputs.expand(List.of(files.get(1))).get(0);
    if (file.problem().isPresent()) {
      throw new UsageProblem(file.name() + ": " + file.problem().get());
    }
    try {
      return Optional.of(GameInput.read(file.name(), inputs.read(file), options.format(), budget));
    } catch (IOException e) {
      throw new UsageProblem(file.name() + ": cannot be read: " + e.getMessage());
    }
  }

  private String text(String answer) {
    Path path = console.folder().resolve(answer);
    try {
      byte[] bytes = answer.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(path);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageProblem(
          answer + (Files.exists(path) ? ": cannot be read: " + e.getMessage() : ": no such file"));
    }
  }

  private Reply reply(GameInput input, String answer, String text, Budget budget, TextStyle style) {
    String sha256 = GameInput.sha256(input.source().text().getBytes(StandardCharsets.UTF_8));
    ChosenAnswer chosen = ChosenAnswer.of(JsonReading.documents(text), input.name(), sha256);
    if (chosen.document().isEmpty()) {
      SourceFile file = new SourceFile(answer, text);
      return new Reply.Broken(
          List.of(
              Diagnostic.of(DiagnosticCode.BAD_ANSWER, file.place(new Span(0, 0)), chosen.problem())
                  .withHelp(chosen.help())),
          0);
    }
    JsonValue document = chosen.document().get();
    Optional<String> command = AnswerCheck.command(document);
    if (command.isPresent() && !AnswerCheck.isKnown(command.get())) {
      return new Reply.OutsideClass(
          "an answer of "
              + command.get()
              + ": this version checks answers of solve, check, commit, repair, threshold,"
              + " map, tornado, compare and simulate",
          List.of());
    }
    Optional<GameInput> second = second(budget);
    if (second.isPresent() && !second.get().isReadable()) {
      Diagnostics reading = second.get().reading();
      return new Reply.Broken(reading.sorted(), reading.left());
    }
    Settings settings = settings(input, document, budget);
    boolean own = options.promises().isEmpty();
    List<String> promises = own ? AnswerCheck.promises(document) : options.promises();
    PreparedGame.Result plain = PreparedGame.of(input, settings, promises, budget);
    PreparedGame.Result result = plain.then(game -> game.inForceWithThreats(input, budget));
    Optional<Reply> instead =
        result
            .insteadOr(PreparedGame::outsideVerifying)
            .map(
                reply ->
                    own && reply instanceof Reply.WrongOption wrong
                        ? otherPromises(answer, text, wrong)
                        : reply);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().orElseThrow();
    AnswerReport report =
        AnswerCheck.of(
            GameVariants.subject(prepared, plain.prepared().orElseThrow()),
            new GameVariants(
                input,
                second,
                plain.prepared().orElseThrow().instance(),
                needed(input, document, settings, budget),
                promises,
                budget),
            document,
            sha256,
            budget);
    NamedGame named = prepared.named();
    return new Reply.Answer(
        named,
        exit(report),
        report.isComplete(),
        Verification.notRun("this is a check itself"),
        prepared.warnings(),
        new VerifyJson(answer, report),
        out -> out.append(VerifyText.of(named, input.name(), answer, report, style)),
        VerifyText.oneLine(report, style));
  }

  /** The answer was asked for with promises that the game cannot have. */
  private static Reply otherPromises(String answer, String text, Reply.WrongOption wrong) {
    String why = wrong.diagnostics().stream().map(Diagnostic::message).findFirst().orElse("");
    return new Reply.Broken(
        List.of(
            Diagnostic.of(
                    DiagnosticCode.BAD_ANSWER,
                    new SourceFile(answer, text).place(new Span(0, 0)),
                    "it is about a promise that the game cannot have: " + why)
                .withHelp(
                    "write the promises of input.promises for this game, or give them with"
                        + " --promise")),
        0);
  }

  private static ExitCode exit(AnswerReport report) {
    return switch (report.verdict()) {
      case RIGHT -> ExitCode.OK;
      case WRONG -> ExitCode.NO;
      case UNCHECKED -> ExitCode.OUTSIDE_CLASS;
    };
  }

  /**
   * Those of the options; without any, those of the answer, if the file can have them: the ones it
   * was asked for with, where they give its parameters, else its parameters.
   */
  private Settings settings(GameInput input, JsonValue document, Budget budget) {
    Settings given = options.settings();
    if (!given.equals(Settings.none()) || input.template().isEmpty()) {
      return given;
    }
    Map<String, Rational> values = AnswerCheck.parameters(document);
    Settings asked = AnswerCheck.settings(document);
    Optional<Map<String, Rational>> there = parameters(input, asked, budget);
    if (there.isPresent() && (values.isEmpty() || there.get().equals(values))) {
      return asked;
    }
    Settings answered = new Settings(Optional.empty(), values);
    return parameters(input, answered, budget).isPresent() ? answered : given;
  }

  /** The values at settings; empty where the file has no game there. */
  private static Optional<Map<String, Rational>> parameters(
      GameInput input, Settings settings, Budget budget) {
    if (input.template().flatMap(file -> file.problemWith(settings)).isPresent()) {
      return Optional.empty();
    }
    Diagnostics problems = new Diagnostics();
    return input
        .instantiate(settings, problems, budget)
        .filter(instance -> !problems.hasErrors())
        .map(GameInstance::parameters);
  }

  /**
   * Of the values of an answer those that do not follow from the others, so that other values can
   * be told from these.
   */
  private Settings needed(GameInput input, JsonValue document, Settings settings, Budget budget) {
    Settings needed = options.settings();
    if (settings.equals(needed) || settings.equals(AnswerCheck.settings(document))) {
      return settings;
    }
    for (Map.Entry<String, Rational> value : settings.overrides().entrySet()) {
      Optional<Rational> here =
          input
              .instantiate(needed, new Diagnostics(), budget)
              .map(instance -> instance.parameters().get(value.getKey()));
      if (!here.equals(Optional.of(value.getValue()))) {
        needed = needed.with(value.getKey(), value.getValue());
      }
    }
    return needed;
  }
}
