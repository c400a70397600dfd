package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.credibility.SeparateTests;
import commitment.credibility.TimeConsistencySearch;
import commitment.credibility.TimeConsistencyTest;
import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.format.promise.PromiseOption;
import commitment.game.AbsentMindedness;
import commitment.game.Device;
import commitment.game.DeviceApplication;
import commitment.game.Expectation;
import commitment.game.GameTree;
import commitment.game.PerfectRecall;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.limit.Budget;
import commitment.parametric.FineSearch;
import commitment.report.NamedGame;
import commitment.report.UntestedPromise;
import commitment.solve.backward.Arithmetic;
import commitment.template.GameInstance;
import commitment.template.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A game at parameter values with all promises that are asked about, ready for a solver.
 *
 * @param devices those that are not in force in the game, see {@link #inForce}
 * @param warnings what was doubtful in the file
 */
record PreparedGame(
    NamedGame named,
    List<Promise> promises,
    List<Expectation> expectations,
    List<Device> devices,
    List<TimePreference> timePreferences,
    List<Diagnostic> warnings) {

  /** A prepared game, or the reply to give instead. */
  record Result(Optional<PreparedGame> prepared, Optional<Reply> instead) {
    static Result of(PreparedGame prepared) {
      return new Result(Optional.of(prepared), Optional.empty());
    }

    static Result of(Reply instead) {
      return new Result(Optional.empty(), Optional.of(instead));
    }

    /** The next step with the game, if there is one. */
    Result then(Function<PreparedGame, Result> step) {
      return prepared.map(step).orElse(this);
    }

    /** The reply, also where the game turns out to be outside of something. */
    Optional<Reply> insteadOr(Function<PreparedGame, Optional<Reply>> outside) {
      return prepared.isPresent() ? outside.apply(prepared.get()) : instead;
    }
  }

  /** Instantiates an input and adds the promises of the command line. */
  static Result of(GameInput input, Settings settings, List<String> promises, Budget budget) {
    Diagnostics problems = new Diagnostics();
    problems.addAll(input.reading());
    Optional<GameInstance> instance = input.instantiate(settings, problems, budget);
    if (instance.isEmpty() || problems.hasErrors()) {
      return Result.of(new Reply.Broken(problems.sorted(), problems.left()));
    }
    NamedGame named = NamedGame.of(instance.get().game(), instance.get().parameters());
    List<Promise> all = new ArrayList<>(instance.get().promises());
    for (String text : promises) {
      Diagnostics wrong = new Diagnostics();
      SourceFile option = new SourceFile("--promise", text);
      Optional<Promise> promise =
          PromiseOption.parse(
              option, named.game(), named.names(), instance.get().parameters(), wrong);
      if (promise.isEmpty()) {
        return Result.of(new Reply.WrongOption(wrong.sorted()));
      }
      all.add(unique(promise.get(), all));
    }
    return Result.of(
        new PreparedGame(
            named,
            all,
            instance.get().expectations(),
            instance.get().devices(),
            instance.get().timePreferences(),
            problems.sorted()));
  }

  /**
   * The game with its devices in force, or the reply to give instead. Expectations speak of the
   * information sets of the original names.
   */
  Result inForce(GameInput input, Budget budget) {
    return inForce(input, budget, false);
  }

  /** The same with the threats of those who may decline to impose a fine among the promises. */
  Result inForceWithThreats(GameInput input, Budget budget) {
    return inForce(input, budget, true);
  }

  private Result inForce(GameInput input, Budget budget, boolean threats) {
    if (devices.isEmpty()) {
      return Result.of(this);
    }
    Optional<Promise> unclear = DeviceApplication.withoutBreaches(promises, devices);
    if (unclear.isPresent()) {
      return Result.of(
          outside(
              "a device for a promised mixture ("
                  + unclear.get().name()
                  + "): which action breaks the promise cannot be told"));
    }
    Optional<DeviceApplication.Result> applied =
        DeviceApplication.apply(named.game(), named.index(), promises, devices, budget.nodes());
    if (applied.isEmpty()) {
      Diagnostic tooLarge =
          Diagnostic.of(
                  DiagnosticCode.TOO_LARGE,
                  input.source().place(new Span(0, 0)),
                  "with its devices the game has more than "
                      + Suggestion.counted(budget.nodes(), "node"))
              .withHelp("leave a device out, or raise the limit (--limit nodes=…)");
      return Result.of(new Reply.Broken(List.of(tooLarge), 0));
    }
    DeviceApplication.Result result = applied.get();
    return Result.of(
        new PreparedGame(
            NamedGame.of(result.game(), named.parameters()),
            threats ? withThreats(result) : result.promises(),
            expectations.stream().map(e -> e.moved(result.moveOf()::get)).toList(),
            List.of(),
            timePreferences,
            warnings));
  }

  /**
   * A fine that a player may decline to impose is itself a threat, which is tested with the promise
   * that it supports.
   */
  private List<Promise> withThreats(DeviceApplication.Result result) {
    List<Promise> all = new ArrayList<>(result.promises());
    for (int device = 0; device < devices.size(); device++) {
      if (devices.get(device) instanceof Device.Fine fine && fine.punisher().isPresent()) {
        String name = "Punishment_for_" + fine.promise();
        for (Promise threat : result.threats(device, name)) {
          all.add(unique(threat, all));
        }
      }
    }
    return all;
  }

  /** The game with all promises that are asked about. */
  GameInstance instance() {
    return new GameInstance(
        named.game(), named.parameters(), promises, expectations, devices, timePreferences);
  }

  /** A promise without a name of its own gets one that no other promise has. */
  static Promise unique(Promise promise, List<Promise> others) {
    List<String> taken = others.stream().map(Promise::name).toList();
    String name = promise.name();
    for (int number = 2; taken.contains(name); number++) {
      name = promise.name() + "_" + number;
    }
    return new Promise(
        promise.kind(), name, promise.promisors(), promise.words(), promise.clauses());
  }

  /** Why no search can solve the game, if none can. */
  Optional<Reply> outsideSearching() {
    return imperfectRecall()
        .map(
            message ->
                message
                    + "; this version solves games in which every player remembers what he knew and"
                    + " did. Imperfect recall needs another concept than subgame perfection")
        .or(
            () ->
                presentBias()
                    .map(
                        message ->
                            message
                                + "; this version solves games between players who keep to their"
                                + " plans"))
        .map(this::outside);
  }

  private Optional<String> imperfectRecall() {
    GameTree tree = named.game().tree();
    OptionalInt forgotten = PerfectRecall.firstForgotten(tree, named.game().players().size());
    if (forgotten.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt twice = AbsentMindedness.first(named.index());
    int move = twice.orElse(forgotten.getAsInt());
    return Optional.of(
        (twice.isPresent()
                ? "a game with absent-mindedness: at "
                : "a game of imperfect recall: at ")
            + named.informationSet(move)
            + " "
            + named.player(tree.owner(move))
            + (twice.isPresent()
                ? " cannot tell whether he has been there before"
                : " has forgotten an own move"));
  }

  /** Whether somebody forgets, though nobody whether he has been at an information set. */
  boolean isForgetful() {
    return PerfectRecall.firstForgotten(named.game().tree(), named.game().players().size())
            .isPresent()
        && AbsentMindedness.first(named.index()).isEmpty()
        && presentBias().isEmpty();
  }

  /** What about the game cannot be solved, if it cannot. */
  Optional<String> obstacleToSolving() {
    return imperfectRecall().or(this::presentBias);
  }

  /** What about the game or its promises cannot be tested, if so. */
  Optional<String> obstacleToTesting() {
    return obstacleToSolving()
        .or(
            () ->
                promises.stream()
                    .filter(this::isMixedUnseen)
                    .findFirst()
                    .map(promise -> "a promise of a mixture (" + promise.name() + ")"));
  }

  /** Why no answer can be checked, if none can. */
  Optional<Reply> outsideVerifying() {
    return imperfectRecall()
        .or(this::presentBias)
        .map(message -> outside(message + "; answers are not checked for these"));
  }

  /** Why the promises cannot be tested, if they cannot. */
  Optional<Reply> outsideTesting() {
    Optional<Reply> solving = outsideSearching();
    if (solving.isPresent()) {
      return solving;
    }
    return untested().stream().findFirst().map(promise -> outside(promise.reason()));
  }

  /** The promises that no test is for, in a game that can be solved. */
  List<UntestedPromise> untested() {
    return promises.stream()
        .filter(this::isMixedUnseen)
        .map(
            promise ->
                new UntestedPromise(
                    promise.name(),
                    "a promise of a mixture ("
                        + promise.name()
                        + (promise.isJoint()
                            ? ") by several players"
                            : ") in a game with information sets")
                        + "; this version tests mixtures of one player in games of perfect"
                        + " information"))
        .toList();
  }

  /** The game with the promises that there is a test for; as it is if there is none. */
  PreparedGame withTestedPromises() {
    List<Promise> tested = promises.stream().filter(promise -> !isMixedUnseen(promise)).toList();
    return tested.isEmpty()
        ? this
        : new PreparedGame(named, tested, expectations, devices, timePreferences, warnings);
  }

  /** Whether a mixture is promised by several, or where somebody moves unseen. */
  private boolean isMixedUnseen(Promise promise) {
    return !promise.mixtures().isEmpty()
        && (promise.isJoint() || !named.game().tree().isPerfectInformation());
  }

  /** Whether it is asked who must believe a promise: not of mixtures. */
  static boolean isBelievable(Promise promise) {
    return promise.mixtures().isEmpty();
  }

  /** Why it is not asked who must believe a promise, if it is not. */
  Optional<Reply> outsideBelieving() {
    if (promises.stream().anyMatch(PreparedGame::isBelievable)) {
      return Optional.empty();
    }
    return promises.stream()
        .findFirst()
        .map(
            promise ->
                outside(
                    "a promise of a mixture ("
                        + promise.name()
                        + "); who must believe it is asked of promises of actions and menus"));
  }

  /**
   * Why a computation that needs promises of one action at each information set cannot be made.
   *
   * @param where as in "over a range this version ..."
   */
  Optional<Reply> notOfActions(String where) {
    return promises.stream()
        .filter(promise -> !promise.isPure())
        .findFirst()
        .map(
            promise ->
                outside(
                    "a promise of a menu or a mixture ("
                        + promise.name()
                        + "); "
                        + where
                        + " this version looks at promises of one action at each information set"));
  }

  /**
   * The test of the promises: by backward induction where every player sees everything, else by a
   * search of the subgame-perfect equilibria.
   *
   * @param witnesses for how many payoff vectors of a world to say where play ends
   */
  PromiseTest test(int witnesses, Budget budget) {
    boolean perfect = named.game().tree().isPerfectInformation();
    if (perfect && promises.stream().noneMatch(Promise::isJoint)) {
      return byInduction(witnesses, budget);
    }
    TimeConsistencySearch search =
        new TimeConsistencySearch(named.game(), named.index(), witnesses, budget);
    return perfect && promises.stream().anyMatch(promise -> !promise.mixtures().isEmpty())
        ? new SeparateTests(byInduction(witnesses, budget), search)
        : search;
  }

  private TimeConsistencyTest byInduction(int witnesses, Budget budget) {
    return new TimeConsistencyTest(
        named.game(), named.index(), witnesses, Arithmetic.FASTEST, budget);
  }

  /**
   * Tests all promises, and looks for the fines that the test does not tell by itself: where
   * players move without seeing.
   */
  GameAssessment assess(PromiseTest test, Budget budget) {
    GameAssessment assessment = test.assess(promises);
    return new GameAssessment(
        assessment.nobodyBound(),
        assessment.isSolved(),
        assessment.promises().stream()
            .map(assessed -> assessed.withMinimalFine(fine(assessed, budget)))
            .toList());
  }

  /** What is known of the fine that makes a promise hold. */
  MinimalFine fine(PromiseAssessment assessed, Budget budget) {
    return named.game().tree().isPerfectInformation() && !assessed.promise().isJoint()
        ? assessed.minimalFine()
        : FineSearch.of(
            named.game(), named.index(), assessed.promise(), assessed.minimalFine(), budget);
  }

  /** Why the game cannot be followed over the range of a parameter, if it cannot. */
  Optional<Reply> outsideRanges() {
    Optional<Reply> other =
        named.game().tree().isPerfectInformation() ? outsideTesting() : outsideSearching();
    return other
        .or(() -> notOfActions("over a range"))
        .or(
            () ->
                promises.stream()
                    .filter(
                        promise -> promise.isJoint() && named.game().tree().isPerfectInformation())
                    .findFirst()
                    .map(
                        promise ->
                            outside(
                                "a joint promise ("
                                    + promise.name()
                                    + "); over a range this version tests promises of one"
                                    + " player")));
  }

  Reply outside(String message) {
    return new Reply.OutsideClass(message, warnings);
  }

  private Optional<String> presentBias() {
    for (int player = 0; player < timePreferences.size(); player++) {
      if (timePreferences.get(player).isBiased()) {
        return Optional.of("a game with a present-biased player (" + named.player(player) + ")");
      }
    }
    return Optional.empty();
  }
}
