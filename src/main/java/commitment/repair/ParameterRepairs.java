package commitment.repair;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.template.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a single parameter that takes whole steps: the nearest value above and the nearest
 * below at which the promise holds. Each is tried.
 */
final class ParameterRepairs {
  /** Values tried in each direction. */
  private static final int MOST_VALUES = 100;

  private final Bench bench;
  private final List<String> left;
  private final List<Repair> found = new ArrayList<>();

  private ParameterRepairs(Bench bench, List<String> left) {
    this.bench = bench;
    this.left = left;
  }

  /**
   * @param left is told what was not tried
   */
  static List<Repair> of(Bench bench, List<String> left) {
    ParameterRepairs repairs = new ParameterRepairs(bench, left);
    for (Parameter parameter : bench.variations().parameters()) {
      if (parameter.range().isPresent() && parameter.range().get().step().isPresent()) {
        repairs.steps(parameter);
      }
    }
    return repairs.found;
  }

  private void steps(Parameter parameter) {
    Optional<Rational> now = value(parameter);
    Optional<Interval> range = bench.variations().range(parameter.name());
    Optional<Rational> step = bench.variations().step(parameter);
    if (now.isEmpty() || range.isEmpty() || step.isEmpty()) {
      return;
    }
    for (int direction : new int[] {1, -1}) {
      Rational by = step.get().times(Rational.of(direction));
      Rational value = now.get().plus(by);
      int tried = 0;
      while (value.compareTo(range.get().min()) >= 0 && value.compareTo(range.get().max()) <= 0) {
        if (tried++ == MOST_VALUES) {
          left.add("values of " + parameter.name() + " beyond " + value);
          break;
        }
        Optional<Repair> repair =
            bench.workingAt(
                parameter.name(), now.get(), value, Bench.Bound.at(value, direction), List.of());
        if (repair.isPresent()) {
          found.add(repair.get());
          break;
        }
        value = value.plus(by);
      }
    }
  }

  private Optional<Rational> value(Parameter parameter) {
    return Optional.ofNullable(bench.instance().parameters().get(parameter.name()));
  }
}
