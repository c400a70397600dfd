package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.limit.Budget;
import commitment.template.FreeParameters;
import commitment.template.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a game as one parameter goes through its range, the others fixed.
 *
 * <p>The range is cut where the tree changes ({@code if}, {@code min}, a probability that is 0, a
 * division by 0): at the roots of the quantities that unfolding the file depends on. Between two
 * cuts the tree is one, its numbers are rational functions, and {@link SegmentAnalysis} answers
 * exactly; at a rational cut, and at the ends of the range, the file is unfolded for itself. A
 * parameter with a step has each of its values solved for itself.
 *
 * <p>With information sets equilibria are followed by their supports; where that is not done
 * ({@link NotExact}) the values of a grid are solved one by one, and the result says so.
 *
 * <p>What it does not do: a cut at an irrational value stays without answer, and so does a
 * parameter without a step on which names, dates or exponents depend.
 */
public final class ThresholdSearch {
  /** More values of a parameter with a step than this are not gone through. */
  private static final int MOST_STEPS = 10_000;

  private final FormalGames games;
  private final Map<String, Rational> fixed;
  private final boolean exactOnly;
  private final Budget budget;

  public ThresholdSearch(FormalGames games, Budget budget) {
    this(games, Map.of(), false, budget);
  }

  /** Leaves a range without answer where others would solve a grid. */
  public static ThresholdSearch exact(FormalGames games, Budget budget) {
    return new ThresholdSearch(games, Map.of(), true, budget);
  }

  /**
   * @param fixed values of other parameters
   */
  ThresholdSearch(FormalGames games, Map<String, Rational> fixed, Budget budget) {
    this(games, fixed, false, budget);
  }

  private ThresholdSearch(
      FormalGames games, Map<String, Rational> fixed, boolean exactOnly, Budget budget) {
    this.games = games;
    this.fixed = fixed;
    this.exactOnly = exactOnly;
    this.budget = budget;
  }

  /**
   * Goes through the range of a parameter.
   *
   * @param base the value that it has in the settings
   * @throws IllegalArgumentException if it has no range, or one that cannot be computed
   */
  public ParameterThresholds of(String name, Rational base) {
    Parameter parameter = parameter(name);
    Interval range =
        games
            .template()
            .range(name, games.settings())
            .orElseThrow(() -> new IllegalArgumentException("no range of " + name));
    return of(parameter, range, base);
  }

  /**
   * Goes through some values of a parameter, which need not have a range.
   *
   * @param range ends that are values of the parameter
   * @param base the value that it has in the settings
   * @throws IllegalArgumentException if there is no such parameter
   */
  public ParameterThresholds of(String name, Interval range, Rational base) {
    return of(parameter(name), range, base);
  }

