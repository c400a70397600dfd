package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts cells and points together, from the lowest up, into maximal intervals.
 *
 * @param <T> what is the same over an interval
 */
final class StretchAssembler<T> {
  /** Whether what holds in a cell also holds, with the same meaning, at a point at its end. */
  @FunctionalInterface
  interface Agreement<T> {
    boolean agrees(T cell, T point, AlgebraicNumber at);
  }

  private final Agreement<T> agreement;
  private final List<Stretch<T>> done = new ArrayList<>();
  private @Nullable Stretch<T> open;

  StretchAssembler(Agreement<T> agreement) {
    this.agreement = agreement;
  }

  /** The next open interval; nothing where there is no answer. */
  void cell(AlgebraicNumber low, AlgebraicNumber high, Optional<T> value) {
    Stretch<T> before = open;
    if (value.isEmpty()) {
      close();
      return;
    }
    T here = value.get();
    boolean adjacent = before != null && before.highClosed();
    if (before != null && adjacent) {
      boolean same =
          before.isPoint()
              ? agreement.agrees(here, before.value(), before.high())
              : before.value().equals(here);
      if (same) {
        open = new Stretch<>(before.low(), before.lowClosed(), high, false, here);
        return;
      }
    }
    close();
    open = new Stretch<>(low, false, high, false, here);
  }

  /** The next point. */
  void point(AlgebraicNumber at, Optional<T> value) {
    Stretch<T> before = open;
    if (value.isEmpty()) {
      close();
      return;
    }
    if (before != null
        && !before.highClosed()
        && agreement.agrees(before.value(), value.get(), at)) {
      open = new Stretch<>(before.low(), before.lowClosed(), at, true, before.value());
      return;
    }
    close();
    open = Stretch.point(at, value.get());
  }

  /** The next value of a parameter that has only some values. */
  void step(AlgebraicNumber at, Optional<T> value) {
    Stretch<T> before = open;
    if (value.isPresent() && before != null && before.value().equals(value.get())) {
      open = new Stretch<>(before.low(), true, at, true, before.value());
    } else {
      point(at, value);
    }
  }

  private void close() {
    Stretch<T> last = open;
    if (last != null) {
      done.add(last);
    }
    open = null;
  }

  /** What was put together. */
  List<Stretch<T>> stretches() {
    close();
    return List.copyOf(done);
  }
}
