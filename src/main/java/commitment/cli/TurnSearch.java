package commitment.cli;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.SufficientChanges;
import commitment.report.ComparisonAnswer.Single;
import commitment.report.ComparisonAnswer.Turn;
import commitment.template.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Since which change of a parameter a game comes out otherwise: the changes are made in the first
 * game, one at a time, then two at a time.
 */
final class TurnSearch {
  private final ComparedGame first;
  private final List<String> promises;
  private final Budget budget;

  /** The value before and after, by parameter. */
  private final Map<String, Interval> changes = new LinkedHashMap<>();

  private final Map<String, Rational> values = new LinkedHashMap<>();
  private final Map<Set<String>, Optional<Map<String, String>>> solved = new HashMap<>();
  private final Map<String, Optional<ParameterThresholds>> ways = new HashMap<>();

  /**
   * @param names the parameters to go through, each with a value in both games
   */
  TurnSearch(
      ComparedGame first,
      ComparedGame second,
      List<String> names,
      List<String> promises,
      Budget budget) {
    this.first = first;
    this.promises = promises;
    this.budget = budget;
    for (String name : names) {
      Rational from = first.prepared().named().parameters().get(name);
      Rational to = second.prepared().named().parameters().get(name);
      if (from == null || to == null) {
        throw new IllegalArgumentException("no value of " + name);
      }
      changes.put(name, new Interval(from.min(to), from.max(to)));
      values.put(name, to);
    }
  }

  /** What comes out otherwise in the second game, each with the changes that do it. */
  List<Turn> turns(Map<String, String> before, Map<String, String> after) {
    List<Turn> turns = new ArrayList<>();
    for (Map.Entry<String, String> state : before.entrySet()) {
      String then = after.get(state.getKey());
      if (then != null && !then.equals(state.getValue())) {
        turns.add(turn(state.getKey(), state.getValue(), then));
      }
    }
    return turns;
  }

  private Turn turn(String subject, String from, String to) {
    List<String> names = List.copyOf(changes.keySet());
    SufficientChanges enough =
        SufficientChanges.of(
            names, to, set -> solved(set).map(states -> states.getOrDefault(subject, "")));
    List<Single> singles = new ArrayList<>();
    for (String name : names) {
      Optional<String> result =
          solved(Set.of(name)).flatMap(states -> Optional.ofNullable(states.get(subject)));
      singles.add(
          new Single(
              name,
              first.prepared().named().parameters().getOrDefault(name, Rational.ZERO),
              values.getOrDefault(name, Rational.ZERO),
              result,
              enough.sets().contains(List.of(name)),
              turnsAt(subject, name)));
    }
    return new Turn(
        subject.equals(ComparedGame.OUTCOME) ? Optional.empty() : Optional.of(subject),
        from,
        to,
        singles,
        enough.sets().stream().filter(set -> set.size() > 1).toList(),
        enough.whole());
  }

  private Optional<Map<String, String>> solved(Set<String> changed) {
    return solved.computeIfAbsent(
        changed,
        set -> {
          Settings settings = first.settings();
          for (Map.Entry<String, Rational> value : values.entrySet()) {
            if (set.contains(value.getKey())) {
              settings = settings.with(value.getKey(), value.getValue());
            }
          }
          return ComparedGame.states(first.input(), settings, promises, budget);
        });
  }

  /** Where on the way from one value to the other something switches, if that can be known. */
  private Optional<List<AlgebraicNumber>> turnsAt(String subject, String name) {
    return ways.computeIfAbsent(name, this::way)
        .map(
            found ->
                subject.equals(ComparedGame.OUTCOME)
                    ? found.outcomeSwitchPoints()
                    : found.switchPointsOf(subject));
  }

  private Optional<ParameterThresholds> way(String name) {
    if (first.input().template().isEmpty() || first.prepared().outsideRanges().isPresent()) {
      return Optional.empty();
    }
    ParameterRanges ranges = new ParameterRanges(first.input(), first.settings(), promises, budget);
    Interval way = changes.getOrDefault(name, new Interval(Rational.ZERO, Rational.ZERO));
    ParameterThresholds found =
        ranges
            .thresholds()
            .of(name, way, first.prepared().named().parameters().getOrDefault(name, Rational.ZERO));
    return found.isWhole() ? Optional.of(found) : Optional.empty();
  }
}
