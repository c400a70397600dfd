package commitment.repair;

import commitment.exact.AlgebraicNumber;
import commitment.game.Verdict;
import commitment.parametric.OutcomeSet;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in the range of a parameter a promise holds, cut where it begins or ceases to bring what
 * was promised.
 */
final class HoldingStretches {
  /**
   * A part over which the promise holds.
   *
   * @param asPromised whether play ends only where the promise, if it bound, would take it
   * @param path where play may end, if possible elsewhere than was promised
   */
  record Part(boolean asPromised, List<String> path) {}

  private final ParameterThresholds answer;
  private final PromiseThresholds promise;
  private final Set<List<String>> promised;

  HoldingStretches(
      ParameterThresholds answer, PromiseThresholds promise, Set<List<String>> promised) {
    this.answer = answer;
    this.promise = promise;
    this.promised = promised;
  }

  /** Ascending. */
  List<Stretch<Part>> all() {
    List<Stretch<Part>> parts = new ArrayList<>();
    for (Stretch<Verdict> verdict : promise.verdicts()) {
      if (verdict.value() != Verdict.HOLDS) {
        continue;
      }
      int first = parts.size();
      for (Stretch<OutcomeSet> outcome : answer.outcomes()) {
        common(verdict, outcome)
            .ifPresent(
                part -> {
                  int last = parts.size() - 1;
                  if (last >= first
                      && adjacent(parts.get(last), part)
                      && parts.get(last).value().asPromised() == part.value().asPromised()) {
                    parts.set(last, joined(parts.get(last), part));
                  } else {
                    parts.add(part);
                  }
                });
      }
    }
    return parts;
  }

  /** Whether nothing lies between; where the file has no answer something does. */
  private static boolean adjacent(Stretch<Part> left, Stretch<Part> right) {
    return left.high().compareTo(right.low()) == 0 && (left.highClosed() || right.lowClosed());
  }

  private static Stretch<Part> joined(Stretch<Part> left, Stretch<Part> right) {
    return new Stretch<>(
        left.low(), left.lowClosed(), right.high(), right.highClosed(), left.value());
  }

  private Optional<Stretch<Part>> common(Stretch<Verdict> verdict, Stretch<OutcomeSet> outcome) {
    int lows = verdict.low().compareTo(outcome.low());
    int highs = verdict.high().compareTo(outcome.high());
    AlgebraicNumber low = lows >= 0 ? verdict.low() : outcome.low();
    AlgebraicNumber high = highs <= 0 ? verdict.high() : outcome.high();
    boolean lowClosed = (lows < 0 || verdict.lowClosed()) && (lows > 0 || outcome.lowClosed());
    boolean highClosed = (highs > 0 || verdict.highClosed()) && (highs < 0 || outcome.highClosed());
    int order = low.compareTo(high);
    if (order > 0 || (order == 0 && !(lowClosed && highClosed))) {
      return Optional.empty();
    }
    Set<List<String>> paths = Paths.of(outcome.value());
    Part part =
        new Part(
            promised.containsAll(paths),
            paths.stream()
                .filter(path -> !promised.contains(path))
                .findFirst()
                .or(() -> paths.stream().findFirst())
                .orElse(List.of()));
    return Optional.of(new Stretch<>(low, lowClosed, high, highClosed, part));
  }
}
