package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.report.ComparisonAnswer.Column;
import commitment.report.OutcomeWords;
import commitment.report.Verification;
import commitment.template.Scenario;
import commitment.template.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of the games that are compared, solved.
 *
 * @param prepared with all promises, those that no test is for too
 * @param states the verdict on each promise by name, and where equilibria end under the empty name
 */
record ComparedGame(
    GameInput input,
    Settings settings,
    PreparedGame prepared,
    Column column,
    Map<String, String> states,
    Verification verification,
    boolean limited,
    Set<Limit> limits) {
  /** The name of what is no promise. */
  static final String OUTCOME = "";

  /** A game, or the reply to give instead. */
  record Result(Optional<ComparedGame> game, Optional<Reply> instead) {}

  /**
   * Solves a game and tests its promises.
   *
   * @param label what the table calls it
   */
  static Result of(
      String label,
      GameInput input,
      Settings settings,
      List<String> promises,
      VerifyOption verifying,
      Budget budget) {
    PreparedGame.Result read =
        PreparedGame.of(input, settings, promises, budget)
            .then(plain -> plain.inForceWithThreats(input, budget));
    Optional<Reply> instead = read.insteadOr(game -> game.withTestedPromises().outsideTesting());
    if (instead.isPresent()) {
      return new Result(Optional.empty(), instead);
    }
    PreparedGame prepared = read.prepared().get();
    PreparedGame tested = prepared.withTestedPromises();
    PromiseTest test = tested.test(CheckCommand.WITNESSES, budget);
    GameAssessment assessment = test.assess(tested.promises());
    Verification verification =
        verifying.of(() -> Verifications.of(prepared.named(), test, assessment, Map.of(), budget));
    Column column =
        new Column(
            label,
            input.name(),
            settings.scenario(),
            description(input, settings),
            settings.overrides(),
            prepared.named(),
            assessment,
            prepared.untested(),
            test.equilibria(),
            assessment.isComplete());
    return new Result(
        Optional.of(
            new ComparedGame(
                input,
                settings,
                prepared,
                column,
                states(prepared, assessment),
                verification,
                test.isLimited(assessment),
                test.limits(assessment))),
        Optional.empty());
  }

  private static String description(GameInput input, Settings settings) {
    return input.template().stream()
        .flatMap(template -> template.scenarios().stream())
        .filter(scenario -> settings.scenario().equals(Optional.of(scenario.name())))
        .map(Scenario::description)
        .findFirst()
        .orElse("");
  }

  /** What comes out at other settings of the same file; empty where there is no such game. */
  static Optional<Map<String, String>> states(
      GameInput input, Settings settings, List<String> promises, Budget budget) {
    PreparedGame.Result read;
    try {
      read =
          PreparedGame.of(input, settings, promises, budget)
              .then(plain -> plain.inForceWithThreats(input, budget));
    } catch (UsageProblem outsideRange) {
      return Optional.empty();
    }
    PreparedGame.Result tested =
        read.then(game -> PreparedGame.Result.of(game.withTestedPromises()));
    if (tested.insteadOr(PreparedGame::outsideTesting).isPresent()) {
      return Optional.empty();
    }
    PreparedGame prepared = tested.prepared().get();
    PromiseTest test = prepared.test(CheckCommand.WITNESSES, budget);
    return Optional.of(states(prepared, test.assess(prepared.promises())));
  }

  private static Map<String, String> states(PreparedGame prepared, GameAssessment assessment) {
    Map<String, String> states = new LinkedHashMap<>();
    for (PromiseAssessment assessed : assessment.promises()) {
      Promise promise = assessed.promise();
      states.put(promise.name(), assessed.verdict().name());
    }
    states.put(OUTCOME, OutcomeWords.of(prepared.named(), assessment.nobodyBound()));
    return states;
  }
}
