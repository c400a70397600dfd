package commitment.cli;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Expectation;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.ParameterThresholds;
import commitment.report.ExpectationResult;
import commitment.report.ExpectationResult.Outcome;
import commitment.report.NamedGame;
import commitment.report.UntestedPromise;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.LeastFine;
import commitment.solve.backward.Reach;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.backward.World;
import commitment.solve.stackelberg.CommitmentClass;
import commitment.solve.stackelberg.Stackelberg;
import commitment.solve.stackelberg.StackelbergSolution;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds the expectations of a file against its answers. */
final class ExpectationCheck {
  private final NamedGame named;
  private final Budget budget;
  private final PreparedGame prepared;
  private final List<UntestedPromise> untested;
  private final World world;
  private final PromiseTest test;
  private final Map<String, PromiseAssessment> assessed = new HashMap<>();
  private final Function<String, Optional<ParameterThresholds>> thresholds;

  /**
   * @param untested the promises of the file that no test is for, which {@code prepared} lacks
   * @param thresholds the answer over the range of a parameter, if it has one
   */
  ExpectationCheck(
      PreparedGame prepared,
      List<UntestedPromise> untested,
      Function<String, Optional<ParameterThresholds>> thresholds,
      Budget budget) {
    this.prepared = prepared;
    this.untested = List.copyOf(untested);
    this.thresholds = thresholds;
    this.budget = budget;
    named = prepared.named();
    test = prepared.test(0, budget);
    world = test.nobodyBound();
  }

  ExpectationResult check(Expectation expectation) {
    Finding finding =
        obstacle(expectation.claim())
            .map(why -> new Finding(Outcome.NOT_TESTED, why))
            .orElseGet(() -> find(expectation.claim()));
    return new ExpectationResult(expectation, finding.outcome(), finding.found());
  }

  private record Finding(Outcome outcome, String found) {
    static Finding of(boolean met, String found) {
      return new Finding(met ? Outcome.MET : Outcome.NOT_MET, found);
    }

    static Finding unknown(String found) {
      return new Finding(Outcome.UNKNOWN, found);
    }
  }

  /** Why a claim cannot be tested, if it is about a promise that no test is for. */
  private Optional<String> obstacle(Expectation.Claim claim) {
    if (claim instanceof Expectation.ThresholdsAre && !untested.isEmpty()) {
      return Optional.of(untested.get(0).reason());
    }
    String name = null;
    if (claim instanceof Expectation.VerdictIs verdict) {
      name = verdict.promise();
    } else if (claim instanceof Expectation.TemptationIs temptation) {
      name = temptation.promise();
    } else if (claim instanceof Expectation.FineIs fine) {
      name = fine.promise();
    } else if (claim instanceof Expectation.BondIs bond) {
      name = bond.promise();
    }
    for (UntestedPromise promise : untested) {
      if (promise.name().equals(name)) {
        return Optional.of(promise.reason());
      }
    }
    return Optional.empty();
  }

  private Finding find(Expectation.Claim claim) {
    if (claim instanceof Expectation.VerdictIs verdict) {
      return verdict(verdict);
    }
    if (claim instanceof Expectation.ValueIs value) {
      Interval range = world.ranges().get(value.player());
      return world.exact() && test.knowsPayoffs()
          ? Finding.of(range.equals(value.range()), range.toString())
          : Finding.unknown("within " + range);
    }
    if (claim instanceof Expectation.CountIs count) {
      return count(count);
    }
    if (claim instanceof Expectation.PayoffsAre expected) {
      return payoffs(expected);
    }
    if (claim instanceof Expectation.TemptationIs temptation) {
      return temptation(temptation);
    }
    if (claim instanceof Expectation.FineIs fine) {
      Optional<Rational> least = prepared.fine(assess(fine.promise()), budget).someEquilibrium();
      return least
          .map(found -> Finding.of(found.equals(fine.fine()), found.toString()))
          .orElse(Finding.unknown("not known"));
    }
    if (claim instanceof Expectation.BondIs bond) {
      return bond(bond);
    }
    if (claim instanceof Expectation.OutcomeReached outcome) {
      return reached(outcome);
    }
    if (claim instanceof Expectation.CommitmentIs commitment) {
      return commitment(commitment);
    }
    if (claim instanceof Expectation.ThresholdsAre expected) {
      return thresholds(expected);
    }
    if (claim instanceof Expectation.Meaningless meaningless) {
      return Finding.of(false, meaningless.why());
    }
    throw new IllegalArgumentException("no answer to hold against " + claim);
  }

  /** From the weak to the strong value of the best pure commitment. */
  private Finding commitment(Expectation.CommitmentIs expected) {
    StackelbergSolution solution =
        new Stackelberg(named.game(), named.index(), budget)
            .solve(expected.player(), CommitmentClass.PURE);
    if (!(solution instanceof StackelbergSolution.Solved solved) || !solved.isExact()) {
      return Finding.unknown("not known");
    }
    Interval found = new Interval(solved.weak().value(), solved.strong().value());
    return Finding.of(found.equals(expected.range()), found.toString());
  }

  /** The least bond with which some equilibrium keeps the promise. */
  private Finding bond(Expectation.BondIs expected) {
    Game game = named.game();
    if (!game.tree().isPerfectInformation()) {
      return Finding.unknown("not known in a game with information sets");
    }
    Commitments promised =
        Commitments.of(promise(expected.promise()), game.tree(), Treatment.BOUND);
    return LeastFine.bond(solve(promised), solve(Commitments.none(game.tree())))
        .map(answer -> answer.fine().orElse(Rational.ZERO).max(Rational.ZERO))
        .map(found -> Finding.of(found.equals(expected.bond()), found.toString()))
        .orElse(Finding.unknown("not known"));
  }

