package commitment.solve.nash;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * What is known of the zeros of as many multiaffine equations g as unknowns on a box.
 *
 * <p>Krawczyk's operator: with m the middle of the box X, J the ranges of the partial derivatives
 * on X and Y the inverse of those at m, let K = m - Y g(m) + (1 - Y J)(X - m). Every zero in X is
 * in K; if K lies inside X there is exactly one (R. Krawczyk, Newton-Algorithmen zur Bestimmung von
 * Nullstellen mit Fehlerschranken, Computing 4 (1969) 187&ndash;201, DOI 10.1007/BF02234767; with
 * the inclusion R. E. Moore, A test for existence of solutions to nonlinear systems, SIAM Journal
 * on Numerical Analysis 14 (1977) 611&ndash;615, DOI 10.1137/0714040). All in exact arithmetic.
 */
final class IsolatedZero {
  enum Kind {
    NONE,
    ONE,
    UNKNOWN
  }

  private static final Rational HALF = Rational.of(1, 2);

  /** Enough for the precision below: each step doubles the digits that are right, up to 32 bits. */
  private static final int STEPS = 10;

  private static final Rational PRECISION =
      Rational.of(BigInteger.ONE.shiftLeft(200), BigInteger.ONE);

  /** A step that moves less has come as near as the precision allows. */
  private static final Rational SMALLEST =
      Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(190));

  /** What a step leaves of an error at least, since the inverse is rounded. */
  private static final Rational LEFT = Rational.of(1, 1L << 32);

  private static final double SINGULAR = 1e-12;

  private final List<MultiaffineForm> equations;
  private final List<List<MultiaffineForm>> slopes = new ArrayList<>();
  private Kind kind = Kind.UNKNOWN;

  private IsolatedZero(List<MultiaffineForm> equations) {
    this.equations = equations;
    for (MultiaffineForm equation : equations) {
      List<MultiaffineForm> row = new ArrayList<>();
      for (int unknown = 0; unknown < equations.size(); unknown++) {
        row.add(equation.slope(unknown));
      }
      slopes.add(row);
    }
  }

  static IsolatedZero of(List<MultiaffineForm> equations) {
    IsolatedZero zero = new IsolatedZero(equations);
    zero.kind = zero.applyKrawczyk();
    return zero;
  }

  Kind kind() {
    return kind;
  }

  private Kind applyKrawczyk() {
    int size = equations.size();
    List<Rational> middle = Collections.nCopies(size, HALF);
    Optional<List<List<Rational>>> inverse = inverseAt(middle);
    if (inverse.isEmpty()) {
      return Kind.UNKNOWN;
    }
    List<Rational> values = valuesAt(middle);
    boolean inside = true;
    for (int row = 0; row < size; row++) {
      Rational shift = Rational.ZERO;
      Rational spread = Rational.ZERO;
      for (int column = 0; column < size; column++) {
        Rational low = row == column ? Rational.ONE : Rational.ZERO;
        Rational high = low;
        for (int between = 0; between < size; between++) {
          Rational factor = inverse.get().get(row).get(between);
          Rational first = factor.times(slopes.get(between).get(column).min());
          Rational second = factor.times(slopes.get(between).get(column).max());
          low = low.minus(first.max(second));
          high = high.minus(first.min(second));
        }
        spread = spread.plus(low.abs().max(high.abs()));
        shift = shift.plus(inverse.get().get(row).get(column).times(values.get(column)));
      }
      Rational distance = shift.abs();
      Rational radius = spread.times(HALF);
      if (distance.minus(radius).compareTo(HALF) > 0) {
        return Kind.NONE;
      }
      inside &= distance.plus(radius).compareTo(HALF) < 0;
    }
    return inside ? Kind.ONE : Kind.UNKNOWN;
  }

  /**
   * The only zero, if it is rational with numbers of moderate size: Newton's method, and the
   * simplest fraction near each of its places, until one is a zero exactly.
   *
   * @param low the least coordinates of the box
   * @param width its width in each direction
   */
  Optional<List<Rational>> rational(List<Rational> low, List<Rational> width) {
    int size = equations.size();
    List<Rational> place = Collections.nCopies(size, HALF);
    Optional<List<List<Rational>>> inverse = Optional.empty();
    for (int step = 0; step < STEPS; step++) {
      if (step < 3) {
        inverse = inverseAt(place);
      }
      if (inverse.isEmpty()) {
        return Optional.empty();
      }
      List<Rational> values = valuesAt(place);
      List<Rational> next = new ArrayList<>();
      Rational error = Rational.ZERO;
      for (int unknown = 0; unknown < size; unknown++) {
        Rational moved = Rational.ZERO;
        for (int row = 0; row < size; row++) {
          moved = moved.plus(inverse.get().get(unknown).get(row).times(values.get(row)));
        }
        error = error.max(moved.abs());
        next.add(rounded(place.get(unknown).minus(moved)));
      }
      place = next;
      Rational near = error.times(error.max(LEFT)).plus(PRECISION.reciprocal());
      List<Rational> candidate = simple(place, near, low, width);
      List<Rational> local = new ArrayList<>();
      for (int unknown = 0; unknown < size; unknown++) {
        local.add(candidate.get(unknown).minus(low.get(unknown)).divide(width.get(unknown)));
      }
      boolean within =
          local.stream().allMatch(t -> t.signum() >= 0 && t.compareTo(Rational.ONE) <= 0);
      if (within && valuesAt(local).stream().allMatch(value -> value.signum() == 0)) {
        return Optional.of(candidate);
      }
      if (error.compareTo(SMALLEST) < 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Rational rounded(Rational value) {
    return value.times(PRECISION).floor().divide(PRECISION);
  }

  private static List<Rational> simple(
      List<Rational> place, Rational near, List<Rational> low, List<Rational> width) {
    List<Rational> simple = new ArrayList<>();
    for (int unknown = 0; unknown < place.size(); unknown++) {
      Rational scale = width.get(unknown);
      Rational from = low.get(unknown).plus(place.get(unknown).minus(near).times(scale));
      Rational to = low.get(unknown).plus(place.get(unknown).plus(near).times(scale));
      simple.add(simplest(from, to));
    }
    return simple;
  }

  /** The fraction with the least denominator from one number to a greater one. */
  static Rational simplest(Rational from, Rational to) {
    List<BigInteger> whole = new ArrayList<>();
    BigInteger low = from.numerator();
    BigInteger lowDenominator = from.denominator();
    BigInteger high = to.numerator();
    BigInteger highDenominator = to.denominator();
    BigInteger ceiling = ceiling(low, lowDenominator);
    while (ceiling.multiply(highDenominator).compareTo(high) > 0) {
      BigInteger floor = ceiling.subtract(BigInteger.ONE);
      whole.add(floor);
      BigInteger turned = high.subtract(floor.multiply(highDenominator));
      high = lowDenominator;
      lowDenominator = turned;
      turned = low.subtract(floor.multiply(high));
      low = highDenominator;
      highDenominator = turned;
      ceiling = ceiling(low, lowDenominator);
    }
    BigInteger numerator = ceiling;
    BigInteger denominator = BigInteger.ONE;
    for (int place = whole.size() - 1; place >= 0; place--) {
      BigInteger turned = whole.get(place).multiply(numerator).add(denominator);
      denominator = numerator;
      numerator = turned;
    }
    return Rational.of(numerator, denominator);
  }

  private static BigInteger ceiling(BigInteger numerator, BigInteger denominator) {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  private List<Rational> valuesAt(List<Rational> place) {
    return equations.stream().map(equation -> equation.at(place)).toList();
  }

  /** The inverse of the slopes at a place, to the precision of a double. */
  private Optional<List<List<Rational>>> inverseAt(List<Rational> place) {
    int size = equations.size();
    double[][] rows = new double[size][size];
    double largest = 0;
    for (int row = 0; row < size; row++) {
      for (int unknown = 0; unknown < size; unknown++) {
        rows[row][unknown] = SupportSystem.rounded(slopes.get(row).get(unknown).at(place));
        largest = Math.max(largest, Math.abs(rows[row][unknown]));
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(rows, false), SINGULAR * largest).getSolver();
    if (largest == 0 || !solver.isNonSingular()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(solver.getInverse().getData())
            .map(row -> Arrays.stream(row).mapToObj(SupportSystem::exact).toList())
            .toList());
  }
}
