package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.exact.RealRoots;
import commitment.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An open interval of values of a parameter, and how to divide it; or a single value, with equal
 * ends.
 *
 * <p>Something computed at a sample by comparing quantities is the same wherever all comparisons
 * come out the same, that is up to the nearest roots of the differences on both sides. So: compute
 * at a sample, cut at these roots, and go on in what is left and at the roots themselves. Every
 * root of a difference is met at most once, so the number of cells is bounded by the number of
 * those roots, and nothing is computed in a cell twice.
 */
final class Line {
  private final AlgebraicNumber low;
  private final AlgebraicNumber high;
  private final Budget budget;
  private final Map<RationalFunction, List<AlgebraicNumber>> roots = new HashMap<>();

  Line(AlgebraicNumber low, AlgebraicNumber high, Budget budget) {
    this.low = low;
    this.high = high;
    this.budget = budget;
  }

  AlgebraicNumber low() {
    return low;
  }

  AlgebraicNumber high() {
    return high;
  }

  /** Computes something at a place that lies in a cell or at a point of a coarser division. */
  @FunctionalInterface
  interface Rule<T> {
    T at(int coarse, Place place);
  }

  /** A part still to be looked at, an open one or a point; or one that is done. */
  private record Part<T>(
      AlgebraicNumber from, AlgebraicNumber to, int coarse, Optional<T> done, boolean point) {}

  /**
   * Computes something everywhere.
   *
   * @param coarse breakpoints that are there from the start, ascending
   * @param rule may compare quantities at the place that it gets, and use nothing else that depends
   *     on the parameter
   */
  <T> Piecewise<T> divide(List<AlgebraicNumber> coarse, Rule<T> rule) {
    if (low.compareTo(high) == 0) {
      return Piecewise.constant(rule.at(0, new PointPlace(low)));
    }
    List<AlgebraicNumber> breaks = new ArrayList<>();
    List<T> values = new ArrayList<>();
    for (int cell = 0; cell <= coarse.size(); cell++) {
      AlgebraicNumber from = cell == 0 ? low : coarse.get(cell - 1);
      AlgebraicNumber to = cell == coarse.size() ? high : coarse.get(cell);
      if (cell > 0) {
        breaks.add(from);
        values.add(rule.at(2 * cell - 1, new PointPlace(from)));
      }
      divide(from, to, 2 * cell, rule, breaks, values);
    }
    return new Piecewise<>(breaks, values).coalesced();
  }

  private <T> void divide(
      AlgebraicNumber from,
      AlgebraicNumber to,
      int coarse,
      Rule<T> rule,
      List<AlgebraicNumber> breaks,
      List<T> values) {
    Deque<Part<T>> parts = new ArrayDeque<>();
    parts.push(new Part<>(from, to, coarse, Optional.empty(), false));
    while (!parts.isEmpty()) {
      if (budget.isExhausted()) {
        throw new OutOfBudget(budget.exhaustion());
      }
      Part<T> part = parts.pop();
      if (part.point()) {
        breaks.add(part.from());
        values.add(rule.at(coarse, new PointPlace(part.from())));
      } else if (part.done().isPresent()) {
        values.add(part.done().get());
      } else {
        List<Part<T>> cut = cut(part, rule);
        for (int place = cut.size() - 1; place >= 0; place--) {
          parts.push(cut.get(place));
        }
      }
    }
  }

  /** Where something is the same; a single number if both ends are equal, else without its ends. */
  record Walked<T>(AlgebraicNumber low, AlgebraicNumber high, T value) {}

  /**
   * Computes something part by part, from one end of the line to the other, until it is enough.
   *
   * @param upwards whether from the lower end
   * @param rule as in {@link #divide}
   * @return the parts in the order in which they were met, the last one being enough if one is
   */
  <T> List<Walked<T>> walk(boolean upwards, Rule<T> rule, Predicate<T> enough) {
    List<Walked<T>> walked = new ArrayList<>();
    Deque<Part<T>> parts = new ArrayDeque<>();
    parts.push(new Part<>(low, high, 0, Optional.empty(), low.compareTo(high) == 0));
    while (!parts.isEmpty()) {
      if (budget.isExhausted()) {
        throw new OutOfBudget(budget.exhaustion());
      }
      Part<T> part = parts.pop();
      if (part.point() || part.done().isPresent()) {
        T value = part.done().orElseGet(() -> rule.at(0, new PointPlace(part.from())));
        walked.add(new Walked<>(part.from(), part.to(), value));
        if (enough.test(value)) {
          break;
        }
      } else {
        List<Part<T>> cut = cut(part, rule);
        if (upwards) {
          Collections.reverse(cut);
        }
        cut.forEach(parts::push);
      }
    }
    return walked;
  }

  /** The part around a sample, done, and what is left on its sides, ascending. */
  private <T> List<Part<T>> cut(Part<T> part, Rule<T> rule) {
    Rational sample = AlgebraicNumber.between(part.from(), part.to());
    CellPlace place = new CellPlace(sample);
    T value = rule.at(part.coarse(), place);
    AlgebraicNumber from = part.from();
    AlgebraicNumber to = part.to();
    boolean cutBelow = false;
    boolean cutAbove = false;
    if (place.isOnRoot()) {
      from = AlgebraicNumber.of(sample);
      to = from;
      cutBelow = true;
    } else {
      for (RationalFunction function : place.asked()) {
        for (AlgebraicNumber root : roots(function)) {
          if (root.compareTo(sample) < 0) {
            boolean nearer = root.compareTo(from) > 0;
            from = nearer ? root : from;
            cutBelow |= nearer;
          } else {
            boolean nearer = root.compareTo(to) < 0;
            to = nearer ? root : to;
            cutAbove |= nearer;
          }
        }
      }
    }
    List<Part<T>> parts = new ArrayList<>();
    if (cutBelow) {
      parts.add(new Part<>(part.from(), from, part.coarse(), Optional.empty(), false));
      parts.add(new Part<>(from, from, part.coarse(), Optional.empty(), true));
    }
    if (!place.isOnRoot()) {
      parts.add(new Part<>(from, to, part.coarse(), Optional.of(value), false));
    }
    if (cutAbove) {
      parts.add(new Part<>(to, to, part.coarse(), Optional.empty(), true));
    }
    if (cutAbove || place.isOnRoot()) {
      parts.add(new Part<>(to, part.to(), part.coarse(), Optional.empty(), false));
    }
    return parts;
  }

  /** The roots on this line, ascending. */
  private List<AlgebraicNumber> roots(RationalFunction function) {
    if (function.numerator().degree() == 1) {
      return findRoots(function);
    }
    return roots.computeIfAbsent(function, this::findRoots);
  }

  private List<AlgebraicNumber> findRoots(RationalFunction function) {
    List<AlgebraicNumber> found =
        RealRoots.between(function.numerator(), low.below(), high.above());
    if (low.isRational() && high.isRational()) {
      return found;
    }
    return found.stream().filter(r -> r.compareTo(low) > 0 && r.compareTo(high) < 0).toList();
  }
}
