package commitment.cli;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.game.Player;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.report.CommitAnswer;
import commitment.report.CommitJson;
import commitment.report.CommitText;
import commitment.report.NamedGame;
import commitment.report.TextStyle;
import commitment.report.Verification;
import commitment.solve.stackelberg.CommitmentClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code commit}: what is commitment worth, and to what should a player commit? */
@Command(
    name = "commit",
    header = {
      "What is commitment worth, and to what should one commit?",
      "",
      "Examples:",
      "  solver commit my.game                                every player as the leader, compared",
      "  solver commit my.game --leader Guarantor             one player",
      "  solver commit my.game --leader Guarantor --class behavior   with mixtures",
      "  solver commit games -q                               a whole folder, one line a file",
      ""
    },
    description = {
      "",
      "The leader commits first and everybody sees it. Strong: ties of the others go his way; weak:"
          + " they go against him.",
      "",
      "Exit code 0: done; 2: wrong command line; 3: wrong file; 4: outside what commit can do;"
          + " 5: a limit was reached, bounds are printed."
    })
final class CommitCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Console console;

  @Mixin private SharedOptions options = new SharedOptions();

  @Mixin private VerifyOption verifying = new VerifyOption();

  @Option(
      names = "--leader",
      paramLabel = "PLAYER|all",
      description = "Who commits; all compares every player who has a move (the default).")
  private String leader = ALL;

  @Option(
      names = "--class",
      paramLabel = "pure|behavior|correlated",
      description =
          "Commit to actions (pure, the default), to probabilities (behavior), or to a plan that a"
              + " mediator carries out (correlated).")
  private CommitmentClass kind = CommitmentClass.PURE;

  @Parameters(paramLabel = "FILE", description = "Game files, folders, or - for standard input.")
  private List<String> files = new ArrayList<>();

  CommitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FileRun run = new FileRun(console, options, "commit");
    return run.run(files, (input, budget) -> reply(input, budget, run.style()));
  }

  private Reply reply(GameInput input, Budget budget, TextStyle style) {
    PreparedGame.Result result =
        PreparedGame.of(input, options.settings(), options.promises(), budget)
            .then(plain -> plain.inForce(input, budget));
    Optional<Reply> instead = result.insteadOr(PreparedGame::outsideSearching);
    if (instead.isPresent()) {
      return instead.get();
    }
    PreparedGame prepared = result.prepared().get();
    NamedGame named = prepared.named();
    Optional<Player> chosen = named.game().findPlayer(leader);
    boolean all = leader.equals(ALL) && chosen.isEmpty();
    if (!all && chosen.isEmpty()) {
      return new Reply.WrongOption(List.of(unknownLeader(named)));
    }
    List<Integer> leaders = all ? named.game().tree().movers() : List.of(chosen.get().index());
    CommitmentAnswers answers = new CommitmentAnswers(prepared, kind, budget);
    List<CommitAnswer> found = new ArrayList<>();
    for (int player : leaders) {
      CommitmentAnswers.Result answer = answers.of(player);
      if (answer.outside().isPresent()) {
        return new Reply.OutsideClass(answer.outside().get(), prepared.warnings());
      }
      found.add(answer.answer().orElseThrow());
    }
    boolean complete = found.stream().allMatch(CommitAnswer::isComplete);
    Verification verification = verifying.of(() -> answers.verification(found));
    return new Reply.Answer(
        named,
        complete ? ExitCode.OK : ExitCode.LIMIT,
        complete,
        verification,
        prepared.warnings(),
        new CommitJson(named, found, all),
        out ->
            out.append(
                CommitText.of(
                    named,
                    input.name(),
                    found,
                    limits(named, complete, budget),
                    verification,
                    style)),
        CommitText.oneLine(named, found, style));
  }

  /** Which limits a search for commitments can have reached that did not find all. */
  private static Set<Limit> limits(NamedGame named, boolean complete, Budget budget) {
    if (complete) {
      return Set.of();
    }
    if (budget.isExhausted()) {
      return Set.of(budget.exhausted());
    }
    return named.game().tree().isPerfectInformation()
        ? EnumSet.of(Limit.VECTORS, Limit.EFFORT)
        : Set.of(Limit.EFFORT);
  }

  private Diagnostic unknownLeader(NamedGame named) {
    SourceFile option = new SourceFile("--leader", leader);
    List<String> names = new ArrayList<>(named.game().playerNames());
    return Diagnostic.of(
            DiagnosticCode.UNKNOWN_PLAYER,
            option.place(new Span(0, leader.length())),
            "'" + leader + "' is not a player of this game")
        .withHelp(Suggestion.help(leader, names, "write one of its players, or all"));
  }
}
