package commitment.repair;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.template.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a single parameter that may have any value in its range, in games in which no exact
 * bound is computed: equally spaced values are tried from the present one on, and between the first
 * at which the promise holds and the last at which it does not the simplest one, again and again.
 * What is found is a value that works and how far from it one was found that does not.
 */
final class SampledParameters {
  /** The range is cut into so many parts. */
  private static final int PARTS = 16;

  /** How often a part is divided. */
  private static final int DIVISIONS = 5;

  /** Nodes looked at, all trials of a parameter together. */
  private static final long WORK = 40_000;

  private final Bench bench;
  private final List<Repair> found = new ArrayList<>();

  private SampledParameters(Bench bench) {
    this.bench = bench;
  }

  /**
   * @param left is told what was not tried
   * @param outside is told that values between those tried were not
   */
  static List<Repair> of(Bench bench, List<String> left, List<String> outside) {
    SampledParameters repairs = new SampledParameters(bench);
    List<Parameter> parameters =
        bench.variations().parameters().stream()
            .filter(parameter -> bench.variations().step(parameter).isEmpty())
            .toList();
    long work = (long) (PARTS + 2 * DIVISIONS) * bench.trial().game().tree().nodeCount();
    if (!parameters.isEmpty() && work > WORK) {
      left.add("other values of parameters: the game is too large for it");
      return List.of();
    }
    for (Parameter parameter : parameters) {
      repairs.of(parameter.name());
    }
    if (!parameters.isEmpty()) {
      outside.add(
          "values of parameters between those that were tried, a sixteenth of the range apart and"
              + " closer where the verdict changes");
    }
    return repairs.found;
  }

  private void of(String name) {
    Optional<Rational> now = Optional.ofNullable(bench.instance().parameters().get(name));
    Optional<Interval> range = bench.variations().range(name);
    if (now.isEmpty() || range.isEmpty()) {
      return;
    }
    Rational part = range.get().max().minus(range.get().min()).divide(Rational.of(PARTS));
    if (part.signum() > 0) {
      nearest(name, now.get(), range.get(), part);
      nearest(name, now.get(), range.get(), part.negate());
    }
  }

  private void nearest(String name, Rational now, Interval range, Rational part) {
    Rational fails = now;
    for (int tried = 1; tried <= PARTS && !bench.budget().isExhausted(); tried++) {
      Rational value = now.plus(part.times(Rational.of(tried))).max(range.min()).min(range.max());
      if (value.equals(fails)) {
        return;
      }
      Optional<Repair> repair = at(name, now, value, fails);
      if (repair.isPresent()) {
        found.add(closer(name, now, repair.get(), fails));
        return;
      }
      fails = value;
    }
  }

  /** The same change with a value closer to one at which the promise does not hold. */
  private Repair closer(String name, Rational now, Repair first, Rational failing) {
    Repair best = first;
    Rational works = ((Change.Parameter) first.change()).to();
    Rational fails = failing;
    for (int division = 0; division < DIVISIONS; division++) {
      Rational middle = SimpleNumber.between(works.min(fails), works.max(fails));
      Optional<Repair> repair = at(name, now, middle, fails);
      if (repair.isPresent()) {
        best = repair.get();
        works = middle;
      } else {
        fails = middle;
      }
    }
    return at(name, now, works, fails).orElse(best);
  }

  private Optional<Repair> at(String name, Rational from, Rational to, Rational fails) {
    return bench.workingAt(
        name, from, to, Bench.Bound.at(to, to.compareTo(from)), List.of(new Repair.FailsAt(fails)));
  }
}
