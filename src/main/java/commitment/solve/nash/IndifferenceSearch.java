package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All solutions of an {@link IndifferenceSystem}, by dividing boxes.
 *
 * <p>A box is dropped when an equation has no zero on it or a bound is broken all over it, both
 * read off the values at its corners, in double precision with room for what rounding loses. Around
 * any other box a wider one is laid, on which {@link RoundedKrawczyk} tries to prove that there is
 * exactly one zero, or none; else it may show in which part of the box all zeros are. The place of
 * a single zero is narrowed by Newton's method to a box some 10^-9 wide. What is settled there is
 * settled in exact arithmetic, by {@link IsolatedZero}: whether there is one zero, whether it is
 * rational, and whether it keeps the bounds.
 *
 * <p>Where a player has more equations than the others have unknowns there are no isolated zeros;
 * then only the unknowns of the others are divided, and mostly nothing is left soon.
 *
 * <p>Where zeros are not isolated, or lie on a bound without being rational, the answer is not
 * complete. Multiaffine bounds by corners are the simplest case of those by Bernstein coefficients.
 */
final class IndifferenceSearch {
  private static final int MOST_BOXES = 6000;

  /** A box narrower than this in all directions is not divided again. */
  private static final double NARROWEST = 1.0 / (1 << 13);

  private static final double MARGIN = 1.0 / 16;

  /** Contraction to less than this part of the widest edge is taken in place of halving. */
  private static final double WORTHWHILE = 0.6;

  /** More than rounding moves a border. */
  private static final double SLACK = 1e-12;

  /** Half the width of the box around a single zero, the first that serves. */
  private static final double[] RADII = {1e-9, 1e-7, 1e-5};

  private static final int NEWTON_STEPS = 8;

  /** Zeros that are not rational and nearer to each other than this are the same. */
  private static final double SAME = 1e-6;

  /** Steps for each box, whatever its dimension. */
  private static final long BOX_COST = 1000;

  /** Steps for each form that is made, in some twenty, or looked at on a box. */
  private static final long FORM_COST = 100;

  /** Steps of an exact proof for each entry of a matrix. */
  private static final long PROOF_COST = 400_000;

  private final IndifferenceSystem system;
  private final Budget budget;
  private final Effort effort;
  private final List<RoundedForm> equations;
  private final long boxCost;

  /** Not there before an equation has failed to rule a box out. */
  private @Nullable List<RoundedForm> bounds;

  /** The directions in which boxes are divided. */
  private final int[] divided;

  /** Whether the equations of a player are more than the unknowns that they have. */
  private final boolean overdetermined;

  private final Set<List<Rational>> solutions = new LinkedHashSet<>();
  private final List<double[]> irrational = new ArrayList<>();
  private final Deque<Box> open = new ArrayDeque<>();
  private boolean complete = true;

  /** The least and the greatest coordinates. */
  private static final class Box {
    final double[] low;
    final double[] high;

    Box(double[] low, double[] high) {
      this.low = low;
      this.high = high;
    }

    static Box around(double[] middle, double radius) {
      return new Box(
          Arrays.stream(middle).map(x -> x - radius).toArray(),
          Arrays.stream(middle).map(x -> x + radius).toArray());
    }

    double width(int unknown) {
      return high[unknown] - low[unknown];
    }

    int widest(int[] unknowns) {
      int widest = unknowns[0];
      for (int unknown : unknowns) {
        widest = width(unknown) > width(widest) ? unknown : widest;
      }
      return widest;
    }

    boolean contains(Box other) {
      for (int unknown = 0; unknown < low.length; unknown++) {
        if (other.low[unknown] < low[unknown] || other.high[unknown] > high[unknown]) {
          return false;
        }
      }
      return true;
    }
  }

  IndifferenceSearch(IndifferenceSystem system, Budget budget, Effort effort) {
    this.system = system;
    this.budget = budget;
    this.effort = effort;
    equations = system.roundedEquations();
    OptionalInt player = system.overdetermined();
    overdetermined = player.isPresent();
    divided =
        IntStream.range(0, system.unknowns())
            .filter(
                unknown ->
                    player.isEmpty()
                        || unknown < system.first(player.getAsInt())
                        || unknown >= system.first(player.getAsInt() + 1))
            .toArray();
    long corners = 0;
    for (RoundedForm form : equations) {
      corners += 4L * form.size();
    }
    long unknowns = system.unknowns();
    boxCost =
        BOX_COST
            + 2 * corners * unknowns
            + 8 * unknowns * unknowns * unknowns
            + 4 * unknowns * unknowns * (1L << unknowns);
    effort.spend(20 * (FORM_COST * equations.size() + corners));
  }

