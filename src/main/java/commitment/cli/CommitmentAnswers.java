package commitment.cli;

import commitment.credibility.PlanAssessment;
import commitment.credibility.PlanTest;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseValue;
import commitment.credibility.TimeConsistencySearch;
import commitment.credibility.TimeConsistencyTest;
import commitment.exact.Interval;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.report.CommitAnswer;
import commitment.report.CommitAnswer.Advice;
import commitment.report.CommitAnswer.TestedPlan;
import commitment.report.Verification;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.World;
import commitment.solve.stackelberg.Commitment;
import commitment.solve.stackelberg.CommitmentClass;
import commitment.solve.stackelberg.CommitmentPlan;
import commitment.solve.stackelberg.CommitmentValue;
import commitment.solve.stackelberg.Stackelberg;
import commitment.solve.stackelberg.StackelbergSolution;
import commitment.solve.stackelberg.StackelbergSolution.OutsideClass;
import commitment.solve.stackelberg.StackelbergSolution.Solved;
import commitment.verify.CheckResult;
import commitment.verify.CommitmentCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers of {@code commit}: solved, compared with the equilibria, tested, verified. */
final class CommitmentAnswers {
  private final PreparedGame prepared;
  private final CommitmentClass kind;
  private final Game game;
  private final TreeIndex index;
  private final Budget budget;

  /** In a game of perfect information. */
  private final Optional<TimeConsistencyTest> test;

  private final Optional<World> nobodyBound;

  /** In a game with information sets. */
  private final Optional<TimeConsistencySearch> searched;

  CommitmentAnswers(PreparedGame prepared, CommitmentClass kind, Budget budget) {
    this.prepared = prepared;
    this.kind = kind;
    this.budget = budget;
    game = prepared.named().game();
    index = prepared.named().index();
    test =
        game.tree().isPerfectInformation()
            ? Optional.of(new TimeConsistencyTest(game, index, 0, Arithmetic.FASTEST, budget))
            : Optional.empty();
    searched =
        test.isPresent()
            ? Optional.empty()
            : Optional.of(new TimeConsistencySearch(game, index, 0, budget));
    nobodyBound = test.map(solved -> solved.assess(List.of()).nobodyBound());
  }

  /** An answer, or why there is none. */
  record Result(Optional<CommitAnswer> answer, Optional<String> outside) {}

  Result of(int leader) {
    StackelbergSolution solution = new Stackelberg(game, index, budget).solve(leader, kind);
    if (solution instanceof OutsideClass outside) {
      return new Result(
          Optional.empty(),
          Optional.of(outside.reason() + outside.instead().map(other -> "; " + other).orElse("")));
    }
    Solved solved = (Solved) solution;
    Optional<Interval> equilibrium = equilibrium(leader);
    Advice strong = advice(leader, solved.strong());
    Advice weak =
        solved.weak().best().equals(solved.strong().best())
            ? new Advice(solved.weak(), strong.plan())
            : advice(leader, solved.weak());
    return new Result(
        Optional.of(new CommitAnswer(solved, equilibrium, strong, weak, promises(leader))),
        Optional.empty());
  }

  /** What a player gets without commitment, where all equilibria are known. */
  private Optional<Interval> equilibrium(int leader) {
    if (nobodyBound.isPresent()) {
      return nobodyBound.filter(World::exact).map(world -> world.ranges().get(leader));
    }
    return searched
        .filter(TimeConsistencySearch::isSolved)
        .map(TimeConsistencySearch::nobodyBound)
        .filter(world -> !world.payoffs().isEmpty())
        .map(world -> world.ranges().get(leader));
  }

  private Advice advice(int leader, CommitmentValue value) {
    return new Advice(value, value.best().map(commitment -> tested(leader, commitment)));
  }

  private TestedPlan tested(int leader, Commitment commitment) {
    CommitmentPlan plan = CommitmentPlan.of(index, leader, commitment.profile());
    PlanAssessment assessment =
        plan.asPromise()
            .map(promise -> PlanTest.of(plan, assessed(promise)))
            .orElseGet(() -> PlanTest.of(game, Subgames.of(index), plan, commitment));
    return new TestedPlan(commitment, plan, assessment);
  }

  private PromiseAssessment assessed(Promise promise) {
    return test.map(exact -> exact.assess(promise))
        .orElseGet(() -> searched.orElseThrow().assessUnbelieved(promise));
  }

  private List<PromiseValue> promises(int leader) {
    List<PromiseValue> values = new ArrayList<>();
    if (nobodyBound.isEmpty()) {
      return values;
    }
    for (Promise promise : prepared.promises()) {
      if (promise.promisors().contains(leader) && promise.isPure()) {
        values.add(PromiseValue.of(game, index, promise, nobodyBound.get(), budget));
      }
    }
    return values;
  }

  /** What the independent check says of all answers together. */
  Verification verification(List<CommitAnswer> answers) {
    for (CommitAnswer answer : answers) {
      for (boolean weak : new boolean[] {false, true}) {
        CommitmentValue value = (weak ? answer.weak() : answer.strong()).value();
        CheckResult result =
            CommitmentCheck.of(game, index, answer.leader(), kind, value, weak, budget);
        Verifications.failIfRefuted(result);
        if (result instanceof CheckResult.NotRun notRun) {
          return Verification.notRun(notRun.reason());
        }
      }
    }
    return Verification.confirmed(
        "the responses are best ones and the commitments get what is said, recomputed node by"
            + " node");
  }
}
