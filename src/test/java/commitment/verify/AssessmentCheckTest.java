package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.GameAssessment;
import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencyTest;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import commitment.testing.SubsetSumGadget;
import commitment.verify.CheckResult.Confirmed;
import commitment.verify.CheckResult.NotRun;
import commitment.verify.CheckResult.Refuted;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer is confirmed, and every answer that was tampered with refuted. */
class AssessmentCheckTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static IntStream seeds() {
    return RandomGames.seeds();
  }

  private static GameAssessment assess(Game game, Promise promise, Budget budget) {
    return new TimeConsistencyTest(game, TreeIndex.of(game.tree()), 10, Arithmetic.FASTEST, budget)
        .assess(List.of(promise));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void answersAreConfirmed(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            sample -> {
              Game game = sample.game();
              for (int vectors : new int[] {0, 2, Budget.DEFAULT_VECTORS}) {
                Budget budget = Budget.of(Budget.DEFAULT_NODES, vectors, null);
                GameAssessment answer = assess(game, sample.promise(), budget);
                assertThat(AssessmentCheck.of(game, answer, BUDGET)).isEqualTo(new Confirmed());
              }
            });
  }

  static IntStream someSeeds() {
    return RandomGames.seeds().filter(seed -> seed % 5 == 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("someSeeds")
  void whatWasTamperedWithIsRefuted(long seed) {
    Optional<PromiseByDefinition> sample = PromiseByDefinition.of(seed);
    if (sample.isEmpty()) {
      return;
    }
    Game game = sample.get().game();
    GameAssessment answer = assess(game, sample.get().promise(), BUDGET);
    PromiseAssessment promise = answer.promises().get(0);
    for (Verdict verdict : Verdict.values()) {
      if (verdict != promise.verdict() && verdict != Verdict.UNDECIDED) {
        assertRefuted(game, answer, "Pledge: verdict", p -> p.verdict = verdict);
      }
    }
    assertRefuted(game, answer, "Pledge: equilibria", p -> p.equilibria = oneMore(p.equilibria));
    assertRefuted(game, answer, "Pledge: keeping", p -> p.keeping = oneMore(p.keeping));
    assertRefuted(
        game,
        answer,
        "Pledge: payoffs if it binds",
        p -> p.promiseBound = otherPayoff(p.promiseBound));
    assertRefuted(
        game,
        answer,
        "Pledge: payoffs if it binds, sum of the probabilities",
        p -> p.promiseBound = otherOutcome(p.promiseBound, List.of()));
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      if (game.tree().isTerminal(node)
          && !game.payoffVector(game.tree().outcome(node))
              .equals(promise.promiseBound().payoffs().get(0))) {
        List<OutcomeProbability> end = List.of(new OutcomeProbability(node, Rational.ONE));
        assertRefuted(
            game,
            answer,
            "Pledge: payoffs if it binds, mean of the outcomes",
            p -> p.promiseBound = otherOutcome(p.promiseBound, end));
      }
    }
    assertRefuted(game, answer, "Pledge: first failures", Tampered::changeFirstFailures);
    tamperWithFines(game, answer);
    tamperWithClauses(game, answer);
    GameAssessment otherWorld =
        new GameAssessment(otherPayoff(answer.nobodyBound()), true, answer.promises());
    assertThat(AssessmentCheck.of(game, otherWorld, BUDGET))
        .isInstanceOfSatisfying(
            Refuted.class,
            refuted -> assertThat(refuted.what()).isEqualTo("payoffs if nobody is bound"));
  }

  private static void tamperWithFines(Game game, GameAssessment answer) {
    String some = "Pledge: least fine with which some equilibrium keeps it";
    String all = "Pledge: fine above which all equilibria keep it";
    for (Rational error : List.of(Rational.of(1, 1000), Rational.ONE, Rational.of(-1, 1000))) {
      assertRefuted(
          game,
          answer,
          some,
          p ->
              p.fine =
                  new MinimalFine(
                      p.fine.someEquilibrium().map(error::plus),
                      p.fine.allEquilibriaAbove(),
                      p.fine.holdsAlready()));
      assertRefuted(
          game,
          answer,
          all,
          p ->
              p.fine =
                  new MinimalFine(
                      p.fine.someEquilibrium(),
                      p.fine.allEquilibriaAbove().map(error::plus),
                      p.fine.holdsAlready()));
    }
    assertRefuted(
        game,
        answer,
        "Pledge: holds already",
        p ->
            p.fine =
                new MinimalFine(
                    p.fine.someEquilibrium(), p.fine.allEquilibriaAbove(), !p.fine.holdsAlready()));
  }

  private static void tamperWithClauses(Game game, GameAssessment answer) {
    int clauses = answer.promises().get(0).clauses().size();
    assertRefuted(game, answer, "Pledge: clauses", p -> p.clauses.remove(0));
    for (int place = 0; place < clauses; place++) {
      int at = place;
      assertRefuted(
          game,
          answer,
          "Pledge: temptation",
          p -> p.clauses.set(at, with(p.clauses.get(at), true, false)));
      assertRefuted(
          game,
          answer,
          "Pledge: disillusion temptation",
          p -> p.clauses.set(at, with(p.clauses.get(at), false, true)));
    }
  }

  private static ClauseAssessment with(
      ClauseAssessment clause, boolean temptation, boolean disillusion) {
    return new ClauseAssessment(
        clause.informationSet(),
        clause.permitted(),
        clause.bestAlternatives(),
        temptation ? other(clause.temptation()) : clause.temptation(),
        disillusion ? other(clause.disillusionTemptation()) : clause.disillusionTemptation(),
        clause.exact(),
        clause.reachIfKept(),
        clause.reachExact(),
        clause.roles(),
        clause.firstFailure(),
        clause.condition());
  }

  private static Optional<Interval> other(Optional<Interval> gain) {
    return gain.isEmpty()
        ? Optional.of(Interval.of(Rational.ZERO))
        : gain.map(g -> new Interval(g.min(), g.max().plus(Rational.of(1, 7))));
  }

  private static Optional<BigInteger> oneMore(Optional<BigInteger> number) {
    return number.map(BigInteger.ONE::add);
  }

  private static World otherPayoff(World world) {
    List<List<Rational>> payoffs = new ArrayList<>(world.payoffs());
    List<Rational> vector = new ArrayList<>(payoffs.get(0));
    vector.set(0, vector.get(0).plus(Rational.of(1, 3)));
    payoffs.set(0, vector);
    return new World(world.exact(), payoffs, world.outcomes(), world.ranges());
  }

  private static World otherOutcome(World world, List<OutcomeProbability> ends) {
    List<List<OutcomeProbability>> outcomes = new ArrayList<>(world.outcomes());
    outcomes.set(0, ends);
    return new World(world.exact(), world.payoffs(), outcomes, world.ranges());
  }

  /** The parts of a promise's assessment, to be changed. */
  private static final class Tampered {
    final PromiseAssessment original;
    Verdict verdict;
    Optional<BigInteger> equilibria;
    Optional<BigInteger> keeping;
    final List<ClauseAssessment> clauses;
    List<Integer> firstFailures;
    MinimalFine fine;
    World promiseBound;

    Tampered(PromiseAssessment original) {
      this.original = original;
      verdict = original.verdict();
      equilibria = original.equilibria();
      keeping = original.keeping();
      clauses = new ArrayList<>(original.clauses());
      firstFailures = original.firstFailures();
      fine = original.minimalFine();
      promiseBound = original.promiseBound();
    }

    void changeFirstFailures() {
      firstFailures =
          firstFailures.isEmpty() ? List.of(clauses.get(0).informationSet()) : List.of();
    }

    PromiseAssessment rebuild() {
      return new PromiseAssessment(
          original.promise(),
          verdict,
          original.undecidedReason(),
          equilibria,
          keeping,
          clauses,
          firstFailures,
          fine,
          original.harm(),
          promiseBound,
          original.believedNotBound(),
          original.isComplete(),
          original.robustness());
    }
  }

  private interface Change {
    void apply(Tampered tampered);
  }

  private static void assertRefuted(Game game, GameAssessment answer, String what, Change change) {
    Tampered tampered = new Tampered(answer.promises().get(0));
    change.apply(tampered);
    GameAssessment changed =
        new GameAssessment(answer.nobodyBound(), true, List.of(tampered.rebuild()));
    assertThat(AssessmentCheck.of(game, changed, BUDGET))
        .as(what)
        .isInstanceOfSatisfying(
            Refuted.class, refuted -> assertThat(refuted.what()).isEqualTo(what));
  }

  /**
   * Each of the two mixtures can be kept, the first if the other player then goes left and the
   * second if he goes right, but never both.
   */
  @Test
  void twoMixturesThatCannotBeKeptTogether() {
    Game game =
        PlainNode.decision(
                0,
                PlainNode.leaf(1, 0),
                PlainNode.decision(
                    0,
                    PlainNode.leaf(2, 0),
                    PlainNode.decision(1, PlainNode.leaf(0, 0), PlainNode.leaf(2, 0))))
            .toGame(2);
    Rational half = Rational.of(1, 2);
    Promise.Mixture mixture = new Promise.Mixture(List.of(half, half));
    Promise promise =
        new Promise(
            Promise.Kind.PROMISE,
            "Pledge",
            0,
            "",
            List.of(new Clause(0, mixture), new Clause(1, mixture)));
    GameAssessment answer = assess(game, promise, BUDGET);
    assertThat(answer.promises().get(0).verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(AssessmentCheck.of(game, answer, BUDGET)).isEqualTo(new Confirmed());
    Tampered right = new Tampered(answer.promises().get(0));
    right.verdict = Verdict.FAILS;
    GameAssessment decided =
        new GameAssessment(answer.nobodyBound(), true, List.of(right.rebuild()));
    assertThat(AssessmentCheck.of(game, decided, BUDGET)).isInstanceOf(NotRun.class);
    assertRefuted(game, answer, "Pledge: verdict", p -> p.verdict = Verdict.HOLDS);
    assertRefuted(game, answer, "Pledge: verdict", p -> p.verdict = Verdict.CONTINGENT);
  }

  @Test
  void tooLargeToBeCountedAgain() {
    List<Rational> numbers = new ArrayList<>();
    for (int power = 0; power < 40; power++) {
      numbers.add(Rational.of(1L << power));
    }
    Game game = SubsetSumGadget.game(numbers, Rational.of(1L << 39));
    GameAssessment answer = assess(game, SubsetSumGadget.promise(), BUDGET);
    assertThat(AssessmentCheck.of(game, answer, BUDGET))
        .isEqualTo(new NotRun("the game is too large to be counted again"));
  }

  @Test
  void manyEquilibriaOfFewVectors() {
    Game game = SubsetSumGadget.game(Collections.nCopies(40, Rational.ONE), Rational.of(20));
    GameAssessment answer = assess(game, SubsetSumGadget.promise(), BUDGET);
    assertThat(AssessmentCheck.of(game, answer, BUDGET)).isEqualTo(new Confirmed());
  }

  @Test
  void noTime() {
    Game game = SubsetSumGadget.game(List.of(Rational.ONE), Rational.ONE);
    GameAssessment answer = assess(game, SubsetSumGadget.promise(), BUDGET);
    Budget none = Budget.of(Budget.DEFAULT_NODES, Budget.DEFAULT_VECTORS, Duration.ZERO);
    assertThat(AssessmentCheck.of(game, answer, none))
        .isEqualTo(new NotRun("the time limit was reached (--limit time=N allows more)"));
  }
}
