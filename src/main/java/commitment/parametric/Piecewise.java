package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something that depends on the parameter in an open interval: the same in each of the cells
 * between its breakpoints, and for itself at each breakpoint.
 *
 * @param breaks ascending
 * @param values of the first cell, the first breakpoint, the second cell, …: one more than twice as
 *     many as there are breakpoints
 */
record Piecewise<T>(List<AlgebraicNumber> breaks, List<T> values) {
  static <T> Piecewise<T> constant(T value) {
    return new Piecewise<>(List.of(), List.of(value));
  }

  Piecewise {
    if (values.size() != 2 * breaks.size() + 1) {
      throw new IllegalArgumentException(breaks.size() + " breaks, " + values.size() + " values");
    }
  }

  boolean isConstant() {
    return breaks.isEmpty();
  }

  /** Something that follows from what holds at each place. */
  <R> Piecewise<R> map(Function<T, R> rule) {
    Map<T, R> known = new HashMap<>();
    List<R> mapped = new ArrayList<>();
    for (T value : values) {
      mapped.add(known.computeIfAbsent(value, rule));
    }
    return new Piecewise<>(breaks, mapped).coalesced();
  }

  /** The same without breakpoints at which nothing changes. */
  Piecewise<T> coalesced() {
    if (isConstant()) {
      return this;
    }
    List<AlgebraicNumber> keptBreaks = new ArrayList<>();
    List<T> kept = new ArrayList<>(List.of(values.get(0)));
    for (int point = 0; point < breaks.size(); point++) {
      T before = kept.get(kept.size() - 1);
      T here = values.get(2 * point + 1);
      T after = values.get(2 * point + 2);
      if (!here.equals(before) || !after.equals(before)) {
        keptBreaks.add(breaks.get(point));
        kept.add(here);
        kept.add(after);
      }
    }
    return new Piecewise<>(keptBreaks, kept);
  }

  /** All breakpoints of several, ascending, each once. */
  static List<AlgebraicNumber> breaks(List<? extends Piecewise<?>> parts) {
    List<AlgebraicNumber> all = new ArrayList<>();
    int moving = 0;
    for (Piecewise<?> part : parts) {
      all.addAll(part.breaks());
      moving += part.isConstant() ? 0 : 1;
    }
    if (moving < 2) {
      return all;
    }
    Collections.sort(all);
    List<AlgebraicNumber> distinct = new ArrayList<>();
    for (AlgebraicNumber candidate : all) {
      if (distinct.isEmpty() || candidate.compareTo(distinct.get(distinct.size() - 1)) != 0) {
        distinct.add(candidate);
      }
    }
    return distinct;
  }

  /**
   * The value at each place of a finer division.
   *
   * @param finer ascending, with all breakpoints of this one among them
   */
  List<T> spread(List<AlgebraicNumber> finer) {
    int places = 2 * finer.size() + 1;
    if (isConstant()) {
      return Collections.nCopies(places, values.get(0));
    }
    if (finer.size() == breaks.size()) {
      return values;
    }
    List<T> spread = new ArrayList<>(places);
    int point = 0;
    for (AlgebraicNumber candidate : finer) {
      spread.add(values.get(2 * point));
      if (point < breaks.size() && breaks.get(point).compareTo(candidate) == 0) {
        spread.add(values.get(2 * point + 1));
        point++;
      } else {
        spread.add(values.get(2 * point));
      }
    }
    spread.add(values.get(2 * point));
    return spread;
  }
}
