package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.limit.Budget;
import java.util.Map;
import java.util.stream.Collectors;

/** A game with its devices in force, the test of its promises, and what that found. */
record AssessedGame(PreparedGame prepared, PromiseTest test, GameAssessment assessment) {
  /** Tests the promises of a game that is not {@linkplain PreparedGame#outsideTesting outside}. */
  static AssessedGame of(PreparedGame prepared, Budget budget) {
    PromiseTest test = prepared.test(CheckCommand.WITNESSES, budget);
    return new AssessedGame(prepared, test, prepared.assess(test, budget));
  }

  /** What is known of the least fines, by promise. */
  Map<String, MinimalFine> fines() {
    return assessment.promises().stream()
        .collect(
            Collectors.toMap(
                assessed -> assessed.promise().name(), PromiseAssessment::minimalFine));
  }
}