  private SubgamePerfectPayoffs solve(Commitments commitments) {
    return SubgamePerfectPayoffs.of(
        named.game(), named.index(), commitments, Arithmetic.FASTEST, budget);
  }

  private PromiseAssessment assess(String name) {
    return assessed.computeIfAbsent(name, key -> test.assess(promise(key)));
  }

  private Promise promise(String name) {
    for (Promise promise : prepared.promises()) {
      if (promise.name().equals(name)) {
        return promise;
      }
    }
    throw new IllegalArgumentException("no promise " + name);
  }

  private Finding verdict(Expectation.VerdictIs expected) {
    PromiseAssessment found = assess(expected.promise());
    List<String> first = found.firstFailures().stream().map(named::informationSet).toList();
    String text =
        found.verdict().word() + (first.isEmpty() ? "" : " at " + String.join(", ", first));
    if (found.verdict() == Verdict.UNDECIDED) {
      return Finding.unknown(text);
    }
    if (expected.verdict() == Verdict.HOLDS && expected.at().isPresent()) {
      return holdsAt(found, expected.at().getAsInt());
    }
    boolean met =
        found.verdict() == expected.verdict()
            && (expected.at().isEmpty()
                || found.firstFailures().contains(expected.at().getAsInt()));
    return Finding.of(met, text);
  }

  /** A promise holds at an information set if nothing tempts to break it there. */
  private Finding holdsAt(PromiseAssessment found, int informationSet) {
    ClauseAssessment clause =
        found.clauses().stream()
            .filter(candidate -> candidate.informationSet() == informationSet)
            .findFirst()
            .orElseThrow();
    String name = named.informationSet(informationSet);
    if (clause.temptation().isEmpty()) {
      return Finding.of(true, "there is nothing else to do at " + name);
    }
    Rational most = clause.temptation().get().max();
    String text = "a temptation of at most " + most + " at " + name;
    return most.signum() < 0 || clause.exact()
        ? Finding.of(most.signum() < 0, text)
        : Finding.unknown(text);
  }

  private Finding count(Expectation.CountIs expected) {
    Optional<BigInteger> count = test.equilibria();
    return count
        .map(
            found ->
                Finding.of(
                    expected.count().isInteger() && expected.count().numerator().equals(found),
                    found.toString()))
        .orElse(Finding.unknown("not known"));
  }

  private Finding payoffs(Expectation.PayoffsAre expected) {
    if (!world.exact() || !test.isSolved()) {
      return Finding.unknown("not known exactly");
    }
    List<String> found = new ArrayList<>();
    for (List<Rational> vector : world.payoffs()) {
      List<String> values = vector.stream().map(Rational::toString).toList();
      found.add("(" + String.join(", ", values) + ")");
    }
    Set<List<Rational>> wanted = new HashSet<>(expected.payoffs());
    return Finding.of(wanted.equals(new HashSet<>(world.payoffs())), String.join(", ", found));
  }

  private Finding temptation(Expectation.TemptationIs expected) {
    for (ClauseAssessment clause : assess(expected.promise()).clauses()) {
      if (clause.informationSet() != expected.informationSet()) {
        continue;
      }
      if (clause.temptation().isEmpty()) {
        return Finding.of(
            false,
            clause.isBreachable(prepared.named().game().tree())
                ? "not known"
                : "none, nothing else can be done there");
      }
      Interval found = clause.temptation().get();
      return clause.exact()
          ? Finding.of(found.equals(expected.range()), found.toString())
          : Finding.unknown("within " + found);
    }
    throw new IllegalArgumentException(
        expected.promise() + " says nothing about " + expected.informationSet());
  }

  private Finding thresholds(Expectation.ThresholdsAre expected) {
    Optional<ParameterThresholds> answer = thresholds.apply(expected.parameter());
    if (answer.isEmpty()) {
      return Finding.of(false, "the parameter " + expected.parameter() + " has no range");
    }
    List<AlgebraicNumber> found = answer.get().switchPointsOf(expected.subject());
    List<AlgebraicNumber> wanted =
        expected.switchPoints().stream().map(AlgebraicNumber::of).sorted().toList();
    String text =
        found.isEmpty()
            ? "never"
            : String.join(", ", found.stream().map(AlgebraicNumber::toString).toList());
    return answer.get().isWhole() ? Finding.of(found.equals(wanted), text) : Finding.unknown(text);
  }

  /** Whether no equilibrium ends anywhere else with positive probability. */
  private Finding reached(Expectation.OutcomeReached expected) {
    GameTree tree = named.game().tree();
    Set<Integer> elsewhere = new HashSet<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)
          && !named
              .game()
              .outcomeName(tree.outcome(node))
              .map(expected.name()::equals)
              .orElse(false)) {
        elsewhere.add(node);
      }
    }
    boolean known = true;
    Map<Integer, Reach.Probability> reach = test.reach(elsewhere);
    for (int node : elsewhere.stream().sorted().toList()) {
      Reach.Probability probability = reach.get(node);
      if (probability != null && probability.range().max().signum() > 0) {
        if (probability.exact()) {
          return Finding.of(false, "play can also end at " + String.join(", ", named.path(node)));
        }
        known = false;
      }
    }
    return known ? Finding.of(true, "reached in every equilibrium") : Finding.unknown("not known");
  }
}