  private Parameter parameter(String name) {
    return games.template().parameters().stream()
        .filter(candidate -> candidate.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
  }

  private ParameterThresholds of(Parameter parameter, Interval range, Rational base) {
    String name = parameter.name();
    Optional<Rational> step = games.template().step(name, games.settings());
    ThresholdAssembly assembly = new ThresholdAssembly();
    if (step.isPresent()) {
      steps(name, range, step.get(), assembly);
      return assembly.result(name, parameter.description(), range, base, step, Optional.empty());
    }
    try {
      continuum(name, range, assembly);
      return assembly.result(name, parameter.description(), range, base, step, Optional.empty());
    } catch (NotExact beyond) {
      return grid(parameter, range, base, beyond);
    }
  }

  private ParameterThresholds grid(
      Parameter parameter, Interval range, Rational base, NotExact beyond) {
    String reason = beyond.reason();
    ThresholdAssembly assembly = new ThresholdAssembly();
    if (exactOnly) {
      assembly.unanswered(
          new Stretch<>(
              AlgebraicNumber.of(range.min()),
              true,
              AlgebraicNumber.of(range.max()),
              true,
              "no exact intervals, because of " + reason),
          false);
      return assembly.result(
          parameter.name(),
          parameter.description(),
          range,
          base,
          Optional.empty(),
          Optional.empty());
    }
    Rational apart = range.max().minus(range.min()).divide(Rational.of(beyond.parts()));
    steps(parameter.name(), range, apart, assembly);
    return assembly.result(
        parameter.name(),
        parameter.description(),
        range,
        base,
        Optional.of(apart),
        Optional.of(reason));
  }

  private void steps(String name, Interval range, Rational step, ThresholdAssembly assembly) {
    Rational count = range.max().minus(range.min()).divide(step);
    if (count.compareTo(Rational.of(MOST_STEPS)) > 0) {
      assembly.unanswered(
          Stretch.point(AlgebraicNumber.of(range.min()), "more than " + MOST_STEPS + " values"),
          true);
      return;
    }
    for (Rational value = range.min();
        value.compareTo(range.max()) <= 0;
        value = value.plus(step)) {
      budget.progress().stage(name + " = " + value);
      assembly.step(AlgebraicNumber.of(value), solved(atPoint(name, value), pointLine(value)));
    }
  }

  private void continuum(String name, Interval range, ThresholdAssembly assembly) {
    AlgebraicNumber low = AlgebraicNumber.of(range.min());
    AlgebraicNumber high = AlgebraicNumber.of(range.max());
    assembly.point(low, solved(atPoint(name, range.min()), pointLine(range.min())));
    if (range.isPoint()) {
      return;
    }
    Line line = new Line(low, high, budget.untimed());
    Piecewise<FormalGames.Unfolding> shapes =
        line.divide(List.of(), (coarse, place) -> unfolding(name, place));
    for (int place = 0; place < shapes.values().size(); place++) {
      FormalGames.Unfolding unfolding = shapes.values().get(place);
      AlgebraicNumber from = place < 2 ? low : shapes.breaks().get(place / 2 - 1);
      if (place % 2 == 1) {
        AlgebraicNumber at = shapes.breaks().get(place / 2);
        assembly.point(at, solved(unfolding, new Line(at, at, budget)));
      } else {
        AlgebraicNumber to =
            place / 2 == shapes.breaks().size() ? high : shapes.breaks().get(place / 2);
        Line cell = new Line(from, to, budget);
        assembly.cell(cell, solved(unfolding, cell));
      }
    }
    assembly.point(high, solved(atPoint(name, range.max()), pointLine(range.max())));
  }

  /** A line for a game that does not depend on the parameter. */
  private Line pointLine(Rational value) {
    AlgebraicNumber at = AlgebraicNumber.of(value);
    return new Line(at, at, budget);
  }

  private FormalGames.Unfolding unfolding(String name, Place place) {
    if (place instanceof PointPlace point) {
      Optional<Rational> value = point.value().rational();
      return value.isPresent()
          ? atPoint(name, value.get())
          : FormalGames.Unfolding.none(
              List.of(),
              "the tree changes at this irrational value, where it is not unfolded",
              false);
    }
    CellPlace cell = (CellPlace) place;
    FormalGames.Unfolding game = near(name, cell.sample(), FreeParameters.of(name));
    game.signs().forEach(cell::sign);
    return game;
  }

  private FormalGames.Unfolding atPoint(String name, Rational value) {
    return near(name, value, new FreeParameters(Map.of(), RationalFunction::of));
  }

  private FormalGames.Unfolding near(String name, Rational value, FreeParameters free) {
    Map<String, Rational> sample = new HashMap<>(fixed);
    sample.put(name, value);
    return games.near(sample, free);
  }

  private Solved solved(FormalGames.Unfolding unfolding, Line line) {
    if (unfolding.tree().isEmpty()) {
      return Solved.none(unfolding.problem(), unfolding.limit());
    }
    FormalTree tree = unfolding.tree().get();
    try {
      return Solved.ofEveryPlayOrPayoff(tree, line, budget);
    } catch (NotExact beyond) {
      if (line.low().isRational() && line.low().compareTo(line.high()) == 0) {
        return NumericAnswers.of(tree, budget);
      }
      throw beyond;
    }
  }
}