  void run() {
    double[] high = new double[system.unknowns()];
    Arrays.fill(high, 1);
    open.push(new Box(new double[system.unknowns()], high));
    int boxes = 0;
    while (!open.isEmpty()) {
      if (boxes++ == MOST_BOXES || effort.isSpent() || budget.isExhausted()) {
        complete = false;
        return;
      }
      effort.spend(boxCost);
      visit(open.pop());
    }
  }

  /** The mixtures of every player at each rational solution that was found. */
  List<List<List<Rational>>> solutions() {
    return solutions.stream().map(system::mixtures).toList();
  }

  /**
   * The same at places near which there is a solution, proved, that is not rational as it seems:
   * each probability but the first of a player is within 10^-5 of it, mostly 10^-9.
   */
  List<List<List<Rational>>> irrational() {
    return irrational.stream().map(place -> system.mixtures(exact(place))).toList();
  }

  /** Whether these are all solutions. */
  boolean isComplete() {
    return complete;
  }

  private static List<Rational> exact(double[] place) {
    return Arrays.stream(place).mapToObj(SupportSystem::exact).toList();
  }

  private void visit(Box given) {
    Optional<Box> tightened = tightened(given);
    if (tightened.isEmpty() || isRuledOut(tightened.get())) {
      return;
    }
    Box box = tightened.get();
    if (overdetermined) {
      divide(box);
      return;
    }
    Box wide = widened(box);
    RoundedKrawczyk image = RoundedKrawczyk.of(equations, wide.low, wide.high);
    switch (image.kind()) {
      case NONE -> {}
      case ONE -> {
        if (!settle(wide)) {
          divide(box);
        }
      }
      case UNKNOWN -> contract(box, wide, image);
    }
  }

  /** Without what leaves a player's first strategy less than nothing; empty if that is all. */
  private Optional<Box> tightened(Box box) {
    double[] high = box.high.clone();
    for (int player = 0; player < system.players(); player++) {
      double sum = 0;
      for (int unknown = system.first(player); unknown < system.first(player + 1); unknown++) {
        sum += box.low[unknown];
      }
      if (sum > 1 + SLACK) {
        return Optional.empty();
      }
      for (int unknown = system.first(player); unknown < system.first(player + 1); unknown++) {
        high[unknown] = Math.min(high[unknown], 1 - sum + box.low[unknown] + SLACK);
      }
    }
    return Optional.of(new Box(box.low, high));
  }

  private boolean isRuledOut(Box box) {
    for (RoundedForm form : equations) {
      double[] values = form.on(box.low, box.high);
      if (min(values) > form.tolerance() || max(values) < -form.tolerance()) {
        return true;
      }
    }
    return breaksBound(box);
  }

  private boolean breaksBound(Box box) {
    List<RoundedForm> known = bounds;
    if (known == null) {
      known = system.roundedBounds();
      bounds = known;
      effort.spend(20L * FORM_COST * known.size());
    }
    effort.spend(FORM_COST * known.size());
    for (RoundedForm form : known) {
      if (min(form.on(box.low, box.high)) > form.tolerance()) {
        return true;
      }
    }
    return false;
  }

