package commitment.parametric;

import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencySearch;
import commitment.credibility.TimeConsistencyTest;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.solve.backward.Arithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Holds intervals against the solver of games with numbers: in each interval one value, and each
 * end that is rational, is solved for itself.
 */
public final class PointwiseCheck {
  /** A game at one value of the parameter, ready to be solved. */
  public record Instance(Game game, List<Promise> promises) {
    public Instance {
      promises = List.copyOf(promises);
    }
  }

  private final Function<Rational, Optional<Instance>> games;
  private final Budget budget;

  /**
   * @param games the game at a value of the parameter, if there is one
   */
  public PointwiseCheck(Function<Rational, Optional<Instance>> games, Budget budget) {
    this.games = games;
    this.budget = budget;
  }

  /**
   * What was found.
   *
   * @param values how many values were solved
   * @param refutation what is wrong with the answer, if something is
   * @param complete whether every value that was chosen was looked at
   */
  public record Result(int values, Optional<String> refutation, boolean complete) {}

  /**
   * Looks at the values one after the other.
   *
   * @param most stop after so many
   */
  public Result check(ParameterThresholds answer, int most) {
    Set<Rational> values = values(answer);
    int checked = 0;
    for (Rational value : values) {
      if (checked == most || budget.isExhausted()) {
        return new Result(checked, Optional.empty(), false);
      }
      Optional<Instance> instance = games.apply(value);
      if (instance.isEmpty()) {
        return new Result(
            checked,
            Optional.of("there is no game at " + answer.parameter() + " = " + value),
            true);
      }
      GameAssessment solved = solve(instance.get(), budget);
      boolean settled = isSettled(instance.get(), solved);
      Optional<String> wrong = wrongVerdict(answer, value, solved, settled);
      if (wrong.isEmpty() && settled) {
        wrong = wrongPayoffs(answer, value, solved);
      }
      if (wrong.isPresent()) {
        return new Result(checked, wrong, true);
      }
      checked += settled ? 1 : 0;
    }
    return new Result(checked, Optional.empty(), checked == values.size());
  }

  /** Holds the regions of a map against the solver: a point inside of each. */
  public static Result check(
      ParameterMap map,
      BiFunction<Rational, Rational, Optional<Instance>> games,
      int most,
      Budget budget) {
    int checked = 0;
    boolean all = true;
    for (ParameterMap.Cell cell : map.cells()) {
      if (!cell.label().problem().isEmpty()) {
        continue;
      }
      Point at = cell.polygon().inside(0);
      if (checked == most || budget.isExhausted()) {
        return new Result(checked, Optional.empty(), false);
      }
      Optional<Instance> instance = games.apply(at.x(), at.y());
      if (instance.isEmpty()) {
        return new Result(checked, Optional.of("there is no game at " + at), true);
      }
      GameAssessment solved = solve(instance.get(), budget);
      all &= isSettled(instance.get(), solved);
      for (PromiseAssessment promise : solved.promises()) {
        Verdict claimed = cell.label().verdicts().get(promise.promise().name());
        if (claimed != promise.verdict() && promise.verdict() != Verdict.UNDECIDED) {
          return new Result(
              checked,
              Optional.of(
                  promise.promise().name()
                      + " at "
                      + at
                      + " is "
                      + promise.verdict()
                      + ", not "
                      + claimed),
              true);
        }
      }
      checked++;
    }
    return new Result(checked, Optional.empty(), all);
  }

  private static GameAssessment solve(Instance instance, Budget budget) {
    Game game = instance.game();
    TreeIndex index = TreeIndex.of(game.tree());
    if (game.tree().isPerfectInformation()) {
      return new TimeConsistencyTest(game, index, 0, Arithmetic.FASTEST, budget)
          .assess(instance.promises());
    }
    TimeConsistencySearch search = new TimeConsistencySearch(game, index, 0, budget);
    return new GameAssessment(
        search.nobodyBound(),
        search.isSolved(),
        instance.promises().stream().map(search::assessUnbelieved).toList());
  }

  /** Whether what is compared is known; with information sets more may be missing that is not. */
  private static boolean isSettled(Instance instance, GameAssessment solved) {
    return instance.game().tree().isPerfectInformation() ? solved.isComplete() : solved.isSolved();
  }

  private static Set<Rational> values(ParameterThresholds answer) {
    Set<Rational> values = new TreeSet<>();
    for (PromiseThresholds promise : answer.promises()) {
      promise.verdicts().forEach(stretch -> add(stretch, answer, values));
    }
    answer.outcomes().forEach(stretch -> add(stretch, answer, values));
    return values;
  }

  private static void add(Stretch<?> stretch, ParameterThresholds answer, Set<Rational> values) {
    if (stretch.lowClosed()) {
      stretch.low().rational().ifPresent(values::add);
    }
    if (stretch.highClosed()) {
      stretch.high().rational().ifPresent(values::add);
    }
    if (!stretch.isPoint() && answer.step().isEmpty()) {
      values.add(AlgebraicNumber.between(stretch.low(), stretch.high()));
    }
  }

  /**
   * A verdict that the solver contradicts.
   *
   * @param settled whether what the solver leaves undecided counts too
   */
  private static Optional<String> wrongVerdict(
      ParameterThresholds answer, Rational value, GameAssessment solved, boolean settled) {
    AlgebraicNumber at = AlgebraicNumber.of(value);
    for (PromiseAssessment promise : solved.promises()) {
      if (promise.verdict() == Verdict.UNDECIDED && !settled) {
        continue;
      }
      Optional<Verdict> claimed =
          answer.promises().stream()
              .filter(candidate -> candidate.name().equals(promise.promise().name()))
              .findFirst()
              .flatMap(candidate -> at(candidate.verdicts(), at));
      if (!claimed.equals(Optional.of(promise.verdict()))) {
        return Optional.of(
            promise.promise().name()
                + place(answer, value)
                + " is "
                + promise.verdict()
                + ", not "
                + claimed);
      }
    }
    return Optional.empty();
  }

  private static String place(ParameterThresholds answer, Rational value) {
    return " at " + answer.parameter() + " = " + value;
  }

  private static Optional<String> wrongPayoffs(
      ParameterThresholds answer, Rational value, GameAssessment solved) {
    AlgebraicNumber at = AlgebraicNumber.of(value);
    List<List<Rational>> claimed =
        at(answer.outcomes(), at).map(set -> payoffs(set, value)).orElse(List.of());
    return claimed.equals(solved.nobodyBound().payoffs())
        ? Optional.empty()
        : Optional.of(
            "the payoffs"
                + place(answer, value)
                + " are "
                + solved.nobodyBound().payoffs()
                + ", not "
                + claimed);
  }

  private static <T> Optional<T> at(List<Stretch<T>> stretches, AlgebraicNumber value) {
    return stretches.stream().filter(s -> s.contains(value)).map(Stretch::value).findFirst();
  }

  /** Different payoff vectors, sorted as the solver sorts them. */
  private static List<List<Rational>> payoffs(OutcomeSet set, Rational value) {
    List<List<Rational>> vectors = new ArrayList<>();
    for (EquilibriumOutcome outcome : set.outcomes()) {
      List<Rational> vector = new ArrayList<>();
      for (RationalFunction payoff : outcome.payoffs()) {
        vector.add(payoff.value(value));
      }
      vectors.add(vector);
    }
    return vectors.stream().distinct().sorted(Lexicographic.ORDER).toList();
  }
}
