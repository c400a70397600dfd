package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All solutions of an {@link IndifferenceSystem}, by halving boxes, in exact arithmetic.
 *
 * <p>A box is dropped when an equation has no zero on it or a bound is broken all over it, both
 * read off the values at its corners. Around any other box a wider one is laid, on which {@link
 * IsolatedZero} tries to prove that there is exactly one zero. If so, and it is rational, it is
 * found and the box is done with; if it is irrational, the box is halved until the zero is proved
 * to lie elsewhere or the box is small: then there is most likely an equilibrium with irrational
 * probabilities, and the answer is not complete. Nor is it where zeros are not isolated.
 *
 * <p>Multiaffine bounds by corners are the simplest case of those by Bernstein coefficients.
 */
final class IndifferenceSearch {
  private static final int MOST_BOXES = 3000;

  /** A box that is halved so many times in each direction is not halved again. */
  private static final int MOST_HALVINGS = 12;

  private static final Rational MARGIN = Rational.of(1, 4);

  private final IndifferenceSystem system;
  private final Budget budget;
  private final long mostCorners;
  private final Set<List<Rational>> solutions = new LinkedHashSet<>();
  private final Deque<Box> open = new ArrayDeque<>();
  private boolean complete = true;
  private long corners;
  private int boxes;

  /**
   * @param low the corner with the least coordinates
   * @param halvings how often it was halved
   * @param irrational whether all it can have is one zero, which is not rational
   */
  private record Box(
      List<Rational> low,
      int halvings,
      boolean irrational,
      List<MultiaffineForm> equations,
      List<MultiaffineForm> bounds) {}

  IndifferenceSearch(IndifferenceSystem system, Budget budget, long mostCorners) {
    this.system = system;
    this.budget = budget;
    this.mostCorners = mostCorners;
  }

  void run() {
    int unknowns = system.unknowns();
    open.push(
        new Box(
            Collections.nCopies(unknowns, Rational.ZERO),
            0,
            false,
            system.equations(),
            system.bounds()));
    while (!open.isEmpty()) {
      if (boxes++ == MOST_BOXES || corners > mostCorners || budget.isExhausted()) {
        complete = false;
        return;
      }
      visit(open.pop());
    }
  }

  /** The mixtures of every player at each solution that was found. */
  List<List<List<Rational>>> solutions() {
    return solutions.stream().map(system::mixtures).toList();
  }

  /** Whether these are all solutions. */
  boolean isComplete() {
    return complete;
  }

  /** How many corners of boxes were looked at. */
  long corners() {
    return corners;
  }

  private void visit(Box box) {
    for (MultiaffineForm form : box.equations()) {
      corners += form.size();
      if (form.min().signum() > 0 || form.max().signum() < 0) {
        return;
      }
    }
    for (MultiaffineForm form : box.bounds()) {
      corners += form.size();
      if (form.min().signum() > 0) {
        return;
      }
    }
    if (system.isTooMuch(box.low())) {
      return;
    }
    State state = settle(box);
    if (state == State.SETTLED) {
      return;
    }
    Box left =
        state == State.IRRATIONAL
            ? new Box(box.low(), box.halvings(), true, box.equations(), box.bounds())
            : box;
    if (box.halvings() >= MOST_HALVINGS * system.unknowns()) {
      complete = false;
      return;
    }
    int unknown = box.halvings() % system.unknowns();
    open.push(half(left, unknown, true));
    open.push(half(left, unknown, false));
  }

  private enum State {
    /** The zeros in the box, none or a rational one, are known. */
    SETTLED,
    /** There is no other than one that is not rational. */
    IRRATIONAL,
    OPEN
  }

  private State settle(Box box) {
    IsolatedZero zero =
        IsolatedZero.of(box.equations().stream().map(form -> form.widened(MARGIN)).toList());
    if (zero.kind() != IsolatedZero.Kind.ONE) {
      return zero.kind() == IsolatedZero.Kind.NONE ? State.SETTLED : State.OPEN;
    }
    if (box.irrational()) {
      return State.IRRATIONAL;
    }
    List<Rational> low = new ArrayList<>();
    List<Rational> width = new ArrayList<>();
    for (int unknown = 0; unknown < system.unknowns(); unknown++) {
      Rational own = width(box, unknown);
      low.add(box.low().get(unknown).minus(own.times(MARGIN)));
      width.add(own.times(Rational.ONE.plus(MARGIN).plus(MARGIN)));
    }
    Optional<List<Rational>> rational = zero.rational(low, width);
    if (rational.isPresent()
        && system.isInside(rational.get())
        && keepsBounds(box, rational.get())) {
      solutions.add(rational.get());
    }
    return rational.isPresent() ? State.SETTLED : State.IRRATIONAL;
  }

  private boolean keepsBounds(Box box, List<Rational> point) {
    List<Rational> local = new ArrayList<>();
    for (int unknown = 0; unknown < point.size(); unknown++) {
      local.add(point.get(unknown).minus(box.low().get(unknown)).divide(width(box, unknown)));
    }
    return box.bounds().stream().allMatch(form -> form.at(local).signum() <= 0);
  }

  private Rational width(Box box, int unknown) {
    int unknowns = system.unknowns();
    int times = box.halvings() / unknowns + (unknown < box.halvings() % unknowns ? 1 : 0);
    return Rational.of(1, 1L << times);
  }

  private Box half(Box box, int unknown, boolean high) {
    List<Rational> low = box.low();
    if (high) {
      low = new ArrayList<>(low);
      low.set(unknown, low.get(unknown).plus(width(box, unknown).divide(Rational.of(2))));
    }
    return new Box(
        low,
        box.halvings() + 1,
        box.irrational(),
        box.equations().stream().map(form -> form.half(unknown, high)).toList(),
        box.bounds().stream().map(form -> form.half(unknown, high)).toList());
  }
}
