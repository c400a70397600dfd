package commitment.cli;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.Severity;
import commitment.limit.Budget;
import commitment.report.Verification;
import commitment.template.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Solves the games that were drawn, and checks as many of the answers as there is time for. */
final class DrawnGames {
  /** How many nodes are recounted, all draws together. */
  private static final long RECOUNTED_NODES = 1_000_000;

  private final GameInput input;
  private final List<String> promises;
  private final VerifyOption verifying;
  private final Budget budget;
  private long nodes;
  private int solved;
  private int recounted;
  private int unknown;
  private String problem = "";

  DrawnGames(GameInput input, List<String> promises, VerifyOption verifying, Budget budget) {
    this.input = input;
    this.promises = promises;
    this.verifying = verifying;
    this.budget = budget;
  }

  /** What comes out at settings; empty where there is no game. */
  Optional<Map<String, String>> states(Settings settings) {
    if (nodes >= RECOUNTED_NODES) {
      Optional<Map<String, String>> states = ComparedGame.states(input, settings, promises, budget);
      solved += states.isPresent() ? 1 : 0;
      unknown += states.isPresent() && states.get().containsValue("UNDECIDED") ? 1 : 0;
      return states;
    }
    Optional<ComparedGame> game = game(settings);
    if (game.isPresent()) {
      nodes += game.get().prepared().named().game().tree().nodeCount();
      solved++;
      recounted += game.get().verification().confirmed() ? 1 : 0;
      unknown += game.get().states().containsValue("UNDECIDED") ? 1 : 0;
    }
    return game.map(ComparedGame::states);
  }

  private Optional<ComparedGame> game(Settings settings) {
    try {
      ComparedGame.Result result =
          ComparedGame.of("", input, settings, promises, verifying, budget);
      result.instead().filter(reply -> problem.isEmpty()).ifPresent(reply -> problem = why(reply));
      return result.game();
    } catch (UsageProblem outsideRange) {
      problem = problem.isEmpty() ? String.valueOf(outsideRange.getMessage()) : problem;
      return Optional.empty();
    }
  }

  private static String why(Reply reply) {
    if (reply instanceof Reply.OutsideClass outside) {
      return outside.message();
    }
    List<Diagnostic> said = reply instanceof Reply.Broken broken ? broken.diagnostics() : List.of();
    return said.stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .findFirst()
        .map(Diagnostic::message)
        .orElse("the file is wrong there");
  }

  /** Why there was no game at the first draw without one; empty if there was none such. */
  String problem() {
    return problem;
  }

  /** Whether every verdict is known. */
  boolean complete() {
    return unknown == 0;
  }

  Verification verification() {
    return verifying.of(this::recount);
  }

  private Verification recount() {
    if (solved > 0 && recounted == solved) {
      return Verification.confirmed("an independent recount agrees on every draw");
    }
    return Verification.notRun(
        "an independent recount agrees on " + recounted + " of " + solved + " draws");
  }
}