  private static double min(double[] values) {
    double min = values[0];
    for (double value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  private static double max(double[] values) {
    double max = values[0];
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  private static Box widened(Box box) {
    double[] low = box.low.clone();
    double[] high = box.high.clone();
    for (int unknown = 0; unknown < low.length; unknown++) {
      double margin = MARGIN * box.width(unknown) + SLACK;
      low[unknown] -= margin;
      high[unknown] += margin;
    }
    return new Box(low, high);
  }

  private void contract(Box box, Box wide, RoundedKrawczyk image) {
    if (!image.isThere()) {
      divide(box);
      return;
    }
    double[] low = box.low.clone();
    double[] high = box.high.clone();
    for (int unknown = 0; unknown < low.length; unknown++) {
      double from = wide.low[unknown] + image.low(unknown) * wide.width(unknown);
      double to = wide.low[unknown] + image.high(unknown) * wide.width(unknown);
      low[unknown] = Math.max(low[unknown], from - SLACK);
      high[unknown] = Math.min(high[unknown], to + SLACK);
      if (low[unknown] > high[unknown]) {
        return;
      }
    }
    Box left = new Box(low, high);
    if (left.width(left.widest(divided)) < WORTHWHILE * box.width(box.widest(divided))) {
      open.push(left);
    } else {
      divide(left);
    }
  }

  private void divide(Box box) {
    int widest = box.widest(divided);
    if (box.width(widest) < NARROWEST) {
      complete = false;
      return;
    }
    double middle = (box.low[widest] + box.high[widest]) / 2;
    double[] low = box.low.clone();
    double[] high = box.high.clone();
    low[widest] = middle;
    high[widest] = middle;
    open.push(new Box(low, box.high));
    open.push(new Box(box.low, high));
  }

  /**
   * Finds out about the only zero in a box.
   *
   * @return false if that fails, so that the box has to be divided
   */
  private boolean settle(Box wide) {
    Optional<Box> near = narrowed(wide);
    if (near.isEmpty()) {
      return false;
    }
    Box box = near.get();
    if (breaksBound(box) || isOutside(box)) {
      return true;
    }
    prove(box);
    return true;
  }

  /** A narrow box around the only zero in a box, which has it. */
  private Optional<Box> narrowed(Box wide) {
    double[] place = new double[wide.low.length];
    Arrays.setAll(place, unknown -> (wide.low[unknown] + wide.high[unknown]) / 2);
    for (int step = 0; step < NEWTON_STEPS; step++) {
      Box box = Box.around(place, RADII[0]);
      RoundedKrawczyk image = RoundedKrawczyk.of(equations, box.low, box.high);
      if (!image.isThere()) {
        return Optional.empty();
      }
      for (int unknown = 0; unknown < place.length; unknown++) {
        double middle = (image.low(unknown) + image.high(unknown)) / 2;
        double next = box.low[unknown] + middle * box.width(unknown);
        if (!(next > wide.low[unknown] && next < wide.high[unknown])) {
          return Optional.empty();
        }
        place[unknown] = next;
      }
    }
    for (double radius : RADII) {
      Box box = Box.around(place, radius);
      if (wide.contains(box)
          && RoundedKrawczyk.of(equations, box.low, box.high).kind() == IsolatedZero.Kind.ONE) {
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  /** Whether nowhere in a box all probabilities are positive. */
  private boolean isOutside(Box box) {
    return Arrays.stream(box.high).anyMatch(high -> high <= 0) || system.isTooMuch(exact(box.low));
  }

  /** In exact arithmetic. */
  private void prove(Box box) {
    effort.spend(PROOF_COST * system.unknowns() * system.unknowns());
    List<Rational> low = exact(box.low);
    List<Rational> high = exact(box.high);
    List<Rational> width = new ArrayList<>();
    for (int unknown = 0; unknown < low.size(); unknown++) {
      width.add(high.get(unknown).minus(low.get(unknown)));
    }
    IsolatedZero zero =
        IsolatedZero.of(system.equations().stream().map(form -> form.on(low, width)).toList());
    if (zero.kind() != IsolatedZero.Kind.ONE) {
      complete &= zero.kind() == IsolatedZero.Kind.NONE;
      return;
    }
    List<MultiaffineForm> limits = system.bounds();
    Optional<List<Rational>> rational = zero.rational(low, width);
    if (rational.isPresent()) {
      if (system.isInside(rational.get())
          && limits.stream().allMatch(form -> form.at(rational.get()).signum() <= 0)) {
        solutions.add(rational.get());
      }
      return;
    }
    boolean inside = low.stream().allMatch(p -> p.signum() > 0) && !system.isTooMuch(high);
    if (inside && limits.stream().allMatch(form -> form.on(low, width).max().signum() <= 0)) {
      double[] middle = new double[box.low.length];
      Arrays.setAll(middle, unknown -> (box.low[unknown] + box.high[unknown]) / 2);
      if (irrational.stream().noneMatch(known -> isSame(known, middle))) {
        irrational.add(middle);
      }
    } else if (limits.stream().noneMatch(form -> form.on(low, width).min().signum() > 0)) {
      complete = false;
    }
  }

  private static boolean isSame(double[] left, double[] right) {
    double far = 0;
    for (int unknown = 0; unknown < left.length; unknown++) {
      far = Math.max(far, Math.abs(left[unknown] - right[unknown]));
    }
    return far < SAME;
  }
}
