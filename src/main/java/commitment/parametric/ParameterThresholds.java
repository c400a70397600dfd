package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a game as one parameter goes through its range, all others fixed. Exact, unless
 * there is a grid.
 *
 * @param description what the parameter means, or empty
 * @param base the value that it has in the settings
 * @param step the parameter has only the values {@code low, low + step, …}; empty for all values
 * @param promises in the order of the file
 * @param outcomes maximal intervals with what the equilibria come to
 * @param unanswered where there is no answer, and why: the file is wrong there, or a limit was
 *     reached
 * @param sure false where equilibria with other payoffs than those listed may be missing
 * @param grid why only the values {@code low, low + step, …} of a parameter without a step were
 *     looked at; what holds between them is not known; empty where the answer is exact
 * @param complete whether no limit was reached
 */
public record ParameterThresholds(
    String parameter,
    String description,
    Interval range,
    Rational base,
    Optional<Rational> step,
    List<PromiseThresholds> promises,
    List<Stretch<OutcomeSet>> outcomes,
    List<Stretch<String>> unanswered,
    boolean sure,
    Optional<String> grid,
    boolean complete) {
  /**
   * A promise over the range.
   *
   * @param step that of the parameter, if it has one
   * @param verdicts maximal intervals
   * @param worth what the promisor gains if the promise binds
   * @param temptations by information set
   */
  public record PromiseThresholds(
      String name,
      int promisor,
      Optional<Rational> step,
      List<Stretch<Verdict>> verdicts,
      List<Stretch<GainRange>> worth,
      Map<String, List<Stretch<GainRange>>> temptations) {
    public PromiseThresholds {
      verdicts = List.copyOf(verdicts);
      worth = List.copyOf(worth);
      temptations = Collections.unmodifiableMap(new LinkedHashMap<>(temptations));
    }

    /** Where the verdict is another one than just before, if there is an answer just before. */
    public List<AlgebraicNumber> switchPoints() {
      return ParameterThresholds.switchPoints(verdicts, step);
    }
  }

  public ParameterThresholds {
    promises = List.copyOf(promises);
    outcomes = List.copyOf(outcomes);
    unanswered = List.copyOf(unanswered);
  }

  /** Whether everything was answered everywhere, exactly. */
  public boolean isWhole() {
    return complete && sure && grid.isEmpty() && unanswered.isEmpty();
  }

  /** Whether equilibria end at a named outcome for sure. */
  private enum Reached {
    ALWAYS,
    SOMETIMES,
    NEVER;

    static Reached of(OutcomeSet set, String name) {
      long sure =
          set.outcomes().stream()
              .filter(outcome -> outcome.ends().stream().allMatch(end -> end.name().equals(name)))
              .count();
      return sure == 0 ? NEVER : sure == set.outcomes().size() ? ALWAYS : SOMETIMES;
    }
  }

  /**
   * The values at which the verdict on a promise is another one than just before; or, if there is
   * no promise of that name, at which it is another matter whether equilibria end at a named
   * outcome: all, some, or none.
   */
  public List<AlgebraicNumber> switchPointsOf(String subject) {
    for (PromiseThresholds promise : promises) {
      if (promise.name().equals(subject)) {
        return promise.switchPoints();
      }
    }
    StretchAssembler<Reached> assembler =
        new StretchAssembler<>((cell, point, at) -> cell == point);
    for (Stretch<OutcomeSet> stretch : outcomes) {
      Optional<Reached> reached = Optional.of(Reached.of(stretch.value(), subject));
      if (step.isPresent()) {
        assembler.step(stretch.low(), reached);
        continue;
      }
      if (stretch.lowClosed()) {
        assembler.point(stretch.low(), reached);
      }
      if (!stretch.isPoint()) {
        assembler.cell(stretch.low(), stretch.high(), reached);
        if (stretch.highClosed()) {
          assembler.point(stretch.high(), reached);
        }
      }
    }
    return switchPoints(assembler.stretches(), step);
  }

  /** The values at which equilibria end at other places than just before. */
  public List<AlgebraicNumber> outcomeSwitchPoints() {
    List<AlgebraicNumber> points = new ArrayList<>();
    for (int next = 1; next < outcomes.size(); next++) {
      Stretch<OutcomeSet> stretch = outcomes.get(next);
      AlgebraicNumber at = stretch.low();
      boolean known = !points.isEmpty() && points.get(points.size() - 1).compareTo(at) == 0;
      if (!known
          && adjoin(outcomes.get(next - 1), stretch, step)
          && !stretch.value().paths().equals(outcomes.get(next - 1).value().paths())) {
        points.add(at);
      }
    }
    return points;
  }

  /**
   * The ends at which one stretch goes over into another one, each once. Where there is no answer
   * in between, nothing is known of a switch; a single value without answer is one nevertheless if
   * what holds on its sides differs.
   */
  private static <T> List<AlgebraicNumber> switchPoints(
      List<Stretch<T>> stretches, Optional<Rational> step) {
    List<AlgebraicNumber> points = new ArrayList<>();
    for (int next = 1; next < stretches.size(); next++) {
      Stretch<T> stretch = stretches.get(next);
      boolean known =
          !points.isEmpty() && points.get(points.size() - 1).compareTo(stretch.low()) == 0;
      if (!known
          && adjoin(stretches.get(next - 1), stretch, step)
          && !stretches.get(next - 1).value().equals(stretch.value())) {
        points.add(stretch.low());
      }
    }
    return points;
  }

  /** Whether no more than a single value lies between two stretches. */
  private static boolean adjoin(Stretch<?> before, Stretch<?> after, Optional<Rational> step) {
    Optional<Rational> from = before.high().rational();
    return (step.isPresent() && from.isPresent())
        ? after.low().compareTo(from.get().plus(step.get())) == 0
        : before.high().compareTo(after.low()) == 0;
  }
}
