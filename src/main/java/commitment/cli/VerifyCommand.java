package commitment.cli;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import commitment.format.promise.PromiseWriter;
import commitment.game.Device;
import commitment.limit.Budget;
import commitment.report.JsonReading;
import commitment.report.NamedGame;
import commitment.report.TextStyle;
import commitment.report.Verification;
import commitment.report.VerifyJson;
import commitment.report.VerifyText;
import commitment.template.Settings;
import commitment.verify.answer.AnswerCheck;
import commitment.verify.answer.AnswerReport;
import commitment.verify.answer.JsonValue;
import commitment.verify.answer.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
      "  solver verify tree.efg mine.json         an answer written by hand, for instance",
      "      {\"strategies\": {\"A\": {\"Start\": \"go\"}, \"B\": {\"Reply\": {\"l\": \"1/2\","
          + " \"r\": \"1/2\"}}}}",
      ""
    },
    description = {
      "",
      "Reads the JSON of solve, check, commit, repair, threshold, map and tornado, or a part of it."
          + " Says of each wrong claim what is right, and names what was not checked. Parameter"
          + " values are those of the answer, unless --set or --scenario gives others.",
      "Exit code 0: right; 1: something is wrong; 2: wrong command line; 3: wrong file or no"
          + " answer; 4: nothing of the answer can be checked; 5: a limit was reached."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE ANSWER.json",
      description = "The game, and the answer; one of them may be - for standard input.")
  private List<String> files = new ArrayList<>();

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (files.size() != 2) {
      throw new UsageProblem(
          files.size() + " files; write solver verify FILE ANSWER.json, a game and one answer");
    }
    if (files.stream().allMatch("-"::equals)) {
      throw new UsageProblem("standard input (-) is named twice");
    }
    if (console.folder().resolve(files.get(0)).toFile().isDirectory()) {
      throw new UsageProblem(files.get(0) + ": a folder; verify takes one game file");
    }
    String answer = files.get(1);
    String text = text(answer);
    FileRun run = new FileRun(console, options, "verify");
    return run.run(
        files.subList(0, 1), (input, budget) -> reply(input, answer, text, budget, run.style()));
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
              + " map and tornado",
          List.of());
    }
    Settings settings = settings(input, document, budget);
    PreparedGame.Result plain = PreparedGame.of(input, settings, options.promises(), budget);
    PreparedGame.Result result = plain.then(game -> game.inForceWithThreats(input, budget));
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideVerifying);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().orElseThrow();
    AnswerReport report =
        AnswerCheck.of(
            subject(prepared, plain.prepared().orElseThrow()),
            new GameVariants(
                input,
                plain.prepared().orElseThrow().instance(),
                needed(input, settings, budget),
                options.promises(),
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

  private static ExitCode exit(AnswerReport report) {
    return switch (report.verdict()) {
      case RIGHT -> ExitCode.OK;
      case WRONG -> ExitCode.NO;
      case UNCHECKED -> ExitCode.OUTSIDE_CLASS;
    };
  }

  /** Those of the options; without any, those of the answer, if the file can have them. */
  private Settings settings(GameInput input, JsonValue document, Budget budget) {
    Settings given = options.settings();
    Map<String, Rational> values = AnswerCheck.parameters(document);
    if (given.scenario().isPresent()
        || !given.overrides().isEmpty()
        || values.isEmpty()
        || input.template().isEmpty()) {
      return given;
    }
    Settings answered = new Settings(Optional.empty(), values);
    if (input.template().get().problemWith(answered).isPresent()) {
      return given;
    }
    Diagnostics problems = new Diagnostics();
    boolean possible = input.instantiate(answered, problems, budget).isPresent();
    return possible && !problems.hasErrors() ? answered : given;
  }

  /**
   * Of the values of an answer those that do not follow from the others, so that other values can
   * be told from these.
   */
  private Settings needed(GameInput input, Settings settings, Budget budget) {
    Settings needed = options.settings();
    if (settings.equals(needed)) {
      return needed;
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

  private static Subject subject(PreparedGame inForce, PreparedGame plain) {
    Map<String, List<String>> devices = new LinkedHashMap<>();
    for (Device device : plain.devices()) {
      devices
          .computeIfAbsent(device.promise(), promise -> new ArrayList<>())
          .add(PromiseWriter.text(device, plain.named()::player));
    }
    return subject(
        inForce,
        devices,
        devices.isEmpty()
            ? Optional.empty()
            : Optional.of(subject(plain, Map.of(), Optional.empty())));
  }

  private static Subject subject(
      PreparedGame game, Map<String, List<String>> devices, Optional<Subject> without) {
    NamedGame named = game.named();
    return new Subject(
        named.game(),
        named.index(),
        named.names(),
        named.parameters(),
        game.promises(),
        devices,
        without);
  }
}
